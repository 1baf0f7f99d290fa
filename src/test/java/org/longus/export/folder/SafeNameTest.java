package org.longus.export.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeNameTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "HN-012_20260101_4,  HN-012_20260101_4",
                "Müller 7,           Müller 7",
                "..,                 _",
                "../../etc/passwd,   ____etc_passwd",
                "a..b,               a_b",
                "CON,                _CON",
                "nul.txt,            _nul.txt",
                "com1.tar.gz,        _com1.tar.gz",
                "LPT¹,               _LPT¹",
                "CONSOLE,            CONSOLE",
                "earlier,            _earlier",
                "Report.xlsx,        _Report.xlsx",
                "'ends. . ',         ends",
                "'.hidden',          hidden",
                "-rf,                _rf",
                "'a/b\\c:d*e?f\"g<h>i|j', a_b_c_d_e_f_g_h_i_j"
            })
    void whatNamesMayNotHoldGivesWay(String text, String name) {
        assertThat(SafeName.of(text, 150)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\u0000\u0001\n\r\t",
                "gpj.\u202Eexe",
                "\u200E\u2066x\u2069",
                "\uD800alone",
                "\uFEFFbom",
                "\u2028line",
                "..\u200B..",
                "e\u0301",
                "\u2026",
                "aux .c"
            })
    void everyNameIsOneThatASystemTakesAndShowsAsItIs(String text) throws Exception {
        String name = SafeName.of(text, 150);
        assertThat(name).isNotBlank().doesNotContain("..").doesNotStartWith(".").doesNotEndWith(".");
        assertThat(name)
                .doesNotContainPattern("[\\p{Cntrl}\\p{Cf}\\p{Cs}/\\\\:]")
                .isEqualTo(name.strip());
        assertThat(name).isNotEqualToIgnoringCase("aux .c");
        assertThat(Files.createDirectory(folder.resolve(name)).getParent()).isEqualTo(folder);
    }

    @Test
    void aLongNameIsCutAtAWholeLetterAndKeepsApartWhatItIsCutFrom() {
        String a = SafeName.of("ä😀".repeat(100) + "a", 150);
        String b = SafeName.of("ä😀".repeat(100) + "b", 150);
        assertThat(a.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(150);
        assertThat(a).matches("(ä😀)+ä?_[0-9a-f]{8}").isNotEqualTo(b);
        assertThat(SafeName.of("x".repeat(150), 150)).isEqualTo("x".repeat(150));
    }

    @Test
    void namesThatSomeSystemTakesForTheSameFoldToTheSame() {
        assertThat(SafeName.folded("Anna")).isEqualTo(SafeName.folded("ANNA"));
        assertThat(SafeName.folded("Ame\u0301lie")).isEqualTo(SafeName.folded("AM\u00C9LIE"));
        assertThat(SafeName.folded("Anna")).isNotEqualTo(SafeName.folded("Anne"));
    }
}
