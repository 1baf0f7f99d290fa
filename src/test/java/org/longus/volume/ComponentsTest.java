package org.longus.volume;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComponentsTest {
    @Test
    void theLargestPartIsKeptAndTheOthersCounted() {
        Mask mask = Mask.where(10, 1, 1, p -> p < 3 || p >= 5 && p < 9);
        Components.Largest largest = Components.largest(mask);
        assertThat(largest.parts()).isEqualTo(2);
        assertThat(largest.largest()).isEqualTo(Mask.where(10, 1, 1, p -> p >= 5 && p < 9));
    }

    @Test
    void diagonalNeighboursAreNotConnected() {
        Mask mask = Mask.where(2, 2, 1, p -> p == 0 || p == 3);
        assertThat(Components.largest(mask).parts()).isEqualTo(2);
    }

    @Test
    void partsConnectAcrossSlicesButNotAroundRowEnds() {
        assertThat(Components.largest(Mask.where(2, 2, 2, p -> p == 0 || p == 4))
                        .parts())
                .isEqualTo(1);
        // position 1 is the end of row 0, position 2 the start of row 1
        assertThat(Components.largest(Mask.where(2, 2, 1, p -> p == 1 || p == 2))
                        .parts())
                .isEqualTo(2);
    }

    @Test
    void anEmptyMaskHasNoParts() {
        Components.Largest largest = Components.largest(Mask.empty(3, 3, 3));
        assertThat(largest.parts()).isZero();
        assertThat(largest.largest().isEmpty()).isTrue();
    }

    @Test
    void holesAreFilledSliceBySliceAndOpenBaysAreNot() {
        // a ring with a hole in slice 0, a bay open to the border in slice 1
        Mask mask = Mask.where(5, 5, 2, p -> {
            int i = p % 5;
            int j = p / 5 % 5;
            boolean ring = i >= 1 && i <= 3 && j >= 1 && j <= 3 && !(i == 2 && j == 2);
            return p < 25 ? ring : ring && !(i == 2 && j == 1) && !(i == 2 && j == 0);
        });
        Mask filled = Components.fillHoles(mask, 100);
        assertThat(filled.get(2, 2, 0)).isTrue();
        assertThat(filled.get(2, 2, 1)).isFalse();
        assertThat(filled.count()).isEqualTo(mask.count() + 1);
    }

    @Test
    void holesLargerThanAskedStayOpen() {
        Mask ring = Mask.where(6, 5, 1, p -> {
            int i = p % 6;
            int j = p / 6;
            return i >= 1 && i <= 4 && j >= 1 && j <= 3 && !(j == 2 && (i == 2 || i == 3));
        });
        assertThat(Components.fillHoles(ring, 1)).isEqualTo(ring);
        assertThat(Components.fillHoles(ring, 2).count()).isEqualTo(ring.count() + 2);
    }

    @Test
    void smallPartsGo() {
        Mask mask = Mask.where(10, 1, 1, p -> p < 3 || p == 5);
        assertThat(Components.withoutSmall(mask, 2).count()).isEqualTo(3);
    }
}
