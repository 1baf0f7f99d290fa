// Reads DICOM segmentations with the adapters that OHIF uses: node read_seg.mjs MODULES < [{"sources": [file...], "segs": [file...]}...]
// Prints for each segmentation {"file", "points": [[x, y, z]...]} in LPS mm, or {"file", "refused": why}.
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
const { metaData } = await load(entry('@cornerstonejs/core'));
const { adaptersSEG } = await load(entry('@cornerstonejs/adapters'));
const dcmjs = await load('dcmjs/build/dcmjs.es.js').then((m) => m.default ?? m);

const bytes = (file) => {
  const b = fs.readFileSync(file);
  return b.buffer.slice(b.byteOffset, b.byteOffset + b.length);
};
const natural = (file) => {
  const read = dcmjs.data.DicomMessage.readFile(bytes(file));
  return dcmjs.data.DicomMetaDictionary.naturalizeDataset(read.dict);
};
const only = (sequence) => (Array.isArray(sequence) ? sequence[0] : sequence);

/** imageId: what the viewer knows of a source image or of one frame of it. */
const images = new Map();

function addSource(file) {
  const a = natural(file);
  const frames = a.PerFrameFunctionalGroupsSequence;
  if (!frames) {
    images.set(`file:${a.SOPInstanceUID}`, { a, iop: a.ImageOrientationPatient, ipp: a.ImagePositionPatient, spacing: a.PixelSpacing });
    return [`file:${a.SOPInstanceUID}`];
  }
  const shared = only(a.SharedFunctionalGroupsSequence);
  return frames.map((frame, n) => {
    const id = `file:${a.SOPInstanceUID}?frame=${n + 1}`;
    images.set(id, {
      a,
      iop: only(shared.PlaneOrientationSequence).ImageOrientationPatient,
      ipp: only(frame.PlanePositionSequence).ImagePositionPatient,
      spacing: only(shared.PixelMeasuresSequence).PixelSpacing,
    });
    return id;
  });
}

const provider = {
  get(type, id) {
    const image = images.get(id);
    if (!image) return undefined;
    const { a, iop, ipp, spacing } = image;
    switch (type) {
      case 'instance':
        return a;
      case 'generalImageModule':
      case 'sopCommonModule':
        return { sopInstanceUID: a.SOPInstanceUID, sopClassUID: a.SOPClassUID };
      case 'generalSeriesModule':
        return { seriesInstanceUID: a.SeriesInstanceUID, studyInstanceUID: a.StudyInstanceUID, modality: a.Modality };
      case 'imagePlaneModule':
        return {
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
        };
      case 'imagePixelModule':
        return {
          rows: a.Rows,
          columns: a.Columns,
          samplesPerPixel: 1,
          bitsAllocated: 16,
          bitsStored: 16,
          highBit: 15,
          pixelRepresentation: 0,
          photometricInterpretation: 'MONOCHROME2',
        };
      default:
        return undefined;
    }
  },
};
metaData.addProvider((type, id) => provider.get(type, id), 1000);

async function read(sourceIds, file) {
  try {
    const reader = adaptersSEG.Cornerstone3D.Segmentation.createFromDICOMSegBuffer;
    const { labelMapImages } = await reader(sourceIds, bytes(file), { metadataProvider: { ...provider, addCustomMetadata() {} }, tolerance: 1e-3 });
    const points = [];
    labelMapImages.flat().forEach((image) => {
      const { a, iop, ipp, spacing } = images.get(image.referencedImageId);
      image.voxelManager.getScalarData().forEach((label, p) => {
        if (label === 0) return;
        const x = (p % a.Columns) * spacing[1];
        const y = Math.floor(p / a.Columns) * spacing[0];
        points.push([0, 1, 2].map((n) => Number(ipp[n]) + x * iop[n] + y * iop[n + 3]));
      });
    });
    return { file, points };
  } catch (e) {
    return { file, refused: e.message };
  }
}

const answers = [];
for (const { sources, segs } of JSON.parse(fs.readFileSync(0))) {
  images.clear();
  const ids = sources.flatMap(addSource);
  for (const seg of segs) answers.push(await read(ids, seg));
}
process.stdout.write(JSON.stringify(answers));
process.exit(0);
