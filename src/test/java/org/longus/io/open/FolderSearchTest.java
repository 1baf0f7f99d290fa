package org.longus.io.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.InputScan;
import org.longus.io.SeriesChoice;
import org.longus.io.SeriesSelection;
import org.longus.io.UnreadableInputException;
import org.longus.io.nifti.NiftiWriter;

/** Folders as they come from clinics and disks: nothing read twice, nothing lost in silence, nothing hangs. */
class FolderSearchTest {
    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private InputScan search() throws IOException {
        return StudySearch.search(folder);
    }

    private void refused(String... parts) {
        assertThatThrownBy(this::search)
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContainingAll(parts);
    }

    private SeriesChoice onlyChoice() throws IOException {
        assertThat(search().choices()).hasSize(1);
        return search().preferred();
    }

    @Test
    void aSeriesThatIsSpreadOverTwoZipsIsOneSeries() throws IOException {
        List<Path> slices = Studies.dicom("anna", 6, elsewhere);
        Studies.zip(slices.subList(0, 3), folder.resolve("a.zip"), "");
        Studies.zip(slices.subList(3, 6), folder.resolve("deeper/b.zip"), "st/");
        assertThat(onlyChoice().open().ct().voxels())
                .containsExactly(Studies.ct(6).voxels());
    }

    @Test
    void aZipBesideItsUnpackedFilesIsReadOnce() throws IOException {
        List<Path> slices = Studies.dicom("anna", 6, folder.resolve("unpacked"));
        Studies.zip(slices, folder.resolve("anna.zip"), "");
        assertThat(onlyChoice().open().ct().voxels())
                .containsExactly(Studies.ct(6).voxels());
    }

    @Test
    void aNiftiFileIsAStudyOfItsOwnNamedByItsPath() throws IOException {
        NiftiWriter.write(Studies.ct(4), folder.resolve("anna/ct.nii.gz"));
        NiftiWriter.write(Studies.ct(5), folder.resolve("bert/ct.nii.gz"));
        InputScan found = search();
        assertThat(found.studies()).hasSize(2);
        assertThat(found.choices()).extracting(c -> c.origin().place()).containsExactlyInAnyOrder("anna/ct", "bert/ct");
        assertThat(found.preferred().open().origin().place())
                .isEqualTo(found.preferred().origin().place());
    }

    @Test
    void aCopyOfANiftiFileIsListedOnceAndADifferentOneTwice() throws IOException {
        NiftiWriter.write(Studies.ct(4), folder.resolve("anna/ct.nii"));
        Files.createDirectories(folder.resolve("copy"));
        Path copy = Files.copy(folder.resolve("anna/ct.nii"), folder.resolve("copy/ct.nii"));
        assertThat(onlyChoice().origin().place()).isEqualTo("anna/ct");
        assertThat(search().leftOut()).containsExactly("'copy/ct' is a copy of 'anna/ct'; it is listed once.");
        byte[] bytes = Files.readAllBytes(copy);
        bytes[400] ^= 1;
        Files.write(copy, bytes);
        assertThat(search().studies()).hasSize(2);
    }

    @Test
    void whatLongusWroteEarlierIsPassedOver() throws IOException {
        Studies.dicom("anna", 5, folder.resolve("ct"));
        for (String name : List.of("muscle.nii.gz", "section.nii.gz")) {
            // wider than a mask's 8 bits: by its name alone it is a result
            NiftiWriter.write(Studies.ct(5), folder.resolve("out/anna/" + name));
        }
        Files.writeString(folder.resolve("out/anna/result.json"), "{}");
        Files.writeString(folder.resolve("out/anna/report.xlsx"), "PK");
        assertThat(onlyChoice().identity().patientId()).isEqualTo("anna");
        assertThat(search().leftOut()).containsExactly("2 masks of Longus passed over.");
    }

    @Test
    void masksWithoutAResultBesideThemAreNoResults() throws IOException {
        NiftiWriter.write(Studies.ct(5), folder.resolve("muscle.nii.gz"));
        assertThat(onlyChoice().slices()).isEqualTo(5);
    }

    @Test
    void linksAreFollowedOnceAndNeverBack() throws IOException {
        List<Path> slices = Studies.dicom("anna", 5, folder.resolve("real"));
        Studies.dicom("bert", 4, elsewhere);
        Files.createSymbolicLink(folder.resolve("again"), folder);
        Files.createSymbolicLink(folder.resolve("real/up"), Path.of(".."));
        Files.createSymbolicLink(folder.resolve("alias"), Path.of("real"));
        Files.createSymbolicLink(folder.resolve("one.dcm"), slices.getFirst());
        Files.createSymbolicLink(folder.resolve("gone"), Path.of("nowhere"));
        Files.createSymbolicLink(folder.resolve("bert"), elsewhere);
        InputScan found = search();
        assertThat(found.choices())
                .extracting(c -> c.identity().patientId(), SeriesChoice::slices)
                .containsExactlyInAnyOrder(tuple("anna", 5), tuple("bert", 4));
        assertThat(found.choices()).allSatisfy(c -> assertThat(c.warnings()).isEmpty());
        assertThat(found.leftOut())
                .containsExactly(
                        "'again' and 'real/up' are links that lead back to a folder above them and were left out.");
    }

    @Test
    void aFolderOfLinksToFilesElsewhereIsRead() throws IOException {
        for (Path slice : Studies.dicom("anna", 5, elsewhere)) {
            Files.createSymbolicLink(folder.resolve(slice.getFileName()), slice);
        }
        assertThat(onlyChoice().slices()).isEqualTo(5);
    }

    @Test
    @Timeout(20)
    void pipesAreNeverOpened() throws Exception {
        Studies.dicom("anna", 5, folder);
        for (String name : List.of("pipe", "pipe.zip", "pipe.nii")) {
            mkfifo(folder.resolve(name));
        }
        assertThat(onlyChoice().slices()).isEqualTo(5);
        assertThat(search().leftOut())
                .containsExactly(
                        "'pipe', 'pipe.nii' and 'pipe.zip' are pipes, sockets or devices, not files, and were left"
                                + " out.");
        for (String name : List.of("pipe", "pipe.zip", "pipe.nii")) {
            assertThatThrownBy(() -> StudySearch.search(folder.resolve(name)))
                    .isInstanceOf(UnreadableInputException.class)
                    .hasMessageContaining(name + "' is a pipe, not a file");
        }
        // one slice brings its series, past the pipes beside it
        try (Stream<Path> all = Files.list(folder)) {
            Path slice =
                    all.filter(p -> p.toString().endsWith(".dcm")).findFirst().orElseThrow();
            assertThat(StudySearch.search(slice).preferred().slices()).isEqualTo(5);
        }
    }

    private static void mkfifo(Path pipe) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
        Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
        assertThat(made.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aFolderTooDeepIsNamed() throws IOException {
        Studies.dicom("anna", 5, folder);
        Path deep = folder.resolve("d/".repeat(40));
        Files.createDirectories(deep);
        assertThat(onlyChoice().slices()).isEqualTo(5);
        assertThat(search().leftOut()).singleElement().asString().contains("lies more than 32 folders deep");
    }

    @Test
    void aSubfolderThatMayNotBeReadIsNamed() throws IOException {
        Studies.dicom("anna", 5, folder);
        Path secret = Files.createDirectories(folder.resolve("sub/secret"));
        assumeTrue(secret.toFile().setReadable(false) && !Files.isReadable(secret), "root may read everything");
        assertThat(onlyChoice().slices()).isEqualTo(5);
        assertThat(search().leftOut())
                .containsExactly("'sub/secret' may not be read and was left out. Check your rights to it.");
    }

    @Test
    void aZipThatCannotBeReadCostsItself() throws IOException {
        List<Path> slices = Studies.dicom("anna", 5, folder.resolve("anna"));
        byte[] whole = Files.readAllBytes(Studies.zip(slices, folder.resolve("sub/cut.zip"), ""));
        Files.write(folder.resolve("sub/cut.zip"), Arrays.copyOf(whole, whole.length / 2));
        Studies.patchContents(Studies.zip(slices, folder.resolve("locked.zip"), ""), 8, 1);
        Files.writeString(folder.resolve("page.zip"), "<html><body>Sign in</body></html>");
        assertThat(onlyChoice().slices()).isEqualTo(5);
        assertThat(search().leftOut())
                .hasSize(3)
                .anySatisfy(s -> assertThat(s).contains("'sub/cut.zip' is not a ZIP file that can be read", "cut off"))
                .anySatisfy(s -> assertThat(s).contains("'locked.zip' is an encrypted ZIP file"))
                .anySatisfy(s -> assertThat(s).contains("'page.zip' is a web page"));
        assertThat(search().preferred().warnings()).isEmpty();
    }

    @Test
    void withoutDicomItSaysWhatIsThere() throws IOException {
        for (int n = 0; n < 12; n++) {
            Files.writeString(folder.resolve("v%02d.nrrd".formatted(n)), "NRRD0004\n");
        }
        for (int n = 0; n < 3; n++) {
            Files.write(folder.resolve("p" + n), "\u0089PNG\r\n\32\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        Files.writeString(folder.resolve("notes.txt"), "nothing");
        refused("holds no DICOM files (16 files looked at). There are 12 NRRD files ('v00.nrrd' and so on),"
                + " 3 PNG pictures ('p0' and so on) and 1 other file. Export the CT as DICOM or NIfTI");
    }

    @Test
    void anEmptyFileIsNamedBesideTheGapThatItLeaves() throws IOException {
        List<Path> slices = Studies.dicom("anna", 6, folder);
        Files.write(slices.get(3), new byte[0]);
        String name = slices.get(3).getFileName().toString();
        refused("A slice is missing", "'" + name + "' is empty (0 bytes)");
        assertThatThrownBy(() -> StudySearch.search(slices.get(1)))
                .hasMessageContainingAll("A slice is missing", "'" + name + "' is empty (0 bytes)");
        assertThatThrownBy(() -> StudySearch.search(slices.get(3)))
                .hasMessage("'%s' is empty (0 bytes). Copy or export it again.", name);
    }

    @Test
    void aDicomFileUnderTheNameOfANiftiFileIsStillRead() throws IOException {
        for (Path slice : Studies.dicom("anna", 5, folder)) {
            Files.move(slice, slice.resolveSibling(slice.getFileName() + ".nii"));
        }
        assertThat(onlyChoice().slices()).isEqualTo(5);
        assertThat(search().leftOut()).isEmpty();
    }

    @Test
    void foldersMayBeNamedLikeFiles() throws IOException {
        Studies.dicom("anna", 5, folder.resolve("a.nii"));
        Studies.dicom("bert", 4, folder.resolve("b.zip"));
        assertThat(search().studies()).hasSize(2);
        assertThat(StudySearch.search(folder.resolve("a.nii")).preferred().slices())
                .isEqualTo(5);
    }

    @Test
    void deletedFilesStayDeleted() throws IOException {
        Studies.dicom("anna", 5, folder);
        Studies.dicom("bert", 4, folder.resolve("$RECYCLE.BIN/S-1"));
        assertThat(onlyChoice().identity().patientId()).isEqualTo("anna");
        assertThat(search().leftOut()).containsExactly("'$RECYCLE.BIN' holds deleted files and was left out.");
    }

    @Test
    void oneStudyIsOpenedWithItsSelectionAndOfSeveralNoneIsGuessed() throws IOException {
        Studies.dicom("anna", 5, folder.resolve("anna"));
        assertThat(CtOpener.open(folder).selection().how()).isEqualTo(SeriesSelection.How.ONLY_ONE);
        Studies.dicom("bert", 4, folder.resolve("bert"));
        assertThatThrownBy(() -> CtOpener.open(folder))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("holds 2 studies");
    }

    @Test
    void aFolderOfTheSystemIsRefused() {
        Path proc = Path.of("/proc/self");
        assumeTrue(Files.isDirectory(proc));
        assertThatThrownBy(() -> StudySearch.search(proc))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("'/proc/self' shows the state of the system");
    }

    @Test
    void anEmptyNameIsNotTheWorkingFolder() {
        assertThatThrownBy(() -> StudySearch.search(Path.of("")))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("empty");
    }
}
