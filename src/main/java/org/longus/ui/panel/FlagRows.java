package org.longus.ui.panel;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.longus.review.FlagFact;
import org.longus.review.QualityFlag;
import org.longus.ui.commands.FlagPlaces;
import org.longus.ui.display.DecimalSign;

/** Flags one under the other; one that speaks of a place leads there. */
final class FlagRows extends VBox {
    private static final String THERE = "Click, or Enter: go there.";

    private final FlagPlaces places;

    /** One for all rows, which come and go with every stroke. */
    private final Tooltip there = Controls.tip(THERE);

    private final String prefix;
    private final boolean brief;
    private final ObservableValue<DecimalSign> sign;

    /** In whole sentences. */
    FlagRows(
            String id, ObservableValue<List<QualityFlag>> flags, FlagPlaces places, ObservableValue<DecimalSign> sign) {
        this(id, "flag-", false, flags, places, sign);
    }

    /**
     * @param prefix of the rows' ids
     * @param brief in a few words, with the sentence in the tooltip
     * @param sign with which figures are shown
     */
    FlagRows(
            String id,
            String prefix,
            boolean brief,
            ObservableValue<List<QualityFlag>> flags,
            FlagPlaces places,
            ObservableValue<DecimalSign> sign) {
        this.places = places;
        this.prefix = prefix;
        this.brief = brief;
        this.sign = sign;
        setId(id);
        getStyleClass().add("gap-middle");
        Runnable show = () ->
                getChildren().setAll(flags.getValue().stream().map(this::row).toList());
        flags.subscribe(now -> show.run());
        sign.subscribe(s -> show.run());
    }

    BooleanBinding emptyProperty() {
        return Bindings.isEmpty(getChildren());
    }

    private HBox row(QualityFlag flag) {
        boolean remark = !flag.isWarning();
        FontIcon icon = new FontIcon(remark ? Feather.INFO : Feather.ALERT_TRIANGLE);
        icon.getStyleClass().add(remark ? "flag-remark" : "flag-warning");
        Label text = Controls.wrapped(
                shown(flag, brief ? flag.brief() : flag.sentence()),
                "text-small",
                remark ? "text-remark" : "text-warning");
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(icon, text);
        row.getStyleClass().addAll("flag", "gap-middle");
        row.setAlignment(Pos.TOP_LEFT);
        row.setAccessibleText(shown(flag, flag.sentence()));
        if (FlagPlaces.hasPlace(flag)) {
            leadThere(row, flag);
        }
        if (brief) {
            String whole = shown(flag, flag.sentence());
            Tooltip.install(row, Controls.tip(FlagPlaces.hasPlace(flag) ? whole + " " + THERE : whole));
        } else if (FlagPlaces.hasPlace(flag)) {
            Tooltip.install(row, there);
        }
        return row;
    }

    /** What files or headers say is quoted as it stands. */
    private String shown(QualityFlag flag, String text) {
        if (flag.fact() instanceof FlagFact.Told) {
            return text;
        }
        return sign.getValue().shown(brief ? Typeset.figure(text) : Typeset.words(text));
    }

    /** A click, or Enter with the keyboard on it, goes to the place. */
    private void leadThere(HBox row, QualityFlag flag) {
        row.setId(prefix + flag.code().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        row.getStyleClass().add("flag-link");
        row.setFocusTraversable(true);
        row.setOnMouseClicked(e -> places.show(flag));
        row.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER && !e.isShortcutDown()) {
                places.show(flag);
            }
        });
    }
}
