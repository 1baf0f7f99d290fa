package org.longus.ui.panel;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.longus.measure.MaskComparison;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.casework.Comparison;
import org.longus.ui.commands.Comparing;
import org.longus.ui.commands.Readers;
import org.longus.ui.display.DecimalSign;
import org.longus.ui.key.Shortcut;
import org.longus.volume.SliceNumber;

/** What the mask is held against, and how far the two agree. */
public final class ComparisonBox extends VBox {
    private final ObservableValue<CaseModel> shown;
    private final Comparing comparing;
    private final Runnable withFile;
    private final Readers readers;
    private final ObservableValue<DecimalSign> sign;

    /** @param sign with which figures are shown */
    public ComparisonBox(
            ObservableValue<CaseModel> shown,
            Comparing comparing,
            Readers readers,
            Runnable withFile,
            ObservableValue<DecimalSign> sign) {
        this.shown = shown;
        this.comparing = comparing;
        this.withFile = withFile;
        this.readers = readers;
        this.sign = sign;
        getStyleClass().add("section");
        ObservableValue<MaskComparison> figures =
                shown.flatMap(m -> m.comparison().figuresProperty());
        ObservableValue<Comparison.Other> other =
                shown.flatMap(m -> m.comparison().otherProperty());
        VBox rows = new VBox();
        rows.getChildren().addAll(Figures.comparison(sign, "", "SMA of this mask less that of the other", figures));
        rows.getChildren().add(apart(figures));
        rows.getStyleClass().add("rows");
        Controls.showWhile(
                rows,
                Bindings.createBooleanBinding(
                        () -> figures.getValue() != null && !standsInTheReading(other.getValue()),
                        figures,
                        // the readings are known before one of them is compared with
                        other));
        getChildren().addAll(heading(other), warning(other), rows);
    }

    /** Whether the figures of the two stand above already, as the record of two readings has them. */
    private boolean standsInTheReading(Comparison.Other other) {
        return other != null
                && shown.getValue().reader().isPresent()
                && readers.agreements().stream()
                        .anyMatch(a -> other.mask().equals(a.first().mask())
                                || other.mask().equals(a.second().mask()));
    }

    /** It stays for as long as the mask is compared with. */
    private static Label warning(ObservableValue<Comparison.Other> other) {
        Label warning = Controls.wrapped("", "flag-warning", "text-small");
        warning.setId("comparison-warning");
        warning.textProperty().bind(other.map(Comparison.Other::warning).orElse(""));
        Controls.showWhile(warning, warning.textProperty().isNotEmpty());
        return warning;
    }

    private HBox heading(ObservableValue<Comparison.Other> other) {
        Label title = Controls.wrapped("", "panel-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        title.setId("compared-with");
        title.textProperty().bind(other.map(o -> "Compared with " + o.name()).orElse("Comparison"));
        MenuButton menu = new MenuButton("Compare");
        menu.setId("compare");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.getStyleClass().add("small");
        menu.setTooltip(Controls.tip(Controls.text(
                "Hold the mask against the AI's, another reader's or one out of a file: colours and figures",
                Shortcut.COMPARE)));
        menu.disableProperty()
                .bind(shown.flatMap(CaseModel::sliceProperty).map(s -> false).orElse(true));
        menu.setOnShowing(e -> fill(menu));
        // an empty menu does not open
        menu.getItems().setAll(new MenuItem());
        return Controls.styled(new HBox(title, menu), "tool-row");
    }

    private void fill(MenuButton menu) {
        MenuItem ai = item("compare-ai", "The AI's mask   " + Shortcut.COMPARE.keys(), comparing::withModels);
        MenuItem file = item("compare-file", "A mask file: DICOM, NRRD, NIfTI or PNG ...", withFile);
        MenuItem stop = item("compare-stop", "Stop comparing", comparing::stop);
        CaseModel model = shown.getValue();
        ai.setDisable(model.automaticProperty().get() == null);
        stop.setDisable(model.comparison().other() == null);
        menu.getItems().setAll(ai, file, stop);
        // who has finished is read from files: they come when that is known
        comparing.readers(names -> {
            int at = menu.getItems().indexOf(file);
            if (at >= 0) {
                menu.getItems()
                        .addAll(
                                at,
                                names.stream()
                                        .map(n -> item("compare-reader", "Reader " + n, () -> comparing.withReader(n)))
                                        .toList());
            }
        });
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = Controls.item(text, action);
        item.setId(id);
        return item;
    }

    private Label apart(ObservableValue<MaskComparison> figures) {
        Label apart = Controls.wrapped("", "text-muted", "text-small");
        apart.setId("slices-apart");
        apart.textProperty()
                .bind(DecimalSign.shown(sign, figures.map(this::apart).orElse("")));
        Controls.showWhile(apart, apart.textProperty().isNotEmpty());
        return apart;
    }

    private String apart(MaskComparison figures) {
        Comparison.Other other = shown.getValue().comparison().other();
        return figures.isOfOneSlice() || other == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "Slice %d against slice %d, %.1f mm apart: Dice and HD95 need one slice.",
                        SliceNumber.of(other.mask().k() + figures.slicesApart()),
                        SliceNumber.of(other.mask().k()),
                        figures.mmApart());
    }
}
