package org.longus.edit;

import java.util.Locale;

/**
 * Another slice was chosen, and with it came another mask. Both are kept whole: a person's corrections on the old slice
 * must come back with undo, whatever the segmentation drew on the new one.
 */
public record MoveSlice(EditAction action, SliceMask before, SliceMask after) implements Edit {
    public MoveSlice {
        if (before.k() == after.k()) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "the slice stays %d: that is a change of the mask", before.k()));
        }
    }

    @Override
    public SliceMask redo(SliceMask state) {
        require(before, state);
        return after;
    }

    @Override
    public SliceMask undo(SliceMask state) {
        require(after, state);
        return before;
    }

    private void require(SliceMask expected, SliceMask actual) {
        if (!expected.equals(actual)) {
            throw new IllegalArgumentException("%s expects %s, not %s".formatted(action.kind(), expected, actual));
        }
    }
}
