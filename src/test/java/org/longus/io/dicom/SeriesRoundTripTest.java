package org.longus.io.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.longus.io.CtSeries;
import org.longus.io.dicom.object.CtSeriesWriter;
import org.longus.io.dicom.object.DicomUids;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/** Volumes in all orientations come back with every voxel in its place in the patient. */
class SeriesRoundTripTest {
    @TempDir
    Path folder;

    private static Geometry grid(Vec3 i, Vec3 j, Vec3 k) {
        return new Geometry(7, 5, 4, new Vec3(-12.5, 20.25, 31), i, j, k, 0.9, 1.3, 2.5);
    }

    private static Geometry named(String name) {
        Vec3 l = Vec3.LEFT;
        Vec3 p = Vec3.POSTERIOR;
        Vec3 s = Vec3.SUPERIOR;
        double c = Math.cos(0.3);
        double d = Math.sin(0.3);
        return switch (name) {
            case "axial" -> grid(l, p, s);
            case "axial, stored from the head" -> grid(l, p, s.times(-1));
            case "axial, prone" -> grid(l.times(-1), p.times(-1), s);
            case "axial, feet first" -> grid(l.times(-1), p, s.times(-1));
            case "oblique about left-right" -> grid(l, new Vec3(0, c, d), new Vec3(0, -d, c));
            case "oblique, left-handed" -> grid(l, new Vec3(0, c, d), new Vec3(0, d, -c));
            case "doubly oblique" -> {
                Vec3 i = new Vec3(0.9, 0.3, 0.1).unit();
                Vec3 n = new Vec3(-0.2, 0.15, 1);
                Vec3 k = n.minus(i.times(n.dot(i))).unit();
                yield grid(i, k.cross(i), k);
            }
            case "coronal" -> grid(l, s.times(-1), p);
            case "sagittal" -> grid(p, s.times(-1), l.times(-1));
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "axial",
                "axial, stored from the head",
                "axial, prone",
                "axial, feet first",
                "oblique about left-right",
                "oblique, left-handed",
                "doubly oblique",
                "coronal",
                "sagittal"
            })
    void everyVoxelStandsWhereItWasWritten(String orientation) throws IOException {
        CtVolume written = TestSeries.filled(named(orientation));
        TestSeries.write(written, folder);
        CtVolume read = SeriesScanner.scan(folder).preferred().open().ct();
        assertThat(read.geometry().isAxialStack()).isTrue();
        assertThat(read.voxels()).hasSameSizeAs(written.voxels());
        Geometry from = written.geometry();
        for (int k = 0; k < from.sizeK(); k++) {
            for (int j = 0; j < from.sizeJ(); j++) {
                for (int i = 0; i < from.sizeI(); i++) {
                    Vec3 at = read.geometry().toIndex(from.toLps(i, j, k));
                    int x = (int) Math.round(at.x());
                    int y = (int) Math.round(at.y());
                    int z = (int) Math.round(at.z());
                    assertThat(at.minus(new Vec3(x, y, z)).length()).isCloseTo(0, within(1e-6));
                    assertThat(read.hu(x, y, z)).isEqualTo(written.hu(i, j, k));
                }
            }
        }
    }

    @Test
    void theSameVolumeAndLabelsGiveTheSameBytes() throws IOException {
        List<Path> once = TestSeries.write(TestSeries.axial(2), folder.resolve("a"));
        List<Path> again = TestSeries.write(TestSeries.axial(2), folder.resolve("b"));
        for (int k = 0; k < 2; k++) {
            assertThat(Files.readAllBytes(again.get(k))).isEqualTo(Files.readAllBytes(once.get(k)));
        }
    }

    @Test
    void labelsAndIdentityComeBack() throws IOException {
        TestSeries.write(TestSeries.axial(3), folder);
        CtSeries series = SeriesScanner.scan(folder).preferred().open();
        assertThat(series.patient()).isEqualTo(TestSeries.WOMAN);
        assertThat(series.name()).isEqualTo("1-Soft-tissue-1");
        assertThat(series.source()).isEqualTo(folder);
        assertThat(series.warnings()).isEmpty();
        assertThat(series.identity().patientName()).isEqualTo("Phantom^Neck");
        assertThat(series.identity().patientId()).isEqualTo("P1");
        assertThat(series.identity().studyDate()).isEqualTo("20260102");
        assertThat(series.identity().studyInstanceUid()).isEqualTo(DicomUids.derived("test", "study"));
        assertThat(series.identity().sopInstanceUids())
                .containsExactly(
                        DicomUids.derived("test", "series 1 slice 0"),
                        DicomUids.derived("test", "series 1 slice 1"),
                        DicomUids.derived("test", "series 1 slice 2"));
    }

    @Test
    void sliceThicknessInstanceNumberAndSliceLocationDoNotDecideTheOrderOrTheSpacing() throws IOException {
        CtVolume ct = TestSeries.axial(4);
        TestSeries.write(ct, 1, folder, (a, k) -> {
            a.setString(Tag.SliceThickness, VR.DS, "5");
            a.setString(Tag.SpacingBetweenSlices, VR.DS, "7");
            a.setString(Tag.InstanceNumber, VR.IS, Integer.toString(100 - k));
            a.setString(Tag.SliceLocation, VR.DS, Integer.toString(-3 * k));
        });
        CtVolume read = SeriesScanner.scan(folder).preferred().open().ct();
        assertThat(read.geometry().sameGridAs(ct.geometry())).isTrue();
        assertThat(read.voxels()).containsExactly(ct.voxels());
    }

    @Test
    void fileNamesDoNotMatter() throws IOException {
        CtVolume ct = TestSeries.axial(4);
        List<Path> files = TestSeries.write(ct, folder);
        String[] names = {"z", "IM-0.txt", "deep/er/8", "a b.jpg"};
        Files.createDirectories(folder.resolve("deep/er"));
        for (int k = 0; k < 4; k++) {
            Files.move(files.get(k), folder.resolve(names[k]));
        }
        assertThat(SeriesScanner.scan(folder).preferred().open().ct().voxels()).containsExactly(ct.voxels());
    }

    @Test
    void decimalStringsFitInSixteenCharacters() {
        for (double value : new double[] {-1.0 / 3, 1e-17 / 3, 2.0 / 3e9, -123456.789012345, Math.PI * 1e12, -0.0}) {
            String text = CtSeriesWriter.decimal(value);
            assertThat(text).hasSizeLessThanOrEqualTo(16);
            assertThat(Double.parseDouble(text)).isCloseTo(value, within(Math.abs(value) * 1e-8));
        }
    }
}
