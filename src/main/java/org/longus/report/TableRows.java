package org.longus.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.longus.io.UnreadableInputException;

/** The cells of a CSV file or of an XLSX file's first sheet, as text; rows without any are left out. */
final class TableRows {
    private TableRows() {}

    static List<List<String>> read(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(2);
        }
        boolean zip = start.length == 2 && start[0] == 'P' && start[1] == 'K';
        return zip ? xlsx(file) : csv(text(Files.readAllBytes(file)));
    }

    private static List<List<String>> xlsx(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        DataFormatter shown = new DataFormatter(Locale.ROOT);
        shown.setUseCachedValuesForFormulaCells(true);
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (Row row : book.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                for (int c = 0; c < row.getLastCellNum(); c++) {
                    cells.add(cell(row.getCell(c), shown));
                }
                add(cells, rows);
            }
            return rows;
        } catch (RuntimeException e) {
            // POI refuses what is no workbook with exceptions of many kinds
            throw new UnreadableInputException(
                    "'%s' is not an XLSX file that can be read. Save it again as XLSX or CSV."
                            .formatted(file.getFileName()),
                    e);
        }
    }

    /** A number as it is and not as it is shown: a height of 167.6 may be shown as 168. An ID keeps its zeros in front. */
    private static String cell(Cell cell, DataFormatter shown) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        String text = shown.formatCellValue(cell);
        boolean zeroInFront = text.startsWith("0") && !text.startsWith("0.");
        if (type == CellType.NUMERIC && !zeroInFront) {
            double value = cell.getNumericCellValue();
            return value == Math.rint(value) && Math.abs(value) < 1e15
                    ? String.format(Locale.ROOT, "%.0f", value)
                    : Double.toString(value);
        }
        return text;
    }

    private static void add(List<String> cells, List<List<String>> rows) {
        if (cells.stream().anyMatch(c -> !c.isBlank())) {
            rows.add(cells);
        }
    }

    /** UTF-8 where the bytes are that, else what Windows writes. */
    private static String text(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, Charset.forName("windows-1252"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static List<List<String>> csv(String text) {
        char separator = separator(text);
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int p = 0; p < text.length(); p++) {
            char c = text.charAt(p);
            if (quoted) {
                boolean doubled = c == '"' && p + 1 < text.length() && text.charAt(p + 1) == '"';
                if (doubled) {
                    cell.append('"');
                    p++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator || c == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    add(row, rows);
                    row = new ArrayList<>();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        row.add(cell.toString());
        add(row, rows);
        return rows;
    }

    /** What the heading row has most of. */
    private static char separator(String text) {
        String heading = text.lines().findFirst().orElse("");
        char best = ',';
        for (char c : new char[] {';', '\t'}) {
            if (count(heading, c) > count(heading, best)) {
                best = c;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
