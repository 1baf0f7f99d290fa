package org.longus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.longus.volume.Geometry;
import org.longus.volume.Plane;
import org.longus.volume.Vec3;

class MeasurementTest {
    @Test
    void twoPointsAreADistanceAndThreeAnAngle() {
        Measurement distance = new Measurement(List.of(new Vec3(1, 2, 3), new Vec3(4, 6, 15)));
        assertThat(distance.lengthMm()).isCloseTo(13, within(1e-12));
        assertThat(distance.isAngle()).isFalse();
        assertThatThrownBy(distance::degrees).isInstanceOf(IllegalStateException.class);
        Measurement angle = new Measurement(List.of(new Vec3(10, 0, 0), Vec3.ZERO, new Vec3(3, 3, 0)));
        assertThat(angle.degrees()).isCloseTo(45, within(1e-9));
        assertThat(new Measurement(List.of(Vec3.LEFT, Vec3.ZERO, new Vec3(-2, 0, 0))).degrees())
                .isCloseTo(180, within(1e-6));
        assertThat(new Measurement(List.of(Vec3.ZERO, Vec3.ZERO, Vec3.LEFT)).degrees())
                .isZero();
        assertThatThrownBy(() -> new Measurement(List.of(Vec3.ZERO))).isInstanceOf(IllegalArgumentException.class);
        Vec3 nowhere = new Vec3(0, Double.NaN, 0);
        assertThatThrownBy(() -> new Measurement(List.of(Vec3.ZERO, nowhere)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMarkIsInThePatientWhateverTheGrid() {
        Vec3 back = new Vec3(0, 0, -1);
        Geometry g =
                new Geometry(50, 40, 30, new Vec3(7, -3, 90), new Vec3(-1, 0, 0), Vec3.POSTERIOR, back, 0.5, 0.8, 3);
        List<Vec3> indices = List.of(new Vec3(2, 10.5, 4), new Vec3(2, 20.5, 8));
        MeasurementMark mark = MeasurementMark.of(Plane.SAGITTAL, 2, indices, g);
        List<Vec3> mm = List.of(new Vec3(6, 5.4, 78), new Vec3(6, 13.4, 66));
        assertThat(mark.measurement().lengthMm()).isCloseTo(Math.hypot(8, 12), within(1e-9));
        assertThat(mark.text()).isEqualTo("14.4 mm, sagittal slice 3");
        for (int n = 0; n < 2; n++) {
            assertThat(mark.measurement().pointsMm().get(n).minus(mm.get(n)).length())
                    .isLessThan(1e-9);
            assertThat(mark.indices(g).get(n).minus(indices.get(n)).length()).isLessThan(1e-9);
        }
        assertThat(mark.isOn(Plane.SAGITTAL, 2)).isTrue();
        assertThat(mark.isOn(Plane.SAGITTAL, 3)).isFalse();
        assertThat(mark.isOn(Plane.CORONAL, 2)).isFalse();
    }
}
