package org.longus.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.longus.volume.Geometry;
import org.longus.volume.Grids;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

class SliceSelectorTest {
    private static final int N = 20;
    private final Geometry feetFirst = Geometry.axial(N, N, N, Vec3.ZERO, 1, 1, 3);

    /** A block 10 x 10 wide on these slices. */
    private static Mask blockOn(Set<Integer> slices) {
        return Mask.where(N, N, N, p -> slices.contains(p / (N * N)) && p % N < 10 && p / N % N < 10);
    }

    private static SliceSelector.Middle middle(Mask mask, Geometry g) {
        return SliceSelector.middle(mask, g).orElseThrow();
    }

    @Test
    void anOddCountHasItsMiddleSlice() {
        SliceSelector.Middle m = middle(blockOn(Set.of(4, 5, 6, 7, 8)), feetFirst);
        assertThat(m.k()).isEqualTo(6);
        assertThat(m.lengthMm()).isCloseTo(15, within(1e-9));
    }

    @Test
    void anEvenCountTakesTheSliceNearerToTheHead() {
        SliceSelector.Middle m = middle(blockOn(Set.of(4, 5, 6, 7)), feetFirst);
        assertThat(m.middleK()).isEqualTo(5.5);
        assertThat(m.k()).isEqualTo(6);
    }

    @Test
    void inAVolumeStoredFromTheHeadTheSamePhysicalSliceIsTaken() {
        Geometry headFirst = Grids.headFirst(N, N, N, 3);
        Mask mask = blockOn(Set.of(4, 5, 6, 7));
        assertThat(middle(mask, headFirst).k()).isEqualTo(5);
        double zOfMiddle = headFirst.sliceCentre(5.5).z();
        assertThat(headFirst.sliceCentre(5).z()).isGreaterThan(zOfMiddle);
    }

    @Test
    void aTiltedVolumeIsCountedAlongItsNormal() {
        SliceSelector.Middle m = middle(blockOn(Set.of(4, 5, 6, 7)), Grids.tilted(N, 3, 15));
        assertThat(m.k()).isEqualTo(6);
        assertThat(m.lengthMm()).isCloseTo(12, within(1e-9));
    }

    @Test
    void holesDoNotMoveTheMiddle() {
        assertThat(middle(blockOn(Set.of(4, 8)), feetFirst).k()).isEqualTo(6);
    }

    @Test
    void aThinSpurDoesNotMoveTheMiddle() {
        Mask spur = Mask.where(N, N, N, p -> p / (N * N) >= 9 && p / (N * N) < 15 && p % N == 0 && p / N % N == 0);
        assertThat(middle(blockOn(Set.of(4, 5, 6, 7, 8)).or(spur), feetFirst).k())
                .isEqualTo(6);
    }

    @Test
    void anEmptySectionHasNoMiddle() {
        assertThat(SliceSelector.middle(Mask.empty(N, N, N), feetFirst)).isEmpty();
    }
}
