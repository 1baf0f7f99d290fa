package org.longus.ui.panel;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.longus.measure.MaskComparison;
import org.longus.ui.display.DecimalSign;

/** Figures as the boxes of the result panel show them: a name, and at the right edge the number. */
final class Figures {
    /** In place of a number that is not known. */
    static final String NONE = "\u2013";

    private Figures() {}

    /** @param sign with which the number is shown */
    static HBox row(
            ObservableValue<DecimalSign> sign, String id, String name, String tip, ObservableValue<String> text) {
        Label label = Controls.label(name, "row-name");
        label.setTooltip(Controls.tip(tip));
        Label value = Controls.label("", "row-value", "figures");
        value.setId(id);
        value.setMinWidth(Region.USE_PREF_SIZE);
        value.textProperty().bind(DecimalSign.shown(sign, text.orElse(NONE)));
        value.setContextMenu(Copied.menu(value::getText));
        HBox row = new HBox(label, Controls.spacer(), value);
        row.getStyleClass().add("baseline");
        return row;
    }

    /**
     * How far two masks agree.
     *
     * @param prefix of the rows' ids
     * @param less whose area is taken from whose
     */
    static List<HBox> comparison(
            ObservableValue<DecimalSign> sign, String prefix, String less, ObservableValue<MaskComparison> figures) {
        return List.of(
                row(
                        sign,
                        prefix + "dice",
                        "Dice",
                        "Twice the shared pixels over the pixels of both masks; two human readers reach 0.91 to 0.96",
                        figures.map(f -> number("%.3f", f.dice()))),
                row(
                        sign,
                        prefix + "hd95",
                        "HD95",
                        "From outline to outline, the distance that 95 % of the outlines keep within",
                        figures.map(f -> number("%.1f mm", f.hd95Mm()))),
                row(
                        sign,
                        prefix + "area-difference",
                        "Area difference",
                        less,
                        figures.map(f -> number("%+.2f cm\u00B2", f.differenceCm2()))),
                // the window has one percentage of two areas, and names it
                row(
                        sign,
                        prefix + "area-percent",
                        "in % of the mean",
                        "The area difference in percent of the mean of the two areas, which takes no side",
                        figures.map(f -> number("%+.1f %%", f.percentOfMean()))));
    }

    static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    static String number(String format, OptionalDouble value) {
        return value.isPresent() ? number(format, value.getAsDouble()) : NONE;
    }
}
