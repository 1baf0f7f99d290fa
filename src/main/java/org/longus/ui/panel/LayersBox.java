package org.longus.ui.panel;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.longus.ui.state.DisplayModel;
import org.longus.ui.state.Layer;

/** What lies over the CT: on or off, and how strong. */
final class LayersBox extends VBox {
    LayersBox(DisplayModel display) {
        getStyleClass().add("section");
        getChildren().add(Controls.label("Layers  (hold H to hide)", "panel-title"));
        display.layers().forEach(layer -> getChildren().add(row(layer)));
    }

    private static HBox row(Layer layer) {
        CheckBox visible = new CheckBox(layer.name());
        visible.setId("layer-" + layer.key());
        visible.setFocusTraversable(false);
        visible.setTooltip(Controls.tip(layer.hint()));
        visible.selectedProperty().bindBidirectional(layer.visible());
        Region swatch = new Region();
        swatch.getStyleClass().add("swatch");
        swatch.setStyle("-fx-background-color: #%06X;".formatted(layer.rgb()));
        Slider opacity = new Slider(0, 1, layer.opacity().get());
        opacity.setId("opacity-" + layer.key());
        opacity.setFocusTraversable(false);
        opacity.setPrefWidth(84);
        opacity.setMinWidth(60);
        opacity.setTooltip(Controls.tip("Opacity of " + layer.name()));
        opacity.valueProperty().bindBidirectional(layer.opacity());
        opacity.disableProperty().bind(layer.visible().not());
        visible.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(visible, Priority.ALWAYS);
        HBox row = new HBox(8, swatch, visible, opacity);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
