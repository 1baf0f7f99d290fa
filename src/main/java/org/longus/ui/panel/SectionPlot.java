package org.longus.ui.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.longus.measure.AreaCurve;
import org.longus.ui.display.DecimalSign;
import org.longus.ui.display.TextScale;
import org.longus.volume.SliceNumber;

/**
 * The models' area on each slice of the section, the feet at the left: a point a slice, the measured one as a ring, which lies at
 * its own area where its mask is a person's. A click, or Left and Right, shows a point's slice in the axial plane.
 */
final class SectionPlot extends Region {
    private static final double HEIGHT = 92;
    private static final double DOT = 2.6;
    private static final double RING = 5.5;
    private static final double LEFT = 34;
    private static final double EDGE = 8;
    private static final double TOP = 10;
    private static final double FLOOR = 74;
    private static final double FONT = 12;

    private final ObservableValue<AreaCurve> curve;
    private final ObservableValue<Integer> measuredK;
    private final ObservableValue<DecimalSign> sign;
    private final ObservableValue<TextScale> scale;
    private final IntConsumer goTo;
    private final Tooltip tip = Controls.tip("");
    /** The slices from left to right as they are drawn. */
    private List<AreaCurve.Slice> slices = List.of();
    /** Which of them the keyboard is at. */
    private int at = -1;

    /**
     * @param measuredK the measured slice; null where there is none
     * @param scale of the text, with which the plot grows
     * @param goTo shows a slice in the axial plane
     */
    SectionPlot(
            ObservableValue<AreaCurve> curve,
            ObservableValue<Integer> measuredK,
            ObservableValue<DecimalSign> sign,
            ObservableValue<TextScale> scale,
            IntConsumer goTo) {
        this.curve = curve;
        this.measuredK = measuredK;
        this.sign = sign;
        this.scale = scale;
        this.goTo = goTo;
        setId("section-plot");
        getStyleClass().add("section-plot");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        scale.subscribe(s -> {
            setMinSize(120, HEIGHT * s.factor());
            setPrefHeight(HEIGHT * s.factor());
            setMaxHeight(HEIGHT * s.factor());
        });
        scale.subscribe(this::draw);
        Tooltip.install(this, tip);
        curve.subscribe(this::draw);
        measuredK.subscribe(this::draw);
        sign.subscribe(this::draw);
        widthProperty().subscribe(this::draw);
        focusedProperty().subscribe(this::draw);
        addEventHandler(MouseEvent.MOUSE_MOVED, e -> tip.setText(words(nearest(e.getX()))));
        addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            requestFocus();
            show(nearest(e.getX()));
        });
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.LEFT || e.getCode() == KeyCode.RIGHT) {
                show(at + (e.getCode() == KeyCode.RIGHT ? 1 : -1));
                e.consume();
            }
        });
    }

    private void show(int index) {
        if (!slices.isEmpty()) {
            at = Math.clamp(index, 0, slices.size() - 1);
            goTo.accept(slices.get(at).k());
            draw();
        }
    }

    private int nearest(double x) {
        return slices.isEmpty() ? -1 : (int) Math.clamp(Math.round((x - left()) / step()), 0, slices.size() - 1);
    }

    private double factor() {
        return scale.getValue().factor();
    }

    private double left() {
        return LEFT * factor();
    }

    private double step() {
        return slices.size() < 2 ? 1 : (getWidth() - left() - EDGE) / (slices.size() - 1);
    }

    private String words(int index) {
        if (index < 0) {
            return "";
        }
        AreaCurve.Slice s = slices.get(index);
        String rules = curve.getValue().byRule().stream()
                .filter(r -> r.slice().filter(s::equals).isPresent())
                .map(r -> "\n" + r.rule().name())
                .collect(Collectors.joining());
        String hu = s.meanHu().isPresent()
                ? String.format(Locale.ROOT, ", %.1f HU", s.meanHu().getAsDouble())
                : "";
        String persons = persons()
                .filter(p -> p.k() == s.k())
                .map(p -> String.format(
                        Locale.ROOT, " by the models\nMeasured, %s: %.2f cm\u00B2", AreaCurve.PERSON, p.areaCm2()))
                .orElse("");
        return sign.getValue()
                .shown(String.format(
                        Locale.ROOT,
                        "Slice %d: %.2f cm\u00B2%s%s%s",
                        SliceNumber.of(s.k()),
                        s.areaCm2(),
                        hu,
                        persons,
                        rules));
    }

    private Optional<AreaCurve.Slice> persons() {
        AreaCurve now = curve.getValue();
        return now == null ? Optional.empty() : now.persons();
    }

    private void draw() {
        AreaCurve now = curve.getValue();
        slices = now == null ? List.of() : fromFeet(now.slices());
        Integer measured = measuredK.getValue();
        if (at < 0 || at >= slices.size()) {
            at = -1;
            for (int n = 0; n < slices.size(); n++) {
                at = measured != null && slices.get(n).k() == measured ? n : at;
            }
            at = Math.max(at, 0);
        }
        List<Node> drawn = new ArrayList<>();
        if (!slices.isEmpty() && getWidth() > left() + EDGE) {
            drawCurve(measured, drawn);
        }
        getChildren().setAll(drawn);
        setAccessibleText(text());
    }

    private static List<AreaCurve.Slice> fromFeet(List<AreaCurve.Slice> inFile) {
        boolean reversed =
                inFile.size() > 1 && inFile.getFirst().zMm() > inFile.getLast().zMm();
        return reversed ? inFile.reversed() : inFile;
    }

    private void drawCurve(Integer measured, List<Node> drawn) {
        Optional<AreaCurve.Slice> persons =
                persons().filter(p -> slices.stream().anyMatch(s -> s.k() == p.k()));
        double least = Stream.concat(slices.stream(), persons.stream())
                .mapToDouble(AreaCurve.Slice::areaCm2)
                .min()
                .orElse(0);
        double most = Stream.concat(slices.stream(), persons.stream())
                .mapToDouble(AreaCurve.Slice::areaCm2)
                .max()
                .orElse(0);
        double from = Math.floor(least);
        double to = Math.max(from + 1, Math.ceil(most));
        for (double cm2 : new double[] {from, to}) {
            double y = Math.round(y(cm2, from, to)) + 0.5;
            Line line = new Line(left(), y, getWidth(), y);
            line.getStyleClass().add("strip-grid");
            drawn.add(line);
            drawn.add(text(String.format(Locale.ROOT, "%.0f", cm2), left() - 6, y, true));
        }
        drawn.add(text("cm\u00B2", left() - 6, y((from + to) / 2, from, to), true));
        Polyline line = new Polyline();
        line.getStyleClass().add("section-line");
        drawn.add(line);
        for (int n = 0; n < slices.size(); n++) {
            AreaCurve.Slice s = slices.get(n);
            double x = left() + n * step();
            double y = y(s.areaCm2(), from, to);
            line.getPoints().addAll(x, y);
            Circle dot = new Circle(x, y, (n == at && isFocused() ? DOT * 1.7 : DOT) * factor());
            dot.getStyleClass().add("strip-dot");
            drawn.add(dot);
            if (measured != null && s.k() == measured) {
                double ringY = persons.filter(p -> p.k() == s.k())
                        .map(p -> y(p.areaCm2(), from, to))
                        .orElse(y);
                Circle ring = new Circle(x, ringY, RING * factor());
                ring.getStyleClass().add("strip-chosen");
                drawn.add(ring);
            }
        }
        Text feet = text("feet", left(), (FLOOR + 11) * factor(), false);
        Text head = text("head", getWidth() - 1, (FLOOR + 11) * factor(), true);
        drawn.addAll(List.of(feet, head));
        if (persons.isPresent()) {
            legend(feet.getX() + feet.prefWidth(-1), head.getX()).ifPresent(drawn::add);
        }
    }

    /** What the ring is, between two places; in fewer words where there is less room, and none where there is none. */
    private Optional<Text> legend(double from, double to) {
        for (String words : List.of("ring: " + AreaCurve.PERSON, "ring: person")) {
            Text legend = text(words, 0, (FLOOR + 11) * factor(), false);
            double width = legend.prefWidth(-1);
            if (width + 2 * EDGE <= to - from) {
                legend.setX((from + to - width) / 2);
                return Optional.of(legend);
            }
        }
        return Optional.empty();
    }

    private double y(double cm2, double from, double to) {
        return factor() * (FLOOR - (cm2 - from) / (to - from) * (FLOOR - TOP));
    }

    private Text text(String words, double x, double y, boolean endsThere) {
        Text text = new Text(words);
        // no style sheet before its width is asked for
        text.setFont(Font.font(FONT * factor()));
        text.getStyleClass().add("strip-text");
        text.setTextOrigin(VPos.CENTER);
        text.setX(endsThere ? x - text.prefWidth(-1) : x);
        text.setY(y);
        return text;
    }

    private String text() {
        AreaCurve now = curve.getValue();
        return now == null
                ? "The area over the section is not measured"
                : "Area over the section, from the feet to the head: "
                        + slices.stream()
                                .map(s ->
                                        String.format(Locale.ROOT, "slice %d %.1f", SliceNumber.of(s.k()), s.areaCm2()))
                                .collect(Collectors.joining(", "))
                        + " cm\u00B2"
                        + now.personsText()
                                .map(t -> ", all by the models; " + t.replace("cm2", "cm\u00B2"))
                                .orElse("");
    }
}
