package org.longus.io.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.longus.io.InputScan;
import org.longus.io.UnreadableInputException;
import org.longus.io.nifti.NiftiWriter;

/** One file as an input: opened by its content, or named as what it is with the way out. */
class OneFileTest {
    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static void refused(Path file, String... parts) {
        assertThatThrownBy(() -> StudySearch.search(file))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("'" + file.getFileName() + "' ")
                .hasMessageContainingAll(parts);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(out)) {
            packed.write(content);
        }
        return out.toByteArray();
    }

    static Stream<Arguments> foreign() {
        return Stream.of(
                arguments("vol.nrrd", 0, "NRRD0004", "an NRRD file", "Export the CT as DICOM or NIfTI"),
                arguments("vol", 0, "NRRD0005", "an NRRD file", "Export the CT as DICOM or NIfTI"),
                arguments(
                        "vol.mha",
                        0,
                        "ObjectType = Image\nNDims = 3\nDimSize = 4 3 2\n",
                        "a MetaImage file",
                        "Export the CT"),
                arguments("a.7z", 0, "7z\u00BC\u00AF'\34", "a 7z archive", "Unpack it"),
                arguments("a.rar", 0, "Rar!\32\7", "a RAR archive", "Unpack it"),
                arguments("a.bz2", 0, "BZh91AY&SY", "packed with bzip2", "Unpack it"),
                arguments("a.xz", 0, "\u00FD7zXZ\0", "packed with xz", "Unpack it"),
                arguments("a.tar", 257, "ustar", "a tar archive", "Unpack it and open the folder"),
                arguments("a.iso", 32769, "CD001", "the image of a CD or DVD", "Mount it"),
                arguments("a.png", 0, "\u0089PNG\r\n\32\n", "a PNG picture", "no Hounsfield units"),
                arguments("a.dcm", 0, "\u00FF\u00D8\u00FF", "a JPEG picture", "no Hounsfield units"),
                arguments("a.nii", 0, "\u0089PNG\r\n\32\n", "a PNG picture", "no Hounsfield units"),
                arguments("a.pdf", 0, "%PDF-1.4", "a PDF document", "Open the folder"),
                arguments("a.mat", 0, "MATLAB 5.0 MAT-file", "a MATLAB file", "Export the CT"),
                arguments("a.h5", 0, "\u0089HDF\r\n\32\n", "an HDF5 file", "Export the CT"),
                arguments("a.npy", 0, "\u0093NUMPY", "a NumPy file", "Export the CT"),
                arguments("a.dcm", 0, "<!DOCTYPE html><html>", "a web page", "Download it again"),
                arguments(
                        "a.dcm",
                        0,
                        "version https://git-lfs.github.com/spec/v1",
                        "a placeholder of Git LFS",
                        "git lfs pull"),
                arguments(
                        "a.zip", 0, "no ZIP at all", "no ZIP file, though its name says so", "Copy or export it again"),
                arguments("a.z01", 0, "\1\2\3", "one part of a split archive", "Join the parts"));
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void otherFormatsAreNamedWithTheWayOut(String name, int offset, String start, String what, String next)
            throws IOException {
        byte[] content = new byte[offset + 600];
        byte[] letters = start.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(letters, 0, content, offset, letters.length);
        refused(file(name, content), what, next);
    }

    @Test
    void gzipIsNamedByWhatItHolds() throws IOException {
        byte[] slice = Files.readAllBytes(Studies.dicom("anna", 3, elsewhere).getFirst());
        refused(file("s.dcm.gz", gzip(slice)), "a DICOM file packed with gzip", "Unpack all files of the series");
        byte[] tar = new byte[1024];
        System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, tar, 257, 5);
        refused(file("study.tgz", gzip(tar)), "a tar archive packed with gzip", "Unpack it and open the folder");
        refused(file("noext", gzip(tar)), "a tar archive packed with gzip");
        refused(file("some.gz", gzip(new byte[2000])), "a file packed with gzip");
    }

    @Test
    void bothHalvesOfAPairAreNamed() throws IOException {
        NiftiWriter.write(Studies.ct(3), folder.resolve("one.nii"));
        byte[] header = Files.readAllBytes(folder.resolve("one.nii"));
        header[345] = 'i';
        Path hdr = file("pair.hdr", Arrays.copyOf(header, 348));
        refused(hdr, "half of an Analyze or NIfTI pair", "one .nii or .nii.gz file");
        refused(file("pair.img", new byte[900]), "half of an Analyze or NIfTI pair", "one .nii or .nii.gz file");
        refused(file("other.img", new byte[900]), "'other.img' is no DICOM file", "Open a folder");
    }

    @Test
    void aNiftiFileIsReadWhateverItsName() throws IOException {
        NiftiWriter.write(Studies.ct(3), folder.resolve("one.nii.gz"));
        Path renamed = Files.move(folder.resolve("one.nii.gz"), folder.resolve("noext"));
        assertThat(StudySearch.search(renamed).preferred().open().ct().voxels())
                .containsExactly(Studies.ct(3).voxels());
    }

    @Test
    void aDicomFileUnderTheNameOfANiftiFileIsSaidToBeOne() throws IOException {
        Path slice = Studies.dicom("anna", 3, folder).getFirst();
        refused(Files.move(slice, folder.resolve("really_dicom.nii")), "is a DICOM file", "Rename it");
    }

    @Test
    void zipsThatCannotBeReadSayWhy() throws IOException {
        List<Path> slices = Studies.dicom("anna", 3, elsewhere);
        Path zip = Studies.zip(slices, folder.resolve("a.zip"), "");
        Studies.patchContents(zip, 8, 1);
        refused(zip, "is an encrypted ZIP file", "password");
        // WinZip's AES: method 99
        Studies.patchContents(zip, 10, 99);
        refused(zip, "is an encrypted ZIP file");
        Studies.patchContents(Studies.zip(slices, zip, ""), 10, 9);
        refused(zip, "packed with Deflate64", "Unpack it");
        byte[] whole = Files.readAllBytes(Studies.zip(slices, zip, ""));
        refused(file("cut.zip", Arrays.copyOf(whole, whole.length / 2)), "cut off", "Copy or download it again");
        refused(Studies.zip(List.of(), folder.resolve("none.zip"), ""), "a ZIP file with nothing in it");
    }

    @Test
    void whatAZipHoldsInsteadIsNamed() throws IOException {
        Path inner = Studies.zip(Studies.dicom("anna", 3, elsewhere), elsewhere.resolve("inner.zip"), "");
        refused(
                Studies.zip(List.of(inner), folder.resolve("outer.zip"), ""),
                "There is a ZIP file ('inner.zip'). Unpack it and open the folder.");
        NiftiWriter.write(Studies.ct(3), elsewhere.resolve("ct.nii.gz"));
        refused(
                Studies.zip(List.of(elsewhere.resolve("ct.nii.gz")), folder.resolve("nifti.zip"), ""),
                "a NIfTI file in a ZIP ('ct.nii.gz'). Unpack the ZIP");
        Path types = Files.writeString(elsewhere.resolve("[Content_Types].xml"), "<x/>");
        refused(Studies.zip(List.of(types), folder.resolve("report.docx"), ""), "an Office document");
    }

    @Test
    void whatIsPackedOnceMoreInsideAZipIsSaidBesideTheCt() throws IOException {
        List<Path> all = new ArrayList<>(Studies.dicom("anna", 3, elsewhere));
        all.add(Studies.zip(all, elsewhere.resolve("inner.zip"), ""));
        InputScan found = StudySearch.search(Studies.zip(all, folder.resolve("outer.zip"), ""));
        assertThat(found.preferred().slices()).isEqualTo(3);
        assertThat(found.preferred().warnings()).isEmpty();
        assertThat(found.leftOut())
                .containsExactly(
                        "'outer.zip/inner.zip' is a ZIP file and was passed over. Unpack it and open the folder.");
    }

    @Test
    void namesThatLeadOutOfAZipLeadNowhere() throws IOException {
        Path zip = Studies.zip(Studies.dicom("anna", 3, elsewhere), folder.resolve("deep/a.zip"), "../../evil/");
        assertThat(StudySearch.search(zip).preferred().open().ct().voxels())
                .containsExactly(Studies.ct(3).voxels());
        assertThat(folder.resolve("evil")).doesNotExist();
        assertThat(folder.resolve("deep").toFile().list()).containsExactly("a.zip");
    }
}
