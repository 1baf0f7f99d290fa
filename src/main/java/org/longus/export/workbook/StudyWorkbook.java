package org.longus.export.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.longus.export.Paper;
import org.longus.export.pdf.FlowPicture;
import org.longus.export.study.FigureColumn;
import org.longus.export.study.FigureTable;
import org.longus.export.study.FlowTable;
import org.longus.export.study.StudyPart;
import org.longus.export.study.StudyReport;
import org.longus.io.file.AtomicFile;

/**
 * {@code cohort.xlsx}: a study as a workbook. "Info" with where it comes from and the flow of counts, "Dictionary", a sheet for each
 * part, "Every value" with all that is known of each case, and the data of the charts. Rows are written as they come and not held, so
 * that memory does not grow with the cases. No formulas.
 */
public final class StudyWorkbook {
    /** What it is called. */
    public static final String FILE = "cohort.xlsx";

    private static final int ROWS_HELD = 100;
    private static final int TEXT_WIDTH = 110;
    private static final String CASES = "Cases";
    private static final String FAILURES = "Failures and exclusions";

    private final SXSSFWorkbook book = new SXSSFWorkbook(ROWS_HELD);
    private final StudyStyles styles = new StudyStyles(book);
    private final StudyReport report;
    private final ChartData data = new ChartData();

    private StudyWorkbook(StudyReport report) {
        this.report = report;
    }

    /** Replaces {@code file}. The same report makes the same bytes. */
    public static void write(Path file, StudyReport report) throws IOException {
        StudyWorkbook workbook = new StudyWorkbook(report);
        try (SXSSFWorkbook book = workbook.book) {
            book.setCompressTempFiles(true);
            workbook.info();
            workbook.dictionary();
            for (StudyPart part : report.parts()) {
                workbook.part(part);
            }
            workbook.everyValue();
            workbook.data.write(workbook.styles);
            short paper = report.paper() == Paper.A4 ? PrintSetup.A4_PAPERSIZE : PrintSetup.LETTER_PAPERSIZE;
            for (int s = 0; s < book.getNumberOfSheets(); s++) {
                book.getSheetAt(s).getPrintSetup().setPaperSize((short)
                        (Workbook.size(report.paper()).ordinal() + 1));
                book.getSheetAt(s).getPrintSetup().setLandscape(true);
            }
            AtomicFile.write(file, out -> BookFile.write(book, report.at(), out));
        }
    }

    private XSSFSheet drawable(SXSSFSheet sheet) {
        return book.getXSSFWorkbook().getSheet(sheet.getSheetName());
    }

    private void info() throws IOException {
        SXSSFSheet sheet = styles.sheet("Info");
        sheet.setColumnWidth(0, 30 * 256);
        sheet.setColumnWidth(1, TEXT_WIDTH * 256);
        SheetRows rows = new SheetRows(sheet, styles);
        rows.title(report.title());
        for (StudyReport.Line line : report.info()) {
            rows.line(line.name(), line.value(), TEXT_WIDTH);
        }
        rows.gap();
        rows.table(FlowTable.of(report.flow()));
        int place =
                book.addPicture(FlowPicture.png(report.flow()), org.apache.poi.ss.usermodel.Workbook.PICTURE_TYPE_PNG);
        XSSFClientAnchor anchor = new XSSFClientAnchor();
        anchor.setCol1(0);
        anchor.setRow1(rows.next() + 1);
        anchor.setAnchorType(ClientAnchor.AnchorType.MOVE_DONT_RESIZE);
        XSSFPicture picture = drawable(sheet).createDrawingPatriarch().createPicture(anchor, place);
        picture.resize(0.6);
        picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(FlowPicture.words(report.flow()));
    }

    private void dictionary() throws IOException {
        SXSSFSheet sheet = styles.sheet("Dictionary");
        List<List<Object>> lines = new ArrayList<>();
        List<FigureTable> seen = new ArrayList<>(List.of(FlowTable.of(report.flow())));
        for (StudyPart part : report.parts()) {
            for (FigureTable table : part.tables()) {
                if (seen.stream().noneMatch(t -> t.id().equals(table.id()))) {
                    seen.add(table);
                }
            }
        }
        for (FigureTable table : seen) {
            for (FigureColumn c : table.columns()) {
                lines.add(List.of(table.id(), c.id(), c.unit(), c.meaning(), c.source()));
            }
        }
        Map<String, ValueMeaning> meanings = ValueMeaning.all();
        for (Column c : Column.RESULT) {
            ValueMeaning meaning = ValueMeaning.of(meanings, c.header());
            lines.add(List.of("every value", c.header(), meaning.unit(), meaning.text(), "result.json"));
        }
        new SheetRows(sheet, styles)
                .plain(new FigureTable(
                        "dictionary",
                        "Dictionary",
                        "",
                        List.of(
                                FigureColumn.of("table", "", ""),
                                FigureColumn.of("column", "", ""),
                                FigureColumn.of("unit", "", ""),
                                FigureColumn.of("meaning", "", ""),
                                FigureColumn.of("source", "", "")),
                        lines));
        int[] widths = {22, 34, 14, 90, 44};
        for (int c = 0; c < widths.length; c++) {
            sheet.setColumnWidth(c, widths[c] * 256);
        }
    }

    private void part(StudyPart part) {
        SXSSFSheet sheet = styles.sheet(part.name());
        SheetRows rows = new SheetRows(sheet, styles);
        if (part.name().equals(CASES) || part.name().equals(FAILURES)) {
            // one table from the first row on, as programs read it
            rows.plain(part.tables().getFirst());
            return;
        }
        rows.title(part.name());
        part.notes().forEach(rows::note);
        rows.gap();
        List<FigureTable> later = new ArrayList<>();
        for (FigureTable table : part.tables()) {
            if (SheetRows.isLong(table)) {
                later.add(table);
            } else {
                rows.table(table);
            }
        }
        if (!part.charts().isEmpty()) {
            int from = rows.skip(StudyCharts.rows(part.charts().size()));
            StudyCharts.draw(drawable(sheet), part.charts(), from, data);
        }
        later.forEach(rows::table);
    }

    private void everyValue() throws IOException {
        SXSSFSheet sheet = styles.sheet("Every value");
        SheetRows rows = new SheetRows(sheet, styles);
        rows.heads(Column.RESULT.stream().map(Column::header).toList());
        for (int c = 0; c < Column.RESULT.size(); c++) {
            sheet.setColumnWidth(c, Column.RESULT.get(c).width() * 256);
        }
        sheet.createFreezePane(1, 1);
        report.everyValue().each(row -> {
            List<@Nullable Object> values = new ArrayList<>();
            Column.RESULT.forEach(c -> values.add(c.value().apply(row)));
            rows.values(values);
        });
    }
}
