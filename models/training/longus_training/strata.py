"""Figures of `longus evaluate` by who was measured and on what scanner: a table for the cards.

People count alike, whether they have two slices or six: a row's figures are means over its people's means."""

import tomllib

import numpy as np

from . import config as configuration
from .judged import mean_of, rows_of

KNOWN = ("sex", "scanner", "contrast")
MEASURED = {"neck on the slice, cm²": "chosen_slice_neck_cm2", "pixel, mm": "pixel_mm", "slice distance, mm": "slice_mm"}


def muscle_table(files, groups, report=print):
    """Of rows of these groups with outlined muscle."""
    facts = tomllib.loads((configuration.HOME / "people.toml").read_text())
    people = _people([r for r in rows_of(files) if r["group"] in groups and r.get("dice")], lambda r: r["case"].rsplit("-", 1)[0])
    figures = {"dice": lambda r: mean_of(r["dice"]), "area": lambda r: mean_of(r["area_error_percent"])}
    report("| | people | slices | Dice | lowest slice | area error %, mean |\n|" + "---|" * 6)
    for kind, members in _groups(people, facts):
        rows = [[{k: f(r) for k, f in figures.items()} for r in people[p]] for p in members]
        each = {k: [np.mean([r[k] for r in of]) for of in rows] for k in figures}
        report(f"| {kind} | {len(members)} | {sum(map(len, rows))} | {np.mean(each['dice']):.3f} "
               f"| {min(r['dice'] for of in rows for r in of):.3f} | {np.mean(each['area']):+.1f} |")


def section_table(files, groups, report=print):
    """Of rows of these groups where C3 is and was found."""
    people = _people([r for r in rows_of(files) if r["group"] in groups and r.get("c3_error_mm")], lambda r: r["case"])
    report("| | people | C3 error mm, median | most | section Dice |\n|" + "---|" * 5)
    for kind, members in _groups(people, {}):
        rows = [r for p in members for r in people[p]]
        errors = np.abs([float(r["c3_error_mm"]) for r in rows])
        report(f"| {kind} | {len(members)} | {np.median(errors):.1f} | {errors.max():.1f} "
               f"| {np.mean([float(r['section_dice']) for r in rows]):.3f} |")


def _people(rows, name):
    out = {}
    for row in rows:
        out.setdefault(name(row), []).append(row)
    return out


def _groups(people, facts):
    """(what, people): all, each value that is known of some, and the halves by what was measured."""
    yield "all", list(people)
    for fact in KNOWN:
        values = sorted({facts[p][fact] for p in people if p in facts})
        for value in values:
            yield f"{fact} {value}", [p for p in people if p in facts and facts[p][fact] == value]
    for name, column in MEASURED.items():
        of = {p: float(rows[0][column]) for p, rows in people.items() if rows[0].get(column)}
        middle = np.median(list(of.values())) if of else 0
        low, high = [p for p in of if of[p] <= middle], [p for p in of if of[p] > middle]
        if low and high:
            yield f"{name}: up to {middle:.1f}", low
            yield f"{name}: above {middle:.1f}", high
