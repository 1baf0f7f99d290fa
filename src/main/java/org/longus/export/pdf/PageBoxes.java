package org.longus.export.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.longus.export.CaseFindings;
import org.longus.export.Paper;
import org.longus.export.picture.ReportPicture;
import org.longus.export.report.ReportPage;

/** A report's page as boxes, so that all of it is on one sheet: letters and picture shrink first, then what is said is shortened. */
final class PageBoxes {
    private static final double MARGIN = 34;
    private static final double GAP = 6;
    /** Of the page's width. */
    private static final double MOST_PICTURE = 0.55;

    private static final double LEAST_POINTS = 40;

    /** The larger the page's letters, the more of it is left for the picture. */
    private static final List<Step> STEPS = List.of(
            new Step(9, 0.42),
            new Step(8.7, 0.41),
            new Step(8.4, 0.4),
            new Step(8.1, 0.38),
            new Step(7.8, 0.36),
            new Step(7.5, 0.34),
            new Step(7.2, 0.31),
            new Step(7, 0.28),
            new Step(6.8, 0.25));

    /**
     * @param size of the letters in points
     * @param picture the least height of the picture, as a share of the page's width
     */
    private record Step(double size, double picture) {}

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
                    new StackBox(
                            List.of(heading("Warnings"), new LinesBox(page.warnings(), size, BandBox.inner(width)))),
                    width,
                    Ink.WARNING));
        }
        page.blocks().forEach(this::add);
        after.add(new TextBox("P", page.notice(), Ink.label(0.88 * size), width));
    }

    private void add(ReportPage.Block block) {
        Box content = switch (block) {
            case ReportPage.Lines(var title, var lines, boolean whole) -> new LinesBox(lines, size, width);
            case ReportPage.Fields(var title, var fields) -> new FieldsBox(fields, size, width, 6.6 * size);
            case ReportPage.Grid grid -> new GridBox(grid, size, width);
        };
        after.add(new StackBox(List.of(heading(block.title()), content)));
    }

    private Box heading(String title) {
        return new TextBox("H2", title, Ink.strong(1.08 * size), width);
    }

    /** All boxes of the page, one below the other with {@link #GAP} between them, to fit into {@code height}. */
    private static List<Box> of(ReportPage page, PictureBox.Drawing picture, double width, double height) {
        ReportPage shown = page;
        for (int most = 12; ; most--) {
            for (Step step : STEPS) {
                PageBoxes boxes = new PageBoxes(shown, width, step.size);
                double left = height - boxes.height();
                if (left >= step.picture * width || most == 0 && step == STEPS.getLast()) {
                    return boxes.with(new PictureBox(
                            picture, page.picture(), width, Math.clamp(left, LEAST_POINTS, MOST_PICTURE * width)));
                }
            }
            shown = page.shortened(most);
        }
    }

    /** Draws a case's report on a sheet of this paper. */
    static void draw(Sheet sheet, ReportPage page, CaseFindings findings, Paper paper) throws IOException {
        PictureBox.Drawing picture = (across, down) -> ReportPicture.draw(findings, across, down);
        double y = paper.height() - MARGIN;
        for (Box box : of(page, picture, paper.width() - 2 * MARGIN, paper.height() - 2 * MARGIN)) {
            box.draw(sheet, MARGIN, y);
            y -= box.height() + GAP;
        }
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
