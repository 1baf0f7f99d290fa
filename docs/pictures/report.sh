#!/usr/bin/env bash
# docs/pictures/report.sh CASE: makes the guide's pictures of the report from a case's folder with report.pdf and report.xlsx, as
# ./longus analyze sample-studies/neck-phantom --format xlsx,pdf --out DIR writes it. Needs poppler-utils, LibreOffice, ImageMagick.
set -euo pipefail
case=$(realpath "${1:?docs/pictures/report.sh CASE}")
cd "$(dirname "$0")"
made=$(mktemp -d)
trap 'rm -r "$made"' EXIT

picture() { # PDF NAME: its first page
  pdftoppm -r 84 -l 1 -singlefile -png "$1" "$made/$2"
  convert "$made/$2.png" -strip -dither None -colors 128 "png8:$2.png"
}

picture "$case/report.pdf" report
soffice -env:UserInstallation="file://$made/office" --headless --convert-to pdf --outdir "$made" "$case/report.xlsx" >/dev/null
picture "$made/report.pdf" report-sheet
