package org.longus.export.pdf;

import java.io.IOException;
import java.util.List;
import org.longus.export.pdf.Lettering.Style;

/** A list of sentences, each with a dot before it. */
final class LinesBox implements Box {
    private static final String DOT = "\u2022";

    private final Style style;
    private final double indent;
    private final List<List<String>> items;

    LinesBox(List<String> sentences, double size, double width) {
        this.style = Ink.text(size);
        this.indent = size;
        this.items = sentences.stream()
                .map(s -> Lettering.wrap(s, style, width - indent))
                .toList();
    }

    @Override
    public double height() {
        return items.stream().mapToInt(List::size).sum() * style.lineHeight();
    }

    @Override
    public void draw(Sheet page, double x, double top) throws IOException {
        Sheet.Part list = page.part("L");
        double base = top - TextBox.BASE * style.size();
        for (List<String> lines : items) {
            Sheet.Part item = page.part(list, "LI");
            page.text(page.part(item, "Lbl"), List.of(DOT), style, x, base);
            page.text(page.part(item, "LBody"), lines, style, x + indent, base);
            base -= lines.size() * style.lineHeight();
        }
    }
}
