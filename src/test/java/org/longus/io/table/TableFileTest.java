package org.longus.io.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.longus.io.UnreadableInputException;

/** CSV as programs of all kinds write it, and what only looks like it. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class TableFileTest {
    private static final String TABLE = "PatientID;Größe\nÄ-1;\"17;5\"\n";

    @TempDir
    Path folder;

    private Table read(byte[] bytes) throws IOException {
        return TableFile.read(Files.write(folder.resolve("cohort.csv"), bytes));
    }

    private Table read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<List<String>> cells(Table table) {
        return table.rows().stream().map(TableRow::cells).toList();
    }

    private void refused(byte[] bytes, String... parts) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("'cohort.csv'")
                .hasMessageMatching("(?s).*[A-Z'].*\\. [A-Z].*\\.")
                .satisfies(e -> assertThat(e.getMessage())
                        .contains(parts)
                        .doesNotContainIgnoringCase("exception")
                        .doesNotContainIgnoringCase("entity")
                        .doesNotContainIgnoringCase("malformed"));
    }

    private void refused(String text, String... parts) {
        refused(text.getBytes(StandardCharsets.UTF_8), parts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "ISO-8859-1", "UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32"})
    void everyEncodingIsReadWithAndWithoutItsMark(String charset) throws IOException {
        List<List<String>> right = List.of(List.of("PatientID", "Größe"), List.of("Ä-1", "17;5"));
        assertThat(cells(read(TABLE.getBytes(Charset.forName(charset.equals("UTF-32") ? "X-UTF-32BE-BOM" : charset)))))
                .isEqualTo(right);
        if (charset.startsWith("UTF-8") || charset.endsWith("E")) {
            assertThat(cells(read(("\uFEFF" + TABLE).getBytes(Charset.forName(charset)))))
                    .isEqualTo(right);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void everyLineEndIsOne(String end) throws IOException {
        Table table = read("a,b%s1,\"x%sy\"%s%s2,z".replace("%s", end));
        assertThat(cells(table)).containsExactly(List.of("a", "b"), List.of("1", "x" + end + "y"), List.of("2", "z"));
        assertThat(table.rows().getLast().number()).as("a blank row counts").isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theHeadingsTellTheSeparator(String separator) throws IOException {
        assertThat(cells(read("\"a, ; b\"%s b %sc\n1%s2%s3\n".replace("%s", separator))))
                .containsExactly(List.of("a, ; b", " b ", "c"), List.of("1", "2", "3"));
    }

    @Test
    void excelsFirstLineNamesTheSeparator() throws IOException {
        for (String start : List.of("sep=;\r\n", "\uFEFFsep=;\n", "\"sep=;\"\r")) {
            assertThat(cells(read(start + "a,b;c\n1;2\n"))).containsExactly(List.of("a,b", "c"), List.of("1", "2"));
        }
    }

    @Test
    void quotesAreReadAfterTheStandardAndForgivenWhereTheyMeanInches() throws IOException {
        assertThat(cells(read("a,b\n \"1, \"\"x\"\"\" ,5'9\"\n")))
                .containsExactly(List.of("a", "b"), List.of("1, \"x\"", "5'9\""));
    }

    @Test
    void anUnclosedQuoteIsToldWithItsPlace() {
        refused("a,b\n1,2\n2,\"three\n3,4\n4,5\n", "row 3", "column 2", "not closed");
        refused("a,b\n1,\"two\n2,\"3\"\n", "row 2", "column 2", "before '3'");
        refused("a,b\n1,\"" + "x\n".repeat(40_000), "row 2", "not closed");
    }

    @Test
    void aTableThatIsLargerThanAListOfPatientsIsRefused() {
        refused("a,b\n" + "1,2\n".repeat(200_001), "200,000 rows");
        refused("1,".repeat(1_000_000) + "1", "1,000 columns");
        refused(("1,".repeat(999) + "1\n").repeat(2_500), "2,000,000 cells");
        refused("x".repeat(40_000), "row 1", "32767 characters");
    }

    @Test
    void emptyColumnsAndRowsCostNothing() throws IOException {
        String blanks = ",".repeat(1_000_000);
        assertThat(cells(read("a,b" + blanks + "\n" + "\n".repeat(300_000) + "1,2" + blanks)))
                .containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @Test
    void aHugeFileIsRefusedBeforeItIsRead() throws IOException {
        Path file = folder.resolve("cohort.csv");
        try (var huge = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(125L << 20);
        }
        assertThatThrownBy(() -> TableFile.read(file))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("larger than 64 MB");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "%PDF-1.7|a PDF",
                "<html><table><tr>|web page",
                "  <!DOCTYPE html>|web page",
                "<TABLE border=1>|web page",
                "MIME-Version: 1.0|web page",
                "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>|Excel 2003",
                "<?xml version='1.0'?><office:document>|XML",
                "{\\rtf1|text document",
                "$FL2@(#) SPSS|SPSS"
            })
    void whatIsNoTableIsNamed(String start, String what) {
        refused(start, what, "save it as XLSX or CSV");
    }

    @Test
    void binariesAreNamed() {
        refused(new byte[0], "is empty");
        refused(new byte[300], "some other kind of file");
        refused(new byte[] {0x1F, (byte) 0x8B, 8, 0, 1, 2, 3}, "gzip");
        refused(new byte[] {9, 8, 8, 0, 0, 5, 16, 0}, "before 1997");
    }

    @ParameterizedTest
    @CsvSource({
        "Workbook,Excel 97 to 2003",
        "Book,Excel 97 to 2003",
        "EncryptedPackage,encrypted",
        "Other,old Microsoft Office"
    })
    void oldAndEncryptedWorkbooksAreToldApart(String stream, String what) throws IOException {
        ByteArrayOutputStream ole = new ByteArrayOutputStream();
        ole.write(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        // over the edge of a piece that is searched
        ole.write(new byte[(1 << 20) - 15]);
        ole.write(stream.getBytes(StandardCharsets.UTF_16LE));
        ole.write(new byte[100]);
        refused(ole.toByteArray(), what);
    }

    @Test
    void whatCannotBeReadIsTold() throws IOException {
        assertThatThrownBy(() -> TableFile.read(folder.resolve("none.csv"))).hasMessageContaining("does not exist");
        assertThatThrownBy(() -> TableFile.read(folder)).hasMessageContaining("is no file");
        Path pipe = folder.resolve("pipe.csv");
        try {
            new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        } catch (IOException | InterruptedException e) {
            return;
        }
        if (Files.exists(pipe)) {
            assertThatThrownBy(() -> TableFile.read(pipe)).hasMessageContaining("is no file");
        }
    }

    @Test
    void whatCsvFileWritesIsReadAsItWas() throws IOException {
        Path file = folder.resolve("out.csv");
        CsvFile.write(file, List.of("name", "value"), List.of(List.of("a \"b\", c\nd", -1.5), List.of("Ä", "")));
        assertThat(cells(TableFile.read(file)))
                .containsExactly(List.of("name", "value"), List.of("a \"b\", c\nd", "-1.5"), List.of("Ä"));
    }
}
