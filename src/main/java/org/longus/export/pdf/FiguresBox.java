package org.longus.export.pdf;

import java.io.IOException;
import java.util.List;
import org.longus.export.pdf.Lettering.Style;
import org.longus.export.report.ReportPage.Figure;

/** The numbers side by side, each large, with its name above and its scale below. */
final class FiguresBox implements Box {
    private static final double GAP = 6;
    private static final double PAD = 6;

    private final List<Figure> figures;
    private final double tile;
    private final Style label;
    private final Style note;
    private final Style value;
    private final List<List<String>> notes;

    FiguresBox(List<Figure> figures, double size, double width) {
        this.figures = figures;
        this.tile = (width - GAP * (figures.size() - 1)) / figures.size();
        this.label = Ink.strong(size);
        this.note = Ink.label(0.9 * size);
        this.value = Ink.strong(2.2 * size);
        this.notes = figures.stream()
                .map(f -> Lettering.wrap(f.note(), note, tile - 2 * PAD))
                .toList();
    }

    @Override
    public double height() {
        int lines = notes.stream().mapToInt(List::size).max().orElse(0);
        return 1.4 * PAD + label.lineHeight() + value.lineHeight() + lines * note.lineHeight();
    }

    @Override
    public void draw(Sheet page, double x, double top) throws IOException {
        for (int f = 0; f < figures.size(); f++) {
            double left = x + f * (tile + GAP);
            page.fill(left, top - height(), tile, height(), Ink.TILE);
            draw(page, figures.get(f), notes.get(f), left + PAD, top - 0.7 * PAD);
        }
    }

    private void draw(Sheet page, Figure figure, List<String> lines, double x, double top) throws IOException {
        Sheet.Part part = page.part("P");
        page.text(part, List.of(figure.label() + " "), label, x, top - TextBox.BASE * label.size());
        double base = top - label.lineHeight() - TextBox.BASE * value.size();
        Style style = figure.isKnown() ? value : Ink.label(0.7 * value.size());
        page.text(part, List.of(figure.value() + " "), style, x, base);
        if (!figure.unit().isEmpty()) {
            page.text(
                    part,
                    List.of(figure.unit() + " "),
                    Ink.text(1.2 * label.size()),
                    x + Lettering.width(figure.value() + " ", style),
                    base);
        }
        double below = top - label.lineHeight() - value.lineHeight();
        page.text(part, lines, note, x, below - TextBox.BASE * note.size());
    }
}
