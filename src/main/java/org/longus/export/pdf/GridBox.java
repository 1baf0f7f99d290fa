package org.longus.export.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.longus.export.pdf.Lettering.Style;
import org.longus.export.report.ReportPage.Grid;

/** A table: heads, and rows whose first cell says what the row is of one of which says what it comes to. */
final class GridBox implements Box {
    private static final double GAP = 4;
    private static final double ROW_GAP = 1.5;

    private final double width;
    private final List<Double> lefts = new ArrayList<>();
    private final List<Style> styles = new ArrayList<>();
    private final Style head;
    private final List<List<List<String>>> rows;

    GridBox(Grid grid, double size, double width) {
        this.width = width;
        this.head = Ink.label(size);
        int all = grid.shares().stream().mapToInt(Integer::intValue).sum();
        double x = 0;
        for (int c = 0; c < grid.shares().size(); c++) {
            lefts.add(x);
            x += width * grid.shares().get(c) / all;
            styles.add(c == grid.strong() ? Ink.strong(size) : Ink.text(size));
        }
        lefts.add(x + GAP);
        this.rows = Stream.concat(Stream.of(grid.heads()), grid.rows().stream())
                .map(this::wrapped)
                .toList();
    }

    private List<List<String>> wrapped(List<String> cells) {
        List<List<String>> wrapped = new ArrayList<>();
        for (int c = 0; c < cells.size(); c++) {
            wrapped.add(Lettering.wrap(cells.get(c), styles.get(c), lefts.get(c + 1) - lefts.get(c) - GAP));
        }
        return wrapped;
    }

    private double height(List<List<String>> row) {
        return row.stream().mapToInt(List::size).max().orElse(0) * head.lineHeight() + ROW_GAP;
    }

    @Override
    public double height() {
        return rows.stream().mapToDouble(this::height).sum();
    }

    @Override
    public void draw(Sheet page, double x, double top) throws IOException {
        Sheet.Part table = page.part("Table");
        double y = top;
        for (int r = 0; r < rows.size(); r++) {
            Sheet.Part row = page.part(table, "TR");
            List<List<String>> cells = rows.get(r);
            for (int c = 0; c < cells.size(); c++) {
                List<String> lines = cells.get(c);
                Sheet.Part cell = cell(page, row, r, c);
                if (!lines.equals(List.of(""))) {
                    page.text(
                            cell,
                            lines,
                            r == 0 ? head : styles.get(c),
                            x + lefts.get(c),
                            y - TextBox.BASE * head.size());
                }
            }
            y -= height(cells);
            page.fill(x, y + ROW_GAP / 2, width, 0.4, Ink.LINE);
        }
    }

    private static Sheet.Part cell(Sheet page, Sheet.Part row, int r, int c) {
        if (r == 0) {
            return page.heading(row, PDTableAttributeObject.SCOPE_COLUMN);
        }
        return c == 0 ? page.heading(row, PDTableAttributeObject.SCOPE_ROW) : page.part(row, "TD");
    }
}
