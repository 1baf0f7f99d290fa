package org.longus.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

class EditHistoryTest {
    private static final int SIZE_I = 61;
    private static final int SIZE_J = 47;
    private static final SliceMask START = new SliceMask(5, Mask.empty(SIZE_I, SIZE_J, 1));

    private static Edit brush(SliceMask state, double i, double j) {
        Mask after = new Brush(3, 1, 1).paint(state.mask(), Strokes.path(i, j), PaintLimit.NONE);
        return Edit.between(Edits.BRUSH, state, state.with(after)).orElseThrow();
    }

    private static SliceMask applied(EditHistory history, Edit edit) {
        history.apply(edit);
        return history.current();
    }

    private static SliceMask undone(EditHistory history) {
        history.undo();
        return history.current();
    }

    private static SliceMask redone(EditHistory history) {
        history.redo();
        return history.current();
    }

    /** Another state, as any tool might leave it. */
    private static SliceMask somethingElse(Random random, SliceMask state) {
        Brush brush = new Brush(random.nextDouble(0, 8), 0.7, 1);
        List<PixelPoint> path = Strokes.wander(random, 8, SIZE_I, SIZE_J);
        Geometry g = Geometry.axial(SIZE_I, SIZE_J, 1, new Vec3(0, 0, 0), 0.7, 1, 3);
        Mask mask = state.mask();
        Midline midline = new Midline(random.nextDouble(-0.3, 0.3), 20, 0.7, 1);
        return switch (random.nextInt(14)) {
            case 6 -> state.with(new Polygon(path).addTo(mask, p -> p % 5 != 0));
            case 7 -> state.with(new Polygon(path).takeFrom(mask));
            case 8 -> state.with(Margin.grow(mask, random.nextDouble(0, 3), g, PaintLimit.NONE));
            case 9 -> state.with(Margin.shrink(mask, random.nextDouble(0, 3), g));
            case 10 -> state.with(Smooth.byMajority(mask, random.nextDouble(0, 3), g, PaintLimit.NONE));
            case 11 -> state.with(Fill.from(path.getFirst(), 9).takeFrom(mask, g));
            case 12 -> state.with(Mirror.across(mask, path.getFirst(), midline));
            case 13 -> state.with(Tidy.removeIslands(mask, 12, g));
            case 0, 1 -> state.with(brush.paint(state.mask(), path, PaintLimit.NONE));
            case 2 -> state.with(brush.paint(state.mask(), path, p -> p % 5 != 0));
            case 3 -> state.with(brush.erase(state.mask(), path));
            case 4 -> state.with(Tidy.fillHoles(state.mask()));
            default -> new SliceMask(random.nextInt(4, 8), Strokes.noise(random, SIZE_I, SIZE_J));
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void undoAndRedoOfAnySequenceGiveTheSameBits(long seed) {
        Random random = new Random(seed);
        EditHistory history = new EditHistory(START);
        List<SliceMask> states = new ArrayList<>(List.of(START));
        int at = 0;
        for (int n = 0; n < 400; n++) {
            switch (random.nextInt(4)) {
                case 0 -> {
                    at = Math.max(0, at - 1);
                    history.undo();
                }
                case 1 -> {
                    at = Math.min(states.size() - 1, at + 1);
                    history.redo();
                }
                default -> {
                    SliceMask next = somethingElse(random, history.current());
                    var edit = Edit.between(EditAction.other("edit"), history.current(), next);
                    assertThat(edit.isEmpty()).isEqualTo(next.equals(history.current()));
                    if (edit.isPresent()) {
                        states.subList(at + 1, states.size()).clear();
                        states.add(next);
                        at++;
                        history.apply(edit.get());
                    }
                }
            }
            assertThat(history.current()).isEqualTo(states.get(at));
            assertThat(history.done()).hasSize(at);
            assertThat(history.canRedo()).isEqualTo(at < states.size() - 1);
        }
        while (history.canUndo()) {
            assertThat(undone(history)).isEqualTo(states.get(--at));
        }
        assertThat(history.current()).isEqualTo(START);
        while (history.canRedo()) {
            assertThat(redone(history)).isEqualTo(states.get(++at));
        }
        assertThat(at).isEqualTo(states.size() - 1);
    }

    @Test
    void aNewEditClearsRedo() {
        EditHistory history = new EditHistory(START);
        history.apply(brush(history.current(), 10, 10));
        history.apply(brush(history.current(), 30, 30));
        history.undo();
        assertThat(history.canRedo()).isTrue();
        SliceMask after = applied(history, brush(history.current(), 40, 20));
        assertThat(history.canRedo()).isFalse();
        assertThat(redone(history)).isEqualTo(after);
        assertThat(history.done()).hasSize(2);
    }

    @Test
    void movingTheSliceCanBeUndoneAndBringsTheCorrectionsBack() {
        EditHistory history = new EditHistory(START);
        SliceMask corrected = applied(history, brush(history.current(), 20, 20));
        SliceMask moved = new SliceMask(9, Strokes.noise(new Random(1), SIZE_I, SIZE_J));
        history.apply(Edit.between(EditAction.of(EditKind.MOVE_SLICE), corrected, moved)
                .orElseThrow());
        history.apply(brush(history.current(), 40, 30));
        assertThat(undone(history)).isEqualTo(moved);
        assertThat(undone(history)).isEqualTo(corrected);
        assertThat(undone(history)).isEqualTo(START);
        history.redo();
        assertThat(redone(history)).isEqualTo(moved);
    }

    @Test
    void theNamesAreThoseOfTheNextStepEitherWay() {
        EditHistory history = new EditHistory(START);
        assertThat(history.undoStep().map(Edit::action)).isEmpty();
        assertThat(history.redoStep().map(Edit::action)).isEmpty();
        history.apply(brush(history.current(), 10, 10));
        SliceMask erased = history.current().with(Mask.empty(SIZE_I, SIZE_J, 1));
        history.apply(Edit.between(Edits.ERASE, history.current(), erased).orElseThrow());
        assertThat(history.undoStep().map(Edit::action)).contains(Edits.ERASE);
        history.undo();
        assertThat(history.undoStep().map(Edit::action)).contains(Edits.BRUSH);
        assertThat(history.redoStep().map(Edit::action)).contains(Edits.ERASE);
    }

    @Test
    void anEditThatDoesNotFitIsRefusedAndChangesNothing() {
        EditHistory history = new EditHistory(START);
        SliceMask state = applied(history, brush(history.current(), 10, 10));
        history.undo();
        Edit elsewhere = brush(new SliceMask(6, START.mask()), 10, 10);
        Edit otherGrid = brush(new SliceMask(5, Mask.empty(20, 20, 1)), 10, 10);
        Edit otherStart = new MoveSlice(EditAction.of(EditKind.MOVE_SLICE), new SliceMask(4, START.mask()), state);
        for (Edit edit : List.of(elsewhere, otherGrid, otherStart)) {
            assertThatThrownBy(() -> history.apply(edit)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(history.current()).isEqualTo(START);
        assertThat(redone(history)).isEqualTo(state);
    }
}
