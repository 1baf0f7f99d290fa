package org.longus.ui.tool;

import javafx.geometry.Point2D;
import org.longus.ui.casework.Tool;
import org.longus.ui.casework.ToolModel;
import org.longus.ui.commands.MeasurementCommands;
import org.longus.ui.display.DisplayModel;
import org.longus.ui.viewer.MeasurementGrip;
import org.longus.ui.viewer.PlanePane;

/** Gestures that draw distances and angles, or take one that is there. */
public final class MeasureGestures {
    private final DisplayModel display;
    private final ToolModel tools;
    private final MeasurementCommands measurements;

    public MeasureGestures(DisplayModel display, ToolModel tools, MeasurementCommands measurements) {
        this.display = display;
        this.tools = tools;
        this.measurements = measurements;
    }

    /** Null where nothing can be drawn now; that is said then. */
    Gesture begin(PlanePane pane, Press press, EditGestures polygons) {
        if (measurements.isRefused()) {
            return null;
        }
        return tools.tool() == Tool.RULER ? new RulerGesture(pane, press.at()) : polygons.corner(pane, press);
    }

    /** What a press takes of the distances and angles; null for nothing. Shift draws even there. */
    MeasurementGrip grip(PlanePane pane, Point2D at, boolean shift) {
        Tool tool = tools.tool();
        boolean sketching = pane.sketchProperty().get() != null;
        boolean takes = tool == Tool.NAVIGATE || tool.measures() && !sketching && !shift;
        boolean open = pane.model() != null
                && !pane.model().isReadOnly()
                && !display.overlaysHeldOffProperty().get()
                && !tools.panHeldProperty().get();
        return takes && open
                ? MeasurementGrip.at(pane.model(), pane.viewport(), at, tool == Tool.NAVIGATE)
                        .orElse(null)
                : null;
    }
}
