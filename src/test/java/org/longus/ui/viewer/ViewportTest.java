package org.longus.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Point2D;
import org.junit.jupiter.api.Test;
import org.longus.render.PictureBox;
import org.longus.volume.Geometry;
import org.longus.volume.Plane;
import org.longus.volume.PlaneView;
import org.longus.volume.Vec3;

class ViewportTest {
    private final Viewport viewport =
            new Viewport(new PlaneView(Geometry.axial(200, 100, 10, new Vec3(0, 0, 0), 1, 1, 3), Plane.AXIAL));

    @Test
    void aPartFillsThePaneWhateverItsSizeUntilAPersonMovesIt() {
        viewport.resize(400, 400);
        viewport.frame(new PictureBox(50, 20, 90, 60));
        assertThat(viewport.scale()).isEqualTo(10);
        assertThat(viewport.toPicture(new Point2D(200, 200))).isEqualTo(new Point2D(69.5, 39.5));
        viewport.resize(800, 600);
        assertThat(viewport.scale()).isEqualTo(15);
        viewport.pan(5, 5);
        viewport.resize(400, 400);
        assertThat(viewport.scale()).isEqualTo(15);
        assertThat(viewport.shownPart()).isNull();
    }

    @Test
    void somethingOfThePictureStaysInThePane() {
        viewport.resize(400, 400);
        for (Point2D by : new Point2D[] {new Point2D(9999, 0), new Point2D(-9999, 9999), new Point2D(0, -9999)}) {
            viewport.pan(by.getX(), by.getY());
            double across = Math.min(400, viewport.left() + viewport.pictureWidth()) - Math.max(0, viewport.left());
            double down = Math.min(400, viewport.top() + viewport.pictureHeight()) - Math.max(0, viewport.top());
            assertThat(across).isGreaterThanOrEqualTo(100 - 1e-9);
            assertThat(down).isGreaterThanOrEqualTo(100 - 1e-9);
        }
    }

    @Test
    void zoomingAtThePicturesEdgeCannotLoseItEither() {
        viewport.resize(400, 400);
        viewport.pan(290, 0);
        viewport.zoom(new Point2D(0, 0), 30);
        assertThat(viewport.left()).isLessThanOrEqualTo(300 + 1e-9);
    }

    @Test
    void aPointComesToTheMiddle() {
        viewport.resize(400, 300);
        viewport.centreOn(12, 34);
        assertThat(viewport.toScreen(12, 34).distance(200, 150)).isCloseTo(0, within(1e-9));
    }
}
