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
import org.longus.review.QualityFlag;
import org.longus.ui.commands.FlagPlaces;

/** Flags one under the other; one that speaks of a place leads there. */
final class FlagRows extends VBox {
    private final FlagPlaces places;

    /** One for all rows, which come and go with every stroke. */
    private final Tooltip there = Controls.tip("Click, or Enter: go there");

    FlagRows(String id, ObservableValue<List<QualityFlag>> flags, FlagPlaces places) {
        this.places = places;
        setId(id);
        getStyleClass().add("gap-middle");
        flags.subscribe(now -> getChildren().setAll(now.stream().map(this::row).toList()));
    }

    BooleanBinding emptyProperty() {
        return Bindings.isEmpty(getChildren());
    }

    /** Whether it warns of something; else it only says what was done. */
    static boolean isWarning(QualityFlag flag) {
        return flag.isWarning();
    }

    private HBox row(QualityFlag flag) {
        boolean remark = !isWarning(flag);
        FontIcon icon = new FontIcon(remark ? Feather.INFO : Feather.ALERT_TRIANGLE);
        icon.getStyleClass().add(remark ? "flag-remark" : "flag-warning");
        Label text = Controls.wrapped(flag.sentence(), "text-small");
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(icon, text);
        row.getStyleClass().addAll("flag", "gap-middle");
        row.setAlignment(Pos.TOP_LEFT);
        if (FlagPlaces.hasPlace(flag)) {
            leadThere(row, flag);
        }
        return row;
    }

    /** A click, or Enter with the keyboard on it, goes to the place. */
    private void leadThere(HBox row, QualityFlag flag) {
        row.setId("flag-" + flag.code().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        row.getStyleClass().add("flag-link");
        row.setFocusTraversable(true);
        row.setAccessibleText(flag.sentence());
        row.setOnMouseClicked(e -> places.show(flag));
        row.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER && !e.isShortcutDown()) {
                places.show(flag);
            }
        });
        Tooltip.install(row, there);
    }
}
