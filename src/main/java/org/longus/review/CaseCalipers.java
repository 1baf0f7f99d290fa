package org.longus.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.longus.edit.MeasurementEdit;
import org.longus.measure.MeasurementMark;

/** Changes a case's distances and angles; each change says whether it was admitted. */
public final class CaseCalipers {
    private final List<MeasurementMark> marks;
    private final Predicate<CaseEvent> make;

    /** @param marks as they stand */
    CaseCalipers(List<MeasurementMark> marks, Predicate<CaseEvent> make) {
        this.marks = marks;
        this.make = make;
    }

    public boolean add(MeasurementMark mark) {
        return change(marks.size(), Optional.empty(), Optional.of(mark));
    }

    /** @param index into {@link ReviewedCase#measurements()} */
    public boolean move(int index, MeasurementMark to) {
        MeasurementMark before = marks.get(index);
        return !to.equals(before) && change(index, Optional.of(before), Optional.of(to));
    }

    public boolean remove(int index) {
        return change(index, Optional.of(marks.get(index)), Optional.empty());
    }

    private boolean change(int index, Optional<MeasurementMark> before, Optional<MeasurementMark> after) {
        return make.test(new CaseEvent.CaliperChanged(new MeasurementEdit(index, before, after)));
    }
}
