package org.longus.ui.chart;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.longus.ui.cohort.Chart;
import org.longus.ui.display.DecimalSign;
import org.longus.ui.display.TextScale;
import org.longus.ui.panel.Controls;

/** A chart with its name above, what is pointed at and its notes below; in its place, where there is none, why and what to do. */
final class ChartCard extends VBox {
    private static final String HINT = "Point at a mark, or walk with the arrow keys";
    private static final String OPENS = "; Enter or a click opens its case";

    ChartCard(
            String id,
            ObservableValue<Chart> chart,
            ObservableValue<TextScale> scale,
            ObservableValue<DecimalSign> sign,
            Consumer<String> open) {
        getStyleClass().add("chart-card");
        ChartView view = new ChartView(id, chart, scale, sign, open);
        VBox.setVgrow(view, Priority.ALWAYS);
        HBox.setHgrow(this, Priority.ALWAYS);
        // both of two beside each other get half
        setPrefWidth(200);
        Label name = Controls.label("", "panel-title");
        name.textProperty().bind(chart.map(Chart::name));
        Label told = Controls.wrapped("", "text-small", "figures", "chart-told");
        told.setId(id + "-told");
        told.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> view.toldProperty().get().isEmpty()
                                ? HINT + (chart.getValue().opensCases() ? OPENS : "") + "."
                                : view.toldProperty().get(),
                        view.toldProperty(),
                        chart));
        Label notes = Controls.wrapped("", "text-small", "figures", "text-muted");
        notes.setId(id + "-notes");
        notes.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> sign.getValue()
                                .shown(String.join(" ", chart.getValue().notes())),
                        chart,
                        sign));
        Label missing = Controls.wrapped("", "chart-missing");
        missing.setId(id + "-missing");
        missing.textProperty().bind(chart.map(Chart::missing));
        ObservableValue<Boolean> there = chart.map(c -> c.missing().isEmpty());
        Controls.showWhile(view, there);
        Controls.showWhile(told, there);
        Controls.showWhile(missing, there.map(t -> !t));
        Controls.showWhile(notes, chart.map(c -> !c.notes().isEmpty()));
        getChildren().addAll(name, missing, view, told, notes);
    }
}
