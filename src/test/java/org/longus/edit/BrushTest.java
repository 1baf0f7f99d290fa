package org.longus.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.longus.edit.Strokes.path;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.longus.volume.Components;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

class BrushTest {
    private static final Mask EMPTY = Mask.empty(100, 80, 1);

    private static Mask paint(Brush brush, double... ij) {
        return brush.paint(EMPTY, path(ij), PaintLimit.NONE);
    }

    /** The definition, pixel by pixel, to hold the row arithmetic against. */
    private static Mask definition(Brush brush, PixelPoint a, PixelPoint b) {
        double dx = (b.i() - a.i()) * brush.spacingI();
        double dy = (b.j() - a.j()) * brush.spacingJ();
        double length2 = dx * dx + dy * dy;
        return Mask.where(100, 80, 1, p -> {
            double x = (p % 100 - a.i()) * brush.spacingI();
            double y = (p / 100 - a.j()) * brush.spacingJ();
            double t = length2 == 0 ? 0 : Math.clamp((x * dx + y * dy) / length2, 0, 1);
            return Math.hypot(x - t * dx, y - t * dy) <= brush.radiusMm();
        });
    }

    @Test
    void aDabHasTheAreaOfItsCircle() {
        Mask dab = paint(new Brush(10, 0.5, 0.5), 50.3, 40.1);
        double circleMm2 = Math.PI * 100;
        assertThat(dab.count() * 0.25).isCloseTo(circleMm2, within(0.01 * circleMm2));
    }

    @Test
    void onNonSquarePixelsADabIsACircleInMm() {
        Mask dab = paint(new Brush(10, 0.5, 1.0), 50, 40);
        assertThat(dab.get(70, 40)).isTrue();
        assertThat(dab.get(71, 40)).isFalse();
        assertThat(dab.get(50, 50)).isTrue();
        assertThat(dab.get(50, 51)).isFalse();
        assertThat(dab.count() * 0.5).isCloseTo(Math.PI * 100, within(0.01 * Math.PI * 100));
    }

    @Test
    void aCentreExactlyOnTheCircleIsCovered() {
        Mask dab = paint(new Brush(0.3, 0.1, 0.1), 50, 40);
        assertThat(List.of(dab.get(53, 40), dab.get(47, 40), dab.get(50, 43), dab.get(50, 37)))
                .containsOnly(true);
    }

    @Test
    void aSegmentCoversWhatLiesWithinTheRadiusAndLittleElse() {
        Random random = new Random(7);
        for (int n = 0; n < 2000; n++) {
            Brush brush = new Brush(random.nextDouble(0, 12), random.nextDouble(0.3, 1.2), random.nextDouble(0.3, 1.2));
            PixelPoint a = new PixelPoint(random.nextDouble(-20, 120), random.nextDouble(-20, 100));
            PixelPoint b = new PixelPoint(random.nextDouble(-20, 120), random.nextDouble(-20, 100));
            Mask swept = brush.paint(EMPTY, List.of(a, b), PaintLimit.NONE);
            Mask wanted = definition(brush, a, b);
            assertThat(wanted.minus(swept).isEmpty())
                    .as("%s %s %s", brush, a, b)
                    .isTrue();
            // beyond the radius only pixels that the path runs through
            double halfDiagonal = Math.hypot(brush.spacingI(), brush.spacingJ()) / 2;
            Brush wider =
                    new Brush(Math.max(brush.radiusMm(), halfDiagonal) + 1e-6, brush.spacingI(), brush.spacingJ());
            assertThat(swept.minus(definition(wider, a, b)).isEmpty())
                    .as("%s %s %s", brush, a, b)
                    .isTrue();
        }
    }

    @Test
    void aFastStrokeHasNoGaps() {
        for (double radiusMm : new double[] {0, 0.1, 0.4, 2, 6}) {
            Mask stroke = paint(new Brush(radiusMm, 0.5, 0.7), 3, 4, 95.2, 61.7, 10.4, 70.9);
            assertThat(Components.largest(stroke).parts())
                    .as("radius %s", radiusMm)
                    .isEqualTo(1);
            assertThat(stroke.get(3, 4) && stroke.get(95, 62) && stroke.get(10, 71))
                    .isTrue();
        }
    }

    @Test
    void pointsBetweenOnAStraightLineChangeNothing() {
        Brush brush = new Brush(3, 0.5, 0.5);
        assertThat(paint(brush, 10, 10, 30, 20, 50, 30, 90, 50)).isEqualTo(paint(brush, 10, 10, 90, 50));
    }

    @Test
    void aBrushFinerThanAPixelPaintsThePixelUnderIt() {
        Mask dab = paint(new Brush(0.05, 0.5, 0.5), 20.4, 30.6);
        assertThat(dab.count()).isEqualTo(1);
        assertThat(dab.get(20, 31)).isTrue();
        assertThat(paint(new Brush(0, 0.5, 0.5), 20.5, 30.5).count()).isEqualTo(1);
    }

    @Test
    void aBrushOverTheEdgeIsClippedAndOneOutsideDoesNothing() {
        Brush brush = new Brush(5, 1, 1);
        Mask corner = paint(brush, -1, -1);
        assertThat(corner.get(0, 0)).isTrue();
        assertThat(corner.count()).isLessThan(paint(brush, 50, 40).count() / 3);
        assertThat(paint(brush, -40, 40, -40, 1e12).isEmpty()).isTrue();
        assertThat(paint(brush, 500, 40).isEmpty()).isTrue();
        assertThat(paint(brush, 50, -1e15, 50, 1e15).count()).isEqualTo(11 * 80);
    }

    @Test
    void paintingKeepsToTheHuRangeOfItsOwnSlice() {
        short[] hu = new short[100 * 80 * 2];
        for (int p = 0; p < 8000; p++) {
            hu[8000 + p] = (short) (p % 100 < 50 ? 40 : 300);
        }
        CtVolume ct = new CtVolume(Geometry.axial(100, 80, 2, new Vec3(0, 0, 0), 1, 1, 3), hu);
        PaintLimit muscle = PaintLimit.hu(ct, 1, v -> v >= -29 && v <= 150 && v != 0);
        Mask dab = Brush.of(10, ct.geometry()).paint(EMPTY, path(50, 40), muscle);
        assertThat(dab.get(49, 40)).isTrue();
        assertThat(dab.get(50, 40)).isFalse();
        assertThat(dab).isEqualTo(paint(new Brush(10, 1, 1), 50, 40).and(Mask.where(100, 80, 1, p -> p % 100 < 50)));
    }

    @Test
    void paintingUnderALimitLeavesWhatWasThere() {
        Mask before = paint(new Brush(3, 1, 1), 20, 20);
        assertThat(new Brush(10, 1, 1).paint(before, path(20, 20), p -> false)).isEqualTo(before);
    }

    @Test
    void erasingARingKeepsItsInside() {
        Mask full = Mask.where(100, 80, 1, p -> true);
        Mask erased = new Brush(1, 1, 1).erase(full, path(30, 20, 60, 20, 60, 50, 30, 50, 30, 20));
        assertThat(erased.get(45, 20)).isFalse();
        assertThat(erased.get(45, 35)).isTrue();
        assertThat(erased.get(10, 10)).isTrue();
    }

    @Test
    void erasingTakesAwayWhatPaintingPutThere() {
        Brush brush = new Brush(4, 0.6, 0.9);
        List<PixelPoint> path = path(10, 10, 60, 50, 80, 12);
        assertThat(brush.erase(brush.paint(EMPTY, path, PaintLimit.NONE), path).isEmpty())
                .isTrue();
    }

    @Test
    void aBrushWithoutASizeOrAPlaceIsRefused() {
        assertThatThrownBy(() -> new Brush(-1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Brush(Double.NaN, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Brush(1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PixelPoint(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
