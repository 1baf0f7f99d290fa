package org.longus.io.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.CtSeries;
import org.longus.io.UnreadableInputException;
import org.longus.io.mask.DrawnMasks;
import org.longus.io.nifti.NiftiWriter;
import org.longus.io.nrrd.NrrdSegment;
import org.longus.io.nrrd.NrrdWriter;
import org.longus.patient.Patient;
import org.longus.volume.Geometry;
import org.longus.volume.Grids;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

/** NRRD and NIfTI that other programs wrote: cropped, turned, with several labels or layers; and what does not fit. */
class DrawnMasksTest {
    private static final Geometry GRID = Geometry.axial(6, 4, 5, new Vec3(-5, -5, 100), 2, 2, 3);
    /** (1, 2, 3) and (4, 1, 3). */
    private static final Mask TWO = Mask.where(6, 4, 5, p -> p == at(1, 2, 3) || p == at(4, 1, 3));

    @TempDir
    Path folder;

    private static int at(int i, int j, int k) {
        return (k * 4 + j) * 6 + i;
    }

    private static CtSeries ct(Geometry g) {
        return new CtSeries(
                "ct",
                Path.of("ct"),
                Grids.of(g, (i, j, k) -> 40),
                g,
                Patient.UNKNOWN,
                CtSeries.Identity.NONE,
                List.of());
    }

    private static Mask first(Path file) throws IOException {
        DrawnMasks read = MaskOpener.open(file);
        return read.on(ct(GRID), read.segments().getFirst());
    }

    /** A header and raw values, little endian unless the header says otherwise. */
    private Path nrrd(String header, boolean gzip, int bytes, ByteOrder order, int count, IntUnaryOperator values)
            throws IOException {
        ByteBuffer data = ByteBuffer.allocate(bytes * count).order(order);
        for (int n = 0; n < count; n++) {
            switch (bytes) {
                case 1 -> data.put((byte) values.applyAsInt(n));
                case 2 -> data.putShort((short) values.applyAsInt(n));
                default -> data.putInt(values.applyAsInt(n));
            }
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write((header + "\n\n").getBytes(StandardCharsets.UTF_8));
        if (gzip) {
            try (OutputStream zip = new GZIPOutputStream(all)) {
                zip.write(data.array());
            }
        } else {
            all.write(data.array());
        }
        return Files.write(folder.resolve("drawn.nrrd"), all.toByteArray());
    }

    @Test
    void whatLongusWritesComesBackAlsoWhereTheMaskIsLargeAndMostlyEmpty() throws IOException {
        NrrdWriter.write(TWO, GRID, NrrdSegment.muscle("muscle", "Muscle", 0x112233), folder.resolve("m.seg.nrrd"));
        assertThat(first(folder.resolve("m.seg.nrrd"))).isEqualTo(TWO);
        DrawnMasks read = MaskOpener.open(folder.resolve("m.seg.nrrd"));
        assertThat(read.kind()).isEqualTo("NRRD");
        assertThat(read.segments()).extracting(DrawnMasks.Segment::name).containsExactly("Muscle");

        // several stretches of 64 KiB without a voxel, before, between and behind
        Geometry large = Geometry.axial(300, 200, 20, Vec3.ZERO, 1, 1, 2);
        Mask far = Mask.where(300, 200, 20, p -> p == 299_999 || p % 400_001 == 7);
        for (String name : List.of("large.nii.gz", "large.seg.nrrd")) {
            Path file = folder.resolve(name);
            if (name.endsWith("nrrd")) {
                NrrdWriter.write(far, large, NrrdSegment.section("s", "S", 0), file);
            } else {
                NiftiWriter.write(far, large, file);
            }
            DrawnMasks masks = MaskOpener.open(file);
            assertThat(masks.on(ct(large), masks.segments().getFirst())).isEqualTo(far);
            assertThat(Files.size(file)).isLessThan(10_000);
        }
    }

    @Test
    void aCroppedSegmentationOfSlicerWithLayersLiesWhereItWasDrawn() throws IOException {
        // two layers voxel by voxel; the part around (1..4, 1..2, 3)
        Path file = nrrd(
                """
                NRRD0004
                # as 3D Slicer writes it
                type: unsigned char
                dimension: 4
                space: left-posterior-superior
                sizes: 2 4 2 1
                space directions: none (2,0,0) (0,2,0) (0,0,3)
                kinds: list domain domain domain
                encoding: gzip
                space origin: (-3,-3,109)
                Segment0_ID:=Segment_1
                Segment0_LabelValue:=1
                Segment0_Layer:=0
                Segment0_Name:=Left
                Segment1_ID:=Segment_2
                Segment1_LabelValue:=7
                Segment1_Layer:=1
                Segment1_Name:=Right: lower
                Segmentation_ReferenceImageExtentOffset:=1 1 3\
                """.stripIndent(),
                true,
                1,
                ByteOrder.LITTLE_ENDIAN,
                16,
                n -> n == 2 * 4 ? 1 : n == 2 * 3 + 1 ? 7 : n == 2 * 4 + 1 ? 2 : 0);
        DrawnMasks read = MaskOpener.open(file);
        assertThat(read.segments()).extracting(DrawnMasks.Segment::name).containsExactly("Left", "Right: lower");
        assertThat(read.on(ct(GRID), read.segments().get(0))).isEqualTo(Mask.where(6, 4, 5, p -> p == at(1, 2, 3)));
        assertThat(read.on(ct(GRID), read.segments().get(1))).isEqualTo(Mask.where(6, 4, 5, p -> p == at(4, 1, 3)));
    }

    @Test
    void axesInAnotherOrderAndSenseRawBigEndianValuesAndRasAreUnderstood() throws IOException {
        // k, i turned round, j: each is one of the CT's axes
        Path file = nrrd(
                """
                NRRD0005
                type: int16
                dimension: 3
                space: right-anterior-superior
                sizes: 5 6 4
                space directions: (0,0,3) (2,0,0) (0,-2,0)
                endian: big
                encoding: raw
                space origin: (-5,5,100)\
                """.stripIndent(),
                false,
                2,
                ByteOrder.BIG_ENDIAN,
                120,
                n -> n == (2 * 6 + 4) * 5 + 3 || n == (6 + 1) * 5 + 3 ? 300 : 0);
        DrawnMasks read = MaskOpener.open(file);
        assertThat(read.segments()).extracting(DrawnMasks.Segment::name).containsExactly("Label 300");
        assertThat(first(file)).isEqualTo(TWO);
    }

    @Test
    void aNiftiWithSeveralLabelsOffersEachAndOneWithFractionsIsHeldToAHalf() throws IOException {
        Path file = folder.resolve("whole.nii");
        NiftiWriter.write(TWO, GRID, file);
        assertThat(first(file)).isEqualTo(TWO);
        byte[] bytes = Files.readAllBytes(file);
        int data = bytes.length - 120;
        bytes[data + at(4, 1, 3)] = 9;
        Files.write(file, bytes);
        DrawnMasks labels = MaskOpener.open(file);
        assertThat(labels.segments()).extracting(DrawnMasks.Segment::name).containsExactly("Label 1", "Label 9");
        assertThat(labels.on(ct(GRID), labels.segments().get(1)).get(4, 1, 3)).isTrue();
        // a scale of 0.1: 0.1 and 0.9
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putFloat(112, 0.1f);
        Files.write(file, bytes);
        DrawnMasks map = MaskOpener.open(file);
        assertThat(map.segments()).hasSize(1);
        assertThat(first(file)).isEqualTo(Mask.where(6, 4, 5, p -> p == at(4, 1, 3)));
    }

    private void assertRefused(Geometry drawn, String reason) throws IOException {
        Path file = folder.resolve("other.seg.nrrd");
        Mask all = Mask.where(drawn.sizeI(), drawn.sizeJ(), drawn.sizeK(), p -> true);
        NrrdWriter.write(all, drawn, NrrdSegment.muscle("m", "M", 0), file);
        assertThatThrownBy(() -> first(file))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageStartingWith("'other.seg.nrrd' ")
                .hasMessageContaining(reason)
                .hasMessageEndingWith("Choose a mask that was drawn on this CT.");
    }

    @Test
    void whatDoesNotLieOnTheCtsVoxelsIsRefusedWithTheReasonAndNeverResampled() throws IOException {
        Vec3 origin = new Vec3(-5, -5, 100);
        assertRefused(Geometry.axial(6, 4, 5, origin, 1, 2, 3), "every 1.000 mm where this CT has them every 2.000 mm");
        assertRefused(Geometry.axial(6, 4, 5, new Vec3(-4.2, -5, 100), 2, 2, 3), "0.40 of a voxel beside them");
        assertRefused(Geometry.axial(6, 4, 5, new Vec3(-5, -5, 103), 2, 2, 3), "24 of its voxels lie outside");
        double c = Math.cos(0.3);
        double s = Math.sin(0.3);
        assertRefused(
                new Geometry(6, 4, 5, origin, Vec3.LEFT, new Vec3(0, c, s), new Vec3(0, -s, c), 2, 2, 3),
                "is turned against this CT");
        // rounded places are not
        Path rounded = folder.resolve("rounded.seg.nrrd");
        NrrdWriter.write(
                TWO,
                Geometry.axial(6, 4, 5, new Vec3(-5.01, -5, 100.02), 2.001, 2, 3),
                NrrdSegment.muscle("m", "M", 0),
                rounded);
        assertThat(first(rounded)).isEqualTo(TWO);
    }

    @Test
    void theMeasuredSliceIsTakenOrTheOnlyOneAndElseAPersonIsAskedToMeasureOne() throws IOException {
        Path file = folder.resolve("m.nii.gz");
        NiftiWriter.write(TWO, GRID, file);
        DrawnMasks one = MaskOpener.open(file);
        for (OptionalInt k : List.of(OptionalInt.of(3), OptionalInt.of(1), OptionalInt.empty())) {
            assertThat(MaskOpener.slice(one, one.segments().getFirst(), ct(GRID), k))
                    .isEqualTo(new MaskOpener.MaskSlice(3, TWO.slice(3)));
        }
        NiftiWriter.write(TWO.or(TWO.movedBySlices(-1)), GRID, file);
        DrawnMasks two = MaskOpener.open(file);
        assertThat(MaskOpener.slice(two, two.segments().getFirst(), ct(GRID), OptionalInt.of(2))
                        .k())
                .isEqualTo(2);
        assertThatThrownBy(() -> MaskOpener.slice(two, two.segments().getFirst(), ct(GRID), OptionalInt.of(1)))
                .hasMessageContaining("slices 3 to 4 and nothing on slice 2");
        assertThatThrownBy(() -> MaskOpener.slice(two, two.segments().getFirst(), ct(GRID), OptionalInt.empty()))
                .hasMessageContaining("slices 3 to 4, and no slice is measured");
    }

    @Test
    void damagedAndForeignFilesAreRefusedWithTheirNameAndTheReason() throws IOException {
        String header = """
            NRRD0004
            type: %s
            dimension: 3
            space: %s
            sizes: 6 4 5
            space directions: (2,0,0) (0,2,0) (0,0,3)
            encoding: %s
            space origin: (-5,-5,100)\
            """.stripIndent();
        record Bad(String type, String space, String encoding, int count, String reason) {}
        for (Bad bad : List.of(
                new Bad("float", "left-posterior-superior", "raw", 120, "values of type 'float'"),
                new Bad("uint8", "scanner-xyz", "raw", 120, "space 'scanner-xyz'"),
                new Bad("uint8", "LPS", "bzip2", 120, "encoded as 'bzip2'"),
                new Bad("uint8", "LPS", "raw", 119, "was cut off"))) {
            Path file = nrrd(
                    header.formatted(bad.type(), bad.space(), bad.encoding()),
                    false,
                    1,
                    ByteOrder.LITTLE_ENDIAN,
                    bad.count(),
                    n -> 1);
            assertThatThrownBy(() -> MaskOpener.open(file))
                    .isInstanceOf(UnreadableInputException.class)
                    .hasMessageStartingWith("'drawn.nrrd' ")
                    .hasMessageContaining(bad.reason());
        }
        Path text = Files.writeString(folder.resolve("a.txt"), "not a mask");
        assertThat(MaskOpener.isMasks(text)).isFalse();
    }
}
