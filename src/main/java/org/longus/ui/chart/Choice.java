package org.longus.ui.chart;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.longus.ui.panel.Controls;

/** A name and a box to choose one of several words with; the first stands where nothing is chosen. */
final class Choice extends HBox {
    private final ComboBox<String> box = new ComboBox<>();
    private final StringProperty chosen;
    private boolean filling;

    /** @param words as a person reads a value */
    Choice(String id, String name, String tip, StringProperty chosen, UnaryOperator<String> words) {
        this.chosen = chosen;
        getStyleClass().add("tool-row");
        Label label = Controls.label(name);
        label.setLabelFor(box);
        box.setId(id);
        box.setTooltip(Controls.tip(tip));
        box.setAccessibleText(tip);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed");
            }
        });
        box.getSelectionModel().selectedItemProperty().subscribe(now -> {
            if (!filling && now != null) {
                chosen.set(now);
            }
        });
        getChildren().addAll(label, box);
        Controls.showWhile(this, Bindings.isNotEmpty(box.getItems()));
    }

    /** Offers these; what is chosen stays so while it is among them. */
    void offer(List<String> values) {
        if (values.equals(box.getItems())) {
            return;
        }
        filling = true;
        box.getItems().setAll(values);
        if (!values.isEmpty()) {
            box.getSelectionModel().select(values.contains(chosen.get()) ? chosen.get() : values.getFirst());
        }
        filling = false;
    }
}
