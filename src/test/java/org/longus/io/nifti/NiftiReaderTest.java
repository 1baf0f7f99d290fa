package org.longus.io.nifti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
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

    /** Two voxels along i; RAS matrix: i to the right 2 mm, j to anterior 3 mm, k to the head 4 mm, first voxel at (10, 20, 30). */
    private Path file(ByteOrder order, int datatype, Consumer<ByteBuffer> change, Consumer<ByteBuffer> voxels)
            throws IOException {
        ByteBuffer b = ByteBuffer.allocate(352 + 16).order(order);
        b.putInt(0, 348);
        short[] dim = {3, 2, 1, 1, 1, 1, 1, 1};
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
        voxels.accept(b);
        Path file = folder.resolve("hand.nii");
        Files.write(file, b.array());
        return file;
    }

    private Path changed(Consumer<ByteBuffer> change) throws IOException {
        return file(
                ByteOrder.LITTLE_ENDIAN,
                4,
                change,
                b -> b.putShort((short) -1000).putShort((short) 60));
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
            assertThat(NiftiReader.read(file).ct().voxels()).containsExactly((short) 7, (short) 101);
        }
    }

    @Test
    void unsignedValuesStayPositive() throws IOException {
        Path file = file(
                ByteOrder.LITTLE_ENDIAN,
                512,
                nothing(),
                b -> b.putShort((short) 65535).putShort((short) 3));
        assertThat(NiftiReader.read(file).ct().voxels()).containsExactly(Short.MAX_VALUE, (short) 3);
    }

    @Test
    void slopeAndInterceptScaleAndASlopeOfZeroMeansNone() throws IOException {
        Path scaled = changed(b -> b.putFloat(112, 0.5f).putFloat(116, -24));
        assertThat(NiftiReader.read(scaled).ct().voxels()).containsExactly((short) -524, (short) 6);
        Path unscaled = changed(b -> b.putFloat(112, 0).putFloat(116, -24));
        assertThat(NiftiReader.read(unscaled).ct().voxels()).containsExactly((short) -1000, (short) 60);
    }

    @Test
    void notANumberIsAir() throws IOException {
        Path file = file(
                ByteOrder.LITTLE_ENDIAN,
                16,
                nothing(),
                b -> b.putFloat(Float.NaN).putFloat(60));
        assertThat(NiftiReader.read(file).ct().voxels()).containsExactly((short) -1024, (short) 60);
    }

    @Test
    void unitsOfMetresAndMicrometresBecomeMm() throws IOException {
        assertThat(NiftiReader.read(changed(b -> b.put(123, (byte) 1)))
                        .ct()
                        .geometry()
                        .spacingI())
                .isEqualTo(2000);
        assertThat(NiftiReader.read(changed(b -> b.put(123, (byte) 3)))
                        .ct()
                        .geometry()
                        .spacingI())
                .isEqualTo(0.002);
    }

    @Test
    void aFourthAxisOfOneIsTakenAndOfTwoRefused() throws IOException {
        assertThat(NiftiReader.read(changed(b -> b.putShort(40, (short) 4)))
                        .ct()
                        .voxels())
                .hasSize(2);
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
    void valuesThatAreNotHounsfieldUnitsWarn() throws IOException {
        Path file =
                file(ByteOrder.LITTLE_ENDIAN, 2, nothing(), b -> b.put((byte) 1).put((byte) 0));
        assertThat(NiftiReader.read(file).warnings()).anyMatch(w -> w.contains("Hounsfield"));
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
