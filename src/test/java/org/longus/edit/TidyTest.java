package org.longus.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.longus.volume.Components;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

class TidyTest {
    /** Pixels of 0.5 mm2. */
    private static final Geometry GRID = Geometry.axial(20, 10, 30, new Vec3(0, 0, 0), 0.5, 1, 3);

    private static Mask mask(String... rows) {
        return Mask.where(20, 10, 1, p -> {
            int j = p / 20;
            int i = p % 20;
            return j < rows.length && i < rows[j].length() && rows[j].charAt(i) == '#';
        });
    }

    private static final Mask RINGS = mask(
            "", //
            " ###  ######",
            " # #  #    #  #",
            " ###  ######");

    @Test
    void holesAreFilledAndNothingElse() {
        assertThat(Tidy.fillHoles(RINGS))
                .isEqualTo(mask(
                        "", //
                        " ###  ######",
                        " ###  ######  #",
                        " ###  ######"));
    }

    @Test
    void aHoleAboveTheMaximumStaysOpen() {
        Mask small = mask(
                "", //
                " ###  ######",
                " ###  #    #  #",
                " ###  ######");
        assertThat(Tidy.fillHoles(RINGS, 0.5, GRID)).isEqualTo(small);
        assertThat(Tidy.fillHoles(RINGS, 1.99, GRID)).isEqualTo(small);
        assertThat(Tidy.fillHoles(RINGS, 2.0, GRID)).isEqualTo(Tidy.fillHoles(RINGS));
        assertThat(Tidy.fillHoles(RINGS, 0, GRID)).isEqualTo(RINGS);
    }

    @Test
    void partsBelowTheMinimumGoAndPartsOfItStay() {
        assertThat(Tidy.removeIslands(RINGS, 0, GRID)).isEqualTo(RINGS);
        assertThat(Tidy.removeIslands(RINGS, 0.5, GRID)).isEqualTo(RINGS);
        assertThat(Tidy.removeIslands(RINGS, 4, GRID).count()).isEqualTo(RINGS.count() - 1);
        assertThat(Tidy.removeIslands(RINGS, 4.01, GRID).count()).isEqualTo(RINGS.count() - 9);
        assertThat(Tidy.removeIslands(RINGS, 1e9, GRID).isEmpty()).isTrue();
    }

    @Test
    void tidyingTwiceIsTidyingOnceAndLeavesNothingToTidy() {
        Random random = new Random(71);
        for (int n = 0; n < 300; n++) {
            Geometry g = Slices.grid(random);
            Mask mask = Slices.mask(random);
            double mm2 = random.nextDouble(0, 20);
            double pixelMm2 = g.spacingI() * g.spacingJ();
            Mask all = Mask.where(Slices.SIZE_I, Slices.SIZE_J, 1, p -> true);

            Mask filled = Tidy.fillHoles(mask);
            assertThat(Slices.contains(filled, mask)).isTrue();
            assertThat(Tidy.fillHoles(filled)).isEqualTo(filled);
            Mask border = Mask.where(Slices.SIZE_I, Slices.SIZE_J, 1, Slices::isBorder);
            assertThat(Components.parts(all.minus(filled)))
                    .allMatch(part -> java.util.Arrays.stream(part).anyMatch(border::get));
            Mask someFilled = Tidy.fillHoles(mask, mm2, g);
            assertThat(Tidy.fillHoles(someFilled, mm2, g)).isEqualTo(someFilled);
            assertThat(Slices.contains(filled, someFilled)).isTrue();

            Mask kept = Tidy.removeIslands(mask, mm2, g);
            assertThat(Slices.contains(mask, kept)).isTrue();
            assertThat(Tidy.removeIslands(kept, mm2, g)).isEqualTo(kept);
            assertThat(Components.parts(kept)).allMatch(part -> part.length * pixelMm2 >= mm2 - 1e-5);
            assertThat(Components.parts(mask.minus(kept))).allMatch(part -> part.length * pixelMm2 < mm2);
        }
    }

    @Test
    void anAreaBelowZeroIsRefused() {
        assertThatThrownBy(() -> Tidy.removeIslands(RINGS, -1, GRID)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tidy.fillHoles(RINGS, Double.NaN, GRID)).isInstanceOf(IllegalArgumentException.class);
    }
}
