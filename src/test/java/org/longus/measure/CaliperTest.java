package org.longus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.longus.volume.Vec3;

class CaliperTest {
    @Test
    void twoPointsAreADistanceAndThreeAnAngle() {
        Caliper distance = new Caliper(List.of(new Vec3(1, 2, 3), new Vec3(4, 6, 15)));
        assertThat(distance.lengthMm()).isCloseTo(13, within(1e-12));
        assertThat(distance.isAngle()).isFalse();
        assertThatThrownBy(distance::degrees).isInstanceOf(IllegalStateException.class);
        Caliper angle = new Caliper(List.of(new Vec3(10, 0, 0), Vec3.ZERO, new Vec3(3, 3, 0)));
        assertThat(angle.degrees()).isCloseTo(45, within(1e-9));
        assertThat(new Caliper(List.of(Vec3.LEFT, Vec3.ZERO, new Vec3(-2, 0, 0))).degrees())
                .isCloseTo(180, within(1e-6));
        assertThat(new Caliper(List.of(Vec3.ZERO, Vec3.ZERO, Vec3.LEFT)).degrees())
                .isZero();
        assertThatThrownBy(() -> new Caliper(List.of(Vec3.ZERO))).isInstanceOf(IllegalArgumentException.class);
    }
}
