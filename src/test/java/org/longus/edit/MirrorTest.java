package org.longus.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.longus.volume.Components;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

class MirrorTest {
    private static final int SIZE_I = 160;
    private static final int SIZE_J = 140;
    private static final Geometry GRID = Geometry.axial(SIZE_I, SIZE_J, 1, new Vec3(0, 0, 0), 1, 1.1, 3);

    /** A neck of 120 x 100 mm with a vertebra and a jaw, turned and shifted; a tumour on one side, a couch below. */
    private static CtVolume neck(double degrees, double shiftMm, boolean tumour) {
        short[] hu = new short[SIZE_I * SIZE_J];
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        for (int p = 0; p < hu.length; p++) {
            double dx = p % SIZE_I - 80 - shiftMm;
            double dy = p / SIZE_I * 1.1 - 75;
            double x = dx * cos + dy * sin;
            double y = -dx * sin + dy * cos;
            boolean body = x * x / 3600 + y * y / 2500 <= 1 || tumour && Math.hypot(x - 55, y + 10) < 22;
            boolean bone = Math.hypot(x, y) < 14 && Math.hypot(x, y - 4) > 7
                    || y < -25 && Math.abs(x * x / 1600 + y * y / 1600 - 1) < 0.12;
            hu[p] = (short) (body ? bone ? 700 : 40 : dy > 62 ? 100 : -1000);
        }
        return new CtVolume(GRID, hu);
    }

    @Test
    void theMidlineIsFoundWhateverTheTiltAndThroughATumour() {
        Random random = new Random(51);
        for (int n = 0; n < 12; n++) {
            double degrees = random.nextDouble(-15, 15);
            double shiftMm = random.nextDouble(-15, 15);
            boolean tumour = n % 2 == 0;
            Midline found = Midline.of(neck(degrees, shiftMm, tumour), 0);
            assertThat(Math.toDegrees(found.angleRadians()))
                    .as("turned by %.1f degrees", degrees)
                    .isCloseTo(degrees, within(tumour ? 3.0 : 1.0));
            PixelPoint centre = new PixelPoint(80 + shiftMm, 75 / 1.1);
            assertThat(found.sideMm(centre))
                    .as("turned by %.1f degrees, shifted by %.1f mm", degrees, shiftMm)
                    .isCloseTo(0, within(tumour ? 1.5 : 0.7));
        }
    }

    @Test
    void withoutABodyItIsTheMiddleOfTheSlice() {
        short[] air = new short[SIZE_I * SIZE_J];
        java.util.Arrays.fill(air, (short) -1000);
        Midline middle = Midline.of(new CtVolume(GRID, air), 0);
        assertThat(middle.mirrored(new PixelPoint(10, 20)).i()).isCloseTo(149, within(1e-9));
        assertThat(middle.mirrored(new PixelPoint(10, 20)).j()).isCloseTo(20, within(1e-9));
    }

    @Test
    void mirroringTwiceComesBackAndKeepsDistances() {
        Random random = new Random(52);
        for (int n = 0; n < 500; n++) {
            Midline line = new Midline(random.nextDouble(-0.3, 0.3), random.nextDouble(20, 90), 0.7, 1.2);
            PixelPoint at = new PixelPoint(random.nextDouble(-10, 170), random.nextDouble(-10, 150));
            PixelPoint image = line.mirrored(at);
            assertThat(line.sideMm(image)).isCloseTo(-line.sideMm(at), within(1e-9));
            assertThat(line.mirrored(image).i()).isCloseTo(at.i(), within(1e-9));
            assertThat(line.mirrored(image).j()).isCloseTo(at.j(), within(1e-9));
        }
    }

    private static Mask disc(double i, double j, double radiusMm) {
        return Brush.of(radiusMm, GRID).paint(Mask.empty(SIZE_I, SIZE_J, 1), Strokes.path(i, j), PaintLimit.NONE);
    }

    @Test
    void aPartComesToTheOtherSideWithItsAreaAndWithoutHoles() {
        Random random = new Random(53);
        for (int n = 0; n < 100; n++) {
            Midline line = new Midline(random.nextDouble(-0.15, 0.15), 80, 1, 1.1);
            Mask part = disc(random.nextDouble(45, 55), random.nextDouble(50, 90), random.nextDouble(4, 10));
            PixelPoint click = pixel(part.next(part.count() / 2), part);
            Mask both = Mirror.across(part, click, line);
            Mask image = both.minus(part);
            assertThat(Slices.contains(both, part)).isTrue();
            assertThat((double) image.count()).isCloseTo(part.count(), within(0.03 * part.count() + 3));
            assertThat(Components.largest(image).parts()).isEqualTo(1);
            assertThat(Components.fillHoles(image, 10)).isEqualTo(image);
        }
    }

    private static PixelPoint pixel(int p, Mask mask) {
        return new PixelPoint(p % mask.sizeI(), p / mask.sizeI());
    }

    @Test
    void aRemainderOnTheOtherSideIsReplacedAndOthersStay() {
        Midline line = new Midline(0, 79.5, 1, 1.1);
        Mask muscle = disc(40, 60, 10);
        Mask remainder = disc(118, 60, 4);
        Mask other = disc(119, 90, 8);
        Mask mirrored = Mirror.across(muscle.or(remainder).or(other), new PixelPoint(40, 60), line);
        assertThat(mirrored).isEqualTo(muscle.or(disc(119, 60, 10)).or(other));
    }

    @Test
    void ofAPartAcrossTheMidlineTheClickedSideIsTaken() {
        Midline line = new Midline(0, 79.5, 1, 1.1);
        Mask across = disc(70, 60, 20);
        Mask mirrored = Mirror.across(across, new PixelPoint(60, 60), line);
        assertThat(Slices.contains(mirrored, across)).isTrue();
        for (int p = mirrored.next(0); p >= 0; p = mirrored.next(p + 1)) {
            assertThat(mirrored.get(159 - p % SIZE_I, p / SIZE_I)).isTrue();
        }
        assertThat(Mirror.across(across, new PixelPoint(5, 5), line)).isEqualTo(across);
        assertThat(Mirror.across(across, new PixelPoint(79.5, 60), line)).isEqualTo(across);
    }
}
