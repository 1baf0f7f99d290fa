package org.longus.export.deident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.longus.measure.CutOff;
import org.longus.measure.CutOffTable;
import org.longus.measure.MuscleIndex;
import org.longus.review.Judged;

/** What is told of cut-offs: of the user's own the limits by which somebody is called low, and none of the user's words. */
final class CutOffsTold {
    private CutOffsTold() {}

    static CutOffTable of(CutOffTable inForce) {
        return new CutOffTable(
                told("c3", inForce.forC3()),
                told("l3-estimated", inForce.forEstimatedL3()),
                told("l3-measured", inForce.forMeasuredL3()));
    }

    private static <I extends MuscleIndex> List<CutOff<I>> told(String scale, List<CutOff<I>> all) {
        List<CutOff<I>> told = new ArrayList<>();
        for (CutOff<I> c : all) {
            int n = 1 + (int) told.stream().filter(CutOff::isUsers).count();
            told.add(c.isUsers() ? nameless(c, scale, String.valueOf(n)) : c);
        }
        return told;
    }

    private static <I extends MuscleIndex> CutOff<I> nameless(CutOff<I> c, String scale, String n) {
        return new CutOff<>(
                "own-%s-%s".formatted(scale, n),
                "Own cut-off " + n,
                c.whose(),
                c.on(),
                c.scale(),
                c.rows(),
                HistoryTold.LEFT_OUT,
                HistoryTold.LEFT_OUT,
                "");
    }

    /** Of the published ones, where what needs the patient's values is told at all. */
    static Optional<Judged> of(Judged when, Characteristics characteristics) {
        return characteristics.kept()
                ? Optional.of(
                        new Judged(when.said().stream().filter(s -> !s.users()).toList()))
                : Optional.empty();
    }
}
