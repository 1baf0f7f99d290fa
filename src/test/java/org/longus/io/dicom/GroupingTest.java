package org.longus.io.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ObjIntConsumer;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
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

/** One volume never mixes what was made in different ways, and a scan in pieces is never offered as if it were whole. */
class GroupingTest {
    private static final String UID = DicomUids.derived("test", "series 1 itself");

    @TempDir
    Path folder;

    private void refused(String... parts) {
        assertThatThrownBy(() -> SeriesScanner.scan(folder))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContainingAll(parts);
    }

    private List<Integer> slices() throws IOException {
        return SeriesScanner.scan(folder).choices().stream()
                .map(SeriesChoice::slices)
                .toList();
    }

    private static ObjIntConsumer<Attributes> with(int tag, VR vr, IntFunction<String> value) {
        return (a, k) -> a.setString(tag, vr, value.apply(k));
    }

    private List<Path> write(int slices, int tag, VR vr, IntFunction<String> value) throws IOException {
        return TestSeries.write(TestSeries.axial(slices), 1, folder, with(tag, vr, value));
    }

    /** A second set of the same series, {@code upMm} above the first, with other values. */
    private void writeSecond(int slices, double stepMm, double upMm, ObjIntConsumer<Attributes> change)
            throws IOException {
        Geometry g = TestSeries.axial(2).geometry();
        Geometry shifted = Geometry.axial(
                g.sizeI(),
                g.sizeJ(),
                slices,
                g.origin().plus(g.directionK().times(upMm)),
                g.spacingI(),
                g.spacingJ(),
                stepMm);
        CtVolume ct = TestSeries.filled(shifted);
        for (int p = 0; p < ct.voxels().length; p++) {
            ct.voxels()[p] = (short) (ct.voxels()[p] / 2);
        }
        TestSeries.write(ct, 2, folder, (a, k) -> {
            a.setString(Tag.SeriesInstanceUID, VR.UI, UID);
            change.accept(a, k);
        });
    }

    @Test
    void tableStepsAreOneScan() throws IOException {
        write(12, Tag.AcquisitionNumber, VR.IS, k -> Integer.toString(k / 4 + 1));
        InputScan scan = SeriesScanner.scan(folder);
        assertThat(scan.choices()).singleElement().returns(12, SeriesChoice::slices);
        assertThat(scan.preferred().warnings()).isEmpty();
        assertThat(scan.preferred().origin().facts().acquisitionNumber()).isEmpty();
    }

    @Test
    void aSliceThatATableStepLostIsAHoleAndMakesNoPieces() throws IOException {
        List<Path> files = write(24, Tag.AcquisitionNumber, VR.IS, k -> Integer.toString(k / 4 + 1));
        Files.delete(files.get(8));
        refused("A slice is missing between 'CT1_0008.dcm' and 'CT1_0010.dcm'");
        Files.delete(files.get(9));
        Files.delete(files.get(10));
        Files.delete(files.get(11));
        refused("4 slices are missing between 'CT1_0008.dcm' and 'CT1_0013.dcm'");
    }

    @Test
    void numbersThatCountSlicesOrAreMissingInSomeFilesAreOneScan() throws IOException {
        write(6, Tag.AcquisitionNumber, VR.IS, k -> Integer.toString(k + 1));
        assertThat(slices()).containsExactly(6);
        write(6, Tag.AcquisitionNumber, VR.IS, k -> k % 2 == 0 ? "1" : null);
        assertThat(slices()).containsExactly(6);
        write(6, Tag.TriggerTime, VR.DS, k -> Integer.toString(600 + k % 3));
        assertThat(slices()).containsExactly(6);
        write(6, Tag.TemporalPositionIdentifier, VR.IS, k -> Integer.toString(k + 1));
        assertThat(slices()).containsExactly(6);
        write(6, Tag.KVP, VR.DS, k -> k % 2 == 0 ? "120" : "120.0");
        assertThat(slices()).containsExactly(6);
    }

    @Test
    void interleavedAcquisitionsThatWouldMakeOneEvenStackStayApart() throws IOException {
        write(8, Tag.AcquisitionNumber, VR.IS, k -> Integer.toString(k % 2 + 1));
        InputScan scan = SeriesScanner.scan(folder);
        assertThat(scan.choices()).extracting(SeriesChoice::slices).containsExactly(4, 4);
        assertThat(scan.choices().get(1).warnings())
                .containsExactly(
                        "Series 1 'Soft tissue 1' holds 2 stacks, told apart by acquisition number; this is 2.");
        assertThat(scan.choices().get(1).origin().facts().acquisitionNumber()).isEqualTo("2");
    }

    @Test
    void twoPassesOfTableStepsAreTwoScans() throws IOException {
        write(8, Tag.AcquisitionNumber, VR.IS, k -> Integer.toString(k / 4 + 1));
        writeSecond(8, 2.5, 0, with(Tag.AcquisitionNumber, VR.IS, k -> Integer.toString(k / 4 + 3)));
        InputScan scan = SeriesScanner.scan(folder);
        assertThat(scan.choices()).extracting(SeriesChoice::slices).containsExactly(8, 8);
        assertThat(scan.choices().get(1).warnings())
                .singleElement()
                .asString()
                .contains("acquisition number; this is 3, 4");
    }

    @Test
    void kernelsEnergiesAndPhasesNeverJoinThoughTheyInterleave() throws IOException {
        for (int tag : new int[] {Tag.ConvolutionKernel, Tag.TemporalPositionIdentifier, Tag.KVP}) {
            write(8, tag, VR.LO, k -> k % 2 == 0 ? "80" : "140");
            assertThat(slices()).as(Integer.toHexString(tag)).containsExactly(4, 4);
        }
        write(8, Tag.NominalPercentageOfCardiacPhase, VR.DS, k -> k % 2 == 0 ? "40" : "70");
        assertThat(SeriesScanner.scan(folder).choices().get(1).warnings())
                .singleElement()
                .asString()
                .endsWith("told apart by cardiac phase; this is 70.");
        write(8, Tag.ImageType, VR.CS, k -> k % 2 == 0 ? "ORIGINAL" : "DERIVED");
        assertThat(slices()).containsExactly(4, 4);
    }

    @Test
    void piecesOfDifferentMakingThatFollowOneAnotherAreRefusedWhole() throws IOException {
        write(8, Tag.ConvolutionKernel, VR.SH, k -> k < 4 ? "B30f" : "B70f");
        refused(
                "one scan in 2 pieces",
                "'CT1_0004.dcm' and 'CT1_0005.dcm' differ in reconstruction kernel (B30f against B70f)");
    }

    private void turned(IntFunction<Double> degrees) throws IOException {
        TestSeries.write(TestSeries.axial(8), 1, folder, (a, k) -> {
            double r = Math.toRadians(degrees.apply(k));
            String c = CtSeriesWriter.decimal(Math.cos(r));
            String s = CtSeriesWriter.decimal(Math.sin(r));
            a.setString(Tag.ImageOrientationPatient, VR.DS, c, s, "0", CtSeriesWriter.decimal(-Math.sin(r)), c, "0");
        });
    }

    @Test
    void anOrientationThatChangesMidwayOrFromSliceToSliceIsRefusedAsThat() throws IOException {
        turned(k -> k < 4 ? 0.0 : 0.2);
        refused("'CT1_0004.dcm' and 'CT1_0005.dcm' differ in orientation (by 0.20 degrees)");
        turned(k -> k % 2 == 0 ? 0.0 : 0.2);
        refused("differ in orientation (by 0.20 degrees)");
    }

    @Test
    void oneOddSliceAtTheEndIsLeftOutAndNamed() throws IOException {
        write(8, Tag.ConvolutionKernel, VR.SH, k -> k < 7 ? "B30f" : "B70f");
        InputScan scan = SeriesScanner.scan(folder);
        assertThat(scan.choices()).singleElement().returns(7, SeriesChoice::slices);
        assertThat(scan.preferred().warnings())
                .containsExactly("'CT1_0008.dcm' lies beside this stack and differs in reconstruction kernel"
                        + " (B70f against B30f); it was left out.");
    }

    @Test
    void anOddSliceInAHoleIsNamedWithTheHole() throws IOException {
        write(8, Tag.ConvolutionKernel, VR.SH, k -> k == 3 ? "B70f" : "B30f");
        refused(
                "A slice is missing between 'CT1_0003.dcm' and 'CT1_0005.dcm'",
                "'CT1_0004.dcm' lies there and differs in reconstruction kernel (B70f against B30f)");
    }

    @Test
    void twoSpacingsAreSaidAsTwoSpacings() throws IOException {
        TestSeries.write(TestSeries.axial(8), folder);
        writeSecond(8, 5, 20, (a, k) -> {});
        refused(
                "two spacings",
                "2.50 mm apart from 'CT1_0001.dcm' to 'CT2_0001.dcm'",
                "5.00 mm apart from 'CT2_0001.dcm' to 'CT2_0008.dcm'");
    }

    @Test
    void twoPatientsUnderOneSeriesUidAreTwoScansOfTwoStudies() throws IOException {
        TestSeries.write(TestSeries.axial(8), folder);
        writeSecond(8, 2.5, 20, with(Tag.PatientID, VR.LO, k -> "P2"));
        InputScan scan = SeriesScanner.scan(folder);
        assertThat(scan.studies()).hasSize(2).allMatch(s -> s.preferred().slices() == 8);
        assertThat(scan.preferred().warnings())
                .containsExactly("2 scans carry the same SeriesInstanceUID and differ in PatientID"
                        + " ('CT1_0001.dcm' and 'CT2_0001.dcm'); they were kept apart.");
    }

    @Test
    void namesTellNamelessIdsApart() throws IOException {
        TestSeries.write(TestSeries.axial(8), 1, folder, with(Tag.PatientID, VR.LO, k -> "ANON"));
        writeSecond(8, 2.5, 20, (a, k) -> {
            a.setString(Tag.PatientID, VR.LO, "ANON");
            a.setString(Tag.PatientName, VR.PN, "Other");
        });
        assertThat(SeriesScanner.scan(folder).studies()).hasSize(2);
    }

    @Test
    void namelessScansWithOneSeriesUidInTwoFoldersStayApart() throws IOException {
        ObjIntConsumer<Attributes> nameless = (a, k) -> {
            a.setString(Tag.PatientID, VR.LO, "");
            a.setString(Tag.PatientName, VR.PN, "");
        };
        TestSeries.write(TestSeries.axial(5), 1, folder.resolve("p1"), nameless);
        TestSeries.write(TestSeries.other(4), 1, folder.resolve("p2"), nameless);
        InputScan scan = SeriesScanner.scan(folder);
        assertThat(scan.studies()).extracting(s -> s.preferred().who()).containsExactly("p1", "p2");
        assertThat(scan.choices()).extracting(SeriesChoice::slices).containsExactly(5, 4);
    }

    @Test
    void thePartsOfOneSeriesInTwoFoldersAreOneScan() throws IOException {
        List<Path> files = TestSeries.write(TestSeries.axial(8), folder.resolve("DIR0"));
        Files.createDirectories(folder.resolve("DIR1"));
        for (Path file : files.subList(4, 8)) {
            Files.move(file, folder.resolve("DIR1").resolve(file.getFileName()));
        }
        assertThat(SeriesScanner.scan(folder).choices()).singleElement().returns(8, SeriesChoice::slices);
    }
}
