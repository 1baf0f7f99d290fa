package org.longus.ui.panel;

import java.util.Locale;
import javafx.beans.property.DoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.longus.ui.casework.ToolModel;
import org.longus.ui.key.Shortcut;

/** The diameter of the brush or the reach of a fill in mm, to be slid or typed. */
final class ToolSize extends HBox {
    private final ToolModel tools;
    private final Label name = Controls.label("", "text-small");
    private final Slider slider = new Slider();
    private final TextField field = new TextField();
    private Subscription following = Subscription.EMPTY;
    /** While the slider is set by the model and not by a person. */
    private boolean showing;

    ToolSize(ToolModel tools) {
        this.tools = tools;
        String tip =
                Controls.text("Diameter of the brush, or reach of the fill, in mm; also Shift+wheel", Shortcut.SIZE);
        slider.setId("brush-size");
        slider.setAccessibleText(tip);
        slider.setTooltip(Controls.tip(tip));
        field.setId("size-mm");
        field.setAccessibleText("Diameter of the brush, or reach of the fill, in mm");
        field.setTooltip(Controls.tip("Type millimetres; Enter takes them"));
        field.getStyleClass().add("figures");
        name.setMinWidth(USE_PREF_SIZE);
        Label unit = Controls.label("mm", "text-small");
        unit.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(name, slider, field, unit);
        getStyleClass().add("tool-row");
        disableProperty().bind(tools.toolProperty().map(t -> !t.isRound()));
        slider.valueProperty().addListener((o, before, v) -> {
            if (!showing) {
                size().set(v.doubleValue() / factor());
            }
        });
        field.setOnAction(e -> {
            take();
            // letters are for the planes again
            slider.requestFocus();
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                take();
            }
        });
        tools.toolProperty().subscribe(t -> follow());
    }

    private DoubleProperty size() {
        return tools.sizeMmProperty();
    }

    private boolean isReach() {
        return size() == tools.reachMmProperty();
    }

    /** A reach is shown as it is, a brush by its diameter. */
    private double factor() {
        return isReach() ? 1 : 2;
    }

    private void follow() {
        following.unsubscribe();
        showing = true;
        name.setText(isReach() ? "Reach" : "Diameter");
        slider.setMin(ToolModel.SMALLEST_RADIUS_MM * factor());
        slider.setMax(isReach() ? ToolModel.LARGEST_REACH_MM : ToolModel.LARGEST_RADIUS_MM * factor());
        showing = false;
        following = size().subscribe(v -> show());
    }

    private void show() {
        showing = true;
        slider.setValue(size().get() * factor());
        showing = false;
        field.setText(String.format(Locale.ROOT, "%.1f", size().get() * factor()));
    }

    /** What cannot be read changes nothing. */
    private void take() {
        try {
            double mm = Double.parseDouble(field.getText().strip().replace(',', '.'));
            // only what was typed: the figure shown is rounded
            if (!field.getText().equals(String.format(Locale.ROOT, "%.1f", size().get() * factor()))
                    && Double.isFinite(mm)) {
                size().set(mm / factor());
            }
        } catch (NumberFormatException e) {
            // the size in force is shown again
        }
        show();
    }
}
