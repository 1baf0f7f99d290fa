package org.longus.ui.tool;

import org.longus.edit.PixelPoint;
import org.longus.ui.casework.ReaderText;
import org.longus.ui.casework.ToolModel;
import org.longus.ui.commands.Corrections;
import org.longus.ui.common.Messages;
import org.longus.ui.viewer.PlanePane;
import org.longus.volume.Plane;

/** Gestures that change the measured slice's mask, and clicks that do so at once. */
public final class EditGestures {
    private final ToolModel tools;
    private final Corrections corrections;
    private final Messages messages;

    public EditGestures(ToolModel tools, Corrections corrections, Messages messages) {
        this.tools = tools;
        this.corrections = corrections;
        this.messages = messages;
    }

    /** Null where the click has done all, or nothing can be painted; that is said then. */
    Gesture begin(PlanePane pane, Press press) {
        int shown = pane.model().cursor().slice(Plane.AXIAL);
        if (!pane.model().canPaintOn(shown)) {
            messages.say(ReaderText.noPainting(pane.model()));
            return null;
        }
        PixelPoint pixel = LassoGesture.pixel(pane.toIndex(press.at()));
        return switch (tools.tool()) {
            case LASSO -> new LassoGesture(pane, tools, corrections, press.at());
            case POLYGON -> corner(pane, press);
            case FILL -> {
                corrections.fill(pane.model(), pixel, tools.erases());
                yield null;
            }
            case MIRROR -> {
                corrections.mirror(pane.model(), pixel);
                yield null;
            }
            default -> new StrokeGesture(pane, tools, messages, press.at());
        };
    }

    /** Sets a corner of a polygon or angle. */
    Gesture corner(PlanePane pane, Press press) {
        return new ClickedLine(pane, tools, corrections, press);
    }

    /** Closes the polygon that is being drawn. */
    void finishSketch(PlanePane pane) {
        ClickedLine.finish(pane, tools, corrections);
    }
}
