package org.longus.ui.viewer;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import org.longus.render.NeckFrame;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.casework.CaseView.Place;
import org.longus.ui.display.DisplayModel;
import org.longus.ui.display.Pointed;
import org.longus.volume.Plane;
import org.longus.volume.PlaneView;
import org.longus.volume.Vec3;

/**
 * Which part of its picture a plane shows: the neck, until a person zooms or pans; from then on what he put there, in this
 * case and when he comes back to it.
 */
final class Sight {
    private static final double MM_PER_INCH = 25.4;
    /** How much of the pane's shorter side a ringed place takes at least and at most, and where it may lie to stay there. */
    private static final double LEAST_RING = 0.22;

    private static final double MOST_RING = 0.8;
    private static final double MARGIN = 0.15;

    private final Plane plane;
    private final DisplayModel display;
    private final Runnable changed;
    private CaseModel model;
    private Viewport viewport;
    /** The view that the case opened with, or got when the models ended; null before it is known. */
    private NeckFrame opened;
    /** What {@link #opened} came from: a second run may find the very same neck, and is another occasion. */
    private CompletableFuture<NeckFrame> openedBy;

    /** In points a mm, as it was last in the case before; 0 in the first case. */
    private double scaleBefore;

    /** @param changed called when the plane must be drawn anew */
    Sight(Plane plane, DisplayModel display, Runnable changed) {
        this.plane = plane;
        this.display = display;
        this.changed = changed;
    }

    /** Shows another case, or nothing. */
    void show(CaseModel shown, double width, double height) {
        if (opened != null) {
            scaleBefore = viewport.scale();
        }
        model = shown;
        opened = null;
        openedBy = null;
        viewport = shown == null
                ? null
                : new Viewport(new PlaneView(shown.series().ct().geometry(), plane));
        if (viewport != null) {
            viewport.resize(width, height);
        }
    }

    /** Takes the pane's size, and the neck's view where that has just been found; there must be a case. */
    void settle(double width, double height) {
        viewport.resize(width, height);
        CompletableFuture<NeckFrame> opening =
                model.look().neck().opening(model.cursor().index(2));
        if (!opening.isDone()) {
            opening.thenRunAsync(changed, Platform::runLater);
        } else if (!opening.isCompletedExceptionally() && opening != openedBy) {
            openedBy = opening;
            open(opening.resultNow());
        }
    }

    private void open(NeckFrame neck) {
        boolean first = opened == null;
        opened = neck;
        if (plane == Plane.AXIAL) {
            // the models may have ended before the case was first shown
            model.look().showVertebra(neck);
        }
        Optional<Place> place = model.look().view().place(plane);
        if (place.isPresent() && !first) {
            // where a person has put it
            return;
        }
        place.ifPresentOrElse(this::put, () -> viewport.frame(neck.box(plane)));
        if (display.sameZoomProperty().get() && scaleBefore > 0) {
            viewport.setScale(scaleBefore);
        }
    }

    private void put(Place place) {
        if (place.whole()) {
            viewport.fit();
        } else {
            viewport.setScale(place.pointsPerMm());
            viewport.centreOn(place.x(), place.y());
        }
    }

    /** What a person did is kept with the case. */
    private void keep() {
        Point2D middle = viewport.toPicture(new Point2D(viewport.width() / 2, viewport.height() / 2));
        model.look().view().keep(plane, new Place(viewport.isFitted(), viewport.scale(), middle.getX(), middle.getY()));
        changed.run();
    }

    /** Shows the neck, and from now on what the program finds to be it. */
    void frame(NeckFrame neck) {
        viewport.frame(neck.box(plane));
        model.look().view().forget(plane);
        changed.run();
    }

    boolean shows(NeckFrame neck) {
        return neck.box(plane).equals(viewport.shownPart());
    }

    /** Shows the whole picture. */
    void whole() {
        if (viewport != null) {
            viewport.fit();
            keep();
        }
    }

    void zoom(Point2D at, double factor) {
        viewport.zoom(at, factor);
        keep();
    }

    void pan(double dx, double dy) {
        viewport.pan(dx, dy);
        keep();
    }

    /** One column of the CT on one pixel of the screen; what is in the middle stays there. */
    void pixelForPixel(double outputScale) {
        if (viewport != null) {
            viewport.setScale(1 / (outputScale * viewport.view().spacingXMm()));
            viewport.snap(outputScale);
            keep();
        }
    }

    /** One mm of the patient as one mm of the screen; what is in the middle stays there. */
    void lifeSize(double dotsPerInch, double outputScale) {
        if (viewport != null) {
            viewport.setScale(dotsPerInch / MM_PER_INCH / outputScale);
            keep();
        }
    }

    /** Brings a place into sight, in the axial plane large enough to be judged; a place that is seen well stays where it is. */
    void reveal(Pointed place) {
        if (viewport == null) {
            return;
        }
        double side = Math.min(viewport.width(), viewport.height());
        double ring = 2 * place.radiusMm() * viewport.scale();
        double wanted = Math.clamp(ring, LEAST_RING * side, MOST_RING * side);
        boolean zooms = plane == Plane.AXIAL && ring > 0 && ring != wanted;
        Vec3 at = viewport.view().toPicture(place.index());
        Point2D p = viewport.toScreen(at.x(), at.y());
        double margin = MARGIN * side;
        boolean seen = p.getX() >= margin
                && p.getY() >= margin
                && p.getX() <= viewport.width() - margin
                && p.getY() <= viewport.height() - margin;
        if (zooms) {
            viewport.zoom(p, wanted / ring);
        }
        if (zooms || !seen) {
            viewport.centreOn(at.x(), at.y());
            keep();
        }
    }

    /** Null without a case. */
    Viewport viewport() {
        return viewport;
    }
}
