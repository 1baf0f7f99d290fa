package org.longus.io.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.CtSeries;
import org.longus.io.UnreadableInputException;
import org.longus.io.mask.DrawnMasks;
import org.longus.io.open.MaskOpener;
import org.longus.patient.Patient;
import org.longus.volume.Geometry;
import org.longus.volume.Grids;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

/** Segmentations and structure sets as other programs write them: frames in any order, several segments, missing frames. */
class MaskObjectsTest {
    private static final String FRAME = "1.2.3.4";
    private static final double C = Math.cos(0.2);
    private static final double S = Math.sin(0.2);
    /** Oblique, and no multiple of eight wide. */
    private static final Geometry GRID = new Geometry(
            11, 7, 5, new Vec3(-12.5, 20.25, 31), Vec3.LEFT, new Vec3(0, C, S), new Vec3(0, -S, C), 0.9, 1.3, 2.5);

    private static final Mask ONE = Mask.where(11, 7, 5, p -> p % 13 == 0 && p / 77 > 0 && p / 77 < 4);
    private static final Mask OTHER = Mask.where(11, 7, 5, p -> p % 17 == 3 && p / 77 != 2);

    @TempDir
    Path folder;

    private final List<Attributes> frames = new ArrayList<>();
    private final BitSet bits = new BitSet();

    private static CtSeries ct() {
        CtSeries.Identity who = new CtSeries.Identity("", "", "", "", "1.9", FRAME, "", List.of("1.9.0", "1.9.1"));
        return new CtSeries(
                "ct", Path.of("ct"), Grids.of(GRID, (i, j, k) -> 40), GRID, Patient.UNKNOWN, who, List.of());
    }

    private static Attributes item(Attributes a, int tag) {
        Attributes item = new Attributes();
        Sequence sequence = a.getSequence(tag);
        (sequence == null ? a.newSequence(tag, 1) : sequence).add(item);
        return item;
    }

    private static void vector(Attributes a, int tag, Vec3... vectors) {
        a.setDouble(
                tag,
                VR.DS,
                List.of(vectors).stream()
                        .flatMapToDouble(v -> DoubleStream.of(v.x(), v.y(), v.z()))
                        .toArray());
    }

    private void frame(int segment, int k, Mask mask) {
        Attributes groups = new Attributes();
        vector(item(groups, Tag.PlanePositionSequence), Tag.ImagePositionPatient, GRID.toLps(0, 0, k));
        item(groups, Tag.SegmentIdentificationSequence).setInt(Tag.ReferencedSegmentNumber, VR.US, segment);
        for (int p = 0; p < 77; p++) {
            bits.set(77 * frames.size() + p, mask.get(77 * k + p));
        }
        frames.add(groups);
    }

    private Attributes segmentation() {
        Attributes a = new Attributes();
        a.setString(Tag.SOPClassUID, VR.UI, UID.SegmentationStorage);
        a.setString(Tag.SOPInstanceUID, VR.UI, "1.2.9");
        a.setString(Tag.FrameOfReferenceUID, VR.UI, FRAME);
        a.setString(Tag.SegmentationType, VR.CS, "BINARY");
        a.setInt(Tag.Rows, VR.US, 7);
        a.setInt(Tag.Columns, VR.US, 11);
        a.setInt(Tag.BitsAllocated, VR.US, 1);
        a.setInt(Tag.NumberOfFrames, VR.IS, frames.size());
        for (int n = 1; n <= 2; n++) {
            Attributes segment = item(a, Tag.SegmentSequence);
            segment.setInt(Tag.SegmentNumber, VR.US, n);
            segment.setString(Tag.SegmentLabel, VR.LO, n == 1 ? "One" : "Other");
        }
        Attributes shared = item(a, Tag.SharedFunctionalGroupsSequence);
        vector(
                item(shared, Tag.PlaneOrientationSequence),
                Tag.ImageOrientationPatient,
                GRID.directionI(),
                GRID.directionJ());
        item(shared, Tag.PixelMeasuresSequence).setDouble(Tag.PixelSpacing, VR.DS, 1.3, 0.9);
        Sequence each = a.newSequence(Tag.PerFrameFunctionalGroupsSequence, frames.size());
        each.addAll(frames);
        byte[] packed = bits.toByteArray();
        int length = (77 * frames.size() + 7) / 8;
        a.setBytes(Tag.PixelData, VR.OB, java.util.Arrays.copyOf(packed, length + length % 2));
        return a;
    }

    private Path saved(Attributes a) throws IOException {
        Path file = folder.resolve("drawn.dcm");
        DicomEdit.save(a, UID.ExplicitVRLittleEndian, file);
        return file;
    }

    @Test
    void framesOfSeveralSegmentsInAnyOrderAndWithEmptyOnesLeftOutLieOnTheirSlices() throws IOException {
        frame(2, 4, OTHER);
        frame(1, 3, ONE);
        frame(2, 0, OTHER);
        frame(1, 1, ONE);
        frame(2, 3, OTHER);
        frame(1, 2, ONE);
        frame(2, 1, OTHER);
        Path file = saved(segmentation());
        assertThat(MaskOpener.isMasks(file)).isTrue();
        DrawnMasks read = MaskOpener.open(file);
        assertThat(read.kind()).isEqualTo("DICOM SEG");
        assertThat(read.segments()).extracting(DrawnMasks.Segment::name).containsExactly("One", "Other");
        assertThat(read.on(ct(), read.segments().get(0))).isEqualTo(ONE);
        assertThat(read.on(ct(), read.segments().get(1))).isEqualTo(OTHER);
    }

    @Test
    void aLabelMapAndAFractionalOneAreReadToo() throws IOException {
        for (int k = 0; k < 5; k++) {
            frame(1, k, ONE);
        }
        Attributes map = segmentation();
        map.setString(Tag.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.66.7");
        map.setString(Tag.SegmentationType, VR.CS, "LABELMAP");
        map.setInt(Tag.BitsAllocated, VR.US, 8);
        byte[] labels = new byte[386];
        for (int p = 0; p < 385; p++) {
            labels[p] = (byte) (ONE.get(p) ? 1 : OTHER.get(p) ? 2 : 0);
        }
        map.setBytes(Tag.PixelData, VR.OB, labels);
        DrawnMasks read = MaskOpener.open(saved(map));
        assertThat(read.on(ct(), read.segments().get(0))).isEqualTo(ONE);
        assertThat(read.on(ct(), read.segments().get(1))).isEqualTo(OTHER.minus(ONE));

        map.setString(Tag.SOPClassUID, VR.UI, UID.SegmentationStorage);
        map.setString(Tag.SegmentationType, VR.CS, "FRACTIONAL");
        map.setInt(Tag.MaximumFractionalValue, VR.US, 2);
        for (int p = 0; p < 385; p++) {
            labels[p] = (byte) (ONE.get(p) ? 1 : 0);
        }
        map.setBytes(Tag.PixelData, VR.OB, labels);
        DrawnMasks fractions = MaskOpener.open(saved(map));
        assertThat(fractions.on(ct(), fractions.segments().getFirst())).isEqualTo(ONE);
    }

    @Test
    void anotherFrameOfReferenceAnotherPlaceAndACutOffFileAreRefused() throws IOException {
        frame(1, 3, ONE);
        Attributes a = segmentation();
        a.setString(Tag.FrameOfReferenceUID, VR.UI, "1.2.3.5");
        DrawnMasks another = MaskOpener.open(saved(a));
        assertThatThrownBy(() -> another.on(ct(), another.segments().getFirst()))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("'drawn.dcm' belongs to another frame of reference");
        a.setString(Tag.FrameOfReferenceUID, VR.UI, FRAME);
        Attributes position = frames.getFirst().getNestedDataset(Tag.PlanePositionSequence);
        vector(position, Tag.ImagePositionPatient, GRID.toLps(0, 0, 3.3));
        DrawnMasks between = MaskOpener.open(saved(a));
        assertThatThrownBy(() -> between.on(ct(), between.segments().getFirst()))
                .hasMessageContaining("lies between the voxels of this CT, 0.30 of a voxel");
        // an image of the CT may lie a little beside the even grid that was made of all of them
        Attributes derivation = item(frames.getFirst(), Tag.DerivationImageSequence);
        item(derivation, Tag.SourceImageSequence).setString(Tag.ReferencedSOPInstanceUID, VR.UI, "1.9.1");
        vector(position, Tag.ImagePositionPatient, GRID.toLps(0, 0, 3.2));
        DrawnMasks own = MaskOpener.open(saved(a));
        assertThat(own.on(ct(), own.segments().getFirst()))
                .isEqualTo(ONE.slice(3).asSliceOf(5, 3));
        a.setBytes(Tag.PixelData, VR.OB, new byte[4]);
        Path cut = saved(a);
        assertThatThrownBy(() -> MaskOpener.open(cut)).hasMessageContaining("'drawn.dcm' has fewer pixels");
    }

    private static void contour(Attributes roi, String type, double k, double... ij) {
        Attributes contour = item(roi, Tag.ContourSequence);
        contour.setString(Tag.ContourGeometricType, VR.CS, type);
        List<Vec3> points = new ArrayList<>();
        for (int n = 0; n < ij.length; n += 2) {
            points.add(GRID.toLps(ij[n], ij[n + 1], k));
        }
        contour.setString(
                Tag.ContourData,
                VR.DS,
                points.stream()
                        .flatMap(v -> DoubleStream.of(v.x(), v.y(), v.z())
                                .mapToObj(x -> String.format(Locale.ROOT, "%.3f", x)))
                        .collect(Collectors.toList())
                        .toArray(String[]::new));
    }

    private static Attributes structures() {
        Attributes a = new Attributes();
        a.setString(Tag.SOPClassUID, VR.UI, UID.RTStructureSetStorage);
        a.setString(Tag.SOPInstanceUID, VR.UI, "1.2.9");
        for (int n : new int[] {4, 9}) {
            Attributes roi = item(a, Tag.StructureSetROISequence);
            roi.setInt(Tag.ROINumber, VR.IS, n);
            roi.setString(Tag.ROIName, VR.LO, n == 4 ? "Isocentre" : "Muscle");
            roi.setString(Tag.ReferencedFrameOfReferenceUID, VR.UI, FRAME);
        }
        return a;
    }

    private static Attributes region(Attributes a, int number) {
        Attributes roi = item(a, Tag.ROIContourSequence);
        roi.setInt(Tag.ReferencedROINumber, VR.IS, number);
        return roi;
    }

    @Test
    void contoursAreFilledByPixelCentreWithHolesAndPointsAreNoRegion() throws IOException {
        Attributes a = structures();
        Attributes muscle = region(a, 9);
        contour(muscle, "CLOSED_PLANAR", 2, 0.5, 0.5, 7.5, 0.5, 7.5, 5.5, 0.5, 5.5);
        contour(muscle, "CLOSED_PLANAR", 2, 2.5, 1.5, 2.5, 3.5, 4.5, 3.5, 4.5, 1.5);
        contour(muscle, "CLOSED_PLANAR", 3.1, 8.6, 2.6, 9.4, 2.6, 9.4, 3.4, 8.6, 3.4);
        // a triangle: pixel centres alone count
        contour(muscle, "CLOSED_PLANAR", 0, 1.2, 0.8, 5.1, 0.8, 1.2, 4.7);
        contour(region(a, 4), "POINT", 1, 3, 3);
        DrawnMasks read = MaskOpener.open(saved(a));
        assertThat(read.kind()).isEqualTo("RTSTRUCT");
        assertThat(read.segments()).extracting(DrawnMasks.Segment::name).containsExactly("Muscle");
        Mask expected = Mask.where(11, 7, 5, p -> {
            int i = p % 11;
            int j = p / 11 % 7;
            return switch (p / 77) {
                case 0 -> i >= 2 && j >= 1 && i + j < 5.9;
                case 2 -> i >= 1 && i <= 7 && j >= 1 && j <= 5 && !(i >= 3 && i <= 4 && j >= 2 && j <= 3);
                case 3 -> i == 9 && j == 3;
                default -> false;
            };
        });
        assertThat(read.on(ct(), read.segments().getFirst())).isEqualTo(expected);
    }

    @Test
    void contoursBetweenSlicesOrBeyondTheCtAreRefused() throws IOException {
        Attributes between = structures();
        contour(region(between, 9), "CLOSED_PLANAR", 2.4, 0.5, 0.5, 7.5, 0.5, 7.5, 5.5);
        DrawnMasks read = MaskOpener.open(saved(between));
        assertThatThrownBy(() -> read.on(ct(), read.segments().getFirst()))
                .hasMessageContaining("0.40 of a slice's distance beside slice 3");
        Attributes beyond = structures();
        contour(region(beyond, 9), "CLOSED_PLANAR", 2, 5.5, 0.5, 14.5, 0.5, 14.5, 1.5, 5.5, 1.5);
        DrawnMasks out = MaskOpener.open(saved(beyond));
        assertThatThrownBy(() -> out.on(ct(), out.segments().getFirst()))
                .hasMessageContaining("reaches beyond this CT: 4 of its voxels");
        Path empty = saved(structures());
        assertThatThrownBy(() -> MaskOpener.open(empty)).hasMessageContaining("is empty");
    }
}
