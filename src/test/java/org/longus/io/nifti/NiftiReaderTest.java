package org.longus.io.nifti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.longus.io.UnreadableInputException;
import org.longus.volume.Vec3;

/** Files made by hand, byte by byte, so that the writer cannot hide a mistake of the reader. */
class NiftiReaderTest {
    @TempDir
    Path folder;

    /** Two voxels along each axis, each pair along i the same; RAS matrix: i to the right 2 mm, j to anterior 3 mm, k to the head 4 mm, first voxel at (10, 20, 30). */
    private Path file(ByteOrder order, int datatype, Consumer<ByteBuffer> change, Consumer<ByteBuffer> voxels)
            throws IOException {
        ByteBuffer b = ByteBuffer.allocate(352 + 64).order(order);
        b.putInt(0, 348);
        short[] dim = {3, 2, 2, 2, 1, 1, 1, 1};
        for (int d = 0; d < 8; d++) {
            b.putShort(40 + 2 * d, dim[d]);
        }
        b.putShort(70, (short) datatype);
        b.putFloat(108, 352);
        b.put(123, (byte) 2);
        b.putShort(254, (short) 1);
        b.putFloat(280, 2).putFloat(292, 10);
        b.putFloat(300, 3).putFloat(308, 20);
        b.putFloat(320, 4).putFloat(324, 30);
        b.position(344).put(new byte[] {'n', '+', '1', 0});
        change.accept(b);
        b.position(352);
        for (int pair = 0; pair < 4; pair++) {
            voxels.accept(b);
        }
        Path file = folder.resolve("hand.nii");
        Files.write(file, Arrays.copyOf(b.array(), b.position()));
        return file;
    }

    private Path changed(Consumer<ByteBuffer> change) throws IOException {
        return file(
                ByteOrder.LITTLE_ENDIAN,
                4,
                change,
                b -> b.putShort((short) -1000).putShort((short) 60));
    }

    /** The values along i; every pair has the same. */
    private static short[] pair(Path file) throws IOException {
        short[] hu = NiftiReader.read(file).ct().voxels();
        assertThat(hu).hasSize(8);
        for (int p = 2; p < hu.length; p++) {
            assertThat(hu[p]).isEqualTo(hu[p - 2]);
        }
        return Arrays.copyOf(hu, 2);
    }

    private static Consumer<ByteBuffer> nothing() {
        return b -> {};
    }

    @Test
    void rightAnteriorSuperiorBecomesLeftPosteriorSuperior() throws IOException {
        var g = NiftiReader.read(changed(nothing())).ct().geometry();
        assertThat(g.origin()).isEqualTo(new Vec3(-10, -20, 30));
        assertThat(g.toLps(1, 1, 1)).isEqualTo(new Vec3(-12, -23, 34));
        assertThat(g.sense(0)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8, 16, 64, 256, 512})
    void everyTypeIsReadInBothByteOrders(int datatype) throws IOException {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            Path file = file(order, datatype, nothing(), b -> {
                for (int value : new int[] {7, 101}) {
                    switch (datatype) {
                        case 2, 256 -> b.put((byte) value);
                        case 4, 512 -> b.putShort((short) value);
                        case 8 -> b.putInt(value);
                        case 16 -> b.putFloat(value + 0.4f);
                        default -> b.putDouble(value - 0.4);
                    }
                }
            });
            assertThat(pair(file)).containsExactly((short) 7, (short) 101);
        }
    }

    @Test
    void unsignedValuesStayPositive() throws IOException {
        Path file = file(
                ByteOrder.LITTLE_ENDIAN,
                512,
                nothing(),
                b -> b.putShort((short) 65535).putShort((short) 3));
        assertThat(pair(file)).containsExactly(Short.MAX_VALUE, (short) 3);
    }

    @Test
    void slopeAndInterceptScaleAndASlopeOfZeroMeansNone() throws IOException {
        Path scaled = changed(b -> b.putFloat(112, 0.5f).putFloat(116, -24));
        assertThat(pair(scaled)).containsExactly((short) -524, (short) 6);
        Path unscaled = changed(b -> b.putFloat(112, 0).putFloat(116, -24));
        assertThat(pair(unscaled)).containsExactly((short) -1000, (short) 60);
    }

    @Test
    void notANumberIsAir() throws IOException {
        Path file = file(
                ByteOrder.LITTLE_ENDIAN,
                16,
                nothing(),
                b -> b.putFloat(Float.NaN).putFloat(60));
        assertThat(pair(file)).containsExactly((short) -1024, (short) 60);
    }

    @Test
    void unitsOfMetresAndMicrometresBecomeMm() throws IOException {
        Path metres = changed(b -> scaled(b.put(123, (byte) 1), 1e-3f));
        assertThat(NiftiReader.read(metres).ct().geometry().spacingI()).isCloseTo(2, within(1e-5));
        Path micrometres = changed(b -> scaled(b.put(123, (byte) 3), 1e3f));
        assertThat(NiftiReader.read(micrometres).ct().geometry().spacingI()).isCloseTo(2, within(1e-5));
    }

    private static void scaled(ByteBuffer b, float by) {
        for (int at = 280; at < 328; at += 4) {
            b.putFloat(at, b.getFloat(at) * by);
        }
    }

    @Test
    void aWrongUnitIsRefusedBeforeMemoryIsTaken() throws IOException {
        refused(changed(b -> b.put(123, (byte) 1)), "its voxels are 2000 x 3000 x 4000 mm");
        refused(changed(b -> b.put(123, (byte) 3)), "its voxels are 0.002 x 0.003 x 0.004 mm");
    }

    @Test
    void aGridLongerThanAPatientIsRefused() throws IOException {
        // 900 slices of 4 mm: 3.6 m
        refused(changed(b -> b.putShort(46, (short) 900)), "it is 3.6 m long");
    }

    @Test
    void aSingleSliceIsRefusedAsInDicom() throws IOException {
        refused(changed(b -> b.putShort(46, (short) 1)), "a single slice");
        assertThatThrownBy(() -> NiftiReader.offer(changed(b -> b.putShort(46, (short) 1))))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("a single slice");
    }

    @Test
    void placesThatAreNoNumbersOrNowhereAreRefused() throws IOException {
        refused(changed(b -> b.putFloat(324, Float.NaN)), "position that is not in numbers");
        refused(changed(b -> b.putFloat(324, Float.POSITIVE_INFINITY)), "position that is not in numbers");
        refused(changed(b -> b.putFloat(324, 1e6f)), "1000 m from the scanner's centre");
        refused(changed(b -> b.putFloat(300, Float.NaN)), "orientation that is not in numbers");
    }

    /** The qform that says the same as the sform; {@code sform} alone when that is to be looked at. */
    private static void qform(ByteBuffer b, boolean sform) {
        b.putShort(254, (short) (sform ? 1 : 0)).putShort(252, (short) 1);
        b.putFloat(76, 1).putFloat(80, 2).putFloat(84, 3).putFloat(88, 4);
        b.putFloat(268, 10).putFloat(272, 20).putFloat(276, 30);
    }

    @Test
    void aQformWithoutNumbersOrSpacingIsRefused() throws IOException {
        Path good = changed(b -> qform(b, false));
        assertThat(NiftiReader.read(good).ct().geometry().origin()).isEqualTo(new Vec3(-10, -20, 30));
        for (float bad : new float[] {Float.NaN, 0, -2}) {
            refused(
                    changed(b -> {
                        qform(b, false);
                        b.putFloat(84, bad);
                    }),
                    "spacing that is not a positive number");
        }
        for (float bad : new float[] {Float.NaN, 3}) {
            refused(
                    changed(b -> {
                        qform(b, false);
                        b.putFloat(256, bad);
                    }),
                    "orientation that is not in numbers");
        }
    }

    @Test
    void twoOrientationsThatDisagreeAreSaid() throws IOException {
        Path alike = changed(b -> qform(b, true));
        assertThat(NiftiReader.read(alike).warnings()).isEmpty();
        Path mirrored = changed(b -> {
            qform(b, true);
            // half a turn about the long axis
            b.putFloat(264, 1);
        });
        assertThat(NiftiReader.read(mirrored).warnings())
                .singleElement()
                .asString()
                .contains("differ by", "left and right");
        Path spaced = changed(b -> b.putFloat(80, 2).putFloat(84, 3).putFloat(88, 5));
        assertThat(NiftiReader.read(spaced).warnings())
                .singleElement()
                .asString()
                .contains("5.0 mm", "4.0 mm");
    }

    @Test
    void sizesAreHeldAgainstTheFile() throws IOException {
        // 300 x 400 x 500 voxels of 16 bits in a file of 368 bytes: 120 MB
        Consumer<ByteBuffer> lie = b -> {
            b.putShort(42, (short) 300).putShort(44, (short) 400).putShort(46, (short) 500);
        };
        Path plain = changed(lie);
        refused(plain, "ends before its last voxel");
        Path packed = folder.resolve("lie.nii.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(Files.readAllBytes(plain));
        }
        refused(packed, "ends before its last voxel");
        Path longer = changed(nothing());
        Files.write(longer, new byte[5], StandardOpenOption.APPEND);
        assertThat(NiftiReader.read(longer).warnings())
                .singleElement()
                .asString()
                .contains("longer than its header says");
    }

    @Test
    void theCheckSumOfAPackedFileIsHeldAgainstIt() throws IOException {
        byte[] plain = Files.readAllBytes(changed(nothing()));
        for (int behind : new int[] {0, 5, 300_000}) {
            byte[] packed = packed(Arrays.copyOf(plain, plain.length + behind));
            Path file = Files.write(folder.resolve("packed.nii.gz"), packed);
            assertThat(NiftiReader.read(file).warnings()).hasSize(behind == 0 ? 0 : 1);
            for (int fromEnd = 1; fromEnd <= 8; fromEnd++) {
                byte[] damaged = packed.clone();
                damaged[packed.length - fromEnd] ^= 0x10;
                refused(Files.write(file, damaged), "damaged gzip");
            }
            refused(Files.write(file, Arrays.copyOf(packed, packed.length - 3)), "cut off");
        }
    }

    private static byte[] packed(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    @Test
    void bitsThatContradictTheTypeAreRefused() throws IOException {
        assertThat(pair(changed(b -> b.putShort(72, (short) 16)))).containsExactly((short) -1000, (short) 60);
        refused(changed(b -> b.putShort(72, (short) 32)), "have not 32 bits");
    }

    @Test
    void aScaleThatIsNoNumberAndValuesBeyondTheScaleAreSaid() throws IOException {
        assertThat(NiftiReader.read(changed(b -> b.putFloat(112, Float.NaN))).warnings())
                .singleElement()
                .asString()
                .contains("scale that is not a number");
        assertThat(NiftiReader.read(changed(b -> b.putFloat(112, 1000))).warnings())
                .singleElement()
                .asString()
                .contains("100.0 % of the values are beyond");
    }

    @Test
    void aFourthAxisOfOneIsTakenAndOfTwoRefused() throws IOException {
        assertThat(NiftiReader.read(changed(b -> b.putShort(40, (short) 4)))
                        .ct()
                        .voxels())
                .hasSize(8);
        Path two = changed(b -> b.putShort(40, (short) 4).putShort(48, (short) 2));
        refused(two, "holds 2 volumes, not one");
    }

    @Test
    void withoutAnyOrientationTheUserIsWarned() throws IOException {
        Path file = changed(
                b -> b.putShort(254, (short) 0).putFloat(80, 1).putFloat(84, 1).putFloat(88, 2));
        var series = NiftiReader.read(file);
        assertThat(series.warnings()).anyMatch(w -> w.contains("Left and right"));
        assertThat(series.ct().geometry().spacingK()).isEqualTo(2);
    }

    @Test
    void valuesThatAreNotHounsfieldUnitsAreDoubted() throws IOException {
        Consumer<ByteBuffer> larger =
                b -> b.putShort(42, (short) 20).putShort(44, (short) 20).putShort(46, (short) 20);
        for (int shift : new int[] {0, 1024}) {
            Path file = changed(larger);
            ByteBuffer voxels = ByteBuffer.allocate(2 * 8000).order(ByteOrder.LITTLE_ENDIAN);
            for (int v = 0; v < 8000; v++) {
                voxels.putShort((short) ((v % 2 == 0 ? -1000 : 40) + v % 7 + shift));
            }
            try (var out = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
                out.position(352).write(voxels.flip());
            }
            assertThat(NiftiReader.read(file).huDoubt().isPresent()).isEqualTo(shift > 0);
        }
    }

    @Test
    void whatCannotBeUsedIsRefusedWithAReason() throws IOException {
        refused(changed(b -> b.putFloat(284, 1.5f)), "not at right angles");
        refused(changed(b -> b.putShort(70, (short) 128)), "type 128");
        refused(changed(b -> b.putShort(42, (short) 9)), "ends before its last voxel");
        refused(changed(b -> b.putShort(42, (short) -9)), "-9 voxels");
        refused(changed(b -> b.putInt(0, 540)), "NIfTI-2");
        refused(changed(b -> b.putInt(0, 7)), "is not a NIfTI file");
        refused(changed(b -> b.put(345, (byte) 'i')), "second file");
        refused(changed(b -> b.putFloat(108, Float.NaN)), "byte NaN");
        refused(folder.resolve("none.nii"), "does not exist");
        Path shortFile = Files.write(folder.resolve("short.nii"), new byte[10]);
        refused(shortFile, "too short");
        Path gzip =
                Files.write(folder.resolve("bad.nii.gz"), new byte[] {0x1F, (byte) 0x8B, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9});
        refused(gzip, "damaged gzip");
    }

    private static void refused(Path file, String reason) {
        assertThatThrownBy(() -> NiftiReader.read(file))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining(file.getFileName().toString())
                .hasMessageContaining(reason)
                .hasMessageEndingWith(".");
    }
}
