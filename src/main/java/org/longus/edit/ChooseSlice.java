package org.longus.edit;

/**
 * A person chose a slice by a rule that needs eyes. Slice and mask stay: measuring it is a step of its own.
 *
 * @param rule its id, as in "utrecht"
 * @param k slice index in the CT
 */
public record ChooseSlice(String rule, int k) implements Edit {
    @Override
    public EditAction action() {
        return EditAction.of(EditKind.CHOOSE_SLICE);
    }

    @Override
    public boolean isBesideMask() {
        return true;
    }
}
