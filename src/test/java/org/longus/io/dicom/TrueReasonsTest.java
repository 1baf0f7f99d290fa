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
import org.longus.volume.CtVolume;

/** Headers that lack or misstate what the file is: read with a warning, or refused with the reason that is true. */
class TrueReasonsTest {
    @TempDir
    Path folder;

    private static final String SECONDARY_CAPTURE = "1.2.840.10008.5.1.4.1.1.7";

    private String onlyWarning(CtVolume ct) throws IOException {
        SeriesChoice choice = SeriesScanner.scan(folder).preferred();
        assertThat(choice.open().ct().voxels()).containsExactly(ct.voxels());
        assertThat(choice.warnings()).hasSize(1);
        return choice.warnings().getFirst();
    }

    private CtVolume without(int tag) throws IOException {
        CtVolume ct = TestSeries.axial(6);
        TestSeries.write(ct, 1, folder, (a, k) -> a.remove(tag));
        return ct;
    }

    @Test
    void aMissingModalityIsToldByTheClass() throws IOException {
        assertThat(onlyWarning(without(Tag.Modality))).startsWith("The files state no Modality");
    }

    @Test
    void aMissingSeriesUidIsSaid() throws IOException {
        assertThat(onlyWarning(without(Tag.SeriesInstanceUID))).startsWith("The files state no SeriesInstanceUID.");
    }

    @Test
    void whatSaysNotWhatItIsIsNotDamaged() throws IOException {
        TestSeries.write(TestSeries.axial(3), 1, folder, (a, k) -> {
            a.remove(Tag.Modality);
            a.setString(Tag.SOPClassUID, VR.UI, "");
        });
        assertThatThrownBy(() -> SeriesScanner.scan(folder))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("it states neither Modality nor SOP class")
                .hasMessageNotContaining("damaged");
    }

    @Test
    void uidsOfEachFileAreReadAsOneScanWithAWarning() throws IOException {
        CtVolume ct = TestSeries.axial(6);
        for (int tag : new int[] {Tag.SeriesInstanceUID, Tag.StudyInstanceUID, Tag.FrameOfReferenceUID}) {
            TestSeries.write(ct, 1, folder, (a, k) -> a.setString(tag, VR.UI, "2.25.7." + k));
            assertThat(onlyWarning(ct)).startsWith("Each file has a ").contains("UID of its own");
        }
        TestSeries.write(ct, 1, folder, (a, k) -> {
            a.setString(Tag.SeriesInstanceUID, VR.UI, "2.25.7." + k);
            a.setString(Tag.StudyInstanceUID, VR.UI, "2.25.8." + k);
        });
        assertThat(onlyWarning(ct)).contains("and a StudyInstanceUID");
        assertThat(SeriesScanner.scan(folder.resolve("CT1_0003.dcm"))
                        .preferred()
                        .slices())
                .as("a file of these brings the others")
                .isEqualTo(6);
    }

    @Test
    void singleSlicesOfSeveralSeriesAreNotOneScan() throws IOException {
        TestSeries.write(TestSeries.axial(6), 1, folder, (a, k) -> {
            a.setString(Tag.SeriesInstanceUID, VR.UI, "2.25.7." + k);
            a.setString(Tag.SeriesNumber, VR.IS, Integer.toString(k));
        });
        assertThatThrownBy(() -> SeriesScanner.scan(folder))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("'CT1_0001.dcm' is a single slice");
    }

    @Test
    void aSecondaryCaptureWithFullGeometryIsReadAndOneWithoutRescaleIsNot() throws IOException {
        CtVolume ct = TestSeries.axial(6);
        TestSeries.write(ct, 1, folder, (a, k) -> a.setString(Tag.SOPClassUID, VR.UI, SECONDARY_CAPTURE));
        assertThat(onlyWarning(ct)).contains("secondary captures");
        assertThat(SeriesScanner.scan(folder.resolve("CT1_0002.dcm"))
                        .preferred()
                        .slices())
                .isEqualTo(6);
        TestSeries.write(ct, 1, folder, (a, k) -> {
            a.setString(Tag.SOPClassUID, VR.UI, SECONDARY_CAPTURE);
            a.remove(Tag.RescaleSlope);
        });
        assertThatThrownBy(() -> SeriesScanner.scan(folder)).hasMessageContaining("a screen picture");
    }

    @Test
    void anEmptyFileIsNamedWithTheHoleItLeaves() throws IOException {
        List<Path> files = TestSeries.write(TestSeries.axial(8), folder);
        Files.write(files.get(3), new byte[0]);
        assertThatThrownBy(() -> SeriesScanner.scan(folder))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContainingAll("A slice is missing", "'CT1_0004.dcm' is empty (0 bytes)");
    }

    @Test
    void anEmptyFileAtTheEndIsLeftOutByName() throws IOException {
        List<Path> files = TestSeries.write(TestSeries.axial(8), folder);
        Files.write(files.get(7), new byte[0]);
        InputScan scan = SeriesScanner.scan(folder);
        assertThat(scan.preferred().slices()).isEqualTo(7);
        assertThat(scan.leftOut()).containsExactly("'CT1_0008.dcm' is empty (0 bytes). Copy or export it again.");
    }

    private static void cut(Path file, int bytes) throws IOException {
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), bytes));
    }

    @Test
    void damagedFilesOfOthersPutNothingOnAGoodResult() throws IOException {
        TestSeries.write(TestSeries.axial(6), folder.resolve("good"));
        List<Path> other = TestSeries.write(TestSeries.axial(6), 2, folder.resolve("other"), (a, k) -> {});
        cut(other.get(0), 400);
        List<Path> mixed = TestSeries.write(TestSeries.axial(6), 3, folder.resolve("good"), (a, k) -> {});
        int whole = (int) Files.size(mixed.get(0));
        cut(mixed.get(0), whole - 90);
        List<Path> report = TestSeries.write(
                TestSeries.axial(1), 4, folder.resolve("good"), (a, k) -> a.setString(Tag.Modality, VR.CS, "SR"));
        cut(report.get(0), 700);
        InputScan scan = SeriesScanner.scan(folder);
        SeriesChoice good = scan.choices().stream()
                .filter(c -> c.name().startsWith("1-"))
                .findFirst()
                .orElseThrow();
        assertThat(good.warnings()).isEmpty();
        assertThat(String.join("\n", scan.leftOut())).contains("'good/CT4_0001.dcm' is damaged");
        assertThat(scan.choices().stream()
                        .filter(c -> c.name().startsWith("2-"))
                        .findFirst()
                        .orElseThrow()
                        .warnings())
                .as("alone in its folder")
                .singleElement()
                .asString()
                .contains("'other/CT2_0001.dcm' is damaged");
    }

    @Test
    void aPlaceIsTheFolderOfTheFilesBelowWhatWasOpened() throws IOException {
        TestSeries.write(TestSeries.axial(3), folder.resolve("set/p1/ct"));
        assertThat(SeriesScanner.scan(folder.resolve("set"))
                        .preferred()
                        .origin()
                        .place())
                .isEqualTo("p1/ct");
        Path in = folder.resolve("set/p1/ct");
        assertThat(SeriesScanner.scan(in).preferred().origin().place()).isEqualTo("ct");
        assertThat(SeriesScanner.scan(in.resolve("CT1_0001.dcm"))
                        .preferred()
                        .origin()
                        .place())
                .isEqualTo("ct");
        Path zip = folder.resolve("study.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            for (int k = 1; k < 4; k++) {
                entries.putNextEntry(new ZipEntry("DICOM/a" + k));
                Files.copy(in.resolve("CT1_000" + k + ".dcm"), entries);
            }
        }
        assertThat(SeriesScanner.scan(zip).preferred().origin().place()).isEqualTo("study.zip/DICOM");
    }

    @Test
    void aSeriesOfSamplesThatCannotBeReadIsOneThatWouldHaveBeenTaken() throws IOException {
        TestSeries.write(TestSeries.axial(3), 1, folder, (a, k) -> a.setString(Tag.ConvolutionKernel, VR.SH, "B70f"));
        TestSeries.write(TestSeries.axial(20), 2, folder, (a, k) -> {
            a.setString(Tag.StudyInstanceUID, VR.UI, a.getString(Tag.StudyInstanceUID));
            a.setString(Tag.ConvolutionKernel, VR.SH, "B30f");
            a.setInt(Tag.BitsAllocated, VR.US, 32);
        });
        InputScan scan = SeriesScanner.scan(folder);
        assertThat(scan.studies()).hasSize(1);
        assertThat(scan.studies().getFirst().selection(scan.preferred(), false).preferredRefused())
                .hasValueSatisfying(s -> assertThat(s).startsWith("Series 2 'Soft tissue 2' would have been measured"));
    }
}
