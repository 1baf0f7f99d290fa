package org.longus.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.longus.volume.Mask;
import org.longus.volume.PixelRect;

class MaskDeltaTest {
    @Test
    void itIsItsOwnInverse() {
        Random random = new Random(3);
        for (int n = 0; n < 200; n++) {
            Mask a = Strokes.noise(random, 37, 23);
            Mask b = Strokes.noise(random, 37, 23);
            MaskDelta delta = MaskDelta.between(a, b).orElseThrow();
            assertThat(delta.applyTo(a)).isEqualTo(b);
            assertThat(delta.applyTo(b)).isEqualTo(a);
            assertThat(delta.changedPixels()).isEqualTo(a.xor(b).count());
        }
    }

    @Test
    void itsRectangleIsTheSmallestAroundTheChange() {
        Mask after = Mask.where(37, 23, 1, p -> p == 4 * 37 + 5 || p == 9 * 37 + 2);
        MaskDelta delta = MaskDelta.between(Mask.empty(37, 23, 1), after).orElseThrow();
        assertThat(delta.rect()).isEqualTo(new PixelRect(2, 4, 6, 10));
        assertThat(delta.changedPixels()).isEqualTo(2);
    }

    @Test
    void equalMasksHaveNone() {
        Mask mask = Strokes.noise(new Random(4), 37, 23);
        assertThat(MaskDelta.between(mask, Mask.of(37, 23, 1, mask.toBits()))).isEmpty();
    }

    @Test
    void anotherGridIsRefused() {
        Mask full = Mask.where(37, 23, 1, p -> true);
        MaskDelta delta = MaskDelta.between(full, Mask.empty(37, 23, 1)).orElseThrow();
        assertThatThrownBy(() -> delta.applyTo(Mask.empty(23, 37, 1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MaskDelta.between(full, Mask.empty(23, 37, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tenThousandStrokesStayUnder64MebibytesOfHeap() {
        Random random = new Random(5);
        Mask start = Mask.empty(512, 512, 1);
        long before = usedHeap();
        EditHistory history = new EditHistory(new SliceMask(40, start));
        for (int n = 0; n < 10_000; n++) {
            Mask mask = history.current().mask();
            Brush brush = new Brush(random.nextDouble(1, 10), 0.5, 0.5);
            // painting and erasing by turns, so that strokes go on changing much; half of the painting is ragged, as
            // it is within an HU range
            int seed = random.nextInt();
            PaintLimit limit = n % 4 == 0 ? PaintLimit.NONE : p -> Integer.bitCount((p * 0x9E3779B9) ^ seed) > 13;
            StrokeInProgress stroke =
                    n % 3 == 0 ? StrokeInProgress.erase(mask, brush) : StrokeInProgress.paint(mask, brush, limit);
            Strokes.wander(random, 40, 512, 512).forEach(stroke::to);
            stroke.release().ifPresent(delta -> history.apply(new MaskEdit(Edits.BRUSH, 40, delta)));
        }
        long history10000 = usedHeap() - before;
        assertThat(history.done()).hasSizeGreaterThan(9_000);
        assertThat(history10000).isLessThan(64L << 20);
        while (history.canUndo()) {
            history.undo();
        }
        assertThat(history.current().mask()).isEqualTo(start);
    }

    @Test
    void aThinStrokeAcrossTheSliceCostsFarLessThanItsRectangle() {
        List<PixelPoint> corners = new ArrayList<>(List.of(new PixelPoint(0, 0), new PixelPoint(511, 511)));
        Mask empty = Mask.empty(512, 512, 1);
        Mask after = new Brush(2, 0.5, 0.5).paint(empty, corners, PaintLimit.NONE);
        MaskDelta delta = MaskDelta.between(empty, after).orElseThrow();
        assertThat(delta.rect()).isEqualTo(new PixelRect(0, 0, 512, 512));
        assertThat(delta.sizeBytes()).isLessThan(4096);
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
