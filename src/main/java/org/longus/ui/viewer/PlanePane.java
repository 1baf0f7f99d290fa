package org.longus.ui.viewer;

import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import org.longus.edit.Midline;
import org.longus.render.NeckFrame;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.casework.Probe;
import org.longus.ui.casework.Tool;
import org.longus.ui.casework.ToolModel;
import org.longus.ui.display.DisplayModel;
import org.longus.ui.display.Layer;
import org.longus.volume.Plane;
import org.longus.volume.Vec3;

/**
 * One plane of the current case: the CT, fills over it, lines and text over those, and the brush's ring. Whatever changes
 * only marks what is stale; it is drawn once, with the next frame.
 */
public final class PlanePane extends Region {
    private final Plane plane;
    private final DisplayModel display;
    private final ToolModel tools;
    private final CtPicture ct = new CtPicture();
    private final Overlay overlay = new Overlay();
    private final Marks marks = new Marks();
    private final BrushRing ring = new BrushRing();
    /** Frames the plane that has the keyboard; over the picture, for what lies under it is hidden. */
    private final Region focus = new Region();

    private final Sight sight;
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
    /** Where the pointer is, or null when it is elsewhere. */
    private final ObjectProperty<Point2D> pointer = new SimpleObjectProperty<>();
    /** What lies under the pointer on the slice that is shown; null where that is outside of the scan. */
    private final ReadOnlyObjectWrapper<Probe> probe = new ReadOnlyObjectWrapper<>();

    /** Where the slice line is dragged to, or -1. */
    private final IntegerProperty draggedK = new SimpleIntegerProperty(-1);

    /** By how many slices the section is being dragged; 0 when it is not. */
    private final IntegerProperty draggedSection = new SimpleIntegerProperty();

    /** What is being drawn here and has no effect yet, or null. */
    private final ObjectProperty<Sketch> sketch = new SimpleObjectProperty<>();

    /** The distance or angle that the pointer would take or drags, or null. */
    private final ObjectProperty<MeasurementGrip> grip = new SimpleObjectProperty<>();

    private final InvalidationListener staleAll = o -> stale(true, true);
    private final InvalidationListener staleOverlay = o -> stale(false, true);
    private final InvalidationListener staleMarks = o -> stale(false, false);
    private final InvalidationListener calipersChanged = o -> calipersChanged();
    private CaseModel model;
    private boolean ctStale;
    private boolean overlayStale;

    public PlanePane(Plane plane, DisplayModel display, ToolModel tools) {
        this.plane = plane;
        this.display = display;
        this.tools = tools;
        sight = new Sight(plane, display, this::requestLayout);
        setId(plane.name().toLowerCase(java.util.Locale.ROOT));
        getStyleClass().add("plane");
        setFocusTraversable(true);
        setAccessibleText(plane.name().toLowerCase(java.util.Locale.ROOT) + " plane");
        focus.getStyleClass().add("plane-focus");
        focus.setMouseTransparent(true);
        setMinSize(120, 100);
        setPrefSize(300, 300);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().addAll(ct.node(), overlay.node(), marks.node(), ring, focus);
        getChildren().forEach(n -> n.setManaged(false));
        display.windows().property(plane).addListener(staleMarks);
        display.windows().presetsProperty().addListener(staleMarks);
        display.overlaysHeldOffProperty().addListener(staleOverlay);
        display.muscleOutlineOnlyProperty().addListener(staleOverlay);
        display.crossHairAskedProperty().addListener(staleMarks);
        display.pointedProperty().subscribe(place -> {
            if (place != null) {
                sight.reveal(place);
            }
            requestLayout();
        });
        display.coloursProperty().addListener(staleOverlay);
        display.shownHuProperty().addListener(staleOverlay);
        display.legendProperty().addListener(staleMarks);
        display.scaleProperty().addListener(staleMarks);
        display.decimalsProperty().addListener(staleMarks);
        for (Layer layer : display.layers()) {
            layer.visible().addListener(staleOverlay);
            layer.opacity().addListener(staleOverlay);
        }
        tools.toolProperty().addListener(staleMarks);
        tools.toolProperty().addListener(o -> sketch.set(null));
        draggedK.addListener(staleMarks);
        draggedSection.addListener(staleMarks);
        sketch.addListener(staleMarks);
        grip.addListener(staleMarks);
        for (Observable o : new Observable[] {pointer, tools.controlHeldProperty()}) {
            o.addListener(x -> {
                // the line to the pointer, and whether it would add or take away
                if (sketch.get() != null) {
                    requestLayout();
                }
            });
        }
        pointer.addListener(o -> probe());
        // a pane that is taken away is not told that the pointer has left it
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                pointer.set(null);
            }
        });
        // moved to a screen of another scale the pane keeps its size in points
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::outputScaleXProperty)
                .subscribe(s -> requestLayout());
        for (Observable o : new Observable[] {
            pointer,
            tools.toolProperty(),
            tools.radiusMmProperty(),
            tools.reachMmProperty(),
            tools.controlHeldProperty(),
            tools.panHeldProperty()
        }) {
            o.addListener(x -> placeRing());
        }
    }

    /** Shows another case, or nothing. */
    public void show(CaseModel shown) {
        if (model != null) {
            listen(false);
        }
        sketch.set(null);
        grip.set(null);
        model = shown;
        sight.show(shown, getWidth(), getHeight());
        if (model != null) {
            listen(true);
        }
        probe();
        stale(true, true);
    }

    private void listen(boolean on) {
        for (int axis = 0; axis < 3; axis++) {
            InvalidationListener what = axis == plane.throughAxis() ? staleAll : staleMarks;
            toggle(on, model.cursor().indexProperty(axis), what);
        }
        toggle(on, model.sliceProperty(), staleOverlay);
        toggle(on, model.automaticProperty(), staleOverlay);
        toggle(on, model.resultProperty(), staleOverlay);
        toggle(on, model.comparison().otherProperty(), staleOverlay);
        toggle(on, model.measurements().shown(), calipersChanged);
        toggle(on, model.measurements().selectedProperty(), staleMarks);
    }

    private void calipersChanged() {
        if (!model.measurements().isDragged()) {
            // what was under the pointer may be another one now
            grip.set(null);
        }
        stale(false, false);
    }

    private static void toggle(boolean on, Observable what, InvalidationListener listener) {
        if (on) {
            what.addListener(listener);
        } else {
            what.removeListener(listener);
        }
    }

    private void stale(boolean picture, boolean fills) {
        ctStale |= picture;
        overlayStale |= fills;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        focus.resize(getWidth(), getHeight());
        if (model == null) {
            ct.hide();
            overlay.hide();
            marks.clear();
            return;
        }
        sight.settle(getWidth(), getHeight());
        Viewport viewport = sight.viewport();
        if (ctStale) {
            ct.take(model, plane);
        }
        if (overlayStale) {
            overlay.update(model, display, plane);
        }
        ctStale = false;
        overlayStale = false;
        ct.draw(display.windows().of(plane), viewport, outputScale());
        overlay.draw(display, viewport, outputScale());
        boolean crossHair = plane != Plane.AXIAL
                || tools.tool() == Tool.NAVIGATE
                || display.crossHairAskedProperty().get();
        marks.draw(model, display, viewport, overlay, draggedK.get(), draggedSection.get(), crossHair);
        drawSketches();
        zoom.set(viewport.pointsPerPixelX());
        placeRing();
        probe();
    }

    /** Never kept from an event: the slice, the zoom or the case may change while the pointer rests. */
    private void probe() {
        Point2D at = pointer.get();
        probe.set(at == null || model == null ? null : Probe.at(model.series().ct(), toIndex(at)));
    }

    /** Screen pixels a point. */
    private double outputScale() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
    }

    private void drawSketches() {
        if (display.overlaysHeldOffProperty().get()) {
            return;
        }
        if (tools.tool() == Tool.MIRROR
                && plane == Plane.AXIAL
                && model.canPaintOn(model.cursor().slice(plane))) {
            CompletableFuture<Midline> midline = model.midline();
            if (midline.isDone() && !midline.isCompletedExceptionally()) {
                marks.sketches().midline(midline.resultNow(), viewport());
            } else {
                midline.thenRunAsync(this::requestLayout, Platform::runLater);
            }
        }
        marks.sketches()
                .pointed(
                        display.pointedProperty().get(),
                        viewport(),
                        model.cursor().slice(plane),
                        Marks.colour(display.section()));
        marks.sketches().measurements().draw(model, viewport(), grip.get());
        marks.sketches().sketch(sketch.get(), model, viewport(), pointer.get(), tools.erases());
    }

    private void placeRing() {
        Point2D at = pointer.get();
        boolean wanted = at != null
                && model != null
                && plane == Plane.AXIAL
                && tools.tool().isRound()
                && !tools.panHeldProperty().get();
        if (wanted) {
            ring.show(at, tools.sizeMmProperty().get() * viewport().scale(), tools.erases());
        } else {
            ring.setVisible(false);
        }
    }

    /** Shows the whole picture. */
    public void fit() {
        sight.whole();
    }

    /** Shows the neck; there must be a case. */
    public void frame(NeckFrame neck) {
        sight.frame(neck);
    }

    /** Whether it shows that view of the neck, and nobody has changed it. */
    public boolean shows(NeckFrame neck) {
        return sight.shows(neck);
    }

    public void zoom(Point2D at, double factor) {
        sight.zoom(at, factor);
    }

    /** Shows one column of the CT on one pixel of the screen; what is in the middle stays there. */
    public void pixelForPixel() {
        sight.pixelForPixel(outputScale());
    }

    /**
     * Shows one mm of the patient as one mm of the screen; what is in the middle stays there.
     *
     * @param dotsPerInch of the screen, as it tells of itself
     */
    public void lifeSize(double dotsPerInch) {
        sight.lifeSize(dotsPerInch, outputScale());
    }

    public void pan(double dx, double dy) {
        sight.pan(dx, dy);
    }

    /** Fractional voxel index under a point of the pane, on the shown slice; there must be a case. */
    public Vec3 toIndex(Point2D at) {
        return viewport().toIndex(at, model.cursor().slice(plane));
    }

    public Plane plane() {
        return plane;
    }

    /** The case that is shown; null when there is none. */
    public CaseModel model() {
        return model;
    }

    /** Null without a case. */
    public Viewport viewport() {
        return sight.viewport();
    }

    public ObjectProperty<Point2D> pointerProperty() {
        return pointer;
    }

    /** What lies under the pointer, of the slice that is shown now; null outside of the scan. */
    public ReadOnlyObjectProperty<Probe> probeProperty() {
        return probe.getReadOnlyProperty();
    }

    public ObjectProperty<Sketch> sketchProperty() {
        return sketch;
    }

    /** What the pointer would take or drags of the case's distances and angles, or null. */
    public ObjectProperty<MeasurementGrip> gripProperty() {
        return grip;
    }

    public IntegerProperty draggedKProperty() {
        return draggedK;
    }

    public IntegerProperty draggedSectionProperty() {
        return draggedSection;
    }

    /** Screen points that a picture's pixel takes across. */
    public ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }
}
