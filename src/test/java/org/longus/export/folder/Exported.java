package org.longus.export.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A folder that a case was exported into, read back.
 *
 * @param row the case's values by the headings that they have in a cohort's workbook; a blank one is null
 * @param quoted whether a text cell is held to be text, by heading
 */
public record Exported(JsonNode json, Map<String, Object> row, Map<String, Boolean> quoted) {
    public static Exported in(Path folder) throws IOException {
        JsonNode json =
                new ObjectMapper().readTree(folder.resolve("result.json").toFile());
        Map<String, Object> row = new LinkedHashMap<>();
        Map<String, Boolean> quoted = new LinkedHashMap<>();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(folder.resolve("report.xlsx")))) {
            for (Row line : book.getSheet("Values")) {
                String heading = line.getCell(0).getStringCellValue();
                row.put(heading, value(line.getCell(1)));
                quoted.put(heading, line.getCell(1).getCellStyle().getQuotePrefixed());
            }
        }
        return new Exported(json, row, quoted);
    }

    private static Object value(Cell cell) {
        return switch (cell.getCellType()) {
            case BLANK -> null;
            case NUMERIC -> cell.getNumericCellValue();
            case STRING -> cell.getStringCellValue();
            default -> throw new AssertionError("no report has a cell of " + cell.getCellType());
        };
    }

    public Object cell(String heading) {
        if (!row.containsKey(heading)) {
            throw new AssertionError("no column " + heading + " in " + row.keySet());
        }
        return row.get(heading);
    }

    public String text(String pointer) {
        return json.at(pointer).isTextual() ? json.at(pointer).asText() : null;
    }
}
