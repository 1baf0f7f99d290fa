package org.longus.review;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.longus.measure.AreaCurve;
import org.longus.measure.HuRange;
import org.longus.measure.MuscleArea;
import org.longus.measure.MuscleMeasure;
import org.longus.pipeline.SliceSelector;
import org.longus.volume.CtVolume;

/** The models' area over the section of a case, and by each rule of slice. */
public final class SectionCurve {
    private SectionCurve() {}

    /** Empty where nobody asked for it, and nobody chose a slice by a rule; without the slices when the section was moved since. */
    public static Optional<AreaCurve> of(ReviewedCase reviewed) {
        ModelAnswers answers = reviewed.answers();
        List<AreaCurve.Slice> slices = answers.sectionAreas();
        boolean current = !slices.isEmpty()
                && reviewed.section().filter(s -> isOn(slices, s.middle())).isPresent();
        Optional<AreaCurve.Slice> utrecht = utrecht(reviewed);
        return current || utrecht.isPresent()
                ? Optional.of(AreaCurve.of(
                        current ? slices : List.of(),
                        reviewed.series().ct().geometry().sense(2) > 0,
                        utrecht))
                : Optional.empty();
    }

    private static boolean isOn(List<AreaCurve.Slice> slices, SliceSelector.Middle section) {
        return slices.getFirst().k() == section.firstK()
                && slices.getLast().k() == section.lastK();
    }

    private static Optional<AreaCurve.Slice> utrecht(ReviewedCase reviewed) {
        OptionalInt k = reviewed.answers().utrechtK();
        if (k.isEmpty()) {
            return Optional.empty();
        }
        CtVolume ct = reviewed.series().ct();
        return reviewed.answers().on(k.getAsInt()).map(muscle -> {
            MuscleArea area = MuscleMeasure.of(ct, muscle.mask(), muscle.k(), HuRange.MUSCLE);
            double z = ct.geometry().sliceCentre(muscle.k()).z();
            return new AreaCurve.Slice(muscle.k(), z, area.areaCm2(), area.meanHu());
        });
    }
}
