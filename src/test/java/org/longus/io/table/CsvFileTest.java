package org.longus.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
    @TempDir
    Path folder;

    private String written(Object... cells) throws IOException {
        Path file = folder.resolve("out.csv");
        CsvFile.write(file, List.of("h"), List.of(List.of(cells)));
        return Files.readString(file);
    }

    @Test
    void theFileHasItsMarkAndTheStandardsLineEnds() throws IOException {
        assertThat(written("Ä", "a,b")).isEqualTo("\uFEFFh\r\nÄ,\"a,b\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-1+1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "\u00A0=1",
                "\u200B=1",
                "\u202E=1",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                "=cmd|' /C calc'!A0",
                "-",
                "+49 30 123",
                "-2;=1"
            })
    void whatASpreadsheetWouldRunIsMarkedAsText(String text) throws IOException {
        assertThat(FormulaText.isRun(text)).isTrue();
        assertThat(FormulaText.asText(text)).startsWith("'").endsWith(text.substring(text.length() - 1));
        assertThat(written(text).substring(4)).matches("(?s)\"?'.*");
        assertThat(FormulaText.asText(FormulaText.asText(text)))
                .as("a file that is read and written again stays as it is")
                .isEqualTo(FormulaText.asText(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "P-1",
                "a=b",
                "user@host",
                "-1.5",
                "12",
                "1e-7",
                "-0.1234;0.2000;-1.0000",
                "-1.0;;2.0",
                "'=1",
                "Doe^John"
            })
    void otherTextAndNumbersStayAsTheyAre(String text) {
        assertThat(FormulaText.asText(text)).isEqualTo(text);
    }

    @Test
    void aProgramThatPartsAtSemicolonsRunsNothingEither() {
        assertThat(FormulaText.asText("Doe;=1+1")).isEqualTo("Doe;'=1+1");
        assertThat(FormulaText.asText("Doe\n @x")).isEqualTo("Doe\n '@x");
    }

    @Test
    void negativeNumbersStayNumbers() throws IOException {
        assertThat(written(-1.5, "-2.25", 3)).endsWith("\r\n-1.5,-2.25,3\r\n");
    }
}
