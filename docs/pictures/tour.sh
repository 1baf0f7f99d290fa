#!/usr/bin/env bash
# docs/pictures/tour.sh FOLDER: writes the numbered pictures of the guide's tour from screenshots of the digital neck.
# FOLDER has first.png, case.png and table.png: the whole screen at 1366 by 768, dark, text at 100 %, the window maximised
# (./longus sample --count 7 --seed 40 makes the cases). Needs ImageMagick. A number's place is given as X,Y in pixels.
set -euo pipefail
from=$(realpath "${1:?docs/pictures/tour.sh FOLDER}")
cd "$(dirname "$0")"

mark() { # PICTURE CROP NUMBER:X,Y ...
  local name=$1 crop=$2 number at x y drawn=()
  shift 2
  for number in "$@"; do
    at=${number#*:} number=${number%%:*}
    x=${at%,*} y=${at#*,}
    drawn+=(-fill '#ffd33d' -stroke black -strokewidth 2 -draw "circle $x,$y $((x + 17)),$y"
      -fill black -stroke none -draw "gravity center text $((x - 1366 / 2)),$((y - 768 / 2)) '$number'")
  done
  convert "$from/$name.png" -font DejaVu-Sans-Bold -pointsize 24 "${drawn[@]}" -crop "$crop" +repage \
    -strip -dither None -colors 256 "png8:tour-$name.png"
}

mark first 1366x768+0+0 1:302,457
mark case 1366x768+0+0 2:830,205 3:585,440 4:440,100 5:1290,192 6:1240,682 7:198,640
mark table 1366x768+0+0 8:1190,106
