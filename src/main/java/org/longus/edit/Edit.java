package org.longus.edit;

import java.util.Optional;

/** One step that can be taken back and made again. Immutable. */
public sealed interface Edit permits MaskEdit, MoveSlice, MoveSection, MeasurementEdit, ChooseSlice {
    /** What was done; the undo and redo buttons name it. */
    EditAction action();

    /** Whether it neither needs nor changes a measured slice, its mask or the section. */
    default boolean isBesideMask() {
        return false;
    }

    /** The state after this edit; the same where it changes something beside slice and mask. */
    default SliceMask redo(SliceMask before) {
        return before;
    }

    /** The state before this edit. */
    default SliceMask undo(SliceMask after) {
        return after;
    }

    /** The edit that leads from one state to the other; nothing when they are the same. */
    static Optional<Edit> between(EditAction action, SliceMask before, SliceMask after) {
        if (before.k() != after.k()) {
            return Optional.of(new MoveSlice(action, before, after));
        }
        return MaskDelta.between(before.mask(), after.mask()).map(delta -> new MaskEdit(action, before.k(), delta));
    }
}
