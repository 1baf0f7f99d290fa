package org.longus.io.nifti;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.longus.io.CtSeries;
import org.longus.volume.AxialOrder;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

class NiftiRoundTripTest {
    @TempDir
    Path folder;

    /** All 48 orders and senses of the axes, and three oblique grids. */
    static Stream<Geometry> orientations() {
        List<Vec3> axes = List.of(Vec3.LEFT, Vec3.POSTERIOR, Vec3.SUPERIOR);
        int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        Stream<Geometry> straight = Stream.of(orders)
                .flatMap(o -> Stream.iterate(0, s -> s < 8, s -> s + 1)
                        .map(s -> grid(
                                axes.get(o[0]).times(1 - 2 * (s & 1)),
                                axes.get(o[1]).times(1 - (s & 2)),
                                axes.get(o[2]).times(1 - (s & 4) / 2.0))));
        double c = Math.cos(0.2);
        double s = Math.sin(0.2);
        Vec3 x = new Vec3(c, s, 0);
        Vec3 y = new Vec3(-s * c, c * c, s);
        Vec3 z = x.cross(y);
        return Stream.concat(
                straight, Stream.of(grid(x, y, z), grid(x, y, z.times(-1)), grid(z.times(-1), x, y.times(-1))));
    }

    private static Geometry grid(Vec3 i, Vec3 j, Vec3 k) {
        return new Geometry(4, 3, 5, new Vec3(-12.5, 31.25, -715), i, j, k, 0.75, 1.5, 3);
    }

    private static CtVolume ramp(Geometry g) {
        short[] hu = new short[(int) g.voxelCount()];
        for (int p = 0; p < hu.length; p++) {
            hu[p] = (short) (p * 37 - 1024);
        }
        return new CtVolume(g, hu);
    }

    @ParameterizedTest
    @MethodSource("orientations")
    void everyOrientationKeepsEveryVoxelAtItsPlace(Geometry g) throws IOException {
        CtVolume written = ramp(g);
        Path file = folder.resolve("ct.nii.gz");
        NiftiWriter.write(written, file);
        CtSeries series = NiftiReader.read(file);
        assertThat(series.fileGeometry().sameGridAs(g)).isTrue();
        assertThat(series.ct().geometry().isAxialStack()).isTrue();
        for (int k = 0; k < 5; k++) {
            for (int j = 0; j < 3; j++) {
                for (int i = 0; i < 4; i++) {
                    Vec3 at = series.ct().geometry().toIndex(g.toLps(i, j, k));
                    short read = series.ct().hu(round(at.x()), round(at.y()), round(at.z()));
                    assertThat(read).isEqualTo(written.hu(i, j, k));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("orientations")
    void theQuaternionSaysTheSameAsTheMatrix(Geometry g) throws IOException {
        Path file = folder.resolve("ct.nii");
        NiftiWriter.write(ramp(g), file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[NiftiHeader.SFORM_CODE] = 0;
        Files.write(file, bytes);
        assertThat(NiftiReader.read(file).fileGeometry().sameGridAs(g)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("orientations")
    void aMaskGoesBackInTheOrderOfTheSeriesOwnFile(Geometry g) throws IOException {
        Path file = folder.resolve("ct.nii");
        NiftiWriter.write(ramp(g), file);
        CtSeries series = NiftiReader.read(file);
        Mask inFile = Mask.where(4, 3, 5, p -> p % 7 == 2);
        Mask axial = AxialOrder.of(g).apply(inFile);
        Path out = folder.resolve("mask.nii.gz");
        NiftiWriter.writeLike(series, axial, out);
        assertThat(NiftiReader.read(out).fileGeometry().sameGridAs(g)).isTrue();
        NiftiReader.MaskFile read = NiftiReader.mask(out);
        assertThat(read.mask()).isEqualTo(axial);
        assertThat(read.geometry().sameGridAs(series.ct().geometry())).isTrue();
    }

    @Test
    void writingLeavesNothingBesideTheFile() throws IOException {
        Path file = folder.resolve("ct.nii.gz");
        NiftiWriter.write(ramp(grid(Vec3.LEFT, Vec3.POSTERIOR, Vec3.SUPERIOR)), file);
        NiftiWriter.write(ramp(grid(Vec3.LEFT, Vec3.POSTERIOR, Vec3.SUPERIOR)), file);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    private static int round(double index) {
        assertThat(Math.abs(index - Math.rint(index))).isLessThan(0.01);
        return (int) Math.rint(index);
    }
}
