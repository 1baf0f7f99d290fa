package org.longus.cohort;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.export.folder.ExportRequest;
import org.longus.measure.CutOffTable;
import org.longus.patient.Patient;

/**
 * How the inputs of {@code longus analyze} are measured.
 *
 * @param out the folder of results
 * @param sliceZMm LPS z of the slice to measure; only with a single case
 * @param series SeriesInstanceUID or number of the series to measure
 * @param typed what was said of the patient; only with a single case
 * @param subjects a table of patients
 * @param section whether the area is measured over the whole section, too
 * @param overwrite whether results may be replaced that are done or that a person worked on
 * @param cutOffs those in force, by which every case is judged
 * @param formats what is written of each case
 * @param telling whether results name patients
 */
public record CohortSettings(
        Path out,
        OptionalDouble sliceZMm,
        Optional<String> series,
        Patient typed,
        Optional<Subjects> subjects,
        boolean section,
        boolean overwrite,
        CutOffTable cutOffs,
        ExportRequest formats,
        Telling telling) {
    /** The same with results that tell of the cases in another way. */
    public CohortSettings telling(Telling other) {
        return new CohortSettings(out, sliceZMm, series, typed, subjects, section, overwrite, cutOffs, formats, other);
    }

    /** What was asked for that can only apply to one case, as the beginning of a sentence; empty when nothing was. */
    public Optional<String> forOneCaseAlone() {
        if (sliceZMm.isPresent()) {
            return Optional.of("--slice names a place in one scan");
        }
        return typed.equals(Patient.UNKNOWN)
                ? Optional.empty()
                : Optional.of("--sex, --age, --height-cm and --weight-kg are one patient's values");
    }
}
