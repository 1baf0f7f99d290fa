package org.longus.ui.casework;

import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.edit.SliceMask;
import org.longus.export.SeriesText;
import org.longus.measure.Indices;
import org.longus.measure.MuscleArea;
import org.longus.review.ReviewState;
import org.longus.review.ReviewedCase;

/**
 * One of two studies of a patient that are held against each other.
 *
 * @param name as the file writes the patient; may be empty
 * @param date as in 2026-01-31
 * @param zMm LPS z of the measured slice's centre
 * @param smdHu empty where the mask is
 * @param c3SmiCm2PerM2 empty without a height
 */
public record StudySide(
        String name,
        String patientId,
        String date,
        ReviewState state,
        double zMm,
        double smaCm2,
        OptionalDouble smdHu,
        OptionalDouble c3SmiCm2PerM2,
        OptionalDouble heightCm,
        MeasuredPicture picture) {
    /** Of a case that has a measured slice; draws it, so not for the window's thread. */
    public static StudySide of(ReviewedCase reviewed) {
        SliceMask measured = reviewed.current().orElseThrow();
        MuscleArea area = reviewed.muscleArea().orElseThrow();
        Optional<Indices> indices = reviewed.indices();
        var who = reviewed.series().identity();
        return new StudySide(
                who.patientName(),
                who.patientId().strip(),
                SeriesText.date(who.studyDate()),
                reviewed.state(),
                reviewed.series().ct().geometry().sliceCentre(measured.k()).z(),
                area.areaCm2(),
                area.meanHu(),
                indices.flatMap(Indices::c3Smi).stream()
                        .mapToDouble(s -> s.cm2PerM2())
                        .findFirst(),
                reviewed.patient().heightCm(),
                MeasuredPicture.of(reviewed.series().ct(), measured));
    }
}
