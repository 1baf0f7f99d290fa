package org.longus.io.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.SeriesChoice;
import org.longus.io.UnreadableInputException;
import org.longus.io.open.StudySearch;

/** Files of a series wherever they lie. */
class DicomInputsTest {
    @TempDir
    Path folder;

    /** Not compressed, so that a byte of it can be changed without the unpacking noticing. */
    private Path storedZip(List<Path> files) throws IOException {
        Path zip = folder.resolve("stored.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(file)) {
            entries.setMethod(ZipOutputStream.STORED);
            for (Path each : files) {
                byte[] bytes = Files.readAllBytes(each);
                CRC32 crc = new CRC32();
                crc.update(bytes);
                ZipEntry entry = new ZipEntry(each.getFileName().toString());
                entry.setSize(bytes.length);
                entry.setCrc(crc.getValue());
                entries.putNextEntry(entry);
                entries.write(bytes);
            }
        }
        return zip;
    }

    @Test
    void aFlippedBitInAZipIsNoticedByItsCheckSum() throws IOException {
        List<Path> files = TestSeries.write(TestSeries.axial(4), folder.resolve("ct"));
        Path zip = storedZip(files);
        assertThat(SeriesScanner.scan(zip).preferred().open().ct().voxels())
                .containsExactly(TestSeries.axial(4).voxels());
        byte[] bytes = Files.readAllBytes(zip);
        byte[] slice = Files.readAllBytes(files.get(1));
        // the last pixel of the second slice
        int at = endOf(slice, bytes) - 2;
        bytes[at] ^= 1;
        Files.write(zip, bytes);
        SeriesChoice choice = SeriesScanner.scan(zip).preferred();
        assertThatThrownBy(choice::open)
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContainingAll("'CT1_0002.dcm'", "its bytes in the ZIP are damaged");
    }

    @Test
    void aZipThatAnotherTookThePlaceOfIsSaidToHaveChanged() throws IOException {
        Path zip = storedZip(TestSeries.write(TestSeries.axial(4), folder.resolve("ct")));
        SeriesChoice choice = SeriesScanner.scan(zip).preferred();
        storedZip(List.of(Files.writeString(folder.resolve("letter.txt"), "no slice")));
        assertThatThrownBy(choice::open)
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("the ZIP has changed since it was listed");
    }

    private static int endOf(byte[] part, byte[] whole) {
        for (int start = 0; start + part.length <= whole.length; start++) {
            if (java.util.Arrays.equals(whole, start, start + part.length, part, 0, part.length)) {
                return start + part.length;
            }
        }
        throw new AssertionError("not stored as it is");
    }

    private Path directory(String name, String... listed) throws IOException {
        Attributes a = new Attributes();
        Sequence records = a.newSequence(Tag.DirectoryRecordSequence, listed.length);
        for (String each : listed) {
            Attributes record = new Attributes();
            record.setString(Tag.ReferencedFileID, VR.CS, each.split("/"));
            records.add(record);
        }
        Attributes meta = Attributes.createFileMetaInformation(
                "1.2.3", UID.MediaStorageDirectoryStorage, UID.ExplicitVRLittleEndian);
        Path file = folder.resolve(name);
        try (ImageOutputStream out = new ImageOutputStream(file.toFile())) {
            out.writeDataset(meta, a);
        }
        return file;
    }

    @Test
    void aDicomdirKnowsWhichOfItsFilesLieBesideIt() throws IOException {
        Files.createDirectories(folder.resolve("cd/st"));
        Files.writeString(folder.resolve("cd/st/A"), "a");
        Files.writeString(folder.resolve("outside"), "a");
        Path list = directory("cd/disc.dir", "st/A", "st/B", "../outside");
        assertThat(DicomDirectory.of(list)).hasValue(new DicomDirectory(3, List.of(folder.resolve("cd/st/A"))));
        assertThat(DicomDirectory.of(folder.resolve("outside"))).isEmpty();
        assertThat(DicomDirectory.of(TestSeries.write(TestSeries.axial(2), folder.resolve("ct"))
                        .getFirst()))
                .isEmpty();
    }

    @Test
    void aDicomdirWithoutItsFilesSaysThatTheyAreMissing() throws IOException {
        Path list = directory("disc.dir", "ST/A", "ST/B");
        assertThatThrownBy(() -> StudySearch.search(list))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("'disc.dir' is a DICOMDIR, a list of 2 files, and none of them lies beside it");
        assertThatThrownBy(() -> StudySearch.search(folder))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("There is a DICOMDIR, which only lists files ('disc.dir')");
        Path usual = Files.move(list, folder.resolve("DICOMDIR"));
        assertThatThrownBy(() -> StudySearch.search(usual))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("'DICOMDIR' is a DICOMDIR, a list of 2 files");
    }

    @Test
    void aDicomdirOfAnyNameOpensTheFilesThatItLists() throws IOException {
        List<Path> slices = TestSeries.write(TestSeries.axial(4), folder.resolve("ST"));
        String[] listed = slices.stream().map(p -> "ST/" + p.getFileName()).toArray(String[]::new);
        assertThat(StudySearch.search(directory("disc.dir", listed))
                        .preferred()
                        .open()
                        .ct()
                        .voxels())
                .containsExactly(TestSeries.axial(4).voxels());
    }
}
