package org.longus.export.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.longus.export.CaseFindings;
import org.longus.export.Paper;
import org.longus.export.picture.Png;
import org.longus.export.picture.ReportPicture;
import org.longus.export.report.ReportPage;
import org.longus.export.report.ReportPage.Field;
import org.longus.export.report.ReportPage.Figure;
import org.longus.export.workbook.ReportStyles.Look;

/**
 * The first sheet of one case's workbook: the page of {@link ReportPage}, to be read on the screen and printed on one sheet of
 * paper. No formulas; the four numbers are numbers.
 */
final class ReportSheet {
    static final String NAME = "Report";
    static final int COLUMNS = 24;
    private static final double COLUMN_POINTS = 27.75;
    private static final double WIDTH_POINTS = COLUMNS * COLUMN_POINTS;
    /** In 256ths of a letter, for 37 pixels of 1/96 inch. */
    private static final int COLUMN_WIDTH = (int) Math.round(37 / 7.0 * 256);

    private static final double LINE = 1.27;
    private static final double GAP_POINTS = 5;
    private static final double MARGIN_INCHES = 0.47;
    private static final int PICTURE_ACROSS = 1000;
    private static final double PICTURE_POINTS = 255;

    private static final int TILE = 0xF1F3F6;
    private static final int WARNING = 0xFBEBC8;
    private static final int APPROVED = 0xDDEFE1;

    private final XSSFWorkbook book;
    private final XSSFSheet sheet;
    private final ReportRows rows;

    private ReportSheet(XSSFWorkbook book) {
        this.book = book;
        this.sheet = book.createSheet(NAME);
        this.rows = new ReportRows(sheet, new ReportStyles(book), COLUMN_POINTS, LINE);
    }

    /** Adds it to a workbook, behind what is in it. */
    static void add(XSSFWorkbook book, CaseFindings findings, Paper paper) throws IOException {
        ReportSheet report = new ReportSheet(book);
        report.page(paper);
        report.fill(ReportPage.of(findings).shortened(12), findings);
        book.setPrintArea(book.getSheetIndex(report.sheet), 0, COLUMNS - 1, 0, report.sheet.getLastRowNum());
    }

    private void page(Paper paper) {
        IntStream.range(0, COLUMNS).forEach(c -> sheet.setColumnWidth(c, COLUMN_WIDTH));
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        XSSFPrintSetup print = sheet.getPrintSetup();
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 1);
        print.setLandscape(false);
        print.setPaperSize(Workbook.size(paper));
        print.setTopMargin(MARGIN_INCHES);
        print.setBottomMargin(MARGIN_INCHES);
        print.setLeftMargin(MARGIN_INCHES);
        print.setRightMargin(MARGIN_INCHES);
    }

    private void fill(ReportPage page, CaseFindings findings) throws IOException {
        Look plain = Look.PLAIN;
        rows.whole(page.title(), plain.sized(15).strong());
        rows.whole(page.notADevice(), plain.grey());
        rows.gap(GAP_POINTS);
        int ground = page.standing().approved() ? APPROVED : WARNING;
        rows.whole(page.standing().text(), plain.sized(10).strong().on(ground));
        rows.gap(GAP_POINTS);
        fields(page.patient(), page.scan());
        rows.gap(GAP_POINTS);
        figures(page.figures());
        rows.gap(GAP_POINTS);
        if (!page.warnings().isEmpty()) {
            rows.whole("Warnings", plain.sized(10).strong().on(WARNING));
            page.warnings().forEach(w -> rows.whole("\u2022 " + w, plain.on(WARNING)));
            rows.gap(GAP_POINTS);
        }
        picture(findings, page.picture());
        page.blocks().forEach(this::block);
        rows.gap(GAP_POINTS);
        rows.whole(page.notice(), plain.sized(8).grey());
    }

    private void fields(List<Field> left, List<Field> right) {
        for (int r = 0; r < Math.max(left.size(), right.size()); r++) {
            rows.begin();
            put(left, r, 0);
            put(right, r, COLUMNS / 2);
            rows.end();
        }
    }

    private void put(List<Field> fields, int at, int column) {
        if (at < fields.size()) {
            rows.text(column, 4, fields.get(at).label(), Look.PLAIN.grey());
            rows.text(column + 4, COLUMNS / 2 - 4, fields.get(at).text(), Look.PLAIN);
        }
    }

    private void figures(List<Figure> figures) {
        int each = COLUMNS / figures.size();
        Look tile = Look.PLAIN.on(TILE);
        rows.begin();
        IntStream.range(0, figures.size())
                .forEach(f -> rows.text(f * each, each, figures.get(f).label(), tile.strong()));
        rows.end();
        rows.begin();
        for (int f = 0; f < figures.size(); f++) {
            Figure figure = figures.get(f);
            if (figure.isKnown()) {
                String digits = figure.value().contains(".") ? "0.0" : "0";
                Look look = tile.sized(16).strong().ofNumbers(digits + "\" " + figure.unit() + "\"");
                rows.number(f * each, each, figure.number(), look);
            } else {
                rows.text(f * each, each, figure.value(), tile.sized(13).grey());
            }
        }
        rows.end();
        rows.begin();
        IntStream.range(0, figures.size())
                .forEach(f -> rows.text(
                        f * each, each, figures.get(f).note(), tile.sized(8).grey()));
        rows.end();
    }

    private void block(ReportPage.Block block) {
        rows.gap(GAP_POINTS);
        rows.whole(block.title(), Look.PLAIN.sized(10).strong());
        switch (block) {
            case ReportPage.Lines(var title, var lines, boolean whole) ->
                lines.forEach(line -> rows.whole("\u2022 " + line, Look.PLAIN));
            case ReportPage.Fields(var title, var fields) ->
                fields.forEach(f -> {
                    rows.begin();
                    rows.text(0, 4, f.label(), Look.PLAIN.grey());
                    rows.text(4, COLUMNS - 4, f.text(), Look.PLAIN);
                    rows.end();
                });
            case ReportPage.Grid grid -> {
                row(grid, grid.heads(), Look.PLAIN.grey().lined(), -1);
                grid.rows().forEach(r -> row(grid, r, Look.PLAIN.lined(), grid.strong()));
            }
        }
    }

    private void row(ReportPage.Grid grid, List<String> cells, Look look, int strong) {
        rows.begin();
        int column = 0;
        for (int c = 0; c < cells.size(); c++) {
            rows.text(column, grid.shares().get(c), cells.get(c), c == strong ? look.strong() : look);
            column += grid.shares().get(c);
        }
        rows.end();
    }

    private void picture(CaseFindings findings, String words) throws IOException {
        int down = (int) Math.round(PICTURE_ACROSS * PICTURE_POINTS / WIDTH_POINTS);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        Png.write(ReportPicture.draw(findings, PICTURE_ACROSS, down), png);
        int at = rows.gap(PICTURE_POINTS);
        sheet.addMergedRegion(new CellRangeAddress(at, at, 0, COLUMNS - 1));
        XSSFClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, 0, at, COLUMNS, at + 1);
        anchor.setAnchorType(ClientAnchor.AnchorType.MOVE_AND_RESIZE);
        int picture = book.addPicture(png.toByteArray(), XSSFWorkbook.PICTURE_TYPE_PNG);
        XSSFPicture shape = sheet.createDrawingPatriarch().createPicture(anchor, picture);
        shape.getCTPicture().getNvPicPr().getCNvPr().setDescr(words);
    }
}
