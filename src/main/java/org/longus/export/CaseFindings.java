package org.longus.export;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.longus.edit.EditAction;
import org.longus.edit.SliceMask;
import org.longus.io.CtSeries;
import org.longus.io.Deidentified;
import org.longus.measure.Category;
import org.longus.measure.CutOffTable;
import org.longus.measure.Indices;
import org.longus.measure.MeasurementMark;
import org.longus.measure.MuscleArea;
import org.longus.patient.Patient;
import org.longus.patient.PatientValues;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Muscle;
import org.longus.pipeline.Section;
import org.longus.review.Judged;
import org.longus.review.QualityFlag;
import org.longus.review.ReviewedCase;
import org.longus.review.store.AuditEntry;
import org.longus.review.store.CaseTrail;

/**
 * All facts of one case at one moment: what every writer takes. Nothing in it changes when somebody goes on with the case.
 * Areas are in cm2, attenuation in HU, lengths in mm, points in patient LPS mm, {@code k} a slice's 0-based index in the
 * volume ({@code series().ct()}); masks lie on that volume's grid, or on one slice of it ({@link SliceMask}).
 *
 * @param row the plain values of the case as a table shows them, under the name that it is written under
 * @param series the scan, and what its files say of it
 * @param identity whose result it is, and of which scan
 * @param run which run wrote it
 * @param times when it was worked on and how long it took, as far as it has come
 * @param result what the models gave, before anybody changed it; empty where they did not run
 * @param section the C3 section where it stands now; a person may have moved it
 * @param automatic the models' own answer on the measured slice
 * @param measured the slice that is measured and the muscle on it; empty where nothing is
 * @param area of {@code measured}, within the HU range
 * @param indices of {@code area} and {@code patient}
 * @param cutOffs those in force, by which the case is judged: the published ones, and the user's own after them
 * @param categories what each of them says; that it cannot say where nothing is measured
 * @param judged what the cut-offs said when the case was approved, where that was written down: the user may have changed
 *     their own since
 * @param patient the values that were used, with {@code patientSource} in words
 * @param patientValues who said which of them, and what was said besides
 * @param flags what asks for a second look, the most important first
 * @param measurements distances and angles that a person drew
 * @param edits what the mask rests on, first to last
 * @param history each change, first to last; empty where no journal keeps the case
 * @param review what people made of it
 * @param more what is told beside the area: interval, curve, tissue, how the scan was made, plain words
 * @param deidentified what was taken from these facts so that they name nobody; empty where they are as they are
 */
public record CaseFindings(
        CaseRow row,
        CtSeries series,
        CaseIdentity identity,
        RunNote run,
        RunTimes times,
        Optional<C3Result> result,
        Optional<Section> section,
        Optional<Muscle> automatic,
        Optional<SliceMask> measured,
        Optional<MuscleArea> area,
        Optional<Indices> indices,
        CutOffTable cutOffs,
        List<Category> categories,
        Optional<Judged> judged,
        Patient patient,
        String patientSource,
        PatientValues patientValues,
        List<QualityFlag> flags,
        List<MeasurementMark> measurements,
        List<EditAction> edits,
        List<AuditEntry> history,
        Review review,
        MoreFigures more,
        Optional<Deidentified> deidentified) {
    public CaseFindings {
        categories = List.copyOf(categories);
        flags = List.copyOf(flags);
        measurements = List.copyOf(measurements);
        edits = List.copyOf(edits);
        history = List.copyOf(history);
    }

    /** Of a case as it stands. Reads every voxel, to tell the scan from others: not for the window's thread. */
    public static CaseFindings of(ReviewedCase reviewed, CaseTrail trail) {
        return ofWindow(reviewed, trail, List.of());
    }

    /**
     * Of a case as a person leaves it in the window.
     *
     * @param leftOut sentences on what else was in what was opened
     */
    public static CaseFindings ofWindow(ReviewedCase reviewed, CaseTrail trail, List<String> leftOut) {
        CaseIdentity identity = CaseIdentity.of(reviewed.series(), trail.reader());
        RunTimes times = new RunTimes(
                reviewed.result().flatMap(r -> trail.modelsAt()),
                Review.of(reviewed, trail).isEdited() ? trail.editedAt() : Optional.empty(),
                Instant.now(),
                RunTimes.Seconds.of(reviewed.result()));
        return of(reviewed, trail, identity, RunNote.ofWindow(leftOut), times);
    }

    /**
     * Of a case as it stands.
     *
     * @param trail who did what to it; {@link CaseTrail#NONE} where nobody but the models did
     * @param identity of its scan
     */
    public static CaseFindings of(
            ReviewedCase reviewed, CaseTrail trail, CaseIdentity identity, RunNote run, RunTimes times) {
        Optional<Indices> indices = reviewed.indices();
        Review review = Review.of(reviewed, trail);
        MoreFigures more = FiguresOf.of(reviewed);
        return new CaseFindings(
                CaseRows.of(reviewed, review, times, more),
                reviewed.series(),
                identity,
                run,
                times,
                reviewed.result(),
                reviewed.section(),
                reviewed.automatic(),
                reviewed.current(),
                reviewed.muscleArea(),
                indices,
                reviewed.judging().inForce(),
                reviewed.judging().categories(),
                reviewed.judging().approved(),
                reviewed.patient(),
                reviewed.patientSource(),
                reviewed.patientValues(),
                reviewed.flags(),
                reviewed.measurements(),
                reviewed.appliedEdits(),
                trail.entries(),
                review,
                more,
                Optional.empty());
    }

    /** The same under another name. */
    public CaseFindings named(String name) {
        return with(row.named(name), run, times);
    }

    /** The same when the files are written, all but the one that says how long it took. */
    public CaseFindings written(double writeS) {
        return with(row, run, times.withWrite(writeS));
    }

    /** The models' own mask of the measured slice, where it is to be written beside the one that was measured. */
    public Optional<Muscle> askedModelsMask() {
        return run.modelsMask() ? automatic : Optional.empty();
    }

    /** The same where the models' own mask is asked for, or is not ({@link RunNote#modelsMask}). */
    public CaseFindings withModelsMask(boolean wanted) {
        return asked(wanted, run.paper());
    }

    /** The same as it is asked for: with or without the models' own mask, on this paper. */
    public CaseFindings asked(boolean modelsMask, Paper paper) {
        return with(row, run.asked(modelsMask, paper), times);
    }

    private CaseFindings with(CaseRow otherRow, RunNote otherRun, RunTimes otherTimes) {
        return new CaseFindings(
                otherRow,
                series,
                identity,
                otherRun,
                otherTimes,
                result,
                section,
                automatic,
                measured,
                area,
                indices,
                cutOffs,
                categories,
                judged,
                patient,
                patientSource,
                patientValues,
                flags,
                measurements,
                edits,
                history,
                review,
                more,
                deidentified);
    }
}
