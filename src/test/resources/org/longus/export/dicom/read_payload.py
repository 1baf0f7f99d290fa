"""What a picture or a document holds, as another library reads it: read_payload.py pydicom|gdcm < [file, ...]
Prints for each {"file", "sha256"} of the pixels or of the document, of a picture with {"rows", "columns"}."""

import hashlib
import json
import sys


def sha256(content):
    return hashlib.sha256(content).hexdigest()


def with_pydicom(file):
    import pydicom

    data = pydicom.dcmread(file)
    if "EncapsulatedDocument" in data:
        return {"file": file, "sha256": sha256(data.EncapsulatedDocument[: data.EncapsulatedDocumentLength])}
    pixels = data.pixel_array
    return {"file": file, "sha256": sha256(pixels.tobytes()), "rows": pixels.shape[0], "columns": pixels.shape[1]}


def with_gdcm(file):
    import gdcm

    reader = gdcm.ImageReader()
    reader.SetFileName(file)
    assert reader.Read()
    image = reader.GetImage()
    content = image.GetBuffer().encode("utf-8", "surrogateescape")
    return {"file": file, "sha256": sha256(content), "rows": image.GetRows(), "columns": image.GetColumns()}


reader = {"pydicom": with_pydicom, "gdcm": with_gdcm}[sys.argv[1]]
json.dump([reader(file) for file in json.load(sys.stdin)], sys.stdout)
