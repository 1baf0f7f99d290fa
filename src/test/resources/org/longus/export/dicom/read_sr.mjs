// Reads structured reports with the adapters that OHIF uses: node read_sr.mjs MODULES < [{"sources": [file...], "file": file}...]
// Prints for each {"file", "groups": [[[x, y, z]...]...]}: the outline that it would draw for each measurement group, LPS mm.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

// the adapters bring the viewer along, which looks for a browser when it is loaded
globalThis.window = globalThis;
globalThis.self = globalThis;
globalThis.document = { createElement: () => ({ getContext: () => null }) };
for (const kind of ['log', 'info', 'debug', 'warn']) console[kind] = (...words) => console.error(...words);

const modules = path.resolve(process.argv[2]);
const load = (file) => import(pathToFileURL(path.join(modules, file)).href);
const entry = (name) => {
  const about = JSON.parse(fs.readFileSync(path.join(modules, name, 'package.json')));
  return path.join(name, about.exports['.'].import ?? about.exports['.'].default ?? about.module);
};
const { metaData } = await load(entry('@cornerstonejs/core'));
const { adaptersSR } = await load(entry('@cornerstonejs/adapters'));
const dcmjs = await load('dcmjs/build/dcmjs.es.js').then((m) => m.default ?? m);

const natural = (file) => {
  const b = fs.readFileSync(file);
  const read = dcmjs.data.DicomMessage.readFile(b.buffer.slice(b.byteOffset, b.byteOffset + b.length));
  return dcmjs.data.DicomMetaDictionary.naturalizeDataset(read.dict);
};
const only = (sequence) => (Array.isArray(sequence) ? sequence[0] : sequence);

/** imageId: where the plane of an image or of a frame lies. */
const planes = new Map();
metaData.addProvider((type, id) => (type === 'imagePlaneModule' ? planes.get(id) : undefined), 1000);

function addSource(file, ids) {
  const a = natural(file);
  const add = (id, iop, ipp, spacing) =>
    planes.set(id, {
      rows: a.Rows,
      columns: a.Columns,
      imageOrientationPatient: iop,
      imagePositionPatient: ipp,
      rowCosines: iop.slice(0, 3),
      columnCosines: iop.slice(3),
      pixelSpacing: spacing,
      rowPixelSpacing: spacing[0],
      columnPixelSpacing: spacing[1],
      frameOfReferenceUID: a.FrameOfReferenceUID,
    });
  const frames = a.PerFrameFunctionalGroupsSequence;
  if (!frames) {
    ids[`${a.SOPInstanceUID}:1`] = `file:${a.SOPInstanceUID}`;
    add(ids[`${a.SOPInstanceUID}:1`], a.ImageOrientationPatient, a.ImagePositionPatient, a.PixelSpacing);
    return;
  }
  const shared = only(a.SharedFunctionalGroupsSequence);
  frames.forEach((frame, n) => {
    const id = `file:${a.SOPInstanceUID}?frame=${n + 1}`;
    ids[`${a.SOPInstanceUID}:${n + 1}`] = id;
    add(id, only(shared.PlaneOrientationSequence).ImageOrientationPatient, only(frame.PlanePositionSequence).ImagePositionPatient, only(shared.PixelMeasuresSequence).PixelSpacing);
  });
}

const answers = [];
for (const { sources, file } of JSON.parse(fs.readFileSync(0))) {
  planes.clear();
  const ids = {};
  sources.forEach((source) => addSource(source, ids));
  const report = natural(file);
  const measurements = report.ContentSequence.find((item) => item.ConceptNameCodeSequence.CodeValue === '126010');
  const numbers = {};
  for (const group of [measurements.ContentSequence].flat()) {
    const items = [group.ContentSequence].flat();
    numbers[items.find((item) => item.ValueType === 'UIDREF').UID] = items.filter((item) => item.ValueType === 'NUM');
  }
  const hooks = { getToolClass: (group, whole, adapters) => adapters.get('PlanarFreehandROI') };
  const read = adaptersSR.Cornerstone3D.MeasurementReport.generateToolState(report, ids, metaData, hooks);
  answers.push({
    file,
    groups: (read.PlanarFreehandROI ?? []).map((measurement) => ({
      trackingUid: measurement.TrackingUniqueIdentifier,
      outline: Array.from(measurement.annotation.data.contour.polyline, (point) => Array.from(point)),
      numbers: numbers[measurement.TrackingUniqueIdentifier].map((number) => ({
        meaning: number.ConceptNameCodeSequence.CodeMeaning,
        value: Number(number.MeasuredValueSequence.NumericValue),
        unit: number.MeasuredValueSequence.MeasurementUnitsCodeSequence.CodeValue,
      })),
    })),
  });
}
process.stdout.write(JSON.stringify(answers));
process.exit(0);
