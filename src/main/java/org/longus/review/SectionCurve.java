package org.longus.review;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.longus.edit.SliceMask;
import org.longus.measure.AreaCurve;
import org.longus.measure.HuRange;
import org.longus.measure.MuscleArea;
import org.longus.measure.MuscleMeasure;
import org.longus.measure.SliceRules;
import org.longus.volume.CtVolume;
import org.longus.volume.Mask;

/** The models' area over the section of a case, and by each rule of slice. */
public final class SectionCurve {
    private SectionCurve() {}

    /**
     * Empty where nobody asked for it, and nobody chose a slice by a rule; without the slices when they are no longer of the
     * section as it stands.
     */
    public static Optional<AreaCurve> of(ReviewedCase reviewed) {
        return of(reviewed, reviewed.current());
    }

    /** @param now what is measured, as it is drawn this moment */
    public static Optional<AreaCurve> of(ReviewedCase reviewed, Optional<SliceMask> now) {
        boolean outdated = outdated(reviewed).isPresent();
        List<AreaCurve.Slice> slices = reviewed.sectionWork()
                .measured()
                .filter(m -> !outdated)
                .map(MeasuredSection::slices)
                .orElse(List.of());
        OptionalInt chosen = reviewed.sectionWork().chosenBy(SliceRules.UTRECHT);
        if (slices.isEmpty() && chosen.isEmpty()) {
            return Optional.empty();
        }
        Optional<AreaCurve.Slice> persons =
                now.filter(m -> isPersons(reviewed, m)).map(m -> slice(reviewed, m.k(), m.mask()));
        return Optional.of(AreaCurve.of(
                slices,
                reviewed.series().ct().geometry().sense(2) > 0,
                chosen.isPresent()
                        ? Optional.of(chosen(reviewed, chosen.getAsInt(), slices, persons))
                        : Optional.empty(),
                persons));
    }

    /** Why what was measured of the section is not told any more, as a sentence; empty where it is, or nothing was measured. */
    public static Optional<String> outdated(ReviewedCase reviewed) {
        Optional<MeasuredSection> measured = reviewed.sectionWork().measured();
        if (measured.isEmpty()) {
            return Optional.empty();
        }
        if (reviewed.result().filter(measured.get()::isBy).isEmpty()) {
            return Optional.of(
                    "The area over the section is of other models than this result: measure the section again.");
        }
        return reviewed.section().filter(s -> measured.get().isOn(s.middle())).isPresent()
                ? Optional.empty()
                : Optional.of("The area over the section was measured where the section is not any more:"
                        + " measure the section again.");
    }

    /** Whether a mask is not the models' own. Where they never looked, what is not of an earlier run is in the edits. */
    private static boolean isPersons(ReviewedCase reviewed, SliceMask now) {
        return reviewed.answers()
                .on(now)
                .map(models -> !models.mask().equals(now.mask()))
                .orElse(!reviewed.isAiShown() || !reviewed.appliedEdits().isEmpty());
    }

    /** By the models wherever they looked, to be held against the other rules. */
    private static AreaCurve.OfRule chosen(
            ReviewedCase reviewed, int k, List<AreaCurve.Slice> slices, Optional<AreaCurve.Slice> persons) {
        Optional<AreaCurve.Slice> models = reviewed.answers()
                .on(k)
                .map(muscle -> slice(reviewed, k, muscle.mask()))
                .or(() -> slices.stream().filter(s -> s.k() == k).findFirst());
        Optional<AreaCurve.Slice> byHand = persons.filter(p -> p.k() == k);
        return new AreaCurve.OfRule(
                SliceRules.UTRECHT, OptionalInt.of(k), models.or(() -> byHand), models.isEmpty() && byHand.isPresent());
    }

    private static AreaCurve.Slice slice(ReviewedCase reviewed, int k, Mask mask) {
        CtVolume ct = reviewed.series().ct();
        MuscleArea area = MuscleMeasure.of(ct, mask, k, HuRange.MUSCLE);
        return new AreaCurve.Slice(k, ct.geometry().sliceCentre(k).z(), area.areaCm2(), area.meanHu());
    }
}
