package org.longus.ui.tool;

import javafx.geometry.Point2D;
import org.longus.ui.commands.ModelRuns;
import org.longus.ui.commands.SectionMoves;
import org.longus.ui.display.DisplayModel;
import org.longus.ui.viewer.PlanePane;

/** Gestures that drag the line of the measured slice, or the C3 section. */
public final class LineGestures {
    private final DisplayModel display;
    private final ModelRuns runs;
    private final SectionMoves sectionMoves;

    public LineGestures(DisplayModel display, ModelRuns runs, SectionMoves sectionMoves) {
        this.display = display;
        this.runs = runs;
        this.sectionMoves = sectionMoves;
    }

    /** Null where neither is under the pointer. */
    Gesture begin(PlanePane pane, Point2D at) {
        if (SliceLineGesture.isNear(pane, at)) {
            return new SliceLineGesture(pane, runs);
        }
        return SectionGesture.isNear(pane, display, at) ? new SectionGesture(pane, sectionMoves, at) : null;
    }

    boolean isOnLine(PlanePane pane, Point2D at) {
        return SliceLineGesture.isNear(pane, at) || SectionGesture.isNear(pane, display, at);
    }
}
