// Reads structured reports with the adapters that OHIF uses: node read_sr.mjs MODULES < [{"sources": [file...], "file": file}...]
// Prints for each {"file", "groups": [[[x, y, z]...]...]}: the outline that it would draw for each measurement group, LPS mm.
import { adaptersSR, answer, asked, imagesOf, metaData, natural, planeOf } from './ohif.mjs';

/** imageId: where the plane of an image or of a frame lies. */
const planes = new Map();
metaData.addProvider((type, id) => (type === 'imagePlaneModule' ? planes.get(id) : undefined), 1000);

function addSource(file, ids) {
  imagesOf(file).forEach((image) => {
    ids[`${image.a.SOPInstanceUID}:${image.number}`] = image.id;
    planes.set(image.id, planeOf(image));
  });
}

const answers = [];
for (const { sources, file } of asked()) {
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
answer(answers);
