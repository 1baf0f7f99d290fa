package org.longus.io.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.InputScan;
import org.longus.io.SeriesChoice;
import org.longus.io.UnreadableInputException;
import org.longus.io.dicom.object.CtSeriesWriter;
import org.longus.io.dicom.object.DicomUids;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/** What is found in folders, and what is split, left out or refused with which sentence. */
class SeriesScannerTest {
    @TempDir
    Path folder;

    private void refused(String... parts) {
        assertThatThrownBy(() -> SeriesScanner.scan(folder))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContainingAll(parts);
    }

    @Test
    void aMissingSliceIsNamedByItsNeighbours() throws IOException {
        List<Path> files = TestSeries.write(TestSeries.axial(6), folder);
        Files.delete(files.get(3));
        refused("A slice is missing between 'CT1_0003.dcm' and 'CT1_0005.dcm'", "5.00 mm apart, the others 2.50 mm");
    }

    @Test
    void aDamagedFileIsNamedTogetherWithTheGapItLeaves() throws IOException {
        List<Path> files = TestSeries.write(TestSeries.axial(6), folder);
        byte[] whole = Files.readAllBytes(files.get(3));
        Files.write(files.get(3), Arrays.copyOf(whole, 400));
        refused("between 'CT1_0003.dcm' and 'CT1_0005.dcm'", "'CT1_0004.dcm' is damaged");
    }

    @Test
    void aDamagedFileAtTheEndIsAWarning() throws IOException {
        List<Path> files = TestSeries.write(TestSeries.axial(6), folder);
        Files.write(files.get(5), Arrays.copyOf(Files.readAllBytes(files.get(5)), 400));
        SeriesChoice choice = SeriesScanner.scan(folder).preferred();
        assertThat(choice.slices()).isEqualTo(5);
        assertThat(choice.open().warnings()).singleElement().asString().contains("'CT1_0006.dcm' is damaged");
    }

    @Test
    void aFileWhosePixelsEndEarlyIsNamedWhenTheSeriesIsRead() throws IOException {
        List<Path> files = TestSeries.write(TestSeries.axial(4), folder);
        byte[] whole = Files.readAllBytes(files.get(1));
        Files.write(files.get(1), Arrays.copyOf(whole, whole.length - 10));
        SeriesChoice choice = SeriesScanner.scan(folder).preferred();
        assertThatThrownBy(choice::open)
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("'CT1_0002.dcm' cannot be read");
    }

    @Test
    void unevenSpacingIsRefusedBeyondFivePerCent() throws IOException {
        writeWithPositions(0, 2.5, 5, 7.7, 10.2, 12.7);
        refused("unevenly spaced between 'CT1_0003.dcm' and 'CT1_0004.dcm'");
        writeWithPositions(0, 2.5, 5, 7.6, 10.1, 12.6);
        assertThat(SeriesScanner.scan(folder).preferred().sliceSpacingMm()).isEqualTo(12.6 / 5);
    }

    private void writeWithPositions(double... z) throws IOException {
        TestSeries.write(
                TestSeries.axial(z.length),
                1,
                folder,
                (a, k) -> a.setString(Tag.ImagePositionPatient, VR.DS, "0", "0", Double.toString(z[k])));
    }

    @Test
    void aTiltedGantryIsRefusedWithItsAngle() throws IOException {
        double tilt = Math.toRadians(12);
        Vec3 column = new Vec3(0, Math.cos(tilt), Math.sin(tilt));
        CtVolume ct = TestSeries.axial(6);
        TestSeries.write(ct, 1, folder, (a, k) -> {
            a.setString(Tag.ImageOrientationPatient, VR.DS, "1", "0", "0", "0", dec(column.y()), dec(column.z()));
            a.setString(Tag.ImagePositionPatient, VR.DS, "0", "0", Double.toString(2.5 * k));
        });
        refused("sheared by 12.0 degrees", "without tilt");
    }

    private static String dec(double value) {
        return CtSeriesWriter.decimal(value);
    }

    @Test
    void aSliceShiftedSidewaysIsNamed() throws IOException {
        TestSeries.write(
                TestSeries.axial(4),
                1,
                folder,
                (a, k) -> a.setString(Tag.ImagePositionPatient, VR.DS, k == 2 ? "3" : "0", "0", dec(2.5 * k)));
        refused("'CT1_0003.dcm' is shifted sideways by 3.0 mm");
    }

    @Test
    void localizersAreLeftOutAndSaidSo() throws IOException {
        TestSeries.write(TestSeries.axial(4), folder);
        Geometry side = new Geometry(
                9, 9, 2, Vec3.ZERO, Vec3.POSTERIOR, Vec3.SUPERIOR.times(-1), Vec3.LEFT.times(-1), 1, 1, 400);
        TestSeries.write(TestSeries.filled(side), 2, folder, (a, k) -> {
            a.setString(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY", "LOCALIZER");
            a.setString(Tag.SeriesInstanceUID, VR.UI, DicomUids.derived("test", "series 1 itself"));
        });
        InputScan scan = SeriesScanner.scan(folder);
        assertThat(scan.choices()).singleElement().returns(4, SeriesChoice::slices);
        assertThat(scan.leftOut()).singleElement().asString().contains("2 files left out, localizer");
    }

    @Test
    void twoReconstructionsInOneSeriesAreSplitByAcquisition() throws IOException {
        CtVolume first = TestSeries.axial(5);
        TestSeries.write(first, folder);
        TestSeries.write(TestSeries.axial(4), 2, folder, (a, k) -> {
            a.setString(Tag.SeriesInstanceUID, VR.UI, DicomUids.derived("test", "series 1 itself"));
            a.setString(Tag.AcquisitionNumber, VR.IS, "2");
        });
        InputScan scan = SeriesScanner.scan(folder);
        assertThat(scan.choices()).extracting(SeriesChoice::slices).containsExactly(5, 4);
        assertThat(scan.choices()).extracting(SeriesChoice::name).doesNotHaveDuplicates();
        assertThat(scan.preferred().warnings())
                .singleElement()
                .asString()
                .contains("holds 2 stacks, told apart by acquisition number; this is 1");
        assertThat(scan.preferred().open().ct().voxels()).containsExactly(first.voxels());
    }

    @Test
    void aDoubledPlaceWithNothingToTellItByIsRefusedWithBothFiles() throws IOException {
        TestSeries.write(TestSeries.axial(4), folder);
        TestSeries.write(
                TestSeries.other(4),
                2,
                folder,
                (a, k) -> a.setString(Tag.SeriesInstanceUID, VR.UI, DicomUids.derived("test", "series 1 itself")));
        refused("'CT1_0001.dcm' and 'CT2_0001.dcm' lie at the same place");
    }

    @Test
    void anObjectStoredTwiceIsReadOnce() throws IOException {
        List<Path> files = TestSeries.write(TestSeries.axial(4), folder);
        Files.copy(files.get(2), folder.resolve("backup.dcm"));
        SeriesChoice choice = SeriesScanner.scan(folder).preferred();
        assertThat(choice.slices()).isEqualTo(4);
        assertThat(choice.warnings()).singleElement().asString().contains("stored twice");
    }

    @Test
    void slicesOfAnotherSizeOrOrientationAreStacksOfTheirOwn() throws IOException {
        TestSeries.write(TestSeries.axial(5), folder);
        CtVolume small = TestSeries.filled(Geometry.axial(6, 5, 3, Vec3.ZERO, 0.9, 1.3, 2));
        TestSeries.write(
                small,
                2,
                folder,
                (a, k) -> a.setString(Tag.SeriesInstanceUID, VR.UI, DicomUids.derived("test", "series 1 itself")));
        assertThat(SeriesScanner.scan(folder).choices())
                .extracting(SeriesChoice::slices)
                .containsExactly(5, 3);
    }

    @Test
    void severalSeriesAreOfferedWithTheLongestFirst() throws IOException {
        TestSeries.write(TestSeries.axial(3), 1, folder, (a, k) -> {});
        TestSeries.write(TestSeries.axial(6), 2, folder, (a, k) -> {});
        TestSeries.write(TestSeries.axial(2), 3, folder, (a, k) -> a.setString(Tag.Modality, VR.CS, "PT"));
        InputScan scan = SeriesScanner.scan(folder);
        assertThat(scan.choices()).extracting(SeriesChoice::slices).containsExactly(6, 3);
        assertThat(scan.leftOut()).containsExactly("2 files of modality PT passed over.");
        assertThat(SeriesScanner.scan(folder.resolve("CT1_0002.dcm")).choices())
                .as("a single file brings its own series from the folder")
                .singleElement()
                .returns(3, SeriesChoice::slices);
    }

    @Test
    void aDicomdirStandsForItsFolder() throws IOException {
        TestSeries.write(TestSeries.axial(3), folder.resolve("IMAGES/A"));
        Path directory = Files.write(folder.resolve("DICOMDIR"), new byte[200]);
        assertThat(SeriesScanner.scan(directory).preferred().slices()).isEqualTo(3);
    }

    @Test
    void aZipIsReadWithoutUnpacking() throws IOException {
        CtVolume ct = TestSeries.axial(4);
        List<Path> files = TestSeries.write(ct, folder.resolve("files"));
        Path zip = folder.resolve("study.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            for (Path file : files) {
                entries.putNextEntry(new ZipEntry("DICOM/" + file.getFileName()));
                Files.copy(file, entries);
            }
            entries.putNextEntry(new ZipEntry("readme.txt"));
        }
        assertThat(SeriesScanner.scan(zip).preferred().open().ct().voxels()).containsExactly(ct.voxels());
    }

    @Test
    void filesWithoutThePartTenHeaderAreRead() throws IOException {
        CtVolume ct = TestSeries.axial(3);
        for (Path file : CtSeriesWriter.write(
                ct,
                TestSeries.labels(1),
                CtSeriesWriter.Samples.SIGNED_16,
                CtSeriesWriter.Syntax.IMPLICIT_LITTLE_ENDIAN,
                folder)) {
            byte[] whole = Files.readAllBytes(file);
            // 128 bytes, "DICM", then the length of the meta group in its first element
            int metaLength = (whole[140] & 0xFF) | (whole[141] & 0xFF) << 8;
            Files.write(file, Arrays.copyOfRange(whole, 144 + metaLength, whole.length));
        }
        assertThat(SeriesScanner.scan(folder).preferred().open().ct().voxels()).containsExactly(ct.voxels());
    }

    @Test
    void otherFilesArePassedOver() throws IOException {
        TestSeries.write(TestSeries.axial(3), folder);
        Files.writeString(folder.resolve("notes.txt"), "DICOM ".repeat(100));
        Files.write(folder.resolve("empty"), new byte[0]);
        Files.write(folder.resolve("zeros"), new byte[4000]);
        assertThat(SeriesScanner.scan(folder).leftOut()).isEmpty();
        assertThat(SeriesScanner.scan(folder).preferred().warnings()).isEmpty();
    }

    @Test
    void foldersWithoutACtAreRefusedWithWhatTheyHold() throws IOException {
        refused("holds no DICOM files (0 files looked at)");
        TestSeries.write(TestSeries.axial(2), 3, folder, (a, k) -> a.setString(Tag.Modality, VR.CS, "MR"));
        refused("holds DICOM files but no CT (MR)");
    }

    @Test
    void aSingleSliceIsRefused() throws IOException {
        TestSeries.write(TestSeries.axial(1), folder);
        refused("'CT1_0001.dcm' is a single slice");
    }

    @Test
    void anUnknownCompressionIsNamedWithTheWayOut() throws IOException {
        for (Path file : TestSeries.write(TestSeries.axial(2), folder)) {
            DicomFile dicom = DicomFile.readAll(DicomInputs.file(file));
            var fragments = dicom.attributes().newFragments(Tag.PixelData, VR.OB, 2);
            fragments.add(new byte[0]);
            fragments.add(new byte[100]);
            DicomEdit.save(dicom.attributes(), "1.2.840.10008.1.2.4.201", file);
        }
        SeriesChoice choice = SeriesScanner.scan(folder).preferred();
        assertThatThrownBy(choice::open)
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContainingAll("1.2.840.10008.1.2.4.201", "export the series uncompressed");
    }
}
