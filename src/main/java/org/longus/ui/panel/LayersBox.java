package org.longus.ui.panel;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.longus.render.VoteRamp;
import org.longus.ui.display.DisplayModel;
import org.longus.ui.display.Layer;
import org.longus.ui.key.Shortcut;

/** What lies over the CT: on or off, and how strong. */
public final class LayersBox extends VBox {
    /** Of the paper's ensembles; with fewer the colours are spread over the same range. */
    private static final int MEMBERS = 5;

    public LayersBox(DisplayModel display) {
        getStyleClass().add("section");
        getChildren().add(Controls.label("Layers  (hold %s to hide)".formatted(Shortcut.HIDE.keys()), "panel-title"));
        for (Layer layer : display.layers()) {
            getChildren().add(row(layer, display));
            if (layer == display.votes()) {
                getChildren().add(legend(layer));
            }
            if (layer == display.muscle()) {
                getChildren().add(outlineOnly(display));
            }
            if (layer == display.huRange()) {
                getChildren().add(new HuRangeBox(display));
            }
        }
        getChildren().add(legendOnThePlane(display));
    }

    private static CheckBox legendOnThePlane(DisplayModel display) {
        CheckBox legend = new CheckBox("Legend on the axial plane");
        legend.setId("legend");
        legend.setTooltip(Controls.tip(Controls.text("Name the colours that lie on the axial plane", Shortcut.LEGEND)));
        legend.selectedProperty().bindBidirectional(display.legendProperty());
        return legend;
    }

    private static CheckBox outlineOnly(DisplayModel display) {
        CheckBox outline = new CheckBox("Outline only");
        outline.setId("muscle-outline");
        outline.setTooltip(
                Controls.tip(Controls.text("Leave the fill out, to see the tissue under it", Shortcut.OUTLINE)));
        outline.selectedProperty().bindBidirectional(display.muscleOutlineOnlyProperty());
        outline.disableProperty().bind(display.muscle().visible().not());
        outline.getStyleClass().add("indented");
        return outline;
    }

    /** The colours of the votes with their numbers, while they are shown. */
    private static HBox legend(Layer votes) {
        HBox legend = new HBox(Controls.label("votes", "text-muted", "text-small"));
        for (int v = 1; v <= MEMBERS; v++) {
            Region swatch = new Region();
            swatch.getStyleClass().add("swatch");
            swatch.setStyle("-fx-background-color: #%06X;".formatted(VoteRamp.rgb(v, MEMBERS)));
            HBox entry = new HBox(swatch, Controls.label(String.valueOf(v), "text-small"));
            entry.getStyleClass().addAll("tool-row", "gap-small");
            legend.getChildren().add(entry);
        }
        legend.setId("votes-legend");
        Controls.showWhile(legend, votes.visible());
        legend.getStyleClass().addAll("tool-row", "indented");
        return legend;
    }

    private static String paint(Layer layer, DisplayModel display) {
        if (layer == display.comparison()) {
            return "linear-gradient(to right, #%1$06X 33%%, #%2$06X 33%%, #%2$06X 67%%, #%3$06X 67%%)"
                    .formatted(
                            display.colours().both(),
                            display.colours().onlyThis(),
                            display.colours().onlyOther());
        }
        return layer == display.votes()
                ? "linear-gradient(to right, #%06X, #%06X)"
                        .formatted(VoteRamp.rgb(1, MEMBERS), VoteRamp.rgb(MEMBERS, MEMBERS))
                : "#%06X".formatted(layer.rgb());
    }

    private static HBox row(Layer layer, DisplayModel display) {
        CheckBox visible = new CheckBox(layer.name());
        visible.setId("layer-" + layer.key());
        visible.setTooltip(Controls.tip(layer.hint()));
        visible.selectedProperty().bindBidirectional(layer.visible());
        Region swatch = new Region();
        swatch.getStyleClass().add("swatch");
        swatch.setId("swatch-" + layer.key());
        display.coloursProperty()
                .subscribe(c -> swatch.setStyle("-fx-background-color: %s;".formatted(paint(layer, display))));
        Slider opacity = new Slider(0, 1, layer.opacity().get());
        opacity.setId("opacity-" + layer.key());
        opacity.getStyleClass().add("opacity");
        opacity.setAccessibleText("Opacity of " + layer.name());
        opacity.setTooltip(Controls.tip("Opacity of " + layer.name()));
        opacity.valueProperty().bindBidirectional(layer.opacity());
        opacity.disableProperty().bind(layer.visible().not());
        visible.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(visible, Priority.ALWAYS);
        return Controls.styled(new HBox(swatch, visible, opacity), "tool-row");
    }
}
