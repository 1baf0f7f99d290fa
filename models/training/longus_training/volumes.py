"""CT volumes on patient axes: NIfTI and DICOM in, arrays that run along chosen patient directions out."""

import gzip
import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np

DIRECTIONS = {"L": (0, 1), "R": (0, -1), "P": (1, 1), "A": (1, -1), "S": (2, 1), "I": (2, -1)}
NIFTI_TYPES = {2: "u1", 4: "i2", 8: "i4", 16: "f4", 64: "f8", 256: "i1", 512: "u2", 768: "u4"}


@dataclass
class Volume:
    """`data` runs along `axes`; `origin` is the place of sample 0 along each axis's own direction, in mm."""

    data: np.ndarray
    axes: tuple
    spacing: tuple
    origin: tuple


def oriented(data, affine, axes):
    """Reorders index axes (i, j, k) with an LPS affine into the order and sign nearest to `axes`, without rotation."""
    columns = affine[:3, :3]
    spacing = np.linalg.norm(columns, axis=0)
    cosines = columns / spacing
    free = [0, 1, 2]
    order, flips = [], []
    for axis in axes:
        row, _ = DIRECTIONS[axis]
        best = max(free, key=lambda c: abs(cosines[row, c]))
        free.remove(best)
        order.append(best)
    origin = np.array(affine[:3, 3], dtype=float)
    for axis, column in zip(axes, order):
        row, sign = DIRECTIONS[axis]
        flip = cosines[row, column] * sign < 0
        flips.append(slice(None, None, -1) if flip else slice(None))
        if flip:
            origin = origin + columns[:, column] * (data.shape[column] - 1)
    out = data.transpose(order)[tuple(flips)]
    start = tuple(float(origin[DIRECTIONS[a][0]] * DIRECTIONS[a][1]) for a in axes)
    return Volume(out, tuple(axes), tuple(float(spacing[c]) for c in order), start)


def read_nifti(path, axes=("S", "P", "L")):
    opener = gzip.open if str(path).endswith(".gz") else open
    with opener(path, "rb") as stream:
        raw = stream.read()
    end = "<" if struct.unpack("<i", raw[:4])[0] == 348 else ">"
    dims = struct.unpack(end + "8h", raw[40:56])
    kind = np.dtype(end + NIFTI_TYPES[struct.unpack(end + "h", raw[70:72])[0]])
    offset, slope, intercept = struct.unpack(end + "3f", raw[108:120])
    shape = dims[1:4]
    data = np.frombuffer(raw, kind, int(np.prod(shape)), int(offset)).reshape(shape, order="F")
    if slope not in (0.0, 1.0) or intercept != 0.0:
        data = data.astype(np.float32) * (slope or 1.0) + intercept
    affine = np.diag([-1.0, -1.0, 1.0, 1.0]) @ _nifti_affine(raw, end)
    return oriented(data, affine, axes)


def _nifti_affine(raw, end):
    qform, sform = struct.unpack(end + "2h", raw[252:256])
    if sform > 0:
        return np.vstack([np.array(struct.unpack(end + "12f", raw[280:328])).reshape(3, 4), [0, 0, 0, 1]])
    pixdim = struct.unpack(end + "8f", raw[76:108])
    if qform <= 0:
        return np.diag([pixdim[1], pixdim[2], pixdim[3], 1.0])
    b, c, d, x, y, z = struct.unpack(end + "6f", raw[256:280])
    a = np.sqrt(max(0.0, 1.0 - b * b - c * c - d * d))
    rotation = np.array([
        [a * a + b * b - c * c - d * d, 2 * (b * c - a * d), 2 * (b * d + a * c)],
        [2 * (b * c + a * d), a * a + c * c - b * b - d * d, 2 * (c * d - a * b)],
        [2 * (b * d - a * c), 2 * (c * d + a * b), a * a + d * d - b * b - c * c]])
    scale = np.array([pixdim[1], pixdim[2], pixdim[3] * (-1.0 if pixdim[0] < 0 else 1.0)])
    affine = np.eye(4)
    affine[:3, :3] = rotation * scale
    affine[:3, 3] = (x, y, z)
    return affine


def read_dicom(folder, axes=("S", "P", "L")):
    """One uncompressed CT series; places come from ImagePositionPatient, since SliceThickness is no spacing."""
    import pydicom

    slices = []
    for path in sorted(Path(folder).iterdir()):
        if not path.is_file():
            continue
        ds = pydicom.dcmread(path, force=True)
        if "PixelData" in ds:
            slices.append(ds)
    first = slices[0]
    across = np.array([float(v) for v in first.ImageOrientationPatient])
    normal = np.cross(across[:3], across[3:])
    slices.sort(key=lambda d: float(np.dot(normal, [float(v) for v in d.ImagePositionPatient])))
    planes = []
    for ds in slices:
        kind = "<i2" if int(ds.PixelRepresentation) else "<u2"
        count = int(ds.Rows) * int(ds.Columns)
        plane = np.frombuffer(ds.PixelData, kind, count).reshape(int(ds.Rows), int(ds.Columns)).astype(np.int32)
        planes.append(plane * float(ds.RescaleSlope) + float(ds.RescaleIntercept))
    data = np.stack(planes, -1).transpose(1, 0, 2).astype(np.float32)
    places = [np.array([float(v) for v in d.ImagePositionPatient]) for d in (slices[0], slices[-1])]
    row_spacing, column_spacing = (float(v) for v in first.PixelSpacing)
    affine = np.eye(4)
    affine[:3, 0] = across[:3] * column_spacing
    affine[:3, 1] = across[3:] * row_spacing
    affine[:3, 2] = (places[1] - places[0]) / max(1, len(slices) - 1)
    affine[:3, 3] = places[0]
    return oriented(data, affine, axes)


def read_ct(path, axes=("S", "P", "L")):
    return read_dicom(path, axes) if Path(path).is_dir() else read_nifti(path, axes)
