package org.longus.export.pdf;

import java.io.IOException;
import java.util.List;
import org.longus.export.pdf.Lettering.Style;
import org.longus.export.report.ReportPage.Field;

/** Short facts below each other: a label and what is known. */
final class FieldsBox implements Box {
    private final Style label;
    private final Style text;
    private final double indent;
    private final List<Entry> entries;

    private record Entry(String label, List<String> lines) {}

    /** @param least where the facts begin at least; always behind the longest label */
    FieldsBox(List<Field> fields, double size, double width, double least) {
        this.label = Ink.label(size);
        this.text = Ink.text(size);
        this.indent = fields.stream()
                .mapToDouble(f -> Lettering.width(f.label(), label) + size / 2)
                .reduce(least, Math::max);
        this.entries = fields.stream()
                .map(f -> new Entry(f.label() + " ", Lettering.wrap(f.text(), text, width - indent)))
                .toList();
    }

    /** Where the facts begin, in points from the labels' left edge. */
    double indent() {
        return indent;
    }

    @Override
    public double height() {
        return entries.stream().mapToDouble(this::height).sum();
    }

    private double height(Entry entry) {
        return entry.lines.size() * text.lineHeight();
    }

    @Override
    public void draw(Sheet page, double x, double top) throws IOException {
        double y = top;
        for (Entry entry : entries) {
            Sheet.Part part = page.part("P");
            double base = y - TextBox.BASE * text.size();
            page.text(part, List.of(entry.label), label, x, base);
            page.text(part, entry.lines, text, x + indent, base);
            y -= height(entry);
        }
    }
}
