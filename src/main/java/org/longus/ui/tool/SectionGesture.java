package org.longus.ui.tool;

import javafx.geometry.Point2D;
import org.longus.pipeline.SliceSelector;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.commands.SectionMoves;
import org.longus.ui.display.DisplayModel;
import org.longus.ui.viewer.PlanePane;
import org.longus.volume.Plane;
import org.longus.volume.Vec3;

/**
 * Drags the C3 section in the sagittal or coronal plane, as a whole: by either edge, or by its name at the right. The band
 * itself is left to the cross-hair. It is moved once, at the release.
 */
final class SectionGesture implements Gesture {
    private static final double REACH_POINTS = 5;
    /** What the band's name takes at its right end. */
    private static final double NAME_POINTS = 56;

    private final PlanePane pane;
    private final SectionMoves sectionMoves;
    private final double startK;

    SectionGesture(PlanePane pane, SectionMoves sectionMoves, Point2D at) {
        this.pane = pane;
        this.sectionMoves = sectionMoves;
        this.startK = pane.toIndex(at).z();
    }

    /** Whether a press here takes the section. */
    static boolean isNear(PlanePane pane, DisplayModel display, Point2D at) {
        CaseModel model = pane.model();
        if (model == null
                || at == null
                || pane.plane() == Plane.AXIAL
                || model.isReadOnly()
                || model.resultProperty().get() == null
                || model.resultProperty().get().section().isEmpty()
                || !display.shows(display.section())) {
            return false;
        }
        SliceSelector.Middle middle =
                model.resultProperty().get().section().get().middle();
        double a = screenY(pane, middle.firstK() - 0.5);
        double b = screenY(pane, middle.lastK() + 0.5);
        boolean onEdge = Math.min(Math.abs(at.getY() - a), Math.abs(at.getY() - b)) <= REACH_POINTS;
        double right = Math.min(
                pane.getWidth(), pane.viewport().left() + pane.viewport().pictureWidth());
        boolean inBand = at.getY() > Math.min(a, b) && at.getY() < Math.max(a, b);
        return onEdge || inBand && at.getX() > right - NAME_POINTS && at.getX() <= right;
    }

    private static double screenY(PlanePane pane, double k) {
        return pane.viewport().toScreen(new Vec3(0, 0, k)).getY();
    }

    @Override
    public void drag(Point2D at) {
        int slices = (int) Math.round(pane.toIndex(at).z() - startK);
        pane.draggedSectionProperty().set(SectionMoves.within(pane.model(), slices));
    }

    @Override
    public void release(Point2D at) {
        int slices = pane.draggedSectionProperty().get();
        cancel();
        if (slices != 0) {
            sectionMoves.moveBy(slices);
        }
    }

    @Override
    public void cancel() {
        pane.draggedSectionProperty().set(0);
    }
}
