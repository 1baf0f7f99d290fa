package org.longus.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MaskTest {
    private final Mask column = Mask.where(3, 2, 4, p -> p % 6 == 4);

    @Test
    void aSliceTakenOutAndPutBackIsTheSame() {
        Mask slice = column.slice(2);
        assertThat(slice.count()).isEqualTo(1);
        assertThat(slice.get(1, 1)).isTrue();
        assertThat(slice.asSliceOf(4, 2).and(column)).isEqualTo(slice.asSliceOf(4, 2));
        assertThat(slice.asSliceOf(4, 2).get(1, 1, 2)).isTrue();
    }

    @Test
    void countsAreBySlice() {
        assertThat(column.count()).isEqualTo(4);
        for (int k = 0; k < 4; k++) {
            assertThat(column.count(k)).isEqualTo(1);
        }
    }

    /** On grids whose slices begin anywhere in a word of bits, and on one (5 x 64) where they begin with a word. */
    @Test
    void movedBySlicesEachVoxelHasAnotherSliceAndWhatLeavesIsGone() {
        Random random = new Random(4);
        for (int rows : new int[] {1, 13, 64}) {
            int plane = 5 * rows;
            Mask mask = Mask.where(5, rows, 6, p -> random.nextInt(3) == 0);
            for (int by = -7; by <= 7; by++) {
                int from = -by * plane;
                Mask moved = Mask.where(5, rows, 6, p -> p + from >= 0 && p + from < 6 * plane && mask.get(p + from));
                assertThat(mask.movedBySlices(by)).as("%d rows by %d", rows, by).isEqualTo(moved);
            }
        }
    }

    @Test
    void outsideTheGridNothingBelongs() {
        assertThat(column.get(-1, 0, 0)).isFalse();
        assertThat(column.get(1, 1, 4)).isFalse();
    }

    @Test
    void operationsLeaveTheirOperandsAlone() {
        Mask before = Mask.where(3, 2, 4, p -> p % 6 == 4);
        column.xor(column);
        column.toBits().clear();
        assertThat(column).isEqualTo(before);
    }

    @Test
    void masksOfDifferentGridsDoNotMix() {
        assertThatThrownBy(() -> column.and(Mask.empty(2, 3, 4))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bitsOutsideTheGridAreRefused() {
        BitSet bits = new BitSet();
        bits.set(24);
        assertThatThrownBy(() -> Mask.of(3, 2, 4, bits)).isInstanceOf(IllegalArgumentException.class);
    }
}
