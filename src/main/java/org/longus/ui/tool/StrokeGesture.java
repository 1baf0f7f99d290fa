package org.longus.ui.tool;

import javafx.geometry.Point2D;
import org.longus.edit.PixelPoint;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.casework.ToolModel;
import org.longus.ui.common.Messages;
import org.longus.ui.key.Shortcut;
import org.longus.ui.viewer.PlanePane;

/** One stroke of brush or eraser on the axial plane. */
final class StrokeGesture implements Gesture {
    private final PlanePane pane;
    private final Messages messages;
    private final CaseModel model;
    private final boolean heldToHu;

    StrokeGesture(PlanePane pane, ToolModel tools, Messages messages, Point2D start) {
        this.pane = pane;
        this.messages = messages;
        this.model = pane.model();
        heldToHu = !tools.erases() && tools.heldToMuscleHuProperty().get();
        model.beginStroke(pixel(start), tools.radiusMm(), tools.erases(), heldToHu);
    }

    @Override
    public void drag(Point2D at) {
        model.strokeTo(pixel(at));
    }

    @Override
    public void release(Point2D at) {
        if (!model.endStroke() && heldToHu) {
            messages.say(
                    "Nothing is added: what the brush went over is in the mask already, or outside %s (%s lifts the limit)."
                            .formatted(ToolModel.paintRange(), Shortcut.HOLD_HU.keys()));
        }
    }

    @Override
    public void cancel() {
        model.cancelStroke();
    }

    private PixelPoint pixel(Point2D at) {
        return LassoGesture.pixel(pane.toIndex(at));
    }
}
