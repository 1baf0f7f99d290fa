"""Reads DICOM segmentations with another library: read_seg.py pydicom|gdcm|dcmtk < [file, ...]
Prints for each [{"file": ..., "points": [[x, y, z], ...]}, ...], LPS in mm."""

import json
import os
import subprocess
import sys
import tempfile


def points(pixels, position, orientation, spacing):
    """Of one frame; spacing as DICOM has it, that of rows first."""
    for y, row in enumerate(pixels):
        for x, value in enumerate(row):
            if value:
                yield [
                    float(position[n]) + x * float(spacing[1]) * float(orientation[n])
                    + y * float(spacing[0]) * float(orientation[n + 3])
                    for n in range(3)
                ]


def with_pydicom(file):
    import pydicom

    data = pydicom.dcmread(file)
    shared = data.SharedFunctionalGroupsSequence[0]
    frames = data.pixel_array.reshape(-1, data.Rows, data.Columns)
    assert len(frames) == data.NumberOfFrames == len(data.PerFrameFunctionalGroupsSequence)
    for pixels, groups in zip(frames, data.PerFrameFunctionalGroupsSequence):
        yield from points(
            pixels,
            groups.PlanePositionSequence[0].ImagePositionPatient,
            shared.PlaneOrientationSequence[0].ImageOrientationPatient,
            shared.PixelMeasuresSequence[0].PixelSpacing,
        )


def with_gdcm(file):
    """Takes the frames for an even stack, as its users (ITK and Slicer's readers) do."""
    import gdcm

    reader = gdcm.ImageReader()
    reader.SetFileName(file)
    assert reader.Read()
    image = reader.GetImage()
    assert image.GetPixelFormat().GetScalarTypeAsString() == "SINGLEBIT"
    columns, rows, frames = (list(image.GetDimensions()) + [1])[:3]
    packed = image.GetBuffer().encode("utf-8", "surrogateescape")
    cosines = image.GetDirectionCosines()
    a, b = cosines[:3], cosines[3:]
    normal = [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
    step = (list(image.GetSpacing()) + [1])[2]
    for frame in range(frames):
        start = frame * rows * columns
        bits = [packed[p >> 3] >> (p & 7) & 1 for p in range(start, start + rows * columns)]
        pixels = [bits[y * columns : (y + 1) * columns] for y in range(rows)]
        position = [image.GetOrigin()[n] + frame * step * normal[n] for n in range(3)]
        yield from points(pixels, position, cosines, [image.GetSpacing()[1], image.GetSpacing()[0]])


def with_dcmtk(file):
    """DCMTK's tools: dcmdump for where the frames lie, dcm2pnm for their pixels."""
    said = subprocess.run(
        ["dcmdump", "-q", "+L", "+P", "0020,0032", "+P", "0020,0037", "+P", "0028,0030", file],
        check=True, capture_output=True, text=True,
    ).stdout
    values = {"0020,0032": [], "0020,0037": [], "0028,0030": []}
    for line in said.splitlines():
        values[line.strip()[1:10]].append(line[line.index("[") + 1 : line.index("]")].split("\\"))
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["dcm2pnm", "-q", "+Fa", "+op", file, folder + "/f"], check=True)
        for frame, position in enumerate(values["0020,0032"]):
            with open(f"{folder}/f.{frame}.pgm", "rb") as picture:
                raw = picture.read()
            lines = raw.split(b"\n")
            columns, rows = (int(n) for n in next(l for l in lines[1:] if not l.startswith(b"#")).split())
            body = raw[len(raw) - rows * columns :]
            pixels = [body[y * columns : (y + 1) * columns] for y in range(rows)]
            yield from points(pixels, position, values["0020,0037"][0], values["0028,0030"][0])
            os.remove(f"{folder}/f.{frame}.pgm")


reader = {"pydicom": with_pydicom, "gdcm": with_gdcm, "dcmtk": with_dcmtk}[sys.argv[1]]
json.dump([{"file": file, "points": list(reader(file))} for file in json.load(sys.stdin)], sys.stdout)
