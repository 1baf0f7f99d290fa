package org.longus.export.pdf;

import java.util.ArrayList;
import java.util.List;
import org.longus.export.report.ReportPage;

/** A report's page as boxes, so that all of it is on one sheet: letters shrink first, then what is said is shortened. */
final class PageBoxes {
    static final double MARGIN = 34;
    private static final double[] SIZES = {9, 8.7, 8.4, 8.1, 7.8, 7.5, 7.2};
    private static final double GAP = 6;
    private static final double MOST_PICTURE = 0.55;
    private static final double LEAST_PICTURE = 0.36;

    private final double width;
    private final double size;
    private final List<Box> before = new ArrayList<>();
    private final List<Box> after = new ArrayList<>();

    private PageBoxes(ReportPage page, double width, double size) {
        this.width = width;
        this.size = size;
        before.add(new StackBox(List.of(
                new TextBox("H1", page.title(), Ink.strong(1.6 * size), width),
                new TextBox("P", page.notADevice(), Ink.label(size), width))));
        before.add(new BandBox(
                new TextBox("P", page.standing().text(), Ink.strong(1.1 * size), BandBox.inner(width)),
                width,
                page.standing().approved() ? Ink.APPROVED : Ink.WARNING));
        before.add(new ColumnsBox(
                new FieldsBox(page.patient(), size, width / 2 - GAP, 8.8 * size),
                new FieldsBox(page.scan(), size, width / 2 - GAP, 6.6 * size),
                width / 2 + GAP));
        before.add(new FiguresBox(page.figures(), size, width));
        if (!page.warnings().isEmpty()) {
            before.add(new BandBox(
                    new StackBox(List.of(
                            heading("Warnings"), new LinesBox(page.warnings(), size, BandBox.inner(width)))),
                    width,
                    Ink.WARNING));
        }
        page.blocks().forEach(this::add);
        after.add(new TextBox("P", page.notice(), Ink.label(0.88 * size), width));
    }

    private void add(ReportPage.Block block) {
        Box content = switch (block) {
            case ReportPage.Lines(var title, var lines) -> new LinesBox(lines, size, width);
            case ReportPage.Fields(var title, var fields) -> new FieldsBox(fields, size, width, 6.6 * size);
            case ReportPage.Grid grid -> new GridBox(grid, size, width);
        };
        after.add(new StackBox(List.of(heading(block.title()), content)));
    }

    private Box heading(String title) {
        return new TextBox("H2", title, Ink.strong(1.08 * size), width);
    }

    /** All boxes of the page, one below the other with {@link #gap} between them, to fit into {@code height}. */
    static List<Box> of(ReportPage page, PictureBox.Drawing picture, double width, double height) {
        ReportPage shown = page;
        for (int most = 12; ; most--) {
            for (double size : SIZES) {
                PageBoxes boxes = new PageBoxes(shown, width, size);
                double left = height - boxes.height();
                if (left >= LEAST_PICTURE * width || most == 0) {
                    return boxes.with(new PictureBox(
                            picture, page.picture(), width, Math.clamp(left, 40, MOST_PICTURE * width)));
                }
            }
            shown = page.shortened(most);
        }
    }

    static double gap() {
        return GAP;
    }

    private double height() {
        return before.stream().mapToDouble(Box::height).sum()
                + after.stream().mapToDouble(Box::height).sum()
                + GAP * (before.size() + after.size());
    }

    private List<Box> with(Box picture) {
        List<Box> all = new ArrayList<>(before);
        all.add(picture);
        all.addAll(after);
        return all;
    }
}
