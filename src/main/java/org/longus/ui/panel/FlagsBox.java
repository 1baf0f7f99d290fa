package org.longus.ui.panel;

import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.longus.review.QualityFlag;
import org.longus.ui.state.CaseModel;
import org.longus.ui.state.FlagPlaces;

/** What asks for a second look before the number is used. */
final class FlagsBox extends VBox {
    private final VBox list = new VBox();
    private final FlagPlaces places;
    /** One for all rows, which come and go with every stroke. */
    private final Tooltip there = Controls.tip("Click, or Enter: go there");

    /** Held weakly by the case, which outlives this box. */
    private final ListChangeListener<QualityFlag> following;

    FlagsBox(CaseModel model, FlagPlaces places) {
        this.places = places;
        getStyleClass().add("section");
        list.setId("flags");
        list.getStyleClass().add("gap-middle");
        getChildren().addAll(Controls.label("Second look", "panel-title"), list);
        following = c -> show(model);
        model.flags().addListener(new WeakListChangeListener<>(following));
        show(model);
    }

    private void show(CaseModel model) {
        list.getChildren().clear();
        for (QualityFlag flag : model.flags()) {
            boolean remark = flag.code() == QualityFlag.Code.EDITED
                    || flag.code() == QualityFlag.Code.MIRRORED
                    || flag.code() == QualityFlag.Code.INPUT
                    || flag.code() == QualityFlag.Code.SLICE_NOT_THE_MODELS;
            FontIcon icon = new FontIcon(remark ? Feather.INFO : Feather.ALERT_TRIANGLE);
            icon.getStyleClass().add(remark ? "flag-remark" : "flag-warning");
            var text = ResultPanel.wrapped(flag.sentence(), "text-small");
            HBox.setHgrow(text, Priority.ALWAYS);
            HBox row = new HBox(icon, text);
            row.getStyleClass().add("gap-middle");
            row.setAlignment(Pos.TOP_LEFT);
            if (FlagPlaces.hasPlace(flag)) {
                leadThere(row, flag);
            }
            list.getChildren().add(row);
        }
        if (model.flags().isEmpty()) {
            list.getChildren()
                    .add(Controls.label(
                            model.slice() == null ? "Nothing yet" : "No flag raised", "text-muted", "text-small"));
        }
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
