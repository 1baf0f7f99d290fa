package org.longus.io.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.longus.io.CtSeries;
import org.longus.io.SourceHeader;
import org.longus.io.nifti.NiftiReader;
import org.longus.io.nifti.NiftiWriter;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/** Whoever writes objects that belong to a series finds its patient, its study and, slice by slice, its images. */
class SourceHeaderTest {
    private static final int INTERCEPT = -1024;

    @TempDir
    Path folder;

    /** The data sets in the folder, by the UID of their instance, read anew. */
    private static Map<String, Attributes> objects(Path folder) throws IOException {
        Map<String, Attributes> objects = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Attributes a = DicomFile.readAll(new Input(file)).attributes();
                objects.put(a.getString(Tag.SOPInstanceUID), a);
            }
        }
        return objects;
    }

    private record Input(Path file) implements DicomInput {
        @Override
        public String name() {
            return file.getFileName().toString();
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }

    /** The slices, in the order of the file's k, are the pixels of the objects and frames that they name. */
    private static void assertEachSliceNamesItsOwnPixels(CtSeries series, Path folder) throws IOException {
        Map<String, Attributes> objects = objects(folder);
        Geometry grid = series.fileGeometry();
        assertThat(series.header().instances()).hasSize(grid.sizeK());
        int pixels = grid.sizeI() * grid.sizeJ();
        for (int k = 0; k < grid.sizeK(); k++) {
            SourceHeader.Instance named = series.header().instances().get(k);
            Attributes object = objects.get(named.sopInstanceUid());
            assertThat(named.sopClassUid()).isEqualTo(object.getString(Tag.SOPClassUID));
            assertThat(named.number()).isEqualTo(object.getString(Tag.InstanceNumber, ""));
            short[] stored = new short[pixels];
            int from = pixels * (named.frame().orElse(1) - 1);
            byte[] bytes = object.getSafeBytes(Tag.PixelData);
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .get(from, stored);
            for (int p = 0; p < pixels; p++) {
                Vec3 at = series.ct().geometry().toIndex(grid.toLps(p % grid.sizeI(), p / grid.sizeI(), k));
                int hu = series.ct().hu((int) Math.round(at.x()), (int) Math.round(at.y()), (int) Math.round(at.z()));
                assertThat(hu).as("slice %d, pixel %d", k, p).isEqualTo(stored[p] + INTERCEPT);
            }
            assertThat(series.identity().sopInstanceUids().get(k)).isEqualTo(named.sopInstanceUid());
        }
    }

    private static Geometry grid(String orientation) {
        Vec3 l = Vec3.LEFT;
        Vec3 p = Vec3.POSTERIOR;
        Vec3 s = Vec3.SUPERIOR;
        Vec3 at = new Vec3(-12.5, 20.25, 31);
        return switch (orientation) {
            case "from the feet" -> new Geometry(7, 5, 4, at, l, p, s, 0.9, 1.3, 2.5);
            case "from the head" -> new Geometry(7, 5, 4, at, l, p, s.times(-1), 0.9, 1.3, 2.5);
            case "feet first" -> new Geometry(7, 5, 4, at, l.times(-1), p, s.times(-1), 0.9, 1.3, 2.5);
            case "sagittal" -> new Geometry(7, 5, 4, at, p, s.times(-1), l.times(-1), 0.9, 1.3, 2.5);
            default -> throw new IllegalArgumentException(orientation);
        };
    }

    /** Neither the names of the files nor the instances' numbers go the way of the slices. */
    @ParameterizedTest
    @ValueSource(strings = {"from the feet", "from the head", "feet first", "sagittal"})
    void eachSliceNamesTheInstanceThatItsPixelsCameFrom(String orientation) throws IOException {
        CtVolume ct = TestSeries.filled(grid(orientation));
        List<Path> files = TestSeries.write(
                ct, 1, folder, (a, k) -> a.setString(Tag.InstanceNumber, VR.IS, Integer.toString(10 + 7 * k % 4)));
        int[] order = {2, 0, 3, 1};
        for (int k = 0; k < order.length; k++) {
            Files.move(files.get(k), folder.resolve("moved" + order[k]));
        }
        CtSeries series = SeriesScanner.scan(folder).preferred().open();
        assertThat(series.header().instances())
                .extracting(SourceHeader.Instance::sopInstanceUid)
                .doesNotHaveDuplicates();
        assertThat(series.header().instances()).allMatch(i -> i.frame().isEmpty());
        assertEachSliceNamesItsOwnPixels(series, folder);
    }

    @Test
    void ofAnEnhancedCtEachSliceNamesItsFrame() throws IOException {
        // frame f shows slice {2, 0, 3, 1}[f]; frame 2 has an intercept of its own, which is taken out
        Attributes file = EnhancedCtTest.enhanced(TestSeries.axial(4), 1);
        Attributes third = file.getNestedDataset(Tag.PerFrameFunctionalGroupsSequence, 2);
        third.remove(Tag.PixelValueTransformationSequence);
        file.setString(Tag.InstanceNumber, VR.IS, "5");
        DicomEdit.save(file, UID.ExplicitVRLittleEndian, folder.resolve("enhanced"));
        CtSeries series = SeriesScanner.scan(folder).preferred().open();
        assertThat(series.header().instances())
                .extracting(SourceHeader.Instance::frame)
                .containsExactly(OptionalInt.of(2), OptionalInt.of(4), OptionalInt.of(1), OptionalInt.of(3));
        assertThat(series.header().instances())
                .allMatch(i -> i.sopClassUid().equals(UID.EnhancedCTImageStorage)
                        && i.sopInstanceUid().equals("2.25.1")
                        && i.number().equals("5"));
        assertEachSliceNamesItsOwnPixels(series, folder);
    }

    @Test
    void patientStudySeriesAndScannerAreAsTheyStand() throws IOException {
        String name = "Yamada^Tarou=\u5c71\u7530^\u592a\u90ce=\u3084\u307e\u3060^\u305f\u308d\u3046";
        TestSeries.write(TestSeries.axial(3), 1, folder, (a, k) -> {
            a.setString(Tag.PatientName, VR.PN, name);
            a.setString(Tag.IssuerOfPatientID, VR.LO, "Clinic");
            a.setString(Tag.PatientBirthDate, VR.DA, "19650401");
            a.setString(Tag.StudyTime, VR.TM, "101530.25");
            a.setString(Tag.AccessionNumber, VR.SH, "A-17");
            a.setString(Tag.ReferringPhysicianName, VR.PN, "M\u00fcller^Eva");
            a.setString(Tag.PositionReferenceIndicator, VR.LO, "SN");
            a.setString(Tag.ManufacturerModelName, VR.LO, "Model 5");
            a.setString(Tag.DeviceSerialNumber, VR.LO, "123");
            a.setString(Tag.SoftwareVersions, VR.LO, "syngo 1", "VA48");
        });
        CtSeries series = SeriesScanner.scan(folder).preferred().open();
        SourceHeader header = series.header();
        assertThat(header.patient()).isEqualTo(new SourceHeader.PatientModule(name, "P1", "Clinic", "19650401", "F"));
        assertThat(header.study())
                .isEqualTo(new SourceHeader.StudyModule(
                        series.identity().studyInstanceUid(),
                        "20260102",
                        "101530.25",
                        "1",
                        "A-17",
                        "M\u00fcller^Eva",
                        "Neck"));
        assertThat(header.series())
                .isEqualTo(new SourceHeader.SeriesModule(
                        series.identity().seriesInstanceUid(),
                        "1",
                        series.identity().frameOfReferenceUid(),
                        "SN"));
        assertThat(header.series().frameOfReferenceUid()).isNotEmpty();
        assertThat(header.equipment())
                .isEqualTo(new SourceHeader.Equipment("Longus", "Model 5", "123", "syngo 1\\VA48"));
        assertThat(header.characterSet()).isEqualTo("ISO_IR 192");
        assertThat(series.named("other").at("elsewhere").header()).isEqualTo(header);
    }

    /** The set that is stated is kept beside what the texts were read by. */
    @Test
    void aCharacterSetThatIsNotStatedIsNotMadeUp() throws IOException {
        TestSeries.write(TestSeries.axial(2), 1, folder, (a, k) -> {
            a.remove(Tag.SpecificCharacterSet);
            a.setBytes(Tag.PatientName, VR.PN, new byte[] {'M', (byte) 0xfc, 'l', 'l', 'e', 'r'});
        });
        SourceHeader header = SeriesScanner.scan(folder).preferred().open().header();
        assertThat(header.characterSet()).isEmpty();
        assertThat(header.patient().name()).isEqualTo("M\u00fcller");
    }

    @Test
    void nothingOfItIsInItsTexts() throws IOException {
        TestSeries.write(TestSeries.axial(3), folder);
        SourceHeader header = SeriesScanner.scan(folder).preferred().open().header();
        assertThat(header).hasToString("SourceHeader of 3 slices");
        String parts =
                "" + header.patient() + header.study() + header.series() + header.equipment() + header.instances();
        assertThat(parts).doesNotContain("P1", "Phantom", "2026", "2.25", "Neck");
    }

    @Test
    void aNiftiHasNone() throws IOException {
        CtVolume ct = TestSeries.axial(3);
        Path file = folder.resolve("a.nii.gz");
        NiftiWriter.write(ct, file);
        assertThat(NiftiReader.read(file).header()).isEqualTo(SourceHeader.NONE);
    }
}
