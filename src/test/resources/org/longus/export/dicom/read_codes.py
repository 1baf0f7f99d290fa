"""What DICOM's own dictionary of concepts, as pydicom has it, says of each code in DICOM files: read_codes.py < [file, ...]
Prints for each code [{"scheme", "value", "meaning": as in the file, "known": [meanings in the dictionary]}, ...]."""

import json
import sys

import pydicom
from pydicom.sr._concepts_dict import concepts

known = {}
for scheme, names in concepts.items():
    for codes in names.values():
        for value, (meaning, *_) in codes.items():
            known.setdefault((scheme, value), set()).add(meaning)


def codes(data):
    if "CodeValue" in data and "CodeMeaning" in data:
        yield data.CodingSchemeDesignator, data.CodeValue, data.CodeMeaning
    for element in data:
        if element.VR == "SQ":
            for item in element.value:
                yield from codes(item)


found = sorted({code for file in json.load(sys.stdin) for code in codes(pydicom.dcmread(file))})
json.dump(
    [
        {"scheme": scheme, "value": value, "meaning": meaning, "known": sorted(known.get((scheme, value), []))}
        for scheme, value, meaning in found
    ],
    sys.stdout,
)
