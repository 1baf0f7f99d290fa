package org.longus.export.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The rows of a cohort's workbook, read back. */
public final class Sheet {
    private Sheet() {}

    /** A column's cells by their cases, without the blank ones. */
    public static Map<String, String> column(Path file, String heading) throws IOException {
        Map<String, String> found = new TreeMap<>();
        read(file, heading).forEach(e -> found.put(e.getKey(), e.getValue()));
        return found;
    }

    /** A column's cells from top to bottom, without the blank ones. */
    public static List<String> values(Path file, String heading) throws IOException {
        return read(file, heading).stream().map(Map.Entry::getValue).toList();
    }

    private static List<Map.Entry<String, String>> read(Path file, String heading) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            org.apache.poi.ss.usermodel.Sheet sheet = book.getSheet("Result");
            int column = IntStream.range(0, sheet.getRow(0).getLastCellNum())
                    .filter(c -> sheet.getRow(0).getCell(c).getStringCellValue().equals(heading))
                    .findFirst()
                    .orElseThrow();
            return IntStream.rangeClosed(1, sheet.getLastRowNum())
                    .mapToObj(sheet::getRow)
                    .filter(row -> row.getCell(column).getCellType() != CellType.BLANK)
                    .map(row -> Map.entry(text(row, 0), text(row, column)))
                    .toList();
        }
    }

    private static String text(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell.getCellType() == CellType.NUMERIC
                ? Double.toString(cell.getNumericCellValue())
                : cell.getStringCellValue();
    }
}
