"""Reads structured reports: read_sr.py pydicom|dcmtk < [file, ...]
Prints [{"file": ..., "flags": {...}, "groups": [{"items": [{"type", "concept", "scheme", "meaning", "value", "unit"}...]}]}, ...];
of dcmtk, what dsrdump calls the numbers of each measurement group."""

import json
import re
import subprocess
import sys

import pydicom


def code(sequence):
    return sequence[0].CodeValue, sequence[0].CodingSchemeDesignator, sequence[0].CodeMeaning


def flat(item, depth=0):
    """An item and all below it."""
    one = {"depth": depth, "type": item.ValueType, "relation": getattr(item, "RelationshipType", "")}
    if "ConceptNameCodeSequence" in item:
        one["concept"], one["scheme"], one["meaning"] = code(item.ConceptNameCodeSequence)
    if item.ValueType == "NUM":
        measured = item.MeasuredValueSequence[0]
        one["value"] = float(measured.NumericValue)
        one["exact"] = measured.FloatingPointValue
        one["unit"], one["unitScheme"], _ = code(measured.MeasurementUnitsCodeSequence)
    elif item.ValueType == "TEXT":
        one["value"] = item.TextValue
    elif item.ValueType == "CODE":
        one["value"] = code(item.ConceptCodeSequence)[0]
    elif item.ValueType == "UIDREF":
        one["value"] = item.UID
    elif item.ValueType == "PNAME":
        one["value"] = str(item.PersonName)
    elif item.ValueType == "IMAGE":
        reference = item.ReferencedSOPSequence[0]
        one["value"] = reference.ReferencedSOPInstanceUID
        one["frame"] = int(getattr(reference, "ReferencedFrameNumber", 0))
        one["segment"] = int(getattr(reference, "ReferencedSegmentNumber", 0))
    yield one
    for child in getattr(item, "ContentSequence", []):
        yield from flat(child, depth + 1)


def with_pydicom(file):
    data = pydicom.dcmread(file)
    items = list(flat(data))
    groups = []
    for one in items:
        if one.get("concept") == "125007":
            groups.append([])
        elif groups:
            groups[-1].append(one)
    observers = getattr(data, "VerifyingObserverSequence", [])
    evidence = [
        reference.ReferencedSOPInstanceUID
        for study in data.CurrentRequestedProcedureEvidenceSequence
        for series in study.ReferencedSeriesSequence
        for reference in series.ReferencedSOPSequence
    ]
    return {
        "completion": data.CompletionFlag,
        "verification": data.VerificationFlag,
        "verifiers": [str(o.VerifyingObserverName) for o in observers],
        "head": [one for one in items if one["depth"] == 1],
        "evidence": evidence,
        "groups": groups,
    }


def with_dcmtk(file):
    said = subprocess.run(["dsrdump", "+Ps", "+Pl", file], check=True, capture_output=True, text=True).stdout
    groups = []
    for line in said.splitlines():
        if "Measurement Group" in line:
            groups.append([])
        number = re.match(r' +<contains NUM:\(,,"(.*)"\)="(.*)" \((.*),UCUM', line)
        if number:
            groups[-1].append({"meaning": number[1], "value": float(number[2]), "unit": number[3]})
    return {"groups": groups}


reader = {"pydicom": with_pydicom, "dcmtk": with_dcmtk}[sys.argv[1]]
json.dump([{"file": file, **reader(file)} for file in json.load(sys.stdin)], sys.stdout)
