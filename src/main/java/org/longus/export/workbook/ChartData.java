package org.longus.export.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.longus.export.study.FigureChart;

/** The sheet that the charts take their points from: two columns for each series. */
final class ChartData {
    static final String SHEET = "Chart data";
    /** Title of the chart, name of the series, x and y. */
    private static final int HEADS = 3;

    private record Place(String chart, FigureChart.Series series) {}

    private final List<Place> places = new ArrayList<>();

    /** Takes in a series. Returns the first of its two columns. */
    int add(FigureChart chart, FigureChart.Series series) {
        places.add(new Place(chart.title(), series));
        return 2 * (places.size() - 1);
    }

    /** The cells of a column with so many values, as in {@code 'Chart data'!$A$4:$A$9}. */
    static String range(int column, int count) {
        String letters = CellReference.convertNumToColString(column);
        return "'%s'!$%s$%s:$%s$%s".formatted(SHEET, letters, HEADS + 1, letters, HEADS + Math.max(1, count));
    }

    void write(StudyStyles styles) {
        if (places.isEmpty()) {
            return;
        }
        SXSSFSheet sheet = styles.sheet(SHEET);
        List<Row> heads = List.of(sheet.createRow(0), sheet.createRow(1), sheet.createRow(2));
        for (int p = 0; p < places.size(); p++) {
            heads.get(0).createCell(2 * p).setCellValue(places.get(p).chart());
            heads.get(1).createCell(2 * p).setCellValue(places.get(p).series().name());
            heads.get(2).createCell(2 * p).setCellValue("x");
            heads.get(2).createCell(2 * p + 1).setCellValue("y");
        }
        int most = places.stream().mapToInt(p -> p.series().x().length).max().orElse(0);
        for (int n = 0; n < most; n++) {
            Row row = sheet.createRow(HEADS + n);
            for (int p = 0; p < places.size(); p++) {
                FigureChart.Series series = places.get(p).series();
                if (n < series.x().length) {
                    row.createCell(2 * p).setCellValue(series.x()[n]);
                    row.createCell(2 * p + 1).setCellValue(series.y()[n]);
                }
            }
        }
    }
}
