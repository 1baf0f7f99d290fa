package org.longus.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.longus.edit.ChooseSlice;
import org.longus.edit.Edit;
import org.longus.edit.EditAction;
import org.longus.edit.EditHistory;
import org.longus.edit.EditKind;
import org.longus.edit.MeasurementEdit;
import org.longus.edit.MoveSection;
import org.longus.edit.SliceMask;
import org.longus.measure.MeasurementMark;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;

/**
 * All of a case that undo takes back, in one order: measured slice and mask, where the section was moved to, distances and
 * angles. What the steps in force come to is read from them.
 */
final class CaseEdits {
    private final Geometry grid;
    private final EditHistory history;
    /** In a snapshot, whose history starts anew: what the mask that it starts with rests on. */
    private final List<EditAction> earlierActions;

    /** As {@link #earlierActions}: by how many slices a person had moved the section. */
    private final int earlierShift;

    /** As {@link #earlierActions}: what had been drawn. */
    private final List<MeasurementMark> earlierCalipers;

    /** As {@link #earlierActions}: the slices that a person had chosen by a rule, the last of each. */
    private final List<ChooseSlice> earlierChoices;

    CaseEdits(Geometry grid) {
        this(grid, new EditHistory(), List.of(), 0, List.of(), List.of());
    }

    private CaseEdits(
            Geometry grid,
            EditHistory history,
            List<EditAction> actions,
            int shift,
            List<MeasurementMark> measurements,
            List<ChooseSlice> choices) {
        this.grid = grid;
        this.history = history;
        this.earlierActions = actions;
        this.earlierShift = shift;
        this.earlierCalipers = measurements;
        this.earlierChoices = choices;
    }

    /** As another case on this grid kept them. */
    static CaseEdits of(Geometry grid, Optional<EditHistory.Steps> steps) {
        return new CaseEdits(
                grid, steps.map(EditHistory::of).orElseGet(EditHistory::new), List.of(), 0, List.of(), List.of());
    }

    /** As they stand, with nothing to take back. */
    CaseEdits snapshot() {
        EditHistory anew = slice().map(EditHistory::new).orElseGet(EditHistory::new);
        return new CaseEdits(grid, anew, actions(), sectionShift(), measurements(), choices());
    }

    /** Empty before there is anything to keep. */
    Optional<EditHistory.Steps> steps() {
        EditHistory.Steps steps = history.steps();
        return steps.start().isEmpty() && steps.edits().isEmpty() ? Optional.empty() : Optional.of(steps);
    }

    Optional<SliceMask> slice() {
        return history.slice();
    }

    /** As {@link EditHistory#current()}. */
    SliceMask requireSlice() {
        return history.current();
    }

    /** A slice with its mask takes the place of what is measured now. */
    void take(EditAction action, SliceMask state) {
        if (slice().isEmpty()) {
            history.begin(state);
        } else {
            Edit.between(action, history.current(), state).ifPresent(history::apply);
        }
    }

    /** Goes on drawing on slice {@code k}: an empty mask, or as it was left there. */
    void startOn(int k) {
        requireInside(k);
        SliceMask empty = new SliceMask(k, Mask.empty(grid.sizeI(), grid.sizeJ(), 1));
        take(EditAction.of(EditKind.BEGIN), left(k).orElse(empty));
    }

    private void requireInside(int k) {
        if (k < 0 || k >= grid.sizeK()) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "slice %d of %d", k, grid.sizeK()));
        }
    }

    /** Whether a slice was left for another one with a mask that a person had changed. */
    boolean isDrawnOn(int k) {
        return SliceEdits.of(earlierActions, history).isDrawnOn(k);
    }

    /** Measures such a slice again, its mask as it was left. */
    void returnTo(int k) {
        take(
                EditAction.of(EditKind.RETURN_TO_SLICE),
                left(k).orElseThrow(() -> new IllegalArgumentException("never left: " + k)));
    }

    private Optional<SliceMask> left(int k) {
        return SliceEdits.of(earlierActions, history).left(k);
    }

    /** Makes one step. Refuses as {@link EditHistory#apply} does what does not fit. */
    void apply(Edit edit) {
        if (edit instanceof MeasurementEdit measurement) {
            MeasurementMark mark = measurement.mark();
            if (mark.slice() >= grid.size(mark.plane().throughAxis())) {
                throw new IllegalArgumentException("outside of the scan: " + mark);
            }
            measurement.applyTo(measurements());
        }
        if (edit instanceof ChooseSlice choice) {
            requireInside(choice.k());
        }
        history.apply(edit);
    }

    /** Whether it changes what was approved or finished: slice, mask or section. */
    boolean changesMask(CaseEvent event) {
        return switch (event) {
            case CaseEvent.Ran r -> true;
            case CaseEvent.Moved m -> true;
            case CaseEvent.Began b -> true;
            case CaseEvent.Edited e -> true;
            case CaseEvent.SectionMoved s -> true;
            case CaseEvent.Undone u -> undoStep().filter(CaseEdits::changesMask).isPresent();
            case CaseEvent.Redone r -> redoStep().filter(CaseEdits::changesMask).isPresent();
            default -> false;
        };
    }

    static boolean changesMask(Edit step) {
        return !step.isBesideMask();
    }

    void undo() {
        history.undo();
    }

    void redo() {
        history.redo();
    }

    Optional<Edit> undoStep() {
        return history.undoStep();
    }

    Optional<Edit> redoStep() {
        return history.redoStep();
    }

    /** By how many slices of the file's order the section was moved. */
    int sectionShift() {
        return earlierShift
                + history.done().stream()
                        .mapToInt(e -> e instanceof MoveSection m ? m.slices() : 0)
                        .sum();
    }

    /** Where the models run again: a person's move was of the earlier run's section. Undo makes it again. */
    void endShift() {
        if (sectionShift() != 0) {
            apply(new MoveSection(EditAction.of(EditKind.RUN_MODELS), -sectionShift()));
        }
    }

    /** In the order in which they were drawn. */
    List<MeasurementMark> measurements() {
        List<MeasurementMark> marks = earlierCalipers;
        for (Edit edit : history.done()) {
            marks = edit instanceof MeasurementEdit measurement ? measurement.applyTo(marks) : marks;
        }
        return marks;
    }

    /** The slices that were chosen by a rule, the last of each rule, in the order in which they were chosen. */
    private List<ChooseSlice> choices() {
        List<ChooseSlice> choices = new ArrayList<>(earlierChoices);
        for (Edit edit : history.done()) {
            if (edit instanceof ChooseSlice choice) {
                choices.removeIf(c -> c.rule().equals(choice.rule()));
                choices.add(choice);
            }
        }
        return choices;
    }

    OptionalInt choice(String rule) {
        return choices().stream()
                .filter(c -> c.rule().equals(rule))
                .mapToInt(ChooseSlice::k)
                .findFirst();
    }

    /** What the current mask rests on, first to last. */
    List<EditAction> actions() {
        return SliceEdits.of(earlierActions, history).actions();
    }

    /** The mask of the nearest other slice that was measured, as it was left. */
    Optional<SliceMask> neighbour() {
        return SliceEdits.of(earlierActions, history).nearestOther();
    }
}
