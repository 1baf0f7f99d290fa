"""Pictures of the worst cases. Only those of phantoms may be committed; people's stay where they are made."""

from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from . import config as configuration
from . import evaluate_discs
from .body import body_mask
from .muscle_cases import phantom_slices, protocol_slices
from .predict import dice, load_member, segment_muscle
from .section_cases import phantom_folders
from .splits import held_out_names, phantoms_for
from .volumes import read_ct

BOTH, MISSED, TOO_MUCH = (120, 190, 255), (255, 176, 0), (220, 38, 127)      # told apart by colour-blind people, too
SIDE, TEXT = 360, 20


def draw(config, folder, people, worst=6):
    """`people`: the people whom a member never saw instead of the phantoms that none saw. One sheet: the worst cases."""
    tiles = _section_tiles(config, people) if config["stage"] == "section" else _muscle_tiles(config, people)
    tiles = [picture for _, picture in sorted(tiles, key=lambda t: t[0])[:worst]]
    if not tiles:
        raise SystemExit("No cases to draw. Set LONGUS_PHANTOMS to the folder with the phantoms.")
    columns = 3
    rows = -(-len(tiles) // columns)
    sheet = Image.new("RGB", (columns * SIDE, rows * (SIDE + TEXT)), (16, 16, 16))
    for n, tile in enumerate(tiles):
        sheet.paste(tile, (n % columns * SIDE, n // columns * (SIDE + TEXT)))
    Path(folder).mkdir(parents=True, exist_ok=True)
    file = Path(folder) / f"{config['pack']}-{'people' if people else 'phantoms'}.png"
    sheet.quantize(256).save(file, optimize=True)
    print(file)


def _muscle_tiles(config, people):
    nets = [load_member(config, fold) for fold in range(1, 6)]
    if people:
        cases = [(item, [nets[fold - 1]]) for fold in range(1, 6)
                 for item in protocol_slices(config, set(held_out_names(config, fold)))]
    else:
        cases = [(item, nets) for item in phantom_slices(config, phantoms_for(phantom_folders()), only_c3=True)]
    for item, members in cases:
        low, high = config["muscleHu"]
        truth = item.masks[0] & (item.hu >= low) & (item.hu <= high)
        mask = segment_muscle(members, item.hu, item.spacing, config)
        score = dice(mask, truth)
        error = 100 * (mask.sum() - truth.sum()) / truth.sum()
        grey = _grey(item.hu)
        rgb = _mix(grey, mask & truth, BOTH, 0.35)
        rgb = _mix(_mix(rgb, truth & ~mask, MISSED, 0.75), mask & ~truth, TOO_MUCH, 0.75)
        rgb, spacing = _cropped(rgb, truth | mask, item.spacing)
        yield score, _tile(rgb, spacing, f"{item.name}: Dice {score:.3f}, area {error:+.1f} %")


def _section_tiles(config, people):
    found = evaluate_discs.validation if people else evaluate_discs.phantoms
    for located, path in found(configuration.load(config["refine"]), with_path=True):
        yield -abs(located.error_mm), _section_tile(located, read_ct(path))


def _section_tile(located, volume, length=33.0):
    body = body_mask(volume.data, -300)
    middle = int(round(np.nonzero(body.any((0, 1)))[0].mean()))
    rgb = _grey(volume.data[::-1, :, middle])
    places = volume.origin[0] + np.arange(len(volume.data))[::-1] * volume.spacing[0]
    true = sum(located.true_z) / 2
    for centre, colour in ((true, MISSED), (located.centre_z, BOTH)):
        for edge in (centre - length / 2, centre + length / 2):
            rgb[np.abs(places - edge).argmin()] = colour
    return _tile(rgb[np.abs(places - true) < 110], volume.spacing[:2], f"{located.name}: C3 centre {located.error_mm:+.1f} mm")


def _grey(hu):
    level = np.clip((hu.astype(float) + 160) / 400, 0, 1) * 255
    return np.repeat(level[..., None], 3, -1)


def _mix(rgb, where, colour, share):
    out = rgb.copy()
    out[where] = (1 - share) * rgb[where] + share * np.array(colour)
    return out


def _cropped(rgb, around, spacing, margin=12.0):
    rows, columns = (np.nonzero(around.any(axis))[0] for axis in (1, 0))
    margins = [int(margin / s) for s in spacing]
    top, left = max(0, rows[0] - margins[0]), max(0, columns[0] - margins[1])
    return rgb[top:rows[-1] + margins[0], left:columns[-1] + margins[1]], spacing


def _tile(rgb, spacing, text):
    height, width = (n * s for n, s in zip(rgb.shape[:2], spacing))
    scale = (SIDE - 4) / max(height, width)
    picture = Image.fromarray(rgb.astype(np.uint8)).resize((int(width * scale), int(height * scale)), Image.BICUBIC)
    tile = Image.new("RGB", (SIDE, SIDE + TEXT), (16, 16, 16))
    tile.paste(picture, ((SIDE - picture.width) // 2, TEXT + (SIDE - picture.height) // 2))
    ImageDraw.Draw(tile).text((4, 4), text, fill=(235, 235, 235))
    return tile
