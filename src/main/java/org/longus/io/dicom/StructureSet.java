package org.longus.io.dicom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.longus.io.UnreadableInputException;
import org.longus.io.dicom.data.Values;
import org.longus.io.mask.DrawnContours;
import org.longus.io.mask.DrawnMasks;
import org.longus.io.mask.MaskOrigin;
import org.longus.volume.Vec3;

/** What an RT Structure Set outlines: a segment for each region of interest that has a closed contour. */
final class StructureSet {
    private StructureSet() {}

    /** That of its regions; empty where they are in several. */
    static String frameOfReference(Attributes a) {
        List<String> frames = MaskObjects.items(a, Tag.StructureSetROISequence).stream()
                .map(roi -> Values.text(roi, Tag.ReferencedFrameOfReferenceUID))
                .distinct()
                .toList();
        return frames.size() == 1 ? frames.getFirst() : "";
    }

    static List<DrawnMasks.Segment> segments(Attributes a) throws UnreadableInputException {
        Map<Integer, Attributes> regions = new LinkedHashMap<>();
        for (Attributes roi : MaskObjects.items(a, Tag.StructureSetROISequence)) {
            regions.put(roi.getInt(Tag.ROINumber, -1), roi);
        }
        List<DrawnMasks.Segment> segments = new ArrayList<>();
        for (Attributes roi : MaskObjects.items(a, Tag.ROIContourSequence)) {
            int number = roi.getInt(Tag.ReferencedROINumber, -1);
            List<DrawnContours.Contour> contours = contours(roi);
            if (!contours.isEmpty()) {
                Attributes region = regions.getOrDefault(number, new Attributes());
                String name = Values.text(region, Tag.ROIName);
                segments.add(new DrawnMasks.Segment(
                        name.isEmpty() ? "Region " + number : name,
                        DrawnContours.placement(contours),
                        MaskOrigin.of(
                                Values.text(region, Tag.ROIGenerationAlgorithm),
                                Values.text(region, Tag.ROIGenerationDescription),
                                creator(a, number))));
            }
        }
        return segments;
    }

    private static String creator(Attributes a, int number) {
        return MaskObjects.items(a, Tag.RTROIObservationsSequence).stream()
                .filter(o -> o.getInt(Tag.ReferencedROINumber, -1) == number)
                .map(o -> Values.text(o, Tag.ROIInterpreter))
                .filter(who -> !who.isEmpty())
                .findFirst()
                .orElseGet(() -> Values.text(a, Tag.OperatorsName));
    }

    private static List<DrawnContours.Contour> contours(Attributes roi) throws UnreadableInputException {
        List<DrawnContours.Contour> contours = new ArrayList<>();
        for (Attributes contour : MaskObjects.items(roi, Tag.ContourSequence)) {
            // a point or an open line encloses nothing
            if (!Values.text(contour, Tag.ContourGeometricType).startsWith("CLOSED")) {
                continue;
            }
            String[] stated = contour.getStrings(Tag.ContourData);
            int count = stated == null ? 0 : stated.length / 3;
            double[] numbers = Values.numbers(contour, Tag.ContourData, 3 * count);
            if (count == 0 || numbers == null || stated.length % 3 != 0) {
                throw new UnreadableInputException("has a contour whose points are no numbers.");
            }
            List<Vec3> points = new ArrayList<>();
            for (int p = 0; p < count; p++) {
                points.add(Values.vector(numbers, 3 * p));
            }
            if (points.size() > 2) {
                contours.add(new DrawnContours.Contour(points, image(contour)));
            }
        }
        return contours;
    }

    private static String image(Attributes contour) {
        List<Attributes> images = MaskObjects.items(contour, Tag.ContourImageSequence);
        return images.size() == 1 ? Values.text(images.getFirst(), Tag.ReferencedSOPInstanceUID) : "";
    }
}
