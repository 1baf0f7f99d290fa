package org.longus.ui.tool;

import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.longus.ui.casework.ToolModel;
import org.longus.ui.viewer.MeasurementGrip;
import org.longus.ui.viewer.PlanePane;
import org.longus.volume.Vec3;

/** The pointer over one plane: wheel and buttons. */
public final class PlanePointer {
    private static final double WHEEL_NOTCH = 40;
    private static final double ZOOM_A_NOTCH = 1.15;

    private final PlanePane pane;
    private final Gestures gestures;
    private final ToolModel tools;
    private final Pointing pointing;
    private Gesture gesture;
    private MouseButton gestureButton;
    /** Whether the last press took a line that can be dragged: two drags in a row are no double click. */
    private boolean tookHandle;

    /** Where the planes met before the first press of what may become a double click. */
    private Vec3 crossHairBefore;

    private double wheel;

    /**
     * @param gestures what a press begins
     * @param pointing told where the pointer is
     */
    public PlanePointer(PlanePane pane, Gestures gestures, Pointing pointing) {
        this.pane = pane;
        this.gestures = gestures;
        this.tools = gestures.tools();
        this.pointing = pointing;
        pane.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        pane.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        pane.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        pane.addEventHandler(MouseEvent.MOUSE_ENTERED, e -> pointing.active().set(pane));
        pane.addEventHandler(MouseEvent.MOUSE_EXITED, e -> left());
        pane.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    }

    private void pressed(MouseEvent e) {
        pane.requestFocus();
        pointing.active().set(pane);
        gestures.pressed();
        if (pane.model() == null || gesture != null) {
            return;
        }
        noteControl(e);
        if (e.getClickCount() == 1) {
            crossHairBefore = pane.model().cursor().at();
        }
        gesture = gestures.begin(pane, Press.of(e));
        tookHandle = gesture instanceof SliceLineGesture
                || gesture instanceof SectionGesture
                || gesture instanceof MeasurementGesture;
        gestureButton = e.getButton();
    }

    /** A double click that means nothing else: a tool that draws where it clicks keeps its own. */
    private void clicked(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY
                && e.getClickCount() == 2
                && e.isStillSincePress()
                && !gestures.draws(pane)
                && !tookHandle) {
            // it was meant for the plane, not for the cross-hair
            if (pane.model() != null && crossHairBefore != null) {
                pane.model().cursor().moveTo(crossHairBefore);
            }
            pointing.alone().accept(pane);
        }
    }

    private void dragged(MouseEvent e) {
        follow(e);
        if (gesture != null) {
            gesture.drag(point(e));
        }
    }

    private void released(MouseEvent e) {
        if (gesture != null && e.getButton() == gestureButton) {
            Gesture over = gesture;
            gesture = null;
            over.release(point(e));
        }
    }

    /** Ends what the pressed button does and drops what is being drawn, as Escape does. */
    public void cancelGesture() {
        pane.sketchProperty().set(null);
        if (gesture != null) {
            Gesture over = gesture;
            gesture = null;
            over.cancel();
        }
    }

    /** Whether a line drawn click by click waits here for its next point. */
    public boolean isSketching() {
        return gesture == null && pane.sketchProperty().get() != null;
    }

    /** Closes the polygon that is being drawn. */
    public void finishSketch() {
        gestures.finishSketch(pane);
    }

    /** Takes back the last point that was set. */
    public void takeBackPoint() {
        if (isSketching()) {
            pane.sketchProperty().set(pane.sketchProperty().get().withoutLast());
        }
    }

    private void moved(MouseEvent e) {
        pointing.active().set(pane);
        follow(e);
    }

    private void follow(MouseEvent e) {
        noteControl(e);
        pane.pointerProperty().set(point(e));
        if (gesture == null) {
            pane.gripProperty().set(gestures.grip(pane, point(e), e.isShiftDown()));
        }
        pane.setCursor(shape());
    }

    /** Its key was pressed while another window had the keyboard. That it was released, {@link Keys} tells. */
    private void noteControl(MouseEvent e) {
        if (e.isShortcutDown()) {
            tools.controlHeldProperty().set(true);
        }
    }

    private Cursor shape() {
        if (tools.panHeldProperty().get()) {
            return Cursor.MOVE;
        }
        if (gesture instanceof MeasurementGesture drags) {
            // an end is put where the cross points
            return drags.grip().isWhole() ? Cursor.MOVE : Cursor.CROSSHAIR;
        }
        MeasurementGrip grip = pane.gripProperty().get();
        if (gesture == null && grip != null) {
            return grip.isWhole() ? Cursor.MOVE : Cursor.HAND;
        }
        boolean onLine = gestures.isOnLine(pane, pane.pointerProperty().get());
        if (onLine || gesture instanceof SliceLineGesture || gesture instanceof SectionGesture) {
            return Cursor.V_RESIZE;
        }
        return gestures.draws(pane) ? Cursor.CROSSHAIR : Cursor.DEFAULT;
    }

    private void left() {
        pane.pointerProperty().set(null);
        if (gesture == null) {
            pane.gripProperty().set(null);
        }
    }

    private void scrolled(ScrollEvent e) {
        if (pane.model() == null) {
            return;
        }
        if (e.isShortcutDown() || tools.controlHeldProperty().get()) {
            pane.zoom(new Point2D(e.getX(), e.getY()), Math.pow(ZOOM_A_NOTCH, e.getDeltaY() / WHEEL_NOTCH));
        } else if (e.isShiftDown()) {
            tools.resize(e.getDeltaX() + e.getDeltaY() > 0);
        } else if (gesture == null) {
            // touch pads send many small steps
            wheel += e.getDeltaY() / WHEEL_NOTCH;
            int steps = (int) wheel;
            wheel -= steps;
            pane.model().cursor().scroll(pane.plane(), steps);
        }
        e.consume();
    }

    private static Point2D point(MouseEvent e) {
        return new Point2D(e.getX(), e.getY());
    }
}
