package org.longus.ui.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.longus.edit.SliceMask;
import org.longus.export.AcquisitionNote;
import org.longus.measure.AreaInterval;
import org.longus.measure.C3Smi;
import org.longus.measure.FrontBackSplit;
import org.longus.measure.Indices;
import org.longus.measure.L3Smi;
import org.longus.measure.MuscleArea;
import org.longus.measure.SideSplit;
import org.longus.pipeline.Muscle;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.casework.LiveFigures;
import org.longus.ui.casework.MoreNumbers;
import org.longus.ui.commands.Commands;
import org.longus.ui.commands.FlagPlaces;
import org.longus.ui.display.DecimalSign;
import org.longus.ui.display.TextScale;

/** SMA, SMD, the indices, what the cut-offs say, and how far the models agree. */
public final class NumbersBox extends VBox {
    private final MoreBox more;

    /**
     * @param atWork whether the models are at work on the shown case
     * @param places where the warnings beside the number lead to
     * @param found interval and tissue
     * @param sign with which figures are shown
     * @param scale of the text
     */
    public NumbersBox(
            ObservableValue<CaseModel> shown,
            ObservableValue<Boolean> atWork,
            FlagPlaces places,
            ObservableValue<MoreNumbers.Found> found,
            Commands commands,
            ObservableValue<DecimalSign> sign,
            ObservableValue<TextScale> scale) {
        getStyleClass().add("section");
        ObservableValue<LiveFigures> numbers = shown.map(CaseModel::numbers);
        ObservableValue<MuscleArea> area = numbers.flatMap(LiveFigures::areaProperty);
        ObservableValue<Indices> indices = numbers.flatMap(LiveFigures::indicesProperty);
        List<HBox> later = List.of(
                Figures.row(
                        sign,
                        "mask-area",
                        "Mask, any HU",
                        "Area of the whole mask, without the HU range: not what cut-offs were made with",
                        area.map(a -> cm2(a.maskAreaCm2()))),
                Figures.row(
                        sign,
                        "sides",
                        "Left / right",
                        "SMA of the patient's left and right, parted at the middle of the vertebra",
                        numbers.flatMap(LiveFigures::sidesProperty).map(NumbersBox::sides)),
                Figures.row(
                        sign,
                        "front-back",
                        "Front / back",
                        "SMA in front of and behind a coronal line through the vertebra: the mean row of the"
                                + " bone (200 HU and more) within 30 mm of the muscle's centre. Where there is no"
                                + " bone, the line runs through the muscle's own centre, and an asterisk (*) says"
                                + " so",
                        numbers.flatMap(LiveFigures::frontBackProperty).map(NumbersBox::frontBack)));
        more = new MoreBox(shown, found, commands, sign, later);
        getChildren()
                .addAll(
                        large(area, found.map(MoreNumbers.Found::interval), unmeasured(shown, atWork), sign),
                        MoreBox.plot(shown, sign, scale),
                        FlagsBox.ofTheNumber(shown, places, sign),
                        Figures.row(
                                sign,
                                "c3-smi",
                                C3Smi.NAME,
                                "SMA over height squared. About a sixth of an L3 index: never held against an L3"
                                        + " cut-off",
                                indices.map(i ->
                                        i.c3Smi().map(s -> smi(s.cm2PerM2())).orElse(Figures.NONE))),
                        Figures.row(
                                sign,
                                "l3-smi",
                                "L3 SMI, estimated",
                                L3Smi.NAME + " by Swartz 2016, with age, weight and sex. "
                                        + Indices.l3Formula().limits(),
                                indices.map(i ->
                                        i.l3Smi().map(s -> smi(s.cm2PerM2())).orElse(Figures.NONE))),
                        new CategoriesBox(
                                numbers.flatMap(LiveFigures::categoriesProperty).orElse(List.of()), sign),
                        Figures.row(
                                sign,
                                "smd",
                                "SMD",
                                "Mean attenuation of the counted pixels",
                                area.map(a -> Figures.number("%.1f HU", a.meanHu()))),
                        made(shown, sign),
                        Figures.row(
                                sign,
                                "agreement",
                                "Models agree",
                                "Pooled Dice of the models on this slice; two human readers reach 91 to 96 %",
                                shown.flatMap(NumbersBox::agreement)),
                        more);
    }

    /** How the scan was made, beside an attenuation that depends on it. */
    private static Label made(ObservableValue<CaseModel> shown, ObservableValue<DecimalSign> sign) {
        Label made = Controls.wrapped("", "text-muted", "text-small");
        made.setId("scan-made");
        made.textProperty()
                .bind(DecimalSign.shown(
                        sign,
                        shown.map(m -> AcquisitionNote.of(m.series().origin().facts()))
                                .map(AcquisitionNote::text)
                                .map(t -> t.substring(0, 1).toUpperCase(Locale.ROOT) + t.substring(1))
                                .orElse("")));
        made.setTooltip(Controls.tip(String.join("\n\n", AcquisitionNote.EFFECTS)));
        return made;
    }

    private static VBox large(
            ObservableValue<MuscleArea> area,
            ObservableValue<AreaInterval> interval,
            ObservableValue<String> unmeasured,
            ObservableValue<DecimalSign> sign) {
        Label value = Controls.label("", "large-number");
        value.setId("sma");
        value.textProperty()
                .bind(DecimalSign.shown(
                        sign, area.map(a -> Figures.number("%.2f", a.areaCm2())).orElse(Figures.NONE)));
        Label unit = Controls.label("cm\u00B2", "large-unit");
        value.setContextMenu(Copied.menu(() -> value.getText() + " cm\u00B2"));
        HBox line = Controls.styled(new HBox(value, unit, interval(interval, sign)), "baseline", "gap-middle");
        Label name = Controls.wrapped("", "text-muted", "text-small");
        name.setId("sma-name");
        ObservableValue<String> measured = area.map(a -> "Skeletal muscle area (SMA), " + a.range());
        name.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> measured.getValue() != null
                                ? measured.getValue()
                                : "Skeletal muscle area (SMA): " + unmeasured.getValue(),
                        measured,
                        unmeasured));
        return new VBox(name, line);
    }

    private static Label interval(ObservableValue<AreaInterval> interval, ObservableValue<DecimalSign> sign) {
        Label label = Controls.label("", "sma-interval", "figures");
        label.setId("sma-interval");
        label.textProperty()
                .bind(DecimalSign.shown(
                        sign,
                        interval.map(i -> i.isKnown() ? i.text().replace(" cm2", "") : "")
                                .orElse("")));
        Tooltip tip = Controls.tip("");
        tip.textProperty()
                .bind(DecimalSign.shown(
                        sign,
                        interval.map(i -> "What the area would be if it were measured a little differently; no"
                                        + " confidence interval. " + i.origin() + "\n"
                                        + i.parts().stream()
                                                .map(p -> "\n\u2022 " + Typeset.figure(p.text()))
                                                .collect(Collectors.joining()))
                                .orElse("")));
        label.setTooltip(tip);
        return label;
    }

    /** Name, tabulator and value with its unit of each number that is known, a line each. */
    public String text() {
        List<String> lines = new ArrayList<>();
        List<Node> rows = new ArrayList<>(getChildren());
        rows.addAll(more.rows());
        for (Node row : rows) {
            if (row.lookup("#sma") instanceof Label sma) {
                lines.add("SMA\t%s cm\u00B2".formatted(sma.getText()));
            } else if (row instanceof HBox box
                    && box.getChildren().getFirst() instanceof Label name
                    && box.getChildren().getLast() instanceof Label value
                    && !value.getText().equals(Figures.NONE)) {
                lines.add(name.getText() + "\t" + value.getText());
            }
        }
        return String.join("\n", lines);
    }

    /** Why there is no number, as it is now. */
    private static ObservableValue<String> unmeasured(
            ObservableValue<CaseModel> shown, ObservableValue<Boolean> atWork) {
        ObservableValue<Boolean> notFound =
                shown.flatMap(CaseModel::resultProperty).map(r -> r.section().isEmpty());
        return Bindings.createStringBinding(
                () -> Boolean.TRUE.equals(atWork.getValue())
                        ? "models at work"
                        : Boolean.TRUE.equals(notFound.getValue()) ? "C3 not found" : "not measured yet",
                atWork,
                notFound);
    }

    private static ObservableValue<String> agreement(CaseModel model) {
        return Bindings.createStringBinding(
                () -> {
                    Muscle models = model.automaticProperty().get();
                    return models != null
                            ? agreement(models, model.slice())
                            : model.isAiHidden() ? "hidden" : Figures.NONE;
                },
                model.automaticProperty(),
                model.sliceProperty(),
                model.resultProperty());
    }

    /** @param now the mask that is measured, which need not be the models' */
    private static String agreement(Muscle muscle, SliceMask now) {
        boolean theirs = now == null || muscle.mask().equals(now.mask());
        return muscle.agreement().isPresent()
                ? Figures.number("%.0f %%", 100 * muscle.agreement().getAsDouble())
                        + (theirs
                                ? String.format(Locale.ROOT, " of %d models", muscle.members())
                                : " (on their own mask)")
                : muscle.members() == 1 ? "one model" : "none marks any";
    }

    private static String sides(SideSplit split) {
        return Figures.number("%.2f", split.leftCm2()) + Figures.number(" / %.2f cm\u00B2", split.rightCm2());
    }

    private static String frontBack(FrontBackSplit split) {
        return Figures.number("%.2f", split.frontCm2())
                + Figures.number(" / %.2f cm\u00B2", split.backCm2())
                + (split.throughVertebra() ? "" : " *");
    }

    private static String cm2(double area) {
        return Figures.number("%.2f cm\u00B2", area);
    }

    private static String smi(double index) {
        return Figures.number("%.2f cm\u00B2/m\u00B2", index);
    }
}
