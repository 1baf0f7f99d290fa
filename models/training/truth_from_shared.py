"""Writes the truth of the development CT (openkbp/, highres/, no-c3/) as a CSV for `longus evaluate`.

    python -m longus_training outlines --to masks         # makes pictures of the outlines drawn for this pack
    python truth_from_shared.py FOLDER_WITH_CT truth.csv [masks]

Groups: openkbp-val (people whom no section member was trained on); highres-left-out (each person judged by the one muscle
member that never saw that person); highres-all (every member votes, four of five of them saw the person: only to compare
the vote with its members); outlined-left-out and outlined-coarse-left-out (with `masks`: the slices in outlines/, at full and at
OpenKBP's resolution); no-c3. Needs Python alone.
"""

import csv
import json
import os
import sys
from pathlib import Path

COLUMNS = ["case", "group", "input", "c3_z_mm", "c2c3_z_mm", "c3c4_z_mm", "muscle_mask", "muscle_z_mm", "members"]

# CT, what its pictures are called, z of the C3 centre, the muscle member that left the person out, {slice from the head: z}
HIGHRES = {
    "onkodicom": ("onkodicom", "onkodicom_headneck", -715.0, 1, {90: -696, 99: -714, 108: -732}),
    "acrin": ("acrin", "acrin_flt_breast_001_headneck", -193.5, 2, {50: -171, 54: -188, 58: -205}),
    "frm2": ("frm2.nii.gz", "frm2", 34.8, 3, {12: 54, 16: 42, 21: 27}),  # slice k lies at z 3 k
}


def openkbp(root):
    with open(root / "openkbp" / "labels.csv", newline="", encoding="utf-8") as stream:
        for row in csv.DictReader(stream):
            if row["split"] == "val" and int(row["confidence"]) >= 2:
                centre, k, step = (float(row[c]) for c in ("z_lps_c3_centre_mm", "k_c3_centre", "dz_mm"))
                # k grows towards the feet
                discs = [f"{centre + (k - float(row[c])) * step:.2f}" for c in ("k_disc_c2c3", "k_disc_c3c4")]
                yield dict(case=row["patient"], group="openkbp-val", input=root / "openkbp" / f"{row['patient']}.nii.gz",
                           c3_z_mm=centre, c2c3_z_mm=discs[0], c3c4_z_mm=discs[1])


def highres(root, group, member_of):
    for name, (place, pictures, centre, left_out_of, slices) in HIGHRES.items():
        for index, z in slices.items():
            masks = [root / "highres" / "muscle" / f"{pictures}_{index}_{reader}.png" for reader in "AB"]
            yield dict(case=f"{name}-{index}", group=group, input=root / "highres" / place, c3_z_mm=centre,
                       muscle_mask=masks, muscle_z_mm=z, members=member_of(left_out_of))


def outlined(root, masks):
    here = Path(__file__).resolve().parent
    held = json.loads((here / "splits" / "c3-muscle.json").read_text())["heldOut"]
    for file in sorted((here / "outlines").glob("*.json")):
        drawn = json.loads(file.read_text())
        member = next(k for k, out in enumerate(held, 1) if drawn["person"] in out)
        coarse = "coarse-" if drawn["ct"].startswith("openkbp") else ""
        yield dict(case=file.stem, group=f"outlined-{coarse}left-out", input=root / drawn["ct"],
                   muscle_mask=[masks / f"{file.stem}_{reader}.png" for reader in sorted(drawn["readers"])],
                   muscle_z_mm=drawn["zMm"], members=member)


def main(root, target, masks=None):
    rows = [*openkbp(root),
            *highres(root, "highres-left-out", lambda member: member),
            *highres(root, "highres-all", lambda member: ""),
            *(outlined(root, masks) if masks else []),
            dict(case="abdomen", group="no-c3", input=root / "no-c3" / "acrin-abdomen.nii.gz", c3_z_mm="none")]

    def near(path):
        return os.path.relpath(path, target.resolve().parent)

    with open(target, "w", newline="", encoding="utf-8") as stream:
        writer = csv.DictWriter(stream, COLUMNS)
        writer.writeheader()
        for row in rows:
            row["input"] = near(row["input"])
            row["muscle_mask"] = ";".join(near(m) for m in row.get("muscle_mask", []))
            writer.writerow(row)
    print(f"{len(rows)} cases in {target}")


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]), *(Path(p).resolve() for p in sys.argv[3:]))
