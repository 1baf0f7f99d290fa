package org.longus.io.dicom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.longus.io.UnreadableInputException;
import org.longus.io.dicom.data.Values;
import org.longus.io.mask.DrawnContours;
import org.longus.io.mask.DrawnMasks;
import org.longus.volume.Vec3;

/** What an RT Structure Set outlines: a segment for each region of interest that has a closed contour. */
final class StructureSet {
    private StructureSet() {}

    /** That of its regions; empty where they are in several. */
    static String frameOfReference(Attributes a) {
        List<String> frames = items(a, Tag.StructureSetROISequence).stream()
                .map(roi -> Values.text(roi, Tag.ReferencedFrameOfReferenceUID))
                .distinct()
                .toList();
        return frames.size() == 1 ? frames.getFirst() : "";
    }

    static List<DrawnMasks.Segment> segments(Attributes a) throws UnreadableInputException {
        Map<Integer, String> names = new LinkedHashMap<>();
        for (Attributes roi : items(a, Tag.StructureSetROISequence)) {
            names.put(roi.getInt(Tag.ROINumber, -1), Values.text(roi, Tag.ROIName));
        }
        List<DrawnMasks.Segment> segments = new ArrayList<>();
        for (Attributes roi : items(a, Tag.ROIContourSequence)) {
            int number = roi.getInt(Tag.ReferencedROINumber, -1);
            List<List<Vec3>> contours = contours(roi);
            if (!contours.isEmpty()) {
                String name = names.getOrDefault(number, "");
                segments.add(new DrawnMasks.Segment(
                        name.isEmpty() ? "Region " + number : name, DrawnContours.placement(contours)));
            }
        }
        return segments;
    }

    private static List<List<Vec3>> contours(Attributes roi) throws UnreadableInputException {
        List<List<Vec3>> contours = new ArrayList<>();
        for (Attributes contour : items(roi, Tag.ContourSequence)) {
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
                contours.add(points);
            }
        }
        return contours;
    }

    private static List<Attributes> items(Attributes a, int tag) {
        Sequence sequence = a.getSequence(tag);
        return sequence == null ? List.of() : List.copyOf(sequence);
    }
}
