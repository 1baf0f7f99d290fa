package org.longus.ui.tool;

import javafx.geometry.Point2D;
import org.longus.ui.casework.Measurements;
import org.longus.ui.casework.ToolModel;
import org.longus.ui.display.DisplayModel;
import org.longus.ui.viewer.MeasurementGrip;
import org.longus.ui.viewer.PlanePane;
import org.longus.volume.Plane;

/** Makes the gesture that a press begins: the button, the tool in the hand and what lies under the pointer say which. */
public final class Gestures {
    private final DisplayModel display;
    private final ToolModel tools;
    private final MeasureGestures measures;
    private final LineGestures lines;
    private final EditGestures edits;

    /**
     * @param measures distances and angles
     * @param lines of the measured slice and the section, which can be dragged
     * @param edits changes of the mask
     */
    public Gestures(
            DisplayModel display, ToolModel tools, MeasureGestures measures, LineGestures lines, EditGestures edits) {
        this.display = display;
        this.tools = tools;
        this.measures = measures;
        this.lines = lines;
        this.edits = edits;
    }

    /** Null where the press does nothing, or all that it does at once. */
    Gesture begin(PlanePane pane, Press press) {
        return switch (press.button()) {
            case SECONDARY -> new WindowGesture(display.windows().property(pane.plane()), press.at());
            case MIDDLE -> new PanGesture(pane, press.at());
            case PRIMARY -> primary(pane, press);
            default -> null;
        };
    }

    private Gesture primary(PlanePane pane, Press press) {
        if (tools.panHeldProperty().get()) {
            return new PanGesture(pane, press.at());
        }
        MeasurementGrip grip = measures.grip(pane, press.at(), press.shift());
        if (grip != null) {
            return new MeasurementGesture(pane, grip, press.at());
        }
        pane.model().measurements().select(Measurements.NONE);
        if (tools.tool().measures()) {
            return measures.begin(pane, press, edits);
        }
        Gesture line = lines.begin(pane, press.at());
        if (line != null) {
            return line;
        }
        if (edits(pane)) {
            return edits.begin(pane, press);
        }
        // beside the picture there is nothing to go to
        return pane.viewport().contains(press.at()) ? new CrossHairGesture(pane, press.at()) : null;
    }

    /** Whether the tool in the hand changes the mask on this plane. */
    boolean edits(PlanePane pane) {
        return pane.plane() == Plane.AXIAL && tools.tool().edits();
    }

    /** Whether the tool in the hand draws where it clicks. */
    boolean draws(PlanePane pane) {
        return tools.tool().measures() || edits(pane);
    }

    /** What a press would take of the distances and angles; null for nothing. */
    MeasurementGrip grip(PlanePane pane, Point2D at, boolean shift) {
        return measures.grip(pane, at, shift);
    }

    /** Whether a press would take the line of the measured slice or the section. */
    boolean isOnLine(PlanePane pane, Point2D at) {
        return !tools.tool().measures() && lines.isOnLine(pane, at);
    }

    /** Closes the polygon that is being drawn on this plane. */
    void finishSketch(PlanePane pane) {
        edits.finishSketch(pane);
    }

    /** A press anywhere ends that a place is shown which was asked for. */
    void pressed() {
        display.endPointing();
    }

    ToolModel tools() {
        return tools;
    }
}
