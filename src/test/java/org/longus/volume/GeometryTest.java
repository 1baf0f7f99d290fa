package org.longus.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class GeometryTest {
    @Test
    void indexToLpsAndBackIsTheSameForAnyOrthonormalOrientation() {
        Random random = new Random(7);
        for (int n = 0; n < 200; n++) {
            Geometry g = randomGeometry(random);
            Vec3 index = new Vec3(random.nextDouble(20), random.nextDouble(20), random.nextDouble(20));
            Vec3 back = g.toIndex(g.toLps(index.x(), index.y(), index.z()));
            assertThat(back.minus(index).length()).isLessThan(1e-9);
        }
    }

    static Geometry randomGeometry(Random random) {
        Vec3 a = new Vec3(random.nextGaussian(), random.nextGaussian(), random.nextGaussian()).unit();
        Vec3 b = a.cross(new Vec3(random.nextGaussian(), random.nextGaussian(), random.nextGaussian()))
                .unit();
        Vec3 c = a.cross(b).times(random.nextBoolean() ? 1 : -1);
        Vec3 origin = new Vec3(random.nextGaussian() * 100, random.nextGaussian() * 100, random.nextGaussian() * 100);
        return new Geometry(
                2 + random.nextInt(4),
                2 + random.nextInt(4),
                2 + random.nextInt(4),
                origin,
                a,
                b,
                c,
                0.3 + random.nextDouble(),
                0.3 + random.nextDouble(),
                0.5 + 3 * random.nextDouble());
    }

    @Test
    void aHandComputedPoint() {
        Geometry g = Grids.headFirst(10, 10, 5, 2.5);
        assertThat(g.toLps(3, 4, 2)).isEqualTo(new Vec3(-7, -16, 295));
        assertThat(g.sense(2)).isEqualTo(-1);
        assertThat(g.isAxialStack()).isTrue();
    }

    @Test
    void shearedAxesAreRefusedInWords() {
        assertThatThrownBy(() -> new Geometry(
                        2, 2, 2, Vec3.ZERO, Vec3.LEFT, Vec3.POSTERIOR, new Vec3(0, 0.3, 1).unit(), 1, 1, 1))
                .hasMessageContaining("right angles");
    }

    @Test
    void tiltIsTheAngleToTheLongAxis() {
        assertThat(Grids.tilted(4, 1, 12).tiltDegrees()).isCloseTo(12, within(1e-9));
        assertThat(Grids.headFirst(2, 2, 2, 1).tiltDegrees()).isCloseTo(0, within(1e-9));
    }

    @Test
    void gridsAreTheSameWithinAHundredthOfAVoxel() {
        Geometry g = Geometry.axial(10, 10, 10, Vec3.ZERO, 1, 1, 3);
        assertThat(g.sameGridAs(Geometry.axial(10, 10, 10, new Vec3(0.005, 0, 0), 1, 1, 3)))
                .isTrue();
        assertThat(g.sameGridAs(Geometry.axial(10, 10, 10, new Vec3(0.05, 0, 0), 1, 1, 3)))
                .isFalse();
        assertThat(g.sameGridAs(Geometry.axial(10, 10, 10, Vec3.ZERO, 1, 1, 3.1)))
                .isFalse();
    }
}
