package org.longus.io.dicom.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.SourceHeader;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

class RtContoursTest {
    /** Far from the origin, with spacings that no decimal number states. */
    private static final Geometry GRID = new Geometry(
            600,
            500,
            2,
            new Vec3(-1234.567891, -987.654321, 1500.000123),
            new Vec3(0.6, 0.8, 0),
            new Vec3(-0.8, 0.6, 0),
            Vec3.SUPERIOR,
            1.0 / 3,
            2.0 / 7,
            3);

    @TempDir
    Path folder;

    private static SourceHeader header() {
        return new SourceHeader(
                new SourceHeader.PatientModule("A", "1", "", "", ""),
                new SourceHeader.StudyModule("2.25.1", "20260102", "", "", "", "", ""),
                new SourceHeader.SeriesModule("2.25.2", "1", "2.25.3", ""),
                SourceHeader.NONE.equipment(),
                "",
                IntStream.range(0, 2)
                        .mapToObj(k -> new SourceHeader.Instance("1.2", "2.25.4" + k, "1", OptionalInt.empty()))
                        .toList());
    }

    private Attributes written(Mask mask) throws Exception {
        SegWriter.Segment segment = new SegWriter.Segment(
                SegWriter.Kind.MUSCLE, mask, SegWriter.Origin.MANUAL, Optional.empty(), "", "anna", "drawn", "", 0);
        Path file = folder.resolve("contours.dcm");
        RtStructWriter.of(
                        new ObjectFacts(header(), LocalDateTime.of(2026, 1, 3, 10, 0), List.of()),
                        SliceStack.of(GRID),
                        List.of(segment),
                        RtStructWriter.Approval.NONE)
                .write(file);
        try (ImageInputStream in = new ImageInputStream(file.toFile())) {
            return in.readDataset(-1, -1);
        }
    }

    @Test
    void aRaggedMaskOfOnePartComesBackThoughItsContourWouldNotFitOneValue() throws Exception {
        // a comb with teeth on both sides: one part, four corners a tooth
        Mask mask = Mask.where(600, 500, 2, p -> p < 300_000 && (p / 600 == 250 || p % 600 % 2 == 0));
        Attributes a = written(mask);
        Sequence contours = a.getSequence(Tag.ROIContourSequence).get(0).getSequence(Tag.ContourSequence);
        assertThat(contours.size()).isGreaterThan(1);
        int pixels = 0;
        for (Attributes contour : contours) {
            String[] data = contour.getStrings(Tag.ContourData);
            assertThat(String.join("\\", data).length()).isLessThan(65_534);
            assertThat(data).allMatch(value -> value.length() <= 16);
            assertThat(data).hasSize(3 * contour.getInt(Tag.NumberOfContourPoints, 0));
            pixels += areaInPixels(data);
        }
        assertThat(pixels).isEqualTo(mask.count());
    }

    /** By the shoelace formula, in the plane of the slice. */
    private static long areaInPixels(String[] data) {
        double twice = 0;
        int n = data.length / 3;
        for (int c = 0; c < n; c++) {
            Vec3 a = at(data, c);
            Vec3 b = at(data, (c + 1) % n);
            twice += a.x() * b.y() - b.x() * a.y();
        }
        return Math.round(Math.abs(twice) / 2);
    }

    private static Vec3 at(String[] data, int c) {
        return GRID.toIndex(new Vec3(
                Double.parseDouble(data[3 * c]),
                Double.parseDouble(data[3 * c + 1]),
                Double.parseDouble(data[3 * c + 2])));
    }

    @Test
    void aDrawnMaskSaysSoAndWhoDrewIt() throws Exception {
        Attributes a = written(Mask.where(600, 500, 2, p -> p == 7));
        Attributes roi = a.getSequence(Tag.StructureSetROISequence).get(0);
        assertThat(roi.getString(Tag.ROIGenerationAlgorithm)).isEqualTo("MANUAL");
        assertThat(roi.contains(Tag.ROIGenerationDescription)).isFalse();
        assertThat(a.getSequence(Tag.RTROIObservationsSequence).get(0).getString(Tag.ROIInterpreter))
                .isEqualTo("anna");
        assertThat(a.getString(Tag.StructureSetLabel).length()).isLessThanOrEqualTo(16);
        assertThat(a.getVR(Tag.StructureSetLabel)).isEqualTo(VR.SH);
    }

    @Test
    void anEmptySetAndAMaskOfAnotherGridAreRefused() {
        assertThatThrownBy(() -> written(Mask.empty(600, 500, 2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> written(Mask.where(600, 499, 2, p -> p == 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
