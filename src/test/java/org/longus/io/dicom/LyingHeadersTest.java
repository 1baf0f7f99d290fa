package org.longus.io.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.UnreadableInputException;

/** A header that promises what cannot be costs a sentence: no memory, no stack, no time. */
@Timeout(30)
class LyingHeadersTest {
    private static final String CREATOR = "\011\000\020\000LO\004\000XXXX";

    @TempDir
    Path folder;

    private void refused(String reason) {
        assertThatThrownBy(() -> SeriesScanner.scan(folder).preferred().open())
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining(reason);
    }

    private void refused(String reason, ObjIntConsumer<Attributes> change) throws IOException {
        TestSeries.write(TestSeries.axial(4), 1, folder, change);
        refused(reason);
    }

    /** Puts bytes before the patient's name of a file. */
    private static void insert(Path file, byte[] bytes) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        int at = new String(whole, StandardCharsets.ISO_8859_1).indexOf("\020\000\020\000PN");
        assertThat(at).isPositive();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(whole, 0, at);
        out.write(bytes);
        out.write(whole, at, whole.length - at);
        Files.write(file, out.toByteArray());
    }

    private static byte[] ofLatin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] nested(int depth) {
        String open = "\011\000\021\020SQ\000\000\377\377\377\377" + "\376\377\000\340\377\377\377\377";
        String close = "\376\377\015\340\000\000\000\000" + "\376\377\335\340\000\000\000\000";
        return ofLatin1(CREATOR + open.repeat(depth) + close.repeat(depth));
    }

    @Test
    void sequencesNestedTooDeeplyCostTheirFileAlone() throws IOException {
        List<Path> files = TestSeries.write(TestSeries.axial(4), folder);
        insert(files.getLast(), nested(100_000));
        var scan = SeriesScanner.scan(folder);
        assertThat(scan.preferred().slices()).isEqualTo(3);
        assertThat(scan.preferred().warnings())
                .singleElement()
                .asString()
                .contains("CT1_0004.dcm", "nested too deeply");
    }

    @Test
    void sequencesAsDeepAsRealOnesAreRead() throws IOException {
        List<Path> files = TestSeries.write(TestSeries.axial(4), folder);
        insert(files.getLast(), nested(40));
        assertThat(SeriesScanner.scan(folder).preferred().open().ct().geometry().sizeK())
                .isEqualTo(4);
    }

    @Test
    void anElementOfTwoGigabytesIsNotMadeRoomFor() throws IOException {
        List<Path> files = TestSeries.write(TestSeries.axial(4), folder);
        ByteBuffer length =
                ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(0x7FFFFFF0);
        insert(
                files.getLast(),
                ofLatin1(CREATOR + "\011\000\021\020UT\000\000"
                        + new String(length.array(), StandardCharsets.ISO_8859_1)));
        assertThat(SeriesScanner.scan(folder).preferred().warnings())
                .singleElement()
                .asString()
                .contains("CT1_0004.dcm", "its header states 2,048 MB");
    }

    @Test
    void aDeflatedHeaderThatUnpacksToGigabytesIsGivenUp() throws IOException {
        List<Path> files = TestSeries.write(TestSeries.axial(3), folder);
        DicomFile dicom = DicomFile.readAll(DicomInputs.file(files.getFirst()));
        byte[] meta = meta(dicom, UID.DeflatedExplicitVRLittleEndian);
        Path bomb = folder.resolve("bomb.dcm");
        try (var out = Files.newOutputStream(bomb)) {
            out.write(meta);
            try (var deflated = new DeflaterOutputStream(out, new Deflater(9, true))) {
                deflated.write(ofLatin1(CREATOR));
                // elements of 16 MB each, one after another
                byte[] zeros = new byte[1 << 24];
                for (int n = 0; n < 20; n++) {
                    deflated.write(ofLatin1("\011\000" + (char) n + "\020UN\000\000\000\000\000\001"));
                    deflated.write(zeros);
                }
            }
        }
        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        assertThat(SeriesScanner.scan(folder).preferred().warnings())
                .singleElement()
                .asString()
                .contains("bomb.dcm", "more than any CT has");
    }

    private byte[] meta(DicomFile dicom, String syntax) throws IOException {
        Path file = folder.resolveSibling("meta-" + System.nanoTime());
        DicomEdit.save(dicom.attributes(), syntax, file);
        byte[] whole = Files.readAllBytes(file);
        Files.delete(file);
        int length = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).getInt(128 + 4 + 8);
        return Arrays.copyOf(whole, 128 + 4 + 12 + length);
    }

    @Test
    void picturesLargerThanTheirFileAreRefusedBeforeMemoryIsTaken() throws IOException {
        refused("its pixel data end early (its header promises 33,554,432 bytes", (a, k) -> {
            a.setInt(Tag.Rows, VR.US, 4096);
            a.setInt(Tag.Columns, VR.US, 4096);
            a.setString(Tag.PixelSpacing, VR.DS, "0.2", "0.2");
        });
        refused("larger than any CT (7 x 65535)", (a, k) -> a.setInt(Tag.Rows, VR.US, 65535));
    }

    @Test
    void moreBytesThanTheHeaderHasPicturesForAreALie() throws IOException {
        refused("tells of 70 bytes of pixels and it holds 140, so that one of them is wrong", (a, k) -> {
            byte[] pixels = (byte[]) a.getValue(Tag.PixelData);
            a.setBytes(Tag.PixelData, VR.OW, Arrays.copyOf(pixels, 2 * pixels.length));
        });
        TestSeries.write(TestSeries.axial(4), 1, folder, (a, k) -> {
            byte[] pixels = (byte[]) a.getValue(Tag.PixelData);
            a.setBytes(Tag.PixelData, VR.OW, Arrays.copyOf(pixels, pixels.length + 10));
        });
        assertThat(SeriesScanner.scan(folder).preferred().open().ct().geometry().sizeK())
                .as("padding at the end")
                .isEqualTo(4);
    }

    @Test
    void framesThatAreNotThereAreNotMadeRoomFor() throws IOException {
        refused("states no position for its frames", (a, k) -> a.setString(Tag.NumberOfFrames, VR.IS, "1000000"));
    }

    @Test
    void spacingsThatNoScannerHasAreRefused() throws IOException {
        refused(
                "its pixels are 0.0001 x 0.0001 mm",
                (a, k) -> a.setString(Tag.PixelSpacing, VR.DS, "0.0001", "0.0001"));
        refused("its pixels are 500 x 500 mm", (a, k) -> a.setString(Tag.PixelSpacing, VR.DS, "500", "500"));
        refused(
                "Its voxels are 0.9 x 1.3 x 2500 mm",
                (a, k) -> a.setString(Tag.ImagePositionPatient, VR.DS, "0", "0", "" + 2500 * k));
    }

    @Test
    void placesThatAreNoNumbersOrNowhereAreRefused() throws IOException {
        for (String bad : new String[] {"NaN", "Infinity", "1e400", "1d", "0x1p3", "2,5"}) {
            refused(
                    "its position in the patient is not in numbers ('0\\0\\" + bad + "')",
                    (a, k) -> a.setString(Tag.ImagePositionPatient, VR.DS, "0", "0", bad));
            Files.list(folder).forEach(f -> f.toFile().delete());
        }
        refused(
                "it lies 1000 m from the scanner's centre",
                (a, k) -> a.setString(Tag.ImagePositionPatient, VR.DS, "0", "0", "" + (1e6 + 3 * k)));
    }
}
