"""Reads RT Structure Sets with other libraries: read_rtstruct.py rule|skimage|plastimatch < [{"file": ..., "sources": [file, ...]}, ...]
Prints [{"file": ..., "rois": {name: {"points": [[x, y, z], ...], "xor": as many if holes count}}}, ...], LPS in mm: the centres of
the pixels that lie inside the contours. "rule" tests each centre by itself, crossing by crossing."""

import json
import os
import subprocess
import sys
import tempfile

import numpy as np
import pydicom


def images(files):
    """(UID, frame or None) of each image: position, orientation, spacing of rows and columns, rows, columns."""
    found = {}
    for file in files:
        data = pydicom.dcmread(file, stop_before_pixels=True)
        frames = getattr(data, "PerFrameFunctionalGroupsSequence", None)
        if frames is None:
            found[data.SOPInstanceUID, None] = (
                data.ImagePositionPatient, data.ImageOrientationPatient, data.PixelSpacing, data.Rows, data.Columns)
            continue
        shared = data.SharedFunctionalGroupsSequence[0]
        for number, frame in enumerate(frames, 1):
            found[data.SOPInstanceUID, number] = (
                frame.PlanePositionSequence[0].ImagePositionPatient,
                shared.PlaneOrientationSequence[0].ImageOrientationPatient,
                shared.PixelMeasuresSequence[0].PixelSpacing, data.Rows, data.Columns)
    return found


def inside_by_rule(x, y, rows, columns):
    """A centre is inside when a ray from it crosses the line an odd number of times."""
    mask = np.zeros((rows, columns), bool)
    for row in range(rows):
        for column in range(columns):
            odd = False
            for a in range(len(x)):
                b = (a + 1) % len(x)
                if (y[a] > row) != (y[b] > row) and column < x[a] + (row - y[a]) / (y[b] - y[a]) * (x[b] - x[a]):
                    odd = not odd
            mask[row, column] = odd
    return mask


def inside_by_skimage(x, y, rows, columns):
    from skimage.draw import polygon

    mask = np.zeros((rows, columns), bool)
    mask[polygon(y, x, mask.shape)] = True
    return mask


def contours(item, inside):
    """Where the contours of a region lie: united, and with crossings counted up."""
    planes = {}
    for contour in item["data"].ContourSequence:
        reference = contour.ContourImageSequence[0]
        key = reference.ReferencedSOPInstanceUID, getattr(reference, "ReferencedFrameNumber", None)
        position, orientation, spacing, rows, columns = item["images"][key]
        origin = np.array(position, float)
        along_row, along_column = np.array(orientation[:3], float), np.array(orientation[3:], float)
        data = np.array(contour.ContourData, float).reshape(-1, 3)
        assert contour.ContourGeometricType == "CLOSED_PLANAR"
        assert len(data) == contour.NumberOfContourPoints
        assert np.abs((data - origin) @ np.cross(along_row, along_column)).max() < 1e-3, "not on its image"
        x = (data - origin) @ along_row / float(spacing[1])
        y = (data - origin) @ along_column / float(spacing[0])
        mask = inside(x, y, rows, columns)
        united, crossed, _ = planes.get(key, (np.zeros_like(mask), np.zeros_like(mask), None))
        place = origin, along_row * float(spacing[1]), along_column * float(spacing[0])
        planes[key] = united | mask, crossed ^ mask, place
    points, crossing = [], 0
    for united, crossed, (origin, step_x, step_y) in planes.values():
        points += [(origin + column * step_x + row * step_y).tolist() for row, column in np.argwhere(united)]
        crossing += int(crossed.sum())
    return {"points": points, "xor": crossing}


def with_contours(inside):
    def read(file, sources):
        data = pydicom.dcmread(file)
        known = images(sources)
        names = {roi.ROINumber: roi.ROIName for roi in data.StructureSetROISequence}
        return {
            names[item.ReferencedROINumber]: contours({"data": item, "images": known}, inside)
            for item in data.ROIContourSequence
        }

    return read


def with_plastimatch(file, sources):
    """Rasterised by plastimatch on the grid of the scan."""
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(folder + "/out")
        said = subprocess.run(
            ["plastimatch", "convert", "--input", file, "--referenced-ct", os.path.dirname(sources[0]),
             "--output-prefix", folder + "/out", "--prefix-format", "mha"],
            capture_output=True, text=True)
        assert said.returncode == 0, said.stderr
        rois = {}
        for name in sorted(os.listdir(folder + "/out")):
            with open(f"{folder}/out/{name}", "rb") as f:
                raw = f.read()
            head, body = raw.split(b"ElementDataFile = LOCAL\n")
            fields = dict(line.split(" = ", 1) for line in head.decode().splitlines())
            assert fields["ElementType"] == "MET_UCHAR"
            if fields.get("CompressedData") == "True":
                import zlib

                body = zlib.decompress(body)
            size = [int(n) for n in fields["DimSize"].split()]
            spacing = [float(n) for n in fields["ElementSpacing"].split()]
            offset = np.array([float(n) for n in fields["Offset"].split()])
            axes = np.array([float(n) for n in fields["TransformMatrix"].split()]).reshape(3, 3)
            voxels = np.frombuffer(body, np.uint8).reshape(size[::-1])
            points = [
                (offset + i * spacing[0] * axes[0] + j * spacing[1] * axes[1] + k * spacing[2] * axes[2]).tolist()
                for k, j, i in np.argwhere(voxels)
            ]
            rois[name.removesuffix(".mha")] = {"points": points, "xor": len(points)}
        return rois


reader = {
    "rule": with_contours(inside_by_rule),
    "skimage": with_contours(inside_by_skimage),
    "plastimatch": with_plastimatch,
}[sys.argv[1]]
json.dump([{"file": one["file"], "rois": reader(one["file"], one["sources"])} for one in json.load(sys.stdin)], sys.stdout)
