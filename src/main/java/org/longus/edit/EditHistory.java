package org.longus.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The edits of a case in their order, and the state they lead to. There is no limit to undo: an edit keeps its changed
 * pixels only. For one thread.
 */
public final class EditHistory {
    private final List<Edit> edits = new ArrayList<>();
    /** How many of {@link #edits} are in force; those after it can be made again. */
    private int done;

    private SliceMask current;

    public EditHistory(SliceMask start) {
        this.current = Objects.requireNonNull(start);
    }

    public SliceMask current() {
        return current;
    }

    /**
     * Makes an edit of the current state; what had been undone is forgotten. An edit that does not fit the current state
     * is refused with {@link IllegalArgumentException} and changes nothing.
     *
     * @return the new state
     */
    public SliceMask apply(Edit edit) {
        current = edit.redo(current);
        edits.subList(done, edits.size()).clear();
        edits.add(edit);
        done++;
        return current;
    }

    public boolean canUndo() {
        return done > 0;
    }

    public boolean canRedo() {
        return done < edits.size();
    }

    /** The name of the edit that undo would take back. */
    public Optional<String> undoName() {
        return canUndo() ? Optional.of(edits.get(done - 1).name()) : Optional.empty();
    }

    /** The name of the edit that redo would make again. */
    public Optional<String> redoName() {
        return canRedo() ? Optional.of(edits.get(done).name()) : Optional.empty();
    }

    /** Takes the last edit back; without one nothing happens. Returns the state then. */
    public SliceMask undo() {
        if (canUndo()) {
            current = edits.get(done - 1).undo(current);
            done--;
        }
        return current;
    }

    /** Makes the edit again that was undone last; without one nothing happens. Returns the state then. */
    public SliceMask redo() {
        if (canRedo()) {
            current = edits.get(done).redo(current);
            done++;
        }
        return current;
    }

    /** The edits in force, first to last. */
    public List<Edit> done() {
        return List.copyOf(edits.subList(0, done));
    }

    /**
     * A whole history as a value, to be kept on disk.
     *
     * @param start the state before the first edit
     * @param edits first to last, those that were undone at the end
     * @param done how many of them are in force
     */
    public record Steps(SliceMask start, List<Edit> edits, int done) {
        public Steps {
            edits = List.copyOf(edits);
        }
    }

    public Steps steps() {
        SliceMask start = current;
        for (Edit edit : done().reversed()) {
            start = edit.undo(start);
        }
        return new Steps(start, edits, done);
    }

    /** The history that {@link #steps()} told; steps that do not follow one another are an {@link IllegalArgumentException}. */
    public static EditHistory of(Steps steps) {
        EditHistory history = new EditHistory(steps.start());
        steps.edits().forEach(history::apply);
        for (int undone = steps.edits().size() - steps.done(); undone > 0; undone--) {
            history.undo();
        }
        return history;
    }
}
