package org.longus.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.longus.measure.HuRange;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

/** Every way to change a mask, in random order: undo gives back every bit, redo gives every bit again. */
class EveryEditTest {
    private static final int SIZE_I = 64;
    private static final int SIZE_J = 56;
    private static final int K = 1;
    private static final Geometry GRID = Geometry.axial(SIZE_I, SIZE_J, 3, new Vec3(-20, -30, 5), 0.8, 1.1, 3);
    private static final CtVolume CT = ct();
    /** What the models found, to which a reset returns. */
    private static final Mask MODELS = Strokes.noise(new Random(11), SIZE_I, SIZE_J);

    private static final Mask NEIGHBOUR = Strokes.noise(new Random(12), SIZE_I, SIZE_J);
    private static final HuRange MUSCLE = new HuRange(-29, 150);
    private static final PaintLimit WITHIN_MUSCLE = PaintLimit.hu(CT, K, MUSCLE::contains);

    /** One way to change a mask. */
    private enum Way {
        BRUSH,
        BRUSH_WITHIN_HU,
        ERASER,
        STROKE_DRAWN,
        STROKE_ERASED,
        LASSO,
        LASSO_TAKE_AWAY,
        FILL,
        FILL_TAKE_AWAY,
        FILL_HOLES,
        FILL_SMALL_HOLES,
        REMOVE_ISLANDS,
        SMOOTH,
        GROW,
        SHRINK,
        MIRROR,
        COPY_FROM_NEIGHBOUR,
        RESET,
        CLEAR,
        MOVE_SLICE;

        SliceMask on(SliceMask state, Random random) {
            return this == MOVE_SLICE
                    ? new SliceMask(random.nextInt(3), Strokes.noise(random, SIZE_I, SIZE_J))
                    : state.with(mask(state.mask(), random));
        }

        private Mask mask(Mask mask, Random random) {
            List<PixelPoint> path = Strokes.wander(random, 7, SIZE_I, SIZE_J);
            PixelPoint inside = new PixelPoint(random.nextInt(SIZE_I), random.nextInt(SIZE_J));
            Brush brush = Brush.of(random.nextDouble(0.5, 8), GRID);
            double mm = random.nextDouble(1.2, 4);
            return switch (this) {
                case BRUSH -> brush.paint(mask, path, PaintLimit.NONE);
                case BRUSH_WITHIN_HU -> brush.paint(mask, path, WITHIN_MUSCLE);
                case ERASER -> brush.erase(mask, path);
                case STROKE_DRAWN -> stroke(StrokeInProgress.paint(mask, brush, WITHIN_MUSCLE), mask, path);
                case STROKE_ERASED -> stroke(StrokeInProgress.erase(mask, brush), mask, path);
                case LASSO -> new Polygon(path).addTo(mask, WITHIN_MUSCLE);
                case LASSO_TAKE_AWAY -> new Polygon(path).takeFrom(mask);
                case FILL -> Fill.from(inside, 5 * mm).addTo(mask, CT, K, MUSCLE);
                case FILL_TAKE_AWAY -> Fill.from(inside, 5 * mm).takeFrom(mask, GRID);
                case FILL_HOLES -> Tidy.fillHoles(mask);
                case FILL_SMALL_HOLES -> Tidy.fillHoles(mask, 3 * mm, GRID);
                case REMOVE_ISLANDS -> Tidy.removeIslands(mask, 4 * mm, GRID);
                case SMOOTH -> Smooth.byMajority(mask, mm, GRID, WITHIN_MUSCLE);
                case GROW -> Margin.grow(mask, mm, GRID, WITHIN_MUSCLE);
                case SHRINK -> Margin.shrink(mask, mm, GRID);
                case MIRROR -> Mirror.across(mask, inside, new Midline(random.nextDouble(-0.2, 0.2), 26, 0.8, 1.1));
                case COPY_FROM_NEIGHBOUR -> NEIGHBOUR;
                case RESET -> MODELS;
                case CLEAR -> Mask.empty(SIZE_I, SIZE_J, 1);
                case MOVE_SLICE -> throw new IllegalStateException();
            };
        }

        /** Drawn point by point as the window does; what it leaves is told by its change alone. */
        private static Mask stroke(StrokeInProgress stroke, Mask before, List<PixelPoint> path) {
            path.forEach(stroke::to);
            Mask drawn = stroke.current();
            Mask released = stroke.release().map(d -> d.applyTo(before)).orElse(before);
            assertThat(released).isEqualTo(drawn);
            return released;
        }
    }

    private static CtVolume ct() {
        Random random = new Random(10);
        short[] hu = new short[(int) GRID.voxelCount()];
        for (int p = 0; p < hu.length; p++) {
            hu[p] = (short) (random.nextInt(4) == 0 ? -100 : 55);
        }
        return new CtVolume(GRID, hu);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void allUndoneGivesTheFirstBitsAndAllRedoneTheLast(long seed) {
        Random random = new Random(seed);
        SliceMask start = new SliceMask(K, Strokes.noise(random, SIZE_I, SIZE_J));
        EditHistory history = new EditHistory(start);
        List<SliceMask> states = new ArrayList<>(List.of(start));
        Map<Way, Integer> changed = new EnumMap<>(Way.class);
        for (int n = 0; n < 800; n++) {
            Way way = Way.values()[random.nextInt(Way.values().length)];
            SliceMask before = history.current();
            SliceMask after = way.on(before, random);
            // an operation makes a new mask: the one before it is still in the history
            assertThat(before).isEqualTo(states.getLast());
            Edit.between(EditAction.other(way.name()), before, after).ifPresent(edit -> {
                history.apply(edit);
                states.add(after);
                changed.merge(way, 1, Integer::sum);
            });
        }
        // none of them was a bystander
        assertThat(changed.keySet()).containsExactly(Way.values());
        for (int at = states.size() - 2; at >= 0; at--) {
            history.undo();
            assertThat(history.current()).isEqualTo(states.get(at));
        }
        assertThat(history.canUndo()).isFalse();
        for (int at = 1; at < states.size(); at++) {
            history.redo();
            assertThat(history.current()).isEqualTo(states.get(at));
        }
        assertThat(history.canRedo()).isFalse();
        // and as the disk keeps it
        EditHistory kept = EditHistory.of(history.steps());
        assertThat(kept.current()).isEqualTo(states.getLast());
        while (kept.canUndo()) {
            kept.undo();
        }
        assertThat(kept.current()).isEqualTo(start);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void eachAloneIsTakenBackFromAnyMask(Way way) {
        Random random = new Random(way.ordinal() * 31L + 5);
        for (int n = 0; n < 60; n++) {
            SliceMask before = new SliceMask(K, Strokes.noise(random, SIZE_I, SIZE_J));
            SliceMask after = way.on(before, random);
            Edit.between(EditAction.other("edit"), before, after).ifPresent(edit -> {
                assertThat(edit.undo(after)).isEqualTo(before);
                assertThat(edit.redo(before)).isEqualTo(after);
            });
        }
    }
}
