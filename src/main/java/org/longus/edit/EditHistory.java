package org.longus.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The edits of a case in their order, and the slice and mask they lead to. Before a slice is measured there is
 * only what lies beside the mask: distances, angles, the choice of a slice. There is no limit to undo: an edit keeps its changed pixels only. For one thread.
 */
public final class EditHistory {
    private final List<Edit> edits = new ArrayList<>();
    /** How many of {@link #edits} are in force; those after it can be made again. */
    private int done;

    /** Null before a slice is measured. */
    private @Nullable SliceMask current;

    /** Without a slice. */
    public EditHistory() {}

    public EditHistory(SliceMask start) {
        this.current = Objects.requireNonNull(start);
    }

    /** Takes the first slice. That is no step: undo leads back to it and no further. */
    public void begin(SliceMask start) {
        if (current != null) {
            throw new IllegalStateException(String.format(Locale.ROOT, "slice %d is measured already", current.k()));
        }
        current = Objects.requireNonNull(start);
    }

    /** Empty before a slice is measured. */
    public Optional<SliceMask> slice() {
        return Optional.ofNullable(current);
    }

    /** The slice and its mask; before there are any, {@link IllegalStateException}. */
    public SliceMask current() {
        return slice().orElseThrow(() -> new IllegalStateException("there is no slice to edit yet"));
    }

    /**
     * Makes an edit of the current state; what had been undone is forgotten. An edit that does not fit the current state
     * is refused with {@link IllegalArgumentException}, one that needs a slice where there is none with
     * {@link IllegalStateException}; both change nothing.
     */
    public void apply(Edit edit) {
        current = redone(edit);
        edits.subList(done, edits.size()).clear();
        edits.add(edit);
        done++;
    }

    public boolean canUndo() {
        return done > 0;
    }

    public boolean canRedo() {
        return done < edits.size();
    }

    /** The edit that undo would take back. */
    public Optional<Edit> undoStep() {
        return canUndo() ? Optional.of(edits.get(done - 1)) : Optional.empty();
    }

    /** The edit that redo would make again. */
    public Optional<Edit> redoStep() {
        return canRedo() ? Optional.of(edits.get(done)) : Optional.empty();
    }

    /** Takes the last edit back; without one nothing happens. */
    public void undo() {
        if (canUndo()) {
            current = undone(edits.get(done - 1), current);
            done--;
        }
    }

    /** Makes the edit again that was undone last; without one nothing happens. */
    public void redo() {
        if (canRedo()) {
            current = redone(edits.get(done));
            done++;
        }
    }

    /** What lies beside the mask alone may be there before a slice. */
    private @Nullable SliceMask redone(Edit edit) {
        return edit.isBesideMask() ? current : edit.redo(current());
    }

    private static @Nullable SliceMask undone(Edit edit, @Nullable SliceMask after) {
        return edit.isBesideMask() ? after : edit.undo(Objects.requireNonNull(after));
    }

    /** The edits in force, first to last. */
    public List<Edit> done() {
        return List.copyOf(edits.subList(0, done));
    }

    /**
     * A whole history as a value, to be kept on disk.
     *
     * @param start the slice and mask before the first edit of them; empty where none was measured
     * @param edits first to last, those that were undone at the end
     * @param done how many of them are in force
     */
    public record Steps(Optional<SliceMask> start, List<Edit> edits, int done) {
        public Steps {
            edits = List.copyOf(edits);
        }
    }

    public Steps steps() {
        @Nullable SliceMask start = current;
        for (Edit edit : done().reversed()) {
            start = undone(edit, start);
        }
        return new Steps(Optional.ofNullable(start), edits, done);
    }

    /** The history that {@link #steps()} told; steps that do not follow one another are an {@link IllegalArgumentException}. */
    public static EditHistory of(Steps steps) {
        EditHistory history = steps.start().map(EditHistory::new).orElseGet(EditHistory::new);
        steps.edits().forEach(history::apply);
        for (int undone = steps.edits().size() - steps.done(); undone > 0; undone--) {
            history.undo();
        }
        return history;
    }
}
