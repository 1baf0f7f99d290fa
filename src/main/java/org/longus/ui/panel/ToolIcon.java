package org.longus.ui.panel;

import javafx.beans.value.ObservableValue;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.SVGPath;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.longus.ui.casework.Tool;
import org.longus.ui.display.TextScale;

/** The tools' icons: Feather's where it has one, and lines of the same weight for what it has not. */
final class ToolIcon {
    private static final String LASSO = "M8 2 C4 2 1.5 4 1.5 6.5 C1.5 9 4.2 10.8 8 10.8 C11.8 10.8 14.5 9 14.5 6.4"
        + " C14.5 3.8 11.8 2 8 2 M5 10.4 C3 10.8 3.4 13.2 5.2 12.6 C6.6 12 6 10.4 4.4 9.9 M4.6 12.7 C4.4 14 3.6 14.8"
        + " 2.4 15";
    private static final String POLYGON = "M3.5 3 L12.5 2 L14.5 9.5 L8 14.5 L1.5 10 Z";
    private static final String MIRROR =
            "M6 3.5 L1 12.5 H6 Z M10 3.5 L15 12.5 H10 Z M8 1 V3 M8 5 V7 M8 9 V11 M8 13 V15";
    private static final String RULER = "M1 11 L11 1 L15 5 L5 15 Z M3.8 8.2 L5.6 10 M6.2 5.8 L7.4 7 M8.6 3.4 L10.4 5.2";
    private static final String ANGLE = "M15 13.5 H1.5 L11 2 M8.5 13.5 A7 7 0 0 0 6 8.3";

    private ToolIcon() {}

    /** @param scale how large, from now on */
    static Node of(Tool tool, ObservableValue<TextScale> scale) {
        return switch (tool) {
            case NAVIGATE -> new FontIcon(Feather.CROSSHAIR);
            case BRUSH -> new FontIcon(Feather.EDIT_2);
            case ERASER -> new FontIcon(Feather.DELETE);
            case FILL -> new FontIcon(Feather.DROPLET);
            case LASSO -> lines(LASSO, scale);
            case POLYGON -> lines(POLYGON, scale);
            case MIRROR -> lines(MIRROR, scale);
            case RULER -> lines(RULER, scale);
            case ANGLE -> lines(ANGLE, scale);
        };
    }

    private static Group lines(String path, ObservableValue<TextScale> scale) {
        SVGPath icon = new SVGPath();
        icon.setContent(path);
        icon.getStyleClass().add("tool-icon");
        icon.scaleXProperty().bind(scale.map(TextScale::factor));
        icon.scaleYProperty().bind(scale.map(TextScale::factor));
        // takes the place that the scaled lines need
        return new Group(icon);
    }
}
