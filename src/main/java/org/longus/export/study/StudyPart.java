package org.longus.export.study;

import java.util.List;

/**
 * A sheet of the workbook and a chapter of the PDF.
 *
 * @param name short enough for a sheet's tab (31 letters)
 * @param notes sentences before the figures
 */
public record StudyPart(String name, List<String> notes, List<FigureTable> tables, List<FigureChart> charts) {
    public StudyPart {
        notes = List.copyOf(notes);
        tables = List.copyOf(tables);
        charts = List.copyOf(charts);
    }
}
