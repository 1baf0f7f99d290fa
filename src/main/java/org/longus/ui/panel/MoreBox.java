package org.longus.ui.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.longus.export.PlainWords;
import org.longus.measure.AreaCurve;
import org.longus.measure.AreaInterval;
import org.longus.measure.AreaRange;
import org.longus.measure.Category;
import org.longus.measure.CategoryChange;
import org.longus.measure.Indices;
import org.longus.measure.MuscleArea;
import org.longus.measure.MuscleTissue;
import org.longus.measure.TissueAmounts;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.casework.LiveFigures;
import org.longus.ui.casework.MoreNumbers;
import org.longus.ui.commands.Commands;
import org.longus.ui.display.DecimalSign;
import org.longus.ui.display.TextScale;

/** The figures that one looks at after number and category: they open under a line and stay open for the next case. */
final class MoreBox extends VBox {
    private final ObservableValue<DecimalSign> sign;
    private final VBox opened = Controls.styled(new VBox(), "gap-middle");

    /** @param usual rows that the box holds first */
    MoreBox(
            ObservableValue<CaseModel> shown,
            ObservableValue<MoreNumbers.Found> found,
            Commands commands,
            ObservableValue<DecimalSign> sign,
            List<HBox> usual) {
        this.sign = sign;
        setId("more-figures-box");
        getStyleClass().add("gap-middle");
        ObservableValue<LiveFigures> numbers = shown.map(CaseModel::numbers);
        ObservableValue<AreaInterval> interval = found.map(MoreNumbers.Found::interval);
        ObservableValue<MuscleTissue> tissue = found.map(MoreNumbers.Found::tissue);
        for (AreaInterval.Choice choice : AreaInterval.Choice.values()) {
            opened.getChildren().add(part(choice, interval));
        }
        opened.getChildren().addAll(usual);
        opened.getChildren()
                .addAll(
                        amount(
                                "fat-inside",
                                "Fat inside the outline",
                                "Pixels of -190 to -30 HU within and between the muscles: inside the outline of each"
                                        + " part with its holes filled, the vertebra left out. A lower bound",
                                tissue.map(t -> withShare(
                                        t.whole().fatInsideCm2(), t.whole().fatPercent()))),
                        amount(
                                "fat-sides",
                                "Fat, left / right",
                                "The same of the patient's left and right",
                                tissue.map(t -> pair(t, TissueAmounts::fatInsideCm2, "%.2f", "cm\u00B2"))),
                        amount(
                                "low-attenuation",
                                "Low attenuation",
                                "Muscle of -29 to 29 HU, and its share of the SMA; the rest is of 30 to 150 HU. The"
                                        + " split moves with how the scan was made",
                                tissue.map(t ->
                                        withShare(t.whole().lowCm2(), t.whole().lowPercent()))),
                        amount(
                                "smd-sides",
                                "SMD, left / right",
                                "Mean attenuation of the patient's left and right",
                                tissue.map(t -> pair(t, s -> s.meanHu().orElse(Double.NaN), "%.1f", "HU"))),
                        amount(
                                "gauge",
                                "Muscle gauge",
                                "SMD times C3 SMI, on the C3 scale: not to be held against a gauge at L3",
                                numbers.flatMap(MoreBox::gauge)),
                        changes(numbers, interval),
                        new SectionBox(numbers, commands, sign),
                        plainWords(numbers, interval));
        Hyperlink more = new Hyperlink("More figures");
        more.setId("more-figures");
        more.setMinWidth(USE_PREF_SIZE);
        more.setTooltip(Controls.tip("Interval, fat, attenuation, the whole section, and what it says in plain words"));
        more.setAccessibleText("Show more figures");
        opened.setVisible(false);
        opened.managedProperty().bind(opened.visibleProperty());
        more.setOnAction(e -> {
            more.setVisited(false);
            opened.setVisible(!opened.isVisible());
            more.setText(opened.isVisible() ? "Fewer figures" : "More figures");
            more.setAccessibleText(opened.isVisible() ? "Show fewer figures" : "Show more figures");
        });
        getChildren().addAll(more, opened);
    }

    /** The curve itself, for its place under the number; it takes none before somebody asked for it. */
    static SectionPlot plot(
            ObservableValue<CaseModel> shown, ObservableValue<DecimalSign> sign, ObservableValue<TextScale> scale) {
        ObservableValue<AreaCurve> curve = shown.map(CaseModel::numbers).flatMap(LiveFigures::curveProperty);
        SectionPlot plot = new SectionPlot(
                curve,
                shown.flatMap(CaseModel::sliceProperty).map(s -> s.k()),
                sign,
                scale,
                k -> shown.getValue().cursor().indexProperty(2).set(k));
        Controls.showWhile(plot, curve.map(c -> !c.slices().isEmpty()).orElse(false));
        return plot;
    }

    /** Its rows of a name and a number. */
    List<HBox> rows() {
        List<HBox> rows = new ArrayList<>();
        for (Node node : opened.getChildren()) {
            if (node instanceof HBox row) {
                rows.add(row);
            }
        }
        return rows;
    }

    private HBox amount(String id, String name, String tip, ObservableValue<String> text) {
        return Figures.row(sign, id, name, tip, text);
    }

    private HBox part(AreaInterval.Choice choice, ObservableValue<AreaInterval> interval) {
        String name = switch (choice) {
            case VOTES -> "SMA by votes";
            case LEVEL -> "SMA up and down";
            case BORDER -> "SMA by the border";
        };
        HBox row = amount(
                "interval-" + choice.name().toLowerCase(Locale.ROOT),
                name,
                "",
                interval.map(i ->
                        i.of(choice).map(AreaRange::text).map(Typeset::figure).orElse(Figures.NONE)));
        Label label = (Label) row.getChildren().getFirst();
        label.getTooltip()
                .textProperty()
                .bind(DecimalSign.shown(
                        sign,
                        interval.map(i -> i.parts().stream()
                                        .filter(p -> p.choice() == choice)
                                        .map(p -> Typeset.figure(capital(p.how())))
                                        .collect(Collectors.joining()))
                                .orElse("Not measured yet")));
        return row;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String withShare(double cm2, OptionalDouble percent) {
        return Figures.number("%.2f cm\u00B2", cm2)
                + (percent.isPresent() ? Figures.number(", %.0f %%", percent.getAsDouble()) : "");
    }

    private static String pair(MuscleTissue t, Function<TissueAmounts, Double> of, String format, String unit) {
        double left = of.apply(t.left());
        double right = of.apply(t.right());
        return (Double.isNaN(left) ? Figures.NONE : Figures.number(format, left))
                + " / "
                + (Double.isNaN(right) ? Figures.NONE : Figures.number(format, right))
                + " " + unit;
    }

    private static ObservableValue<String> gauge(LiveFigures live) {
        return Bindings.createStringBinding(
                () -> {
                    MuscleArea area = live.areaProperty().get();
                    Indices indices = live.indicesProperty().get();
                    return area == null
                                    || area.meanHu().isEmpty()
                                    || indices == null
                                    || indices.c3Smi().isEmpty()
                            ? Figures.NONE
                            : Figures.number(
                                    "%.0f HU cm\u00B2/m\u00B2",
                                    indices.c3Smi().get().gauge(area.meanHu().getAsDouble()));
                },
                live.areaProperty(),
                live.indicesProperty());
    }

    private VBox changes(ObservableValue<LiveFigures> numbers, ObservableValue<AreaInterval> interval) {
        ObservableValue<List<CategoryChange>> all =
                numbers.flatMap(LiveFigures::changesProperty).orElse(List.of());
        VBox box = titled(
                "What would change a category",
                "category-changes",
                Bindings.createObjectBinding(
                        () -> all.getValue().stream()
                                .map(c -> line(c, interval.getValue()))
                                .toList(),
                        all,
                        interval));
        Controls.showWhile(box, all.map(c -> !c.isEmpty()));
        return box;
    }

    /** As in "Chargi 2022: low if 5.90 cm2 smaller"; where the interval reaches over the limit it says so. */
    private static String line(CategoryChange change, AreaInterval interval) {
        return "%s: %s%s"
                .formatted(
                        change.category().cutOff().name()
                                + (change.category().cutOff().isUsers() ? " (yours)" : ""),
                        change.inShort(),
                        interval != null && change.isWithin(interval) ? " (within the interval)" : "");
    }

    private VBox plainWords(ObservableValue<LiveFigures> numbers, ObservableValue<AreaInterval> interval) {
        ObservableValue<MuscleArea> area = numbers.flatMap(LiveFigures::areaProperty);
        ObservableValue<Indices> indices = numbers.flatMap(LiveFigures::indicesProperty);
        ObservableValue<List<Category>> categories =
                numbers.flatMap(LiveFigures::categoriesProperty).orElse(List.of());
        return titled(
                "In plain words",
                "plain-words",
                Bindings.createObjectBinding(
                        () -> PlainWords.of(
                                Optional.ofNullable(area.getValue()),
                                Optional.ofNullable(interval.getValue()),
                                Optional.ofNullable(indices.getValue()),
                                categories.getValue(),
                                List.of()),
                        area,
                        indices,
                        categories,
                        interval));
    }

    private VBox titled(String title, String id, ObservableValue<List<String>> sentences) {
        return Controls.styled(
                new VBox(Controls.label(title, "row-name"), new Bullets(id, sentences, sign)), "gap-least");
    }
}
