package org.longus.edit;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.longus.measure.HuRange;

/**
 * What was done, as data: a kind and its arguments. It becomes words where a person reads it. Arguments are empty where
 * the kind has none, and in journals that were written before they were kept.
 *
 * @param takesAway whether a lasso, polygon or fill took pixels away; else they added
 * @param sizeMm the brush's radius, a fill's reach, by how much the outline was moved, the width of what was smoothed
 * @param areaMm2 the largest hole that was filled, the smallest part that was left
 * @param fromSlice of a copy: the slice that it is of
 * @param heldTo the HU that painting was held to; empty also where it was held to none
 * @param source of a mask that was opened: the file
 * @param asWritten the name in the journal of an {@link EditKind#OTHER}; empty for any other kind
 */
public record EditAction(
        EditKind kind,
        boolean takesAway,
        OptionalDouble sizeMm,
        OptionalDouble areaMm2,
        OptionalInt fromSlice,
        Optional<HuRange> heldTo,
        Optional<MaskSource> source,
        String asWritten) {
    public EditAction {
        Objects.requireNonNull(kind);
        if ((kind == EditKind.COPY_SLICE) != fromSlice.isPresent()) {
            throw new IllegalArgumentException("a copy, and nothing else, is of a slice: " + kind);
        }
        if ((kind == EditKind.OPEN_MASK) != source.isPresent()) {
            throw new IllegalArgumentException("a mask that was opened, and nothing else, is of a file: " + kind);
        }
        if ((kind == EditKind.OTHER) == asWritten.isEmpty()) {
            throw new IllegalArgumentException("an unknown kind, and no other, has its name alone: " + kind);
        }
    }

    /** Without arguments. */
    public static EditAction of(EditKind kind) {
        return new EditAction(
                kind,
                false,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /** The mask of slice {@code k} was put in the place of this slice's. */
    public static EditAction copyOf(int k) {
        return new EditAction(
                EditKind.COPY_SLICE,
                false,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalInt.of(k),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /** The mask of a file was put in the place of this slice's. */
    public static EditAction opened(MaskSource source) {
        return new EditAction(
                EditKind.OPEN_MASK,
                false,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.of(source),
                "");
    }

    /** One of which only its name is known. */
    public static EditAction other(String asWritten) {
        return new EditAction(
                EditKind.OTHER,
                false,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                asWritten);
    }

    public EditAction takingAway(boolean does) {
        return new EditAction(kind, does, sizeMm, areaMm2, fromSlice, heldTo, source, asWritten);
    }

    public EditAction sizedMm(double mm) {
        return new EditAction(kind, takesAway, OptionalDouble.of(mm), areaMm2, fromSlice, heldTo, source, asWritten);
    }

    public EditAction limitedToMm2(double mm2) {
        return new EditAction(kind, takesAway, sizeMm, OptionalDouble.of(mm2), fromSlice, heldTo, source, asWritten);
    }

    public EditAction heldTo(Optional<HuRange> range) {
        return new EditAction(kind, takesAway, sizeMm, areaMm2, fromSlice, range, source, asWritten);
    }

    public boolean is(EditKind other) {
        return kind == other;
    }
}
