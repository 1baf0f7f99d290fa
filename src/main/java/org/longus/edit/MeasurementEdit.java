package org.longus.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.longus.measure.MeasurementMark;

/**
 * A distance or an angle was drawn, changed or taken away. Slice and mask stay.
 *
 * @param index its place among the case's distances and angles; those behind it give way or close up
 * @param before empty where it is new
 * @param after empty where it is taken away
 */
public record MeasurementEdit(int index, Optional<MeasurementMark> before, Optional<MeasurementMark> after)
        implements Edit {
    public MeasurementEdit {
        if (index < 0 || before.equals(after)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "no change of a distance or angle: no. %d, %s", index, after));
        }
    }

    @Override
    public EditAction action() {
        boolean angle = mark().measurement().isAngle();
        if (before.isEmpty()) {
            return EditAction.of(angle ? EditKind.DRAW_ANGLE : EditKind.DRAW_DISTANCE);
        }
        if (after.isEmpty()) {
            return EditAction.of(angle ? EditKind.DELETE_ANGLE : EditKind.DELETE_DISTANCE);
        }
        return EditAction.of(angle ? EditKind.MOVE_ANGLE : EditKind.MOVE_DISTANCE);
    }

    @Override
    public boolean isBesideMask() {
        return true;
    }

    /** As it is after the edit, or was before it where it was taken away. */
    public MeasurementMark mark() {
        return after.or(this::before).orElseThrow();
    }

    /** The distances and angles after this edit of them. Where it does not fit, {@link IllegalArgumentException}. */
    public List<MeasurementMark> applyTo(List<MeasurementMark> marks) {
        boolean fits = before.isPresent()
                ? index < marks.size() && marks.get(index).equals(before.get())
                : index <= marks.size();
        if (!fits) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s expects %s as no. %d of %s", action().kind(), before, index, marks));
        }
        List<MeasurementMark> changed = new ArrayList<>(marks);
        if (before.isPresent()) {
            changed.remove(index);
        }
        after.ifPresent(mark -> changed.add(index, mark));
        return List.copyOf(changed);
    }
}
