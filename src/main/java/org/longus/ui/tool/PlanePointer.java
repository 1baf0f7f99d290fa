package org.longus.ui.tool;

import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.longus.edit.PixelPoint;
import org.longus.ui.casework.Calipers;
import org.longus.ui.casework.Probe;
import org.longus.ui.casework.ReaderText;
import org.longus.ui.casework.Tool;
import org.longus.ui.casework.ToolModel;
import org.longus.ui.commands.Workbench;
import org.longus.ui.viewer.CaliperGrip;
import org.longus.ui.viewer.PlanePane;
import org.longus.volume.Plane;

/** The pointer over one plane: wheel, buttons and the probe under it. */
public final class PlanePointer {
    private static final double WHEEL_NOTCH = 40;
    private static final double ZOOM_A_NOTCH = 1.15;

    private final PlanePane pane;
    private final Workbench bench;
    private final ObjectProperty<PlanePane> active;
    private final ObjectProperty<Probe> probe;
    private final Consumer<PlanePane> alone;
    private Gesture gesture;
    private MouseButton gestureButton;
    /** Whether the last press took a line that can be dragged: two drags in a row are no double click. */
    private boolean tookHandle;

    private double wheel;

    /**
     * @param active the plane that keys scroll: the one that the pointer was over last
     * @param probe told what lies under the pointer
     * @param alone told that a double click asks for this plane alone, or for all three again
     */
    public PlanePointer(
            PlanePane pane,
            Workbench bench,
            ObjectProperty<PlanePane> active,
            ObjectProperty<Probe> probe,
            Consumer<PlanePane> alone) {
        this.pane = pane;
        this.bench = bench;
        this.active = active;
        this.probe = probe;
        this.alone = alone;
        // what was begun in one patient must not end in the next
        bench.currentProperty().subscribe(c -> cancelGesture());
        pane.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        pane.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        pane.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        pane.addEventHandler(MouseEvent.MOUSE_ENTERED, e -> active.set(pane));
        pane.addEventHandler(MouseEvent.MOUSE_EXITED, e -> left());
        pane.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    }

    private void pressed(MouseEvent e) {
        pane.requestFocus();
        active.set(pane);
        bench.display().crossHairAskedProperty().set(false);
        if (pane.model() == null || gesture != null) {
            return;
        }
        gesture = begin(e);
        tookHandle = gesture instanceof SliceLineGesture
                || gesture instanceof SectionGesture
                || gesture instanceof CaliperGesture;
        gestureButton = e.getButton();
    }

    private Gesture begin(MouseEvent e) {
        Point2D at = point(e);
        ToolModel tools = bench.tools();
        noteControl(e);
        return switch (e.getButton()) {
            case SECONDARY -> new WindowGesture(bench.display(), at);
            case MIDDLE -> new PanGesture(pane, at);
            case PRIMARY -> {
                if (tools.panHeldProperty().get()) {
                    yield new PanGesture(pane, at);
                }
                CaliperGrip grip = grip(e);
                if (grip != null) {
                    yield new CaliperGesture(pane, grip, at);
                }
                pane.model().calipers().select(Calipers.NONE);
                if (tools.tool().measures()) {
                    yield bench.measuring().isRefused() ? null : measure(e);
                }
                if (SliceLineGesture.isNear(pane, at)) {
                    yield new SliceLineGesture(pane, bench);
                }
                if (SectionGesture.isNear(pane, bench, at)) {
                    yield new SectionGesture(pane, bench, at);
                }
                yield edits() ? edit(e) : new CrossHairGesture(pane, at);
            }
            default -> null;
        };
    }

    private boolean edits() {
        return pane.plane() == Plane.AXIAL && bench.tools().tool().edits();
    }

    /** A double click that means nothing else: a tool that draws where it clicks keeps its own. */
    private void clicked(MouseEvent e) {
        boolean draws = bench.tools().tool().measures() || edits();
        if (e.getButton() == MouseButton.PRIMARY
                && e.getClickCount() == 2
                && e.isStillSincePress()
                && !draws
                && !tookHandle) {
            alone.accept(pane);
        }
    }

    /** What a press takes of the distances and angles; null for nothing. Shift draws even there. */
    private CaliperGrip grip(MouseEvent e) {
        Tool tool = bench.tools().tool();
        boolean takes = tool == Tool.NAVIGATE || tool.measures() && !isSketching() && !e.isShiftDown();
        boolean open = pane.model() != null
                && !pane.model().isReadOnly()
                && !bench.display().overlaysHeldOffProperty().get()
                && !bench.tools().panHeldProperty().get();
        return takes && open
                ? CaliperGrip.at(pane.model(), pane.viewport(), point(e), tool == Tool.NAVIGATE)
                        .orElse(null)
                : null;
    }

    private Gesture measure(MouseEvent e) {
        return bench.tools().tool() == Tool.RULER ? new RulerGesture(pane, point(e)) : corner(e);
    }

    private Gesture corner(MouseEvent e) {
        return new ClickedLine(pane, bench, point(e), e.getClickCount() > 1);
    }

    private Gesture edit(MouseEvent e) {
        Point2D at = point(e);
        int shown = pane.model().cursor().slice(Plane.AXIAL);
        if (pane.model().canPaintOn(shown)) {
            PixelPoint pixel = LassoGesture.pixel(pane.toIndex(at));
            return switch (bench.tools().tool()) {
                case LASSO -> new LassoGesture(pane, bench, at);
                case POLYGON -> corner(e);
                case FILL -> {
                    bench.corrections().fill(pane.model(), pixel, bench.tools().erases());
                    yield null;
                }
                case MIRROR -> {
                    bench.corrections().mirror(pane.model(), pixel);
                    yield null;
                }
                default -> new StrokeGesture(pane, bench, at);
            };
        }
        bench.say(ReaderText.noPainting(pane.model()));
        return null;
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
        ClickedLine.finish(pane, bench);
    }

    /** Takes back the last point that was set. */
    public void takeBackPoint() {
        if (isSketching()) {
            pane.sketchProperty().set(pane.sketchProperty().get().withoutLast());
        }
    }

    private void moved(MouseEvent e) {
        active.set(pane);
        follow(e);
    }

    private void follow(MouseEvent e) {
        noteControl(e);
        pane.pointerProperty().set(point(e));
        if (gesture == null) {
            pane.gripProperty().set(grip(e));
        }
        showProbe();
        pane.setCursor(shape());
    }

    /** Its key was pressed while another window had the keyboard. That it was released, {@link Keys} tells. */
    private void noteControl(MouseEvent e) {
        if (e.isShortcutDown()) {
            bench.tools().controlHeldProperty().set(true);
        }
    }

    private Cursor shape() {
        if (bench.tools().panHeldProperty().get()) {
            return Cursor.MOVE;
        }
        if (gesture instanceof CaliperGesture drags) {
            // an end is put where the cross points
            return drags.grip().isWhole() ? Cursor.MOVE : Cursor.CROSSHAIR;
        }
        CaliperGrip grip = pane.gripProperty().get();
        if (gesture == null && grip != null) {
            return grip.isWhole() ? Cursor.MOVE : Cursor.HAND;
        }
        boolean measures = bench.tools().tool().measures();
        Point2D at = pane.pointerProperty().get();
        boolean onLine = !measures && (SliceLineGesture.isNear(pane, at) || SectionGesture.isNear(pane, bench, at));
        if (onLine || gesture instanceof SliceLineGesture || gesture instanceof SectionGesture) {
            return Cursor.V_RESIZE;
        }
        return measures || edits() ? Cursor.CROSSHAIR : Cursor.DEFAULT;
    }

    private void showProbe() {
        Point2D at = pane.pointerProperty().get();
        if (pane.model() == null || at == null) {
            probe.set(null);
            return;
        }
        probe.set(Probe.at(
                pane.model().series().ct(),
                pane.viewport().toIndex(at, pane.model().cursor().slice(pane.plane()))));
    }

    private void left() {
        pane.pointerProperty().set(null);
        if (gesture == null) {
            pane.gripProperty().set(null);
        }
        probe.set(null);
    }

    private void scrolled(ScrollEvent e) {
        if (pane.model() == null) {
            return;
        }
        if (e.isShortcutDown() || bench.tools().controlHeldProperty().get()) {
            pane.zoom(new Point2D(e.getX(), e.getY()), Math.pow(ZOOM_A_NOTCH, e.getDeltaY() / WHEEL_NOTCH));
        } else if (e.isShiftDown()) {
            bench.tools().resize(e.getDeltaX() + e.getDeltaY() > 0);
        } else if (gesture == null) {
            // touch pads send many small steps
            wheel += e.getDeltaY() / WHEEL_NOTCH;
            int steps = (int) wheel;
            wheel -= steps;
            pane.model().cursor().scroll(pane.plane(), steps);
        }
        showProbe();
        e.consume();
    }

    private static Point2D point(MouseEvent e) {
        return new Point2D(e.getX(), e.getY());
    }
}
