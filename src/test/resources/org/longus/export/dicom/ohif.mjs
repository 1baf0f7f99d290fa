// The adapters that OHIF uses, from the folder of modules that the script is given first, and what the viewer knows of source images.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

// the adapters bring the viewer along, which looks for a browser when it is loaded
globalThis.window = globalThis;
globalThis.self = globalThis;
globalThis.document = { createElement: () => ({ getContext: () => null }) };
// warnings of the libraries are no answer
for (const kind of ['log', 'info', 'debug', 'warn']) console[kind] = (...words) => console.error(...words);

const modules = path.resolve(process.argv[2]);
const load = (file) => import(pathToFileURL(path.join(modules, file)).href);
const entry = (name) => {
  const about = JSON.parse(fs.readFileSync(path.join(modules, name, 'package.json')));
  return path.join(name, about.exports['.'].import ?? about.exports['.'].default ?? about.module);
};
export const { metaData } = await load(entry('@cornerstonejs/core'));
export const { adaptersSEG, adaptersSR } = await load(entry('@cornerstonejs/adapters'));
const dcmjs = await load('dcmjs/build/dcmjs.es.js').then((m) => m.default ?? m);

export const bytes = (file) => {
  const b = fs.readFileSync(file);
  return b.buffer.slice(b.byteOffset, b.byteOffset + b.length);
};
export const natural = (file) => {
  const read = dcmjs.data.DicomMessage.readFile(bytes(file));
  return dcmjs.data.DicomMetaDictionary.naturalizeDataset(read.dict);
};
const only = (sequence) => (Array.isArray(sequence) ? sequence[0] : sequence);

/** Each image of a source file, or each of its frames: number from 1, imageId, data set and where it lies. */
export function imagesOf(file) {
  const a = natural(file);
  const frames = a.PerFrameFunctionalGroupsSequence;
  if (!frames) {
    return [{ number: 1, id: `file:${a.SOPInstanceUID}`, a, iop: a.ImageOrientationPatient, ipp: a.ImagePositionPatient, spacing: a.PixelSpacing }];
  }
  const shared = only(a.SharedFunctionalGroupsSequence);
  return frames.map((frame, n) => ({
    number: n + 1,
    id: `file:${a.SOPInstanceUID}?frame=${n + 1}`,
    a,
    iop: only(shared.PlaneOrientationSequence).ImageOrientationPatient,
    ipp: only(frame.PlanePositionSequence).ImagePositionPatient,
    spacing: only(shared.PixelMeasuresSequence).PixelSpacing,
  }));
}

/** The viewer's imagePlaneModule. */
export const planeOf = ({ a, iop, ipp, spacing }) => ({
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

/** What standard input holds. */
export const asked = () => JSON.parse(fs.readFileSync(0));

export function answer(answers) {
  process.stdout.write(JSON.stringify(answers));
  process.exit(0);
}
