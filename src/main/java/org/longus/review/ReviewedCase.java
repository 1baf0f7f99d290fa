package org.longus.review;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.edit.ChooseSlice;
import org.longus.edit.Edit;
import org.longus.edit.EditAction;
import org.longus.edit.EditKind;
import org.longus.edit.MaskDelta;
import org.longus.edit.MaskEdit;
import org.longus.edit.MeasurementEdit;
import org.longus.edit.MoveSection;
import org.longus.edit.SliceMask;
import org.longus.io.CtSeries;
import org.longus.measure.HuRange;
import org.longus.measure.Indices;
import org.longus.measure.MeasurementMark;
import org.longus.measure.MuscleArea;
import org.longus.measure.MuscleMeasure;
import org.longus.patient.ImportedPatient;
import org.longus.patient.Patient;
import org.longus.patient.PatientValues;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Muscle;
import org.longus.pipeline.Section;
import org.longus.volume.Mask;

/**
 * One patient's scan on its way to a number: the only thing that a person changes. Every change of slice or mask is an
 * edit that can be undone, a new run of the models included. For one thread (in the window, JavaFX's).
 */
public final class ReviewedCase {
    private final CtSeries series;
    private ModelAnswers models = new ModelAnswers();
    private PatientValues patient;
    private Reading reading = Reading.NONE;
    private CaseEdits edits;
    private Judging judging = new Judging(this);
    private CaseLog log = CaseLog.NONE;

    public ReviewedCase(CtSeries series) {
        this.series = series;
        patient = new PatientValues(series.patient(), Optional.empty(), Patient.UNKNOWN);
        edits = new CaseEdits(series.ct().geometry());
    }

    public CtSeries series() {
        return series;
    }

    /** From now on every change is reported to {@code log} before it is made. */
    public void tell(CaseLog log) {
        this.log = log;
    }

    /** A copy as it stands now, without what could be undone, for a thread of its own. */
    public ReviewedCase snapshot() {
        ReviewedCase copy = new ReviewedCase(series);
        copy.patient = patient;
        copy.models = models.copy();
        copy.reading = reading;
        copy.edits = edits.snapshot();
        copy.judging = judging.of(copy);
        return copy;
    }

    /** Everything that a case on the same scan needs to become this one. */
    public CaseMemory memory() {
        return CaseMemory.of(models, patient, judging, edits.steps(), reading);
    }

    /** Makes a change, unless the log refuses it. Returns whether it was made. */
    private boolean make(CaseEvent event) {
        boolean admitted = !(reading.finished() && edits.changesMask(event)) && log.admit(event);
        if (admitted) {
            apply(event);
            log.made(event, this);
        }
        return admitted;
    }

    /**
     * Makes a change without reporting it to the log: how a journal is played back. One that does not fit is refused with
     * {@link IllegalArgumentException} or {@link IllegalStateException}.
     */
    public void apply(CaseEvent event) {
        if (edits.changesMask(event) && judging.isApproved()) {
            // what was approved is the mask as it stood
            judging.decided(Optional.empty(), Optional.empty());
        }
        switch (event) {
            case CaseEvent.Ran(C3Result run) -> {
                edits.endShift();
                models.replace(run);
                run.muscle().ifPresent(m -> take(EditKind.RUN_MODELS, m));
            }
            case CaseEvent.Moved(Muscle muscle, boolean asLeft) -> moved(muscle, asLeft);
            case CaseEvent.Edited(EditAction action, int k, MaskDelta delta) ->
                edits.apply(new MaskEdit(action, k, delta));
            case CaseEvent.SectionMoved(int slices) ->
                edits.apply(new MoveSection(EditAction.of(EditKind.MOVE_SECTION), slices));
            case CaseEvent.SliceChosen(String rule, int k) -> edits.apply(new ChooseSlice(rule, k));
            case CaseEvent.SectionMeasured(MeasuredSection section) -> models.put(section);
            case CaseEvent.CaliperChanged(MeasurementEdit edit) -> edits.apply(edit);
            case CaseEvent.Undone() -> edits.undo();
            case CaseEvent.Redone() -> edits.redo();
            case CaseEvent.Typed(Patient values) -> patient = patient.withTyped(values);
            case CaseEvent.Imported(ImportedPatient values) -> patient = patient.with(values);
            case CaseEvent.Decided(var now, var by) -> judging.decided(now, by);
            case CaseEvent.Began(int k) -> edits.startOn(k);
            case CaseEvent.Revealed(C3Result run) -> models.add(run);
            case CaseEvent.Exposed() -> reading = reading.exposedNow();
            case CaseEvent.Finished() -> reading = reading.finishedNow(isAiShown());
            case CaseEvent.Reopened() -> reading = reading.reopenedNow();
            case CaseEvent.Remembered(CaseMemory memory) -> become(memory);
        }
    }

    private void become(CaseMemory memory) {
        models = ModelAnswers.of(memory);
        patient = new PatientValues(series.patient(), memory.imported(), memory.typed());
        judging.decided(memory.decision(), memory.judged());
        reading = memory.reading();
        edits = CaseEdits.of(series.ct().geometry(), memory.edits());
    }

    private void moved(Muscle muscle, boolean asLeft) {
        if (asLeft) {
            edits.returnTo(muscle.k());
            models.put(muscle);
        } else {
            take(EditKind.MOVE_SLICE, muscle);
        }
    }

    private void take(EditKind kind, Muscle muscle) {
        edits.take(EditAction.of(kind), new SliceMask(muscle.k(), muscle.mask()));
        models.put(muscle);
    }

    /** What the header knows, with what was imported and then what was typed in its place. */
    public Patient patient() {
        return patient.inForce();
    }

    /** All that is said of the patient, and by whom. */
    public PatientValues patientValues() {
        return patient;
    }

    public Patient typed() {
        return patient.typed();
    }

    /** Values that a person typed; unknown ones leave the header's and the imported ones. */
    public void setTyped(Patient values) {
        if (!values.equals(patient.typed())) {
            judgeAnew(patient.withTyped(values));
            make(new CaseEvent.Typed(values));
        }
    }

    public Optional<ImportedPatient> imported() {
        return patient.imported();
    }

    /** Takes values out of a table; what was typed stays in force. */
    public void importPatient(ImportedPatient values) {
        if (!patient.imported().equals(Optional.of(values))) {
            judgeAnew(patient.with(values));
            make(new CaseEvent.Imported(values));
        }
    }

    /** What was approved are indices and categories, too. An event of its own: journals are played back as they were written. */
    private void judgeAnew(PatientValues now) {
        if (judging.isApproved() && judging.isOtherwise(now.inForce())) {
            decide(Optional.empty());
        }
    }

    /**
     * Where the patient's values come from, as in "DICOM header, partly typed"; "typed" alone when nothing else is known,
     * empty when nothing is.
     */
    public String patientSource() {
        return patient.source();
    }

    /** What a person decided; empty before, and when slice, mask, an index or a category changed after the approval. */
    public Optional<Decision> decision() {
        return judging.decision();
    }

    /** @param now empty withdraws an earlier one */
    public void decide(Optional<Decision> now) {
        judging.event(now).ifPresent(this::make);
    }

    /** By which cut-offs. */
    public Judging judging() {
        return judging;
    }

    public Reading reading() {
        return reading;
    }

    public boolean isAiShown() {
        return !models.isNone();
    }

    /** Begins a mask on another slice: empty, or as it was left there. */
    public void begin(int k) {
        if (current().isEmpty() || current().get().k() != k) {
            make(new CaseEvent.Began(k));
        }
    }

    /** Takes the models' answer in beside the mask, which stays as it is. */
    public void reveal(C3Result run) {
        make(new CaseEvent.Revealed(run));
    }

    /** Notes that the reader may have seen what a reader should not. */
    public void expose() {
        if (!reading.exposedNow().equals(reading)) {
            make(new CaseEvent.Exposed());
        }
    }

    /** Closes the mask: from now on nothing changes it. */
    public void finish() {
        if (!reading.finished()) {
            make(new CaseEvent.Finished());
        }
    }

    public void reopen() {
        if (reading.finished()) {
            make(new CaseEvent.Reopened());
        }
    }

    public ReviewState state() {
        return ReviewState.of(this);
    }

    /** What the last run of the models gave. */
    public Optional<C3Result> result() {
        return models.last();
    }

    /** All that the models said. */
    public ModelAnswers answers() {
        return models;
    }

    /** By how many slices of the file's order a person has moved the C3 section. */
    public int sectionShift() {
        return edits.sectionShift();
    }

    /** The C3 section where it stands now: where the models found it, or where a person moved it. */
    public Optional<Section> section() {
        return models.section(sectionShift(), series.ct().geometry());
    }

    /** Moves the section by whole slices of the file's order; slice and mask stay. Nothing happens where there is no section. */
    public void moveSection(int slices) {
        if (slices != 0 && section().isPresent()) {
            make(new CaseEvent.SectionMoved(slices));
        }
    }

    /** Takes over a run. What a person had drawn before stays one undo away. */
    public void accept(C3Result run) {
        make(new CaseEvent.Ran(run));
    }

    /**
     * Takes over stage 2 on the slice that a person moved to. Where a person had changed the mask there before, it comes
     * back as it was left, with the models' beside it. Returns whether it did.
     */
    public boolean moveTo(Muscle muscle) {
        boolean asLeft = edits.isDrawnOn(muscle.k());
        return make(new CaseEvent.Moved(muscle, asLeft)) && asLeft;
    }

    /** The slice that is measured and the muscle on it; empty before a run and where C3 was not found. */
    public Optional<SliceMask> current() {
        return edits.slice();
    }

    /** The models' own answer on the current slice. */
    public Optional<Muscle> automatic() {
        return current().flatMap(models::on);
    }

    /** Replaces the current slice's mask by what the person's action made of it. Returns whether anything changed. */
    public boolean edit(EditAction action, Mask mask) {
        SliceMask now = edits.requireSlice();
        return MaskDelta.between(now.mask(), mask)
                .map(delta -> make(new CaseEvent.Edited(action, now.k(), delta)))
                .orElse(false);
    }

    /** The distances and angles, in the order in which they were drawn. */
    public List<MeasurementMark> measurements() {
        return edits.measurements();
    }

    /** Changes them. */
    public CaseCalipers calipers() {
        return new CaseCalipers(measurements(), this::make);
    }

    /** What was chosen and measured on the section beside the measured slice. */
    public SectionWork sectionWork() {
        return new SectionWork(edits, models, this::make);
    }

    /** Takes the last step back. Returns it; empty where there is none or it must stay. */
    public Optional<Edit> undo() {
        return edits.undoStep().filter(step -> make(new CaseEvent.Undone()));
    }

    public Optional<Edit> redo() {
        return edits.redoStep().filter(step -> make(new CaseEvent.Redone()));
    }

    /** The step that undo would take back; empty when there is none. */
    public Optional<Edit> undoStep() {
        return edits.undoStep().filter(this::isOpenTo);
    }

    /** What undo would take back; empty when there is nothing. */
    public Optional<EditAction> undoAction() {
        return undoStep().map(Edit::action);
    }

    public Optional<EditAction> redoAction() {
        return edits.redoStep().filter(this::isOpenTo).map(Edit::action);
    }

    /** What undo would take back, as in "brush stroke on slice 87". */
    public Optional<String> undoText() {
        return undoStep().map(StepText::of);
    }

    public Optional<String> redoText() {
        return edits.redoStep().filter(this::isOpenTo).map(StepText::of);
    }

    private boolean isOpenTo(Edit step) {
        return !reading.finished() || !CaseEdits.changesMask(step);
    }

    /** Whether the mask differs from what the models gave on this slice. */
    public boolean isEdited() {
        return changedShare().orElse(0) > 0;
    }

    /** Pixels changed against the models' mask, as a share of that mask's pixels; unknown before a run. */
    public OptionalDouble changedShare() {
        return current().map(models::changedShare).orElse(OptionalDouble.empty());
    }

    /** The edits that the current mask rests on, first to last; none for a mask as the models gave it. */
    public List<EditAction> appliedEdits() {
        return edits.actions();
    }

    /** The mask of the nearest other slice that was measured in this case, as it was left. */
    public Optional<SliceMask> neighbour() {
        return edits.neighbour();
    }

    public Optional<MuscleArea> muscleArea() {
        return current().map(c -> MuscleMeasure.of(series.ct(), c.mask(), c.k(), HuRange.MUSCLE));
    }

    public Optional<Indices> indices() {
        return muscleArea().map(a -> Indices.of(a.areaCm2(), patient()));
    }

    public List<QualityFlag> flags() {
        return QualityFlags.of(this);
    }
}
