package org.longus.export;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.measure.AreaInterval;
import org.longus.measure.C3Smi;
import org.longus.measure.Category;
import org.longus.measure.CategoryChange;
import org.longus.measure.Indices;
import org.longus.measure.MuscleArea;
import org.longus.measure.MuscleTissue;
import org.longus.measure.Sensitivity;
import org.longus.measure.TissueMeasure;
import org.longus.patient.Patient;
import org.longus.review.Interval;
import org.longus.review.ReviewedCase;
import org.longus.review.SectionCurve;
import org.longus.volume.CtVolume;

/** The figures beside the area, of a case as it stands. */
public final class FiguresOf {
    private FiguresOf() {}

    static MoreFigures of(ReviewedCase reviewed) {
        CtVolume ct = reviewed.series().ct();
        Optional<MuscleArea> area = reviewed.muscleArea();
        Optional<Indices> indices = reviewed.indices();
        List<Category> categories = reviewed.judging().categories();
        Optional<AreaInterval> interval = reviewed.current().map(now -> new Interval(ct).of(now, reviewed.automatic()));
        Optional<MuscleTissue> tissue = reviewed.current().flatMap(now -> TissueMeasure.of(ct, now.mask(), now.k()));
        List<CategoryChange> changes = area.map(a -> Sensitivity.of(a.areaCm2(), reviewed.patient(), categories))
                .orElse(List.of());
        return new MoreFigures(
                interval,
                SectionCurve.of(reviewed),
                tissue,
                gauge(area, indices),
                AcquisitionNote.of(reviewed.series().origin().facts()),
                changes,
                PlainWords.of(area, interval, indices, categories, changes));
    }

    /**
     * The same of a case of whose patient other values are told: what needs a value is made anew.
     *
     * @param acquisition as it is told
     */
    public static MoreFigures told(
            MoreFigures more,
            AcquisitionNote acquisition,
            Optional<MuscleArea> area,
            Optional<Indices> indices,
            List<Category> categories,
            Patient patient) {
        List<CategoryChange> changes =
                area.map(a -> Sensitivity.of(a.areaCm2(), patient, categories)).orElse(List.of());
        return new MoreFigures(
                more.interval(),
                more.curve(),
                more.tissue(),
                gauge(area, indices),
                acquisition,
                changes,
                PlainWords.of(area, more.interval(), indices, categories, changes));
    }

    private static OptionalDouble gauge(Optional<MuscleArea> area, Optional<Indices> indices) {
        Optional<C3Smi> smi = indices.flatMap(Indices::c3Smi);
        OptionalDouble hu = area.map(MuscleArea::meanHu).orElse(OptionalDouble.empty());
        return smi.isPresent() && hu.isPresent()
                ? OptionalDouble.of(smi.get().gauge(hu.getAsDouble()))
                : OptionalDouble.empty();
    }
}
