package org.longus.cohort.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.longus.export.pdf.StudyPdf;
import org.longus.export.study.FigureColumn;
import org.longus.export.study.FigureTable;
import org.longus.export.study.FlowTable;
import org.longus.export.study.StudyPart;
import org.longus.export.study.StudyReport;
import org.longus.export.workbook.StudyWorkbook;
import org.longus.io.table.CsvFile;

/** Writes a study's report: {@code cohort.xlsx}, {@code cohort.pdf}, and each of its tables as {@code tables/ID.csv}. */
public final class StudyFiles {
    private static final String TABLES = "tables";

    private StudyFiles() {}

    /** Replaces what is there. Returns the files. */
    public static List<Path> write(Path out, StudyReport report) throws IOException {
        List<Path> files = new ArrayList<>();
        Path book = out.resolve(StudyWorkbook.FILE);
        StudyWorkbook.write(book, report);
        files.add(book);
        Path pdf = out.resolve(StudyPdf.FILE);
        StudyPdf.write(pdf, report);
        files.add(pdf);
        Path folder = Files.createDirectories(out.resolve(TABLES));
        Map<String, List<FigureTable>> byId = new LinkedHashMap<>();
        FigureTable flow = FlowTable.of(report.flow());
        byId.put(flow.id(), List.of(flow));
        for (StudyPart part : report.parts()) {
            for (FigureTable table : part.tables()) {
                byId.computeIfAbsent(table.id(), id -> new ArrayList<>()).add(table);
            }
        }
        for (Map.Entry<String, List<FigureTable>> same : byId.entrySet()) {
            List<String> heads = same.getValue().getFirst().columns().stream()
                    .map(FigureColumn::id)
                    .toList();
            Path file = folder.resolve(same.getKey() + ".csv");
            CsvFile.writePlain(
                    file, heads, same.getValue().stream().map(FigureTable::rows).toList());
            files.add(file);
        }
        return files;
    }
}
