package org.longus.ui.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.longus.io.Counted;
import org.longus.ui.cases.AreaGroup;
import org.longus.ui.cases.CaseList;
import org.longus.ui.cases.CaseTable;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.display.TextScale;

/**
 * How the areas of the table's rows spread: a dot a case on a scale in cm2, a strip for each sex, its median as a line, the
 * chosen case as a ring.
 */
final class AreaStrips extends Region {
    private static final double DOT = 3.2;
    private static final double RING = 6;
    /** Dots nearer than this to each other stand beside each other. */
    private static final double NEAR = 2 * DOT;

    /** More dots than these are one blot: bars say how often then. */
    private static final int MOST_DOTS = 600;

    private static final double TOP = 12;
    /** At the usual size of text, as the two after it: what the names and the numbers of the scale take. */
    private static final double NAMES = 38;

    private static final double NUMBERS = 34;
    private static final double FONT = 12;

    private final CaseTable table;
    private final CaseList list;
    private final ObservableValue<TextScale> textScale;

    AreaStrips(CaseTable table, CaseList list, ObservableValue<TextScale> scale) {
        this.textScale = scale;
        this.table = table;
        this.list = list;
        setId("area-strips");
        getStyleClass().add("area-strips");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(120, 120);
        table.rows().addListener((ListChangeListener<StudyItem>) c -> draw());
        list.chosenProperty().subscribe(this::draw);
        widthProperty().subscribe(this::draw);
        heightProperty().subscribe(this::draw);
        table.shownProperty().subscribe(this::draw);
        scale.subscribe(this::draw);
    }

    private double factor() {
        return textScale.getValue().factor();
    }

    private Text text(String words) {
        Text text = new Text(words);
        // no style sheet before its width is asked for
        text.setFont(Font.font(FONT * factor()));
        text.getStyleClass().add("strip-text");
        return text;
    }

    private void draw() {
        if (!table.shownProperty().get()) {
            return;
        }
        List<AreaGroup> groups = table.areas();
        setAccessibleText(text(groups));
        List<Node> drawn = new ArrayList<>();
        double left = NUMBERS * factor();
        double floor = getHeight() - NAMES * factor();
        if (!groups.isEmpty() && getWidth() > left && floor > TOP) {
            Scale scale = Scale.of(groups, floor);
            scale.marks().forEach(cm2 -> axis(cm2, scale, left, drawn));
            double each = (getWidth() - left) / groups.size();
            for (int g = 0; g < groups.size(); g++) {
                strip(groups.get(g), left + each * (g + 0.5), each, scale, drawn);
            }
        }
        getChildren().setAll(drawn);
    }

    private String text(List<AreaGroup> groups) {
        int excluded = table.areasLeftOut();
        String without = excluded == 0 ? "" : " Left out: %s.".formatted(Counted.of(excluded, "excluded case"));
        if (groups.isEmpty()) {
            return excluded == 0 ? "No row has a muscle area" : "No row that counts has a muscle area." + without;
        }
        String all =
                groups.stream().map(g -> "%s: %s".formatted(g.name(), g.text())).collect(Collectors.joining(". "));
        StudyItem chosen = list.chosen();
        boolean marked = groups.stream().anyMatch(g -> g.items().contains(chosen));
        return "SMA of the rows. %s.%s%s"
                .formatted(
                        all,
                        marked
                                ? String.format(
                                        Locale.ROOT, " The chosen case: %.1f cm\u00B2.", AreaGroup.areaCm2(chosen))
                                : "",
                        without);
    }

    /** From cm2 to pixels; whole tens at both ends. */
    private record Scale(double fromCm2, double toCm2, double floor) {
        static Scale of(List<AreaGroup> groups, double floor) {
            double least = groups.stream()
                    .mapToDouble(g -> g.distribution().least())
                    .min()
                    .orElse(0);
            double most = groups.stream()
                    .mapToDouble(g -> g.distribution().most())
                    .max()
                    .orElse(0);
            double from = Math.floor(least / 10) * 10;
            return new Scale(from, Math.max(from + 10, Math.ceil(most / 10) * 10), floor);
        }

        double y(double cm2) {
            return floor - (cm2 - fromCm2) / (toCm2 - fromCm2) * (floor - TOP);
        }

        List<Double> marks() {
            double step = toCm2 - fromCm2 > 60 ? 20 : toCm2 - fromCm2 > 10 ? 10 : 2;
            List<Double> marks = new ArrayList<>();
            for (double cm2 = fromCm2; cm2 <= toCm2; cm2 += step) {
                marks.add(cm2);
            }
            return marks;
        }
    }

    private void axis(double cm2, Scale scale, double left, List<Node> drawn) {
        double y = Math.round(scale.y(cm2)) + 0.5;
        Line line = new Line(left, y, getWidth(), y);
        line.getStyleClass().add("strip-grid");
        Text text = text(String.format(Locale.ROOT, "%.0f", cm2));
        text.setTextOrigin(VPos.CENTER);
        text.setX(left - 6 - text.prefWidth(-1));
        text.setY(y);
        drawn.add(line);
        drawn.add(text);
    }

    private void strip(AreaGroup group, double x, double width, Scale scale, List<Node> drawn) {
        double half = Math.min(width * 0.42, 46);
        double y = scale.y(group.distribution().median());
        Line median = new Line(x - half, y, x + half, y);
        median.getStyleClass().add("strip-median");
        List<StudyItem> dots = group.items();
        if (dots.size() > MOST_DOTS) {
            drawn.addAll(AreaBars.of(group, x, half, scale::y));
            dots = dots.stream().filter(i -> i == list.chosen()).toList();
        }
        List<double[]> placed = new ArrayList<>();
        for (StudyItem item : dots) {
            double at = scale.y(AreaGroup.areaCm2(item));
            double beside = free(placed, at, half);
            placed.add(new double[] {beside, at});
            Circle dot = new Circle(x + beside, at, DOT);
            dot.getStyleClass().add("strip-dot");
            drawn.add(dot);
            if (item == list.chosen()) {
                Circle ring = new Circle(x + beside, at, RING);
                ring.getStyleClass().add("strip-chosen");
                drawn.add(ring);
            }
        }
        drawn.add(median);
        Text name = text(String.format(
                Locale.ROOT, "%s\nn %d", group.name(), group.items().size()));
        name.setTextAlignment(TextAlignment.CENTER);
        name.setTextOrigin(VPos.TOP);
        double wide = name.prefWidth(-1);
        name.setX(Math.clamp(x - wide / 2, 0, Math.max(0, getWidth() - wide)));
        name.setY(scale.floor() + 6);
        drawn.add(name);
    }

    /** The place nearest to the strip's middle where a dot covers no other. */
    private static double free(List<double[]> placed, double at, double half) {
        for (double out = 0; out <= half; out += NEAR) {
            for (double beside : new double[] {out, -out}) {
                if (placed.stream().noneMatch(p -> Math.hypot(p[0] - beside, p[1] - at) < NEAR)) {
                    return beside;
                }
            }
        }
        return 0;
    }
}
