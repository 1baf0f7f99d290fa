package org.longus.ui.viewer;

import javafx.scene.Node;
import org.longus.render.ScreenGrid;
import org.longus.ui.casework.CaseModel;
import org.longus.volume.PixelRect;
import org.longus.volume.Plane;
import org.longus.volume.PlaneView;
import org.longus.volume.Reslicer;
import org.longus.volume.WindowLevel;

/** One plane's CT on the screen. */
final class CtPicture {
    /** From here on a pixel is a square that one wants to see; below it, smoothing hides the grid. */
    private static final double SQUARE_FROM_SCREEN_PIXELS = 6;

    private final PixelImage image = new PixelImage();
    private short[] hu = {};
    private WindowLevel window;
    private int[] table;

    Node node() {
        return image.node();
    }

    /** Takes another slice's HU. */
    void take(CaseModel model, Plane plane) {
        PlaneView view = new PlaneView(model.series().ct().geometry(), plane);
        int pixels = view.width() * view.height();
        if (hu.length != pixels) {
            hu = new short[pixels];
        }
        Reslicer.hu(model.series().ct(), plane, model.cursor().slice(plane), hu);
        image.stale();
    }

    /** Draws it, unless that would give what is there. */
    void draw(WindowLevel wanted, Viewport viewport, double outputScale) {
        if (!wanted.equals(window)) {
            window = wanted;
            table = wanted.argbTable();
            image.stale();
        }
        if (!image.begin(viewport, outputScale)) {
            return;
        }
        ScreenGrid grid = image.grid();
        PixelRect shown = image.shown(grid.all());
        if (Math.min(grid.perX(), grid.perY()) < SQUARE_FROM_SCREEN_PIXELS) {
            grid.smooth(hu, table, shown, image.pixels(), image.width());
        } else {
            grid.squares(hu, table, shown, image.pixels(), image.width());
        }
        image.show(shown);
    }

    void hide() {
        image.hide();
    }
}
