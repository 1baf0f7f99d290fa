package org.longus.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.longus.edit.Strokes.path;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

class PolygonTest {
    private static final int SIZE = 200;
    private static final Geometry GRID = Geometry.axial(SIZE, SIZE, 1, new Vec3(0, 0, 0), 0.5, 0.8, 3);

    /** Vertices around a middle in the order of their angle: no side crosses another. */
    private static List<PixelPoint> star(Random random) {
        List<PixelPoint> vertices = new ArrayList<>();
        int n = random.nextInt(3, 12);
        for (int v = 0; v < n; v++) {
            double angle = 2 * Math.PI * (v + 0.9 * random.nextDouble()) / n;
            double radius = random.nextDouble(25, 90);
            vertices.add(new PixelPoint(100.3 + radius * Math.cos(angle), 99.6 + radius * Math.sin(angle)));
        }
        return vertices;
    }

    @Test
    void theCoveredAreaIsThatOfTheShoelaceFormula() {
        Random random = new Random(3);
        for (int n = 0; n < 300; n++) {
            Polygon polygon = new Polygon(star(random));
            double coveredMm2 = polygon.inside(SIZE, SIZE).count() * 0.5 * 0.8;
            assertThat(coveredMm2).isCloseTo(polygon.areaMm2(GRID), within(0.02 * polygon.areaMm2(GRID) + 10));
        }
        assertThat(new Polygon(path(0, 0, 10, 0, 10, 10, 0, 10)).areaMm2(GRID)).isCloseTo(40, within(1e-9));
    }

    @Test
    void pixelsAreInsideByTheWindingOfTheLineAroundThem() {
        Random random = new Random(5);
        for (int n = 0; n < 200; n++) {
            List<PixelPoint> line = Strokes.wander(random, random.nextInt(3, 40), 60, 60);
            Mask inside = new Polygon(line).inside(60, 60);
            for (int p = 0; p < 3600; p += 7) {
                assertThat(inside.get(p)).isEqualTo(winding(line, p % 60, p / 60) != 0);
            }
        }
    }

    /** The whole turns of the line around a point, by adding up angles. */
    private static long winding(List<PixelPoint> line, double i, double j) {
        double turned = 0;
        for (int v = 0; v < line.size(); v++) {
            PixelPoint a = line.get(v);
            PixelPoint b = line.get((v + 1) % line.size());
            double ax = a.i() - i;
            double ay = a.j() - j;
            double bx = b.i() - i;
            double by = b.j() - j;
            turned += Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
        }
        return Math.round(turned / (2 * Math.PI));
    }

    @Test
    void neighboursShareNoPixelAndLeaveNoneOut() {
        Random random = new Random(9);
        for (int n = 0; n < 300; n++) {
            // whole numbers put vertices and sides on pixel centres
            PixelPoint a = new PixelPoint(random.nextInt(SIZE), 0);
            PixelPoint b = new PixelPoint(random.nextInt(SIZE), SIZE - 1);
            Mask left =
                    new Polygon(List.of(new PixelPoint(0, 0), a, b, new PixelPoint(0, SIZE - 1))).inside(SIZE, SIZE);
            Mask right = new Polygon(List.of(a, new PixelPoint(SIZE - 1, 0), new PixelPoint(SIZE - 1, SIZE - 1), b))
                    .inside(SIZE, SIZE);
            assertThat(left.and(right).isEmpty()).isTrue();
            assertThat(left.count() + right.count()).isEqualTo((SIZE - 1) * (SIZE - 1));
        }
    }

    @Test
    void neitherTheSenseNorTheFirstVertexMatters() {
        Random random = new Random(4);
        for (int n = 0; n < 100; n++) {
            List<PixelPoint> line = new ArrayList<>(Strokes.wander(random, 15, 60, 60));
            Mask inside = new Polygon(line).inside(60, 60);
            Collections.rotate(line, 4);
            assertThat(new Polygon(line).inside(60, 60)).isEqualTo(inside);
            Collections.reverse(line);
            assertThat(new Polygon(line).inside(60, 60)).isEqualTo(inside);
        }
    }

    @Test
    void whatIsAddedCanBeTakenAwayAndALimitHolds() {
        Random random = new Random(6);
        for (int n = 0; n < 200; n++) {
            Mask mask = Slices.mask(random);
            Polygon lasso = new Polygon(Strokes.wander(random, 20, Slices.SIZE_I, Slices.SIZE_J));
            Mask inside = lasso.inside(Slices.SIZE_I, Slices.SIZE_J);
            assertThat(lasso.addTo(mask, PaintLimit.NONE)).isEqualTo(mask.or(inside));
            assertThat(lasso.takeFrom(lasso.addTo(mask, PaintLimit.NONE))).isEqualTo(mask.minus(inside));
            Mask held = lasso.addTo(mask, p -> p % 3 == 0);
            assertThat(Slices.contains(held, mask)).isTrue();
            held.minus(mask).toBits().stream()
                    .forEach(p -> assertThat(inside.get(p) && p % 3 == 0).isTrue());
        }
    }

    @Test
    void aLineOfFewPointsOrFarOutsideCoversNothingAndAHugeOneEverything() {
        assertThat(new Polygon(path()).inside(20, 20).isEmpty()).isTrue();
        assertThat(new Polygon(path(5, 5)).inside(20, 20).isEmpty()).isTrue();
        assertThat(new Polygon(path(5, 5, 15, 15)).inside(20, 20).isEmpty()).isTrue();
        assertThat(new Polygon(path(500, 5, 600, 5, 600, 50)).inside(20, 20).isEmpty())
                .isTrue();
        assertThat(new Polygon(path(-1e12, -1e12, 1e12, -1e12, 1e12, 1e12, -1e12, 1e12))
                        .inside(20, 20)
                        .count())
                .isEqualTo(400);
    }
}
