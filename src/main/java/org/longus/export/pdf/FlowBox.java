package org.longus.export.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.longus.export.pdf.Lettering.Style;
import org.longus.export.study.FlowStep;

/** The flow of counts: boxes one below the other with how many are left, and beside the way between two who left and why. */
final class FlowBox implements Box {
    private static final double GAP = 14;
    private static final double PAD = 7;
    private static final double MAIN = 0.46;
    private static final double SIDE = 0.46;
    private static final double THIN = 0.8;

    private final double width;
    private final Style strong;
    private final Style text;
    private final List<Step> steps;

    /** A step's lines, wrapped. */
    private record Step(List<String> main, List<String> side) {}

    FlowBox(List<FlowStep> flow, double size, double width) {
        this.width = width;
        strong = Ink.strong(size);
        text = Ink.text(size);
        steps = flow.stream().map(this::wrapped).toList();
    }

    private Step wrapped(FlowStep step) {
        List<String> side = new ArrayList<>();
        for (FlowStep.Left left : step.left()) {
            side.addAll(Lettering.wrap(
                    String.format(Locale.ROOT, "%d %s", left.n(), left.reason()), text, SIDE * width - 2 * PAD));
        }
        return new Step(
                Lettering.wrap(
                        String.format(Locale.ROOT, "%s (n = %d)", step.words(), step.n()),
                        strong,
                        MAIN * width - 2 * PAD),
                side);
    }

    private double mainHeight(Step step) {
        return step.main().size() * strong.lineHeight() + 2 * PAD;
    }

    private double sideHeight(Step step) {
        return step.side().isEmpty() ? 0 : step.side().size() * text.lineHeight() + 2 * PAD;
    }

    /** How far a step's box lies below the one before it. */
    private double way(Step step) {
        return GAP + (step.side().isEmpty() ? 0 : sideHeight(step) + GAP);
    }

    @Override
    public double height() {
        double all = 0;
        for (int s = 0; s < steps.size(); s++) {
            all += mainHeight(steps.get(s)) + (s == 0 ? 0 : way(steps.get(s)));
        }
        return all;
    }

    @Override
    public void draw(Sheet page, double x, double top) throws IOException {
        double y = top;
        double middle = x + MAIN * width / 2;
        for (int s = 0; s < steps.size(); s++) {
            Step step = steps.get(s);
            if (s > 0) {
                double way = way(step);
                page.fill(middle - THIN / 2, y - way, THIN, way, Ink.LABEL);
                if (!step.side().isEmpty()) {
                    double at = y - GAP - sideHeight(step) / 2;
                    double left = x + (1 - SIDE) * width;
                    page.fill(middle, at - THIN / 2, left - middle, THIN, Ink.LABEL);
                    box(page, step.side(), text, left, y - GAP, SIDE * width, sideHeight(step), Ink.WARNING);
                }
                y -= way;
            }
            box(page, step.main(), strong, x, y, MAIN * width, mainHeight(step), Ink.TILE);
            y -= mainHeight(step);
        }
    }

    private static void box(
            Sheet page, List<String> lines, Style style, double x, double top, double width, double height, int rgb)
            throws IOException {
        page.fill(x - THIN, top - height - THIN, width + 2 * THIN, height + 2 * THIN, Ink.LABEL);
        page.fill(x, top - height, width, height, rgb);
        page.text(page.part("P"), lines, style, x + PAD, top - PAD - TextBox.BASE * style.size());
    }
}
