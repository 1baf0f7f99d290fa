package org.longus.edit;

/**
 * A change of the mask of slice {@code k}.
 *
 * @param k slice index in the CT
 */
public record MaskEdit(EditAction action, int k, MaskDelta delta) implements Edit {
    @Override
    public SliceMask redo(SliceMask before) {
        return toggle(before);
    }

    @Override
    public SliceMask undo(SliceMask after) {
        return toggle(after);
    }

    private SliceMask toggle(SliceMask state) {
        if (state.k() != k) {
            throw new IllegalArgumentException(
                    "%s belongs to slice %d, not to slice %d".formatted(action.kind(), k, state.k()));
        }
        return state.with(delta.applyTo(state.mask()));
    }
}
