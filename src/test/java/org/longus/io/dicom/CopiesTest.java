package org.longus.io.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.SeriesChoice;
import org.longus.io.UnreadableInputException;
import org.longus.io.dicom.object.CtSeriesWriter;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/** Slices that are stored twice are read once, by their pixels and not by their UIDs. */
class CopiesTest {
    @TempDir
    Path folder;

    private static void edit(Path file, Consumer<DicomFile> change) throws IOException {
        DicomFile dicom = DicomFile.readAll(DicomInputs.file(file));
        change.accept(dicom);
        DicomEdit.save(dicom.attributes(), dicom.transferSyntax(), file);
    }

    private Path copy(Path file) throws IOException {
        return Files.copy(file, folder.resolve("copy of " + file.getFileName()));
    }

    @Test
    void aCopyUnderAUidOfItsOwnIsReadOnceAndSaid() throws IOException {
        CtVolume ct = TestSeries.axial(8);
        Path copy = copy(TestSeries.write(ct, folder).get(3));
        edit(copy, d -> d.attributes().setString(Tag.SOPInstanceUID, VR.UI, "2.25.99"));
        SeriesChoice choice = SeriesScanner.scan(folder).preferred();
        assertThat(choice.warnings())
                .containsExactly("1 slice is stored twice and was read once"
                        + " ('copy of CT1_0004.dcm' is a copy of 'CT1_0004.dcm').");
        assertThat(choice.open().ct().voxels()).containsExactly(ct.voxels());
    }

    @Test
    void aCopyThatWasCompressedIsACopyAllTheSame() throws IOException {
        TestSeries.write(TestSeries.axial(4), folder);
        CtSeriesWriter.write(
                TestSeries.axial(4),
                TestSeries.labels(1),
                CtSeriesWriter.Samples.SIGNED_16,
                CtSeriesWriter.Syntax.RLE,
                folder.resolve("rle"));
        assertThat(SeriesScanner.scan(folder).choices()).singleElement().returns(4, SeriesChoice::slices);
    }

    @Test
    void onePixelThatDiffersMakesNoCopyThoughTheSampleIsTheSame() throws IOException {
        CtVolume wide = TestSeries.filled(Geometry.axial(64, 64, 8, Vec3.ZERO, 1, 1, 2.5));
        Path other = copy(TestSeries.write(wide, folder).get(3));
        edit(other, d -> {
            byte[] pixels = d.attributes().getSafeBytes(Tag.PixelData);
            pixels[0] ^= 4;
            d.attributes().setBytes(Tag.PixelData, VR.OW, pixels);
        });
        assertThatThrownBy(() -> SeriesScanner.scan(folder))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContainingAll("'CT1_0004.dcm' and 'copy of CT1_0004.dcm' lie at the same place");
    }

    @Test
    void aUidThatAllSlicesShareMakesNoCopies() throws IOException {
        CtVolume ct = TestSeries.axial(8);
        TestSeries.write(ct, 1, folder, (a, k) -> a.setString(Tag.SOPInstanceUID, VR.UI, "2.25.7"));
        SeriesChoice choice = SeriesScanner.scan(folder).preferred();
        assertThat(choice.warnings())
                .singleElement()
                .asString()
                .contains("8 files carry the same SOPInstanceUID (2.25.7: 'CT1_0001.dcm', 'CT1_0002.dcm' and so on)");
        assertThat(choice.open().ct().voxels()).containsExactly(ct.voxels());
    }

    @Test
    void theFingerprintIsOfTheContentAndNotOfTheUids() throws IOException {
        String plain = fingerprint("a", TestSeries.axial(8), "2.25.1");
        assertThat(fingerprint("b", TestSeries.axial(8), "2.25.2"))
                .isEqualTo(plain)
                .hasSize(64);
        assertThat(fingerprint("c", TestSeries.other(8), "2.25.1")).isNotEqualTo(plain);
        assertThat(fingerprint("d", TestSeries.axial(7), "2.25.1")).isNotEqualTo(plain);
    }

    private String fingerprint(String name, CtVolume ct, String uid) throws IOException {
        Path at = folder.resolve(name);
        List<Path> files = TestSeries.write(ct, 1, at, (a, k) -> a.setString(Tag.SeriesInstanceUID, VR.UI, uid));
        assertThat(files).isNotEmpty();
        SeriesChoice choice = SeriesScanner.scan(at).preferred();
        assertThat(choice.open().origin()).isEqualTo(choice.origin());
        return choice.origin().fingerprint();
    }
}
