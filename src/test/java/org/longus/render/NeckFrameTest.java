package org.longus.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.longus.edit.SliceMask;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Plane;
import org.longus.volume.PlaneView;
import org.longus.volume.Vec3;

/** A neck, round and 120 mm across, in a scan of 300 mm with a table under it and an arm beside it. */
class NeckFrameTest {
    private static final Geometry GRID = Geometry.axial(150, 150, 100, new Vec3(-150, -150, 0), 2, 2, 3);
    /** Of the neck, in pixels. */
    private static final int MIDDLE = 70;

    private static final int RADIUS = 30;

    private static CtVolume ct() {
        short[] hu = new short[(int) GRID.voxelCount()];
        int n = 0;
        for (int k = 0; k < 100; k++) {
            for (int j = 0; j < 150; j++) {
                for (int i = 0; i < 150; i++) {
                    boolean bone = Math.hypot(i - MIDDLE, j - MIDDLE - 5) < 7;
                    boolean neck = Math.hypot(i - MIDDLE, j - MIDDLE) < RADIUS;
                    boolean table = j == 140 && i > 10;
                    boolean arm = Math.hypot(i - 130, j - 60) < 12;
                    hu[n++] = (short) (bone ? 600 : neck || arm ? 40 : table ? 200 : -1000);
                }
            }
        }
        return new CtVolume(GRID, hu);
    }

    @Test
    void theAxialPlaneShowsTheNeckWithoutTableAndArm() {
        PictureBox axial = NeckFrame.of(ct(), 50, Optional.empty()).axial();
        assertThat(axial.x0()).isCloseTo(MIDDLE - RADIUS - 3, within(2.0));
        assertThat(axial.x1()).isCloseTo(MIDDLE + RADIUS + 4, within(2.0));
        assertThat(axial.y1()).isCloseTo(MIDDLE + RADIUS + 4, within(2.0));
    }

    @Test
    void beforeASliceIsMeasuredTheOtherTwoShowAllThroughTheSpine() {
        NeckFrame frame = NeckFrame.of(ct(), 50, Optional.empty());
        assertThat(frame.sagittal()).isEqualTo(PictureBox.whole(new PlaneView(GRID, Plane.SAGITTAL)));
        assertThat(frame.spine().x()).isCloseTo(MIDDLE, within(1.0));
        assertThat(frame.spine().z()).isEqualTo(50);
    }

    @Test
    void withAMeasuredSliceTheyShowSixtyMmAboveItAndNinetyFiveBelow() {
        Mask muscle = Mask.where(150, 150, 1, p -> p == 70 * 150 + 60);
        NeckFrame frame = NeckFrame.of(ct(), 20, Optional.of(new SliceMask(60, muscle)));
        PlaneView coronal = new PlaneView(GRID, Plane.CORONAL);
        // k grows to the head, y of the picture to the feet
        double head = coronal.toIndex(0, frame.coronal().y0() - 0.5, 0).z();
        double feet = coronal.toIndex(0, frame.coronal().y1() - 0.5, 0).z();
        assertThat((head - 60) * 3).isCloseTo(60, within(0.01));
        assertThat((60 - feet) * 3).isCloseTo(95, within(0.01));
        assertThat(frame.coronal().width() * 2).isCloseTo(120, within(0.01));
        assertThat(frame.spine().z()).isEqualTo(60);
    }

    @Test
    void nothingIsAskedForBeyondTheEndOfTheScan() {
        Mask none = Mask.empty(150, 150, 1);
        NeckFrame frame = NeckFrame.of(ct(), 95, Optional.of(new SliceMask(95, none)));
        assertThat(frame.sagittal().y0()).isZero();
    }

    @Test
    void ofAirAloneTheWholePictureIsShown() {
        short[] air = new short[(int) GRID.voxelCount()];
        java.util.Arrays.fill(air, (short) -1000);
        NeckFrame frame = NeckFrame.of(new CtVolume(GRID, air), 3, Optional.empty());
        assertThat(frame.axial()).isEqualTo(PictureBox.whole(new PlaneView(GRID, Plane.AXIAL)));
    }
}
