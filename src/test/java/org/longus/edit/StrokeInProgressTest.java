package org.longus.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.longus.volume.Mask;
import org.longus.volume.PixelRect;

class StrokeInProgressTest {
    private static final Brush BRUSH = new Brush(6, 0.5, 0.8);

    private static StrokeInProgress begin(Random random, Mask before) {
        Brush brush = new Brush(random.nextDouble(0, 10), 0.5, 0.8);
        return switch (random.nextInt(3)) {
            case 0 -> StrokeInProgress.erase(before, brush);
            case 1 -> StrokeInProgress.paint(before, brush, PaintLimit.NONE);
            default -> StrokeInProgress.paint(before, brush, p -> p % 3 != 0);
        };
    }

    @Test
    void theDirtyRectanglesCoverAllChanges() {
        Random random = new Random(11);
        for (int n = 0; n < 200; n++) {
            Mask shown = Strokes.noise(random, 90, 70);
            StrokeInProgress stroke = begin(random, shown);
            for (PixelPoint point : Strokes.wander(random, 20, 90, 70)) {
                PixelRect dirty = stroke.to(point);
                Mask now = stroke.current();
                Mask changed = now.xor(shown);
                for (int p = changed.next(0); p >= 0; p = changed.next(p + 1)) {
                    assertThat(dirty.contains(p % 90, p / 90)).isTrue();
                    assertThat(stroke.touched().contains(p % 90, p / 90)).isTrue();
                    assertThat(stroke.get(p % 90, p / 90)).isEqualTo(now.get(p));
                }
                assertThat(stroke.count()).isEqualTo(now.count());
                shown = now;
            }
        }
    }

    @Test
    void aDirtyRectangleStaysWithinTheSlice() {
        StrokeInProgress stroke = StrokeInProgress.paint(Mask.empty(90, 70, 1), BRUSH, PaintLimit.NONE);
        assertThat(stroke.to(new PixelPoint(-3, 71))).isEqualTo(new PixelRect(0, 64, 9, 70));
        assertThat(stroke.touched()).isEqualTo(new PixelRect(0, 64, 9, 70));
    }

    @Test
    void theReleaseGivesTheWholeStrokeAsOneChange() {
        Random random = new Random(12);
        for (int n = 0; n < 100; n++) {
            Mask before = Strokes.noise(random, 90, 70);
            StrokeInProgress stroke = begin(random, before);
            Strokes.wander(random, 30, 90, 70).forEach(stroke::to);
            Mask after = stroke.current();
            assertThat(stroke.release().map(d -> d.applyTo(before)).orElse(before))
                    .isEqualTo(after);
        }
    }

    @Test
    void aStrokeThatChangesNothingIsNoEdit() {
        Mask before = BRUSH.paint(Mask.empty(90, 70, 1), Strokes.path(40, 30), PaintLimit.NONE);
        StrokeInProgress again = StrokeInProgress.paint(before, BRUSH, PaintLimit.NONE);
        again.to(new PixelPoint(40, 30));
        assertThat(again.release()).isEmpty();
        assertThat(StrokeInProgress.erase(before, BRUSH).release()).isEmpty();
    }

    @Test
    void aCancelledStrokeLeavesTheMaskFromBefore() {
        Mask before = BRUSH.paint(Mask.empty(90, 70, 1), Strokes.path(40, 30), PaintLimit.NONE);
        for (StrokeInProgress stroke : List.of(
                StrokeInProgress.paint(before, BRUSH, PaintLimit.NONE), StrokeInProgress.erase(before, BRUSH))) {
            stroke.to(new PixelPoint(45, 30));
            PixelRect all = stroke.to(new PixelPoint(60, 40));
            assertThat(stroke.current()).isNotEqualTo(before);
            assertThat(stroke.cancel().union(all)).isEqualTo(stroke.touched());
            assertThat(stroke.current()).isEqualTo(before);
            assertThatThrownBy(() -> stroke.to(new PixelPoint(1, 1))).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void outsideTheSliceNoPixelIsSet() {
        StrokeInProgress stroke = StrokeInProgress.paint(Mask.where(90, 70, 1, p -> true), BRUSH, PaintLimit.NONE);
        assertThat(stroke.get(-1, 5) || stroke.get(90, 5) || stroke.get(5, -1) || stroke.get(5, 70))
                .isFalse();
    }
}
