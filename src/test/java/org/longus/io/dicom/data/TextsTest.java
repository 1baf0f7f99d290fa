package org.longus.io.dicom.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.CtSeries;
import org.longus.io.PersonName;
import org.longus.io.dicom.SeriesHeader;
import org.longus.io.dicom.SeriesScanner;
import org.longus.io.dicom.TestSeries;

/** Names are read by the character set that is stated, and as Latin-1 where none is. */
class TextsTest {
    private static final byte[] LATIN_1 = "M\u00fcller^J\u00f6rg".getBytes(StandardCharsets.ISO_8859_1);

    private final Attributes file = new Attributes();

    private SeriesHeader header(byte[] name, String... codes) {
        if (codes.length > 0) {
            file.setString(Tag.SpecificCharacterSet, VR.CS, codes);
        }
        file.setBytes(Tag.PatientName, VR.PN, name);
        return SeriesHeader.of(file);
    }

    @Test
    void withoutACharacterSetBytesAreLatin1AndItIsSaid() {
        SeriesHeader h = header(LATIN_1);
        assertThat(h.patientName()).isEqualTo("Müller^Jörg");
        assertThat(h.textDoubt()).contains("no character set", "Latin-1");
    }

    @Test
    void anEmptyCharacterSetIsNone() {
        file.setNull(Tag.SpecificCharacterSet, VR.CS);
        SeriesHeader h = header(LATIN_1);
        assertThat(h.patientName()).isEqualTo("Müller^Jörg");
        assertThat(h.textDoubt()).contains("no character set");
    }

    @Test
    void asciiAndUnknownSetsAreLatin1Too() {
        for (String code : new String[] {"ISO_IR 6", "ISO 2022 IR 6", "ISO_IR 999", "NONSENSE"}) {
            SeriesHeader h = header(LATIN_1, code);
            assertThat(h.patientName()).as(code).isEqualTo("Müller^Jörg");
            assertThat(h.textDoubt()).contains("'" + code + "'", "Latin-1");
        }
    }

    @Test
    void plainLettersRaiseNoDoubt() {
        assertThat(header("Mueller^Joerg".getBytes(StandardCharsets.US_ASCII)).textDoubt())
                .isEmpty();
        assertThat(header(LATIN_1, "ISO_IR 100").textDoubt()).isEmpty();
    }

    @Test
    void utf8WithoutASetIsLatin1AsWellAndSaid() {
        SeriesHeader h = header("Jörg".getBytes(StandardCharsets.UTF_8));
        assertThat(h.patientName()).isEqualTo("JÃ¶rg");
        assertThat(h.textDoubt()).contains("misspelt");
    }

    @Test
    void statedSetsAreUsed() {
        assertThat(header("Иван^П".getBytes(StandardCharsets.UTF_8), "ISO_IR 192")
                        .patientName())
                .isEqualTo("Иван^П");
        assertThat(header("Иван^П".getBytes(Charset.forName("ISO-8859-5")), "ISO_IR 144")
                        .patientName())
                .isEqualTo("Иван^П");
        assertThat(header("王^小东".getBytes(Charset.forName("GB18030")), "GB18030")
                        .patientName())
                .isEqualTo("王^小东");
        assertThat(header(LATIN_1, "ISO 2022 IR 100").patientName()).isEqualTo("Müller^Jörg");
    }

    @Test
    void bytesThatAStatedSetDoesNotHaveAreSaid() {
        assertThat(header(LATIN_1, "ISO_IR 192").textDoubt()).contains("ISO_IR 192", "misspelt");
    }

    /** The examples of PS3.5 annexes H and I. */
    @Test
    void namesInGroupsOfSeveralSetsAreReadAndShownWithoutEqualsSigns() {
        byte[] japanese = ("Yamada^Tarou=\033$B;3ED\033(B^\033$BB@O:\033(B").getBytes(StandardCharsets.US_ASCII);
        SeriesHeader h = header(japanese, "", "ISO 2022 IR 87");
        assertThat(PersonName.display(h.patientName())).isEqualTo("Yamada Tarou (山田 太郎)");
        assertThat(h.textDoubt()).isEmpty();
        byte[] korean = "Hong^Gildong=\033$)C\373\363^\033$)C\321\316\324\327".getBytes(StandardCharsets.ISO_8859_1);
        h = header(korean, "", "ISO 2022 IR 149");
        assertThat(PersonName.display(h.patientName())).isEqualTo("Hong Gildong (洪 吉洞)");
        assertThat(h.textDoubt()).isEmpty();
    }

    @Test
    void theDoubtReachesWhoeverLooksAtTheSeries(@TempDir Path folder) throws IOException {
        TestSeries.write(TestSeries.axial(3), 1, folder, (a, k) -> {
            a.remove(Tag.SpecificCharacterSet);
            a.setBytes(Tag.PatientName, VR.PN, LATIN_1);
        });
        CtSeries series = SeriesScanner.scan(folder).preferred().open();
        assertThat(series.identity().patientName()).isEqualTo("Müller^Jörg");
        assertThat(series.warnings()).singleElement().asString().contains("Latin-1");
    }
}
