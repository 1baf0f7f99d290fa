"""Writes the truth of the development CT (openkbp/, highres/, no-c3/) as a CSV for `longus evaluate`.

    python -m longus_training outlines --to masks         # makes pictures of the outlines drawn for this pack
    python truth_from_shared.py FOLDER_WITH_CT truth.csv [masks]
    python truth_from_shared.py FOLDER_WITH_CT taught.csv --taught       # the people who taught the packs: no figure, but their ranges
    python truth_from_shared.py FOLDER_WITH_CT throat.csv masks --unseen hn_chus_052 vhf_head    # for a pack of a [[check]]

Groups: openkbp-val and highres-section (people whom no section member was trained on); with `masks` protocol-left-out and
protocol-coarse-left-out (slices outlined by the written protocol, at full and at OpenKBP's resolution, each person judged by the
one muscle member that never saw that person) and protocol-all (every member votes, four of five of them saw the person: only to
compare the vote with its members); highres-left-out, highres-all, outlined-left-out, outlined-coarse-left-out (outlines made before
there was a written rule, likewise); no-c3. With `--unseen` the slices of these people alone, where every member votes. Needs Python alone.
"""

import argparse
import csv
import json
import os
from pathlib import Path

HERE = Path(__file__).resolve().parent
COLUMNS = ["case", "group", "input", "c3_z_mm", "c2c3_z_mm", "c3c4_z_mm", "muscle_mask", "muscle_z_mm", "members"]

# CT, what its pictures are called, z of the C3 centre, the muscle member that left the person out, {slice from the head: z}
HIGHRES = {
    "onkodicom": ("onkodicom", "onkodicom_headneck", -715.0, 1, {90: -696, 99: -714, 108: -732}),
    "acrin": ("acrin", "acrin_flt_breast_001_headneck", -193.5, 2, {50: -171, 54: -188, 58: -205}),
    "frm2": ("frm2.nii.gz", "frm2", 34.8, 3, {12: 54, 16: 42, 21: 27}),  # slice k lies at z 3 k
}

# drawn by the written rule: CT, z of the C3 centre and of its discs (counted from the dens by one reader, +-1.5 mm), slices
ADDED = {
    "hn_chus_052": (-282.5, -273.5, -291.0, {9: -273.5, 12: -282.5}),
    "vhm_head": (1058.0, 1067.0, 1048.5, {43: 1067, 52: 1058}),
    "vhf_head": (1534.5, 1543.5, 1525.0, {56: 1534, 65: 1525}),
    "cthead_unc": (-191.0, -182.0, -201.0, {20: -190}),
}


def openkbp(root, split="val", group="openkbp-val"):
    with open(root / "openkbp" / "labels.csv", newline="", encoding="utf-8") as stream:
        for row in csv.DictReader(stream):
            if row["split"] == split and int(row["confidence"]) >= 2:
                centre, k, step = (float(row[c]) for c in ("z_lps_c3_centre_mm", "k_c3_centre", "dz_mm"))
                # k grows towards the feet
                discs = [f"{centre + (k - float(row[c])) * step:.2f}" for c in ("k_disc_c2c3", "k_disc_c3c4")]
                yield dict(case=row["patient"], group=group, input=root / "openkbp" / f"{row['patient']}.nii.gz",
                           c3_z_mm=centre, c2c3_z_mm=discs[0], c3c4_z_mm=discs[1])


def highres(root, group, member_of):
    for name, (place, pictures, centre, left_out_of, slices) in HIGHRES.items():
        for index, z in slices.items():
            masks = [root / "highres" / "muscle" / f"{pictures}_{index}_{reader}.png" for reader in "AB"]
            yield dict(case=f"{name}-{index}", group=group, input=root / "highres" / place, c3_z_mm=centre,
                       muscle_mask=masks, muscle_z_mm=z, members=member_of(left_out_of))


def highres_section(root, group="highres-section"):
    for name, (place, _, centre, _, _) in HIGHRES.items():
        yield dict(case=name, group=group, input=root / "highres" / place, c3_z_mm=centre)
    for name, (centre, upper, lower, _) in ADDED.items():
        yield dict(case=name, group=group, input=root / "highres" / f"{name}.nii.gz", c3_z_mm=centre,
                   c2c3_z_mm=upper, c3c4_z_mm=lower)


def outlined(root, folder, masks, group, judges):
    """What `folder` (outlines/ or readings/) holds."""
    for file in sorted((HERE / folder).glob("*.json")):
        drawn = json.loads(file.read_text())
        coarse = "coarse-" if drawn["ct"].startswith("openkbp") else ""
        yield dict(case=file.stem, group=group.format(coarse), input=root / drawn["ct"], muscle_z_mm=drawn["zMm"],
                   muscle_mask=[masks / folder / f"{file.stem}_{reader}.png" for reader in sorted(drawn["readers"])],
                   members=judges(drawn["person"]))


def added(root, group, judges):
    for name, (_, _, _, slices) in ADDED.items():
        for index, z in slices.items():
            masks = [root / "highres" / "muscle" / f"{name}_{index}_{reader}.png" for reader in "AB"]
            yield dict(case=f"{name}-{index}", group=group, input=root / "highres" / f"{name}.nii.gz", muscle_z_mm=z,
                       muscle_mask=masks, members=judges(name))


def blind(person):
    """The member that never saw the person."""
    held = json.loads((HERE / "splits" / "c3-muscle.json").read_text())["heldOut"]
    return next(k for k, out in enumerate(held, 1) if person in out)


def everyone(_):
    return ""


def by_masks(root, masks):
    return [*outlined(root, "readings", masks, "protocol-{}left-out", blind), *added(root, "protocol-left-out", blind),
            *outlined(root, "readings", masks, "protocol-{}all", everyone), *added(root, "protocol-all", everyone),
            *outlined(root, "outlines", masks, "outlined-{}left-out", blind)]


def taught(root):
    return [*openkbp(root, "train", "taught"), *highres_section(root, "taught")]


def measured(root, masks):
    return [*openkbp(root),
            *highres_section(root),
            *highres(root, "highres-left-out", lambda member: member),
            *highres(root, "highres-all", lambda member: ""),
            *(by_masks(root, masks) if masks else []),
            dict(case="abdomen", group="no-c3", input=root / "no-c3" / "acrin-abdomen.nii.gz", c3_z_mm="none")]


def unseen(root, masks, people):
    """`people` whom no member of the pack that is measured saw."""
    rows = [*outlined(root, "readings", masks, "unseen", str), *added(root, "unseen", str)]
    return [{**row, "members": ""} for row in rows if row["members"] in people]


def write(rows, target):
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
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ct", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("masks", type=Path, nargs="?")
    parser.add_argument("--taught", action="store_true")
    parser.add_argument("--unseen", nargs="+", metavar="PERSON")
    given = parser.parse_args()
    ct = given.ct.resolve()
    masks = given.masks and given.masks.resolve()
    if given.unseen and not masks:
        parser.error("--unseen needs the folder of masks")
    write(taught(ct) if given.taught else unseen(ct, masks, given.unseen) if given.unseen else measured(ct, masks), given.target)
