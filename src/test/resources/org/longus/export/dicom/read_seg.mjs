// Reads DICOM segmentations with the adapters that OHIF uses: node read_seg.mjs MODULES < [{"sources": [file...], "segs": [file...]}...]
// Prints for each segmentation {"file", "points": [[x, y, z]...]} in LPS mm, or {"file", "refused": why}.
import { adaptersSEG, answer, asked, bytes, imagesOf, metaData, planeOf } from './ohif.mjs';

/** imageId: what the viewer knows of a source image or of one frame of it. */
const images = new Map();

function addSource(file) {
  const all = imagesOf(file);
  all.forEach((image) => images.set(image.id, image));
  return all.map((image) => image.id);
}

const provider = {
  get(type, id) {
    const image = images.get(id);
    if (!image) return undefined;
    const { a } = image;
    switch (type) {
      case 'instance':
        return a;
      case 'generalImageModule':
      case 'sopCommonModule':
        return { sopInstanceUID: a.SOPInstanceUID, sopClassUID: a.SOPClassUID };
      case 'generalSeriesModule':
        return { seriesInstanceUID: a.SeriesInstanceUID, studyInstanceUID: a.StudyInstanceUID, modality: a.Modality };
      case 'imagePlaneModule':
        return planeOf(image);
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
for (const { sources, segs } of asked()) {
  images.clear();
  const ids = sources.flatMap(addSource);
  for (const seg of segs) answers.push(await read(ids, seg));
}
answer(answers);
