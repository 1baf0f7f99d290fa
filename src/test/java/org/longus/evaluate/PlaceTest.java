package org.longus.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.longus.volume.Geometry;
import org.longus.volume.Grids;
import org.longus.volume.Vec3;

class PlaceTest {
    @Test
    void headwardsIsPositiveWhicheverWayTheSlicesAreStored() {
        Geometry feetFirst = Geometry.axial(4, 4, 50, new Vec3(0, 0, 100), 1, 1, 2);
        assertThat(Place.atZ(110).k(feetFirst)).isEqualTo(5);
        assertThat(Place.atZ(110).headwardsMm(8, feetFirst)).isCloseTo(6, within(1e-9));
        Geometry headFirst = Grids.headFirst(4, 4, 50, 2);
        assertThat(Place.atZ(290).k(headFirst)).isEqualTo(5);
        assertThat(Place.atZ(290).headwardsMm(8, headFirst)).isCloseTo(-6, within(1e-9));
    }

    @Test
    void onTiltedSlicesAPointTellsItsSlice() {
        Geometry tilted = Grids.tilted(40, 3, 20);
        Vec3 point = tilted.toLps(5, 30, 12);
        assertThat(Place.at(point).k(tilted)).isCloseTo(12, within(1e-9));
        assertThat(Place.atZ(point.z()).k(tilted)).isNotCloseTo(12, within(0.5));
    }
}
