package org.longus.export.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class BookFileTest {
    private static final Instant AT = Instant.parse("2023-05-02T08:00:00Z");

    private static byte[] written() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("one").createRow(0).createCell(0).setCellValue("here");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            BookFile.write(book, AT, out);
            return out.toByteArray();
        }
    }

    @Test
    void itTellsNoTimeButTheOneItIsGiven() throws IOException {
        byte[] file = written();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file));
                ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(file))) {
            var properties = book.getProperties().getCoreProperties();
            assertThat(properties.getCreated().toInstant()).isEqualTo(AT);
            assertThat(properties.getModified().toInstant()).isEqualTo(AT);
            assertThat(properties.getCreator()).isEqualTo("Longus");
            assertThat(book.getSheet("one").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("here");
            for (ZipEntry e = entries.getNextEntry(); e != null; e = entries.getNextEntry()) {
                assertThat(e.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 1, 1, 0, 0));
            }
        }
    }

    @Test
    void theSameBookIsTheSameBytes() throws IOException {
        assertThat(written()).isEqualTo(written());
    }
}
