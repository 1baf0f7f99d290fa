package org.longus.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.longus.edit.Edit;
import org.longus.edit.EditHistory;
import org.longus.edit.EditName;
import org.longus.edit.MaskDelta;
import org.longus.edit.MaskEdit;
import org.longus.edit.MoveSection;
import org.longus.edit.SliceMask;
import org.longus.io.CtSeries;
import org.longus.measure.HuRange;
import org.longus.measure.Indices;
import org.longus.measure.MuscleArea;
import org.longus.measure.MuscleMeasure;
import org.longus.measure.Patient;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Muscle;
import org.longus.pipeline.Section;
import org.longus.volume.Mask;

/**
 * One patient's scan on its way to a number: the only thing that a person changes. Every change of slice or mask is an
 * edit that can be undone, a new run of the models included. For one thread (in the window, JavaFX's).
 */
public final class Case {
    private final CtSeries series;
    private final Map<Integer, Muscle> automatic = new TreeMap<>();
    private Patient typed = Patient.UNKNOWN;
    private Optional<ImportedPatient> imported = Optional.empty();
    private Optional<C3Result> result = Optional.empty();
    private Optional<Decision> decision = Optional.empty();
    private Reading reading = Reading.NONE;
    private EditHistory history;
    /** In a snapshot, whose history starts anew: what the mask that it starts with rests on. */
    private List<String> earlierEdits = List.of();

    /** As {@link #earlierEdits}: by how many slices a person had moved the section. */
    private int earlierShift;

    private CaseLog log = CaseLog.NONE;

    public Case(CtSeries series) {
        this.series = series;
    }

    public CtSeries series() {
        return series;
    }

    /** From now on every change is told to {@code log} before it is made. */
    public void tell(CaseLog log) {
        this.log = log;
    }

    /** A copy as it stands now, without what could be undone, for a thread of its own. */
    public Case snapshot() {
        Case copy = new Case(series);
        copy.typed = typed;
        copy.imported = imported;
        copy.result = result;
        copy.decision = decision;
        copy.reading = reading;
        copy.automatic.putAll(automatic);
        copy.history = current().map(EditHistory::new).orElse(null);
        copy.earlierEdits = appliedEdits();
        copy.earlierShift = sectionShift();
        return copy;
    }

    /** Everything that a case on the same scan needs to become this one. */
    public CaseMemory memory() {
        return new CaseMemory(
                result,
                List.copyOf(automatic.values()),
                typed,
                imported,
                decision,
                Optional.ofNullable(history).map(EditHistory::steps),
                reading);
    }

    /** Makes a change, unless the log refuses it. Answers whether it was made. */
    private boolean make(CaseEvent event) {
        boolean admitted = !(reading.finished() && changesMask(event)) && log.admit(event);
        if (admitted) {
            apply(event);
            log.made(event, this);
        }
        return admitted;
    }

    /**
     * Makes a change without telling the log of it: how a journal is played back. One that does not fit is refused with
     * {@link IllegalArgumentException} or {@link IllegalStateException}.
     */
    public void apply(CaseEvent event) {
        if (changesMask(event) && decision.equals(Optional.of(Decision.APPROVED))) {
            // what was approved is the mask as it stood
            decision = Optional.empty();
        }
        switch (event) {
            case CaseEvent.Ran(C3Result run) -> {
                if (sectionShift() != 0 && history != null) {
                    // a person's move was of the earlier run's section; undo makes it again
                    history.apply(new MoveSection(EditName.RUN_MODELS, -sectionShift()));
                }
                result = Optional.of(run);
                automatic.clear();
                run.muscle().ifPresent(m -> take(EditName.RUN_MODELS, m));
            }
            case CaseEvent.Moved(Muscle muscle) -> take(EditName.MOVE_SLICE, muscle);
            case CaseEvent.Edited(String name, int k, MaskDelta delta) ->
                requireHistory().apply(new MaskEdit(name, k, delta));
            case CaseEvent.SectionMoved(int slices) ->
                requireHistory().apply(new MoveSection(EditName.MOVE_SECTION, slices));
            case CaseEvent.Undone() -> requireHistory().undo();
            case CaseEvent.Redone() -> requireHistory().redo();
            case CaseEvent.Typed(Patient values) -> typed = values;
            case CaseEvent.Imported(ImportedPatient patient) -> imported = Optional.of(patient);
            case CaseEvent.Decided(Optional<Decision> now) -> decision = now;
            case CaseEvent.Began(int k) -> startOn(k);
            case CaseEvent.Revealed(C3Result run) -> {
                result = Optional.of(run);
                run.muscle().ifPresent(m -> automatic.put(m.k(), m));
            }
            case CaseEvent.Exposed() -> reading = new Reading(false, true, reading.reopened());
            case CaseEvent.Finished() ->
                reading = new Reading(true, reading.aiSeen() || isAiShown(), reading.reopened());
            case CaseEvent.Reopened() -> reading = new Reading(false, reading.aiSeen(), true);
            case CaseEvent.Remembered(CaseMemory memory) -> become(memory);
        }
    }

    private static boolean changesMask(CaseEvent event) {
        return switch (event) {
            case CaseEvent.Ran r -> true;
            case CaseEvent.Moved m -> true;
            case CaseEvent.Began b -> true;
            case CaseEvent.Edited e -> true;
            case CaseEvent.SectionMoved s -> true;
            case CaseEvent.Undone u -> true;
            case CaseEvent.Redone r -> true;
            default -> false;
        };
    }

    private void startOn(int k) {
        var g = series.ct().geometry();
        if (k < 0 || k >= g.sizeK()) {
            throw new IllegalArgumentException("slice %d of %d".formatted(k, g.sizeK()));
        }
        SliceMask empty = new SliceMask(k, Mask.empty(g.sizeI(), g.sizeJ(), 1));
        if (history == null) {
            history = new EditHistory(empty);
        } else {
            SliceMask state = SliceEdits.of(earlierEdits, history).left(k).orElse(empty);
            Edit.between(EditName.BEGIN, history.current(), state).ifPresent(history::apply);
        }
    }

    private void become(CaseMemory memory) {
        result = memory.result();
        automatic.clear();
        memory.automatic().forEach(m -> automatic.put(m.k(), m));
        typed = memory.typed();
        imported = memory.imported();
        decision = memory.decision();
        reading = memory.reading();
        history = memory.edits().map(EditHistory::of).orElse(null);
    }

    private void take(String name, Muscle muscle) {
        SliceMask state = new SliceMask(muscle.k(), muscle.mask());
        if (history == null) {
            history = new EditHistory(state);
        } else {
            Edit.between(name, history.current(), state).ifPresent(history::apply);
        }
        automatic.put(muscle.k(), muscle);
    }

    /** What the header knows, with what was imported and then what was typed in its place. */
    public Patient patient() {
        Patient known =
                imported.map(i -> series.patient().overriddenBy(i.values())).orElse(series.patient());
        return known.overriddenBy(typed);
    }

    /** Values that a person typed. */
    public Patient typed() {
        return typed;
    }

    /** Values that a person typed; unknown ones leave the header's and the imported ones. */
    public void setTyped(Patient patient) {
        if (!patient.equals(typed)) {
            make(new CaseEvent.Typed(patient));
        }
    }

    public Optional<ImportedPatient> imported() {
        return imported;
    }

    /** Takes values out of a table; what was typed stays in force. */
    public void importPatient(ImportedPatient patient) {
        if (!imported.equals(Optional.of(patient))) {
            make(new CaseEvent.Imported(patient));
        }
    }

    /**
     * Where the patient's values come from, as in "DICOM header, partly typed"; "typed" alone when nothing else is known,
     * empty when nothing is.
     */
    public String patientSource() {
        List<String> sources = new ArrayList<>();
        if (!series.patient().equals(Patient.UNKNOWN)) {
            sources.add("DICOM header");
        }
        imported.filter(i -> !i.values().equals(Patient.UNKNOWN))
                .ifPresent(i -> sources.add("imported from " + i.from()));
        if (!typed.equals(Patient.UNKNOWN)) {
            sources.add("typed");
        }
        return String.join(", partly ", sources);
    }

    /** What a person decided; empty before, and when slice or mask was changed after the approval. */
    public Optional<Decision> decision() {
        return decision;
    }

    /** @param now empty withdraws an earlier one */
    public void decide(Optional<Decision> now) {
        if (!now.equals(decision)) {
            make(new CaseEvent.Decided(now));
        }
    }

    /** How far a reader in annotator mode has come. */
    public Reading reading() {
        return reading;
    }

    /** Whether anything of the models is in this case. */
    public boolean isAiShown() {
        return result.isPresent() || !automatic.isEmpty();
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
        make(new CaseEvent.Exposed());
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
        if (reading.finished()) {
            return ReviewState.FINISHED;
        }
        if (decision.isPresent()) {
            return decision.get().state();
        }
        if (current().isEmpty()) {
            return result.isPresent() ? ReviewState.PREDICTED : ReviewState.NEW;
        }
        return automatic().isEmpty() || isEdited() ? ReviewState.EDITED : ReviewState.PREDICTED;
    }

    /** What the last run of the models gave. */
    public Optional<C3Result> result() {
        return result;
    }

    /** By how many slices of the file's order a person has moved the C3 section. */
    public int sectionShift() {
        return earlierShift
                + (history == null
                        ? 0
                        : history.done().stream()
                                .mapToInt(e -> e instanceof MoveSection m ? m.slices() : 0)
                                .sum());
    }

    /** The C3 section where it stands now: where the models found it, or where a person moved it. */
    public Optional<Section> section() {
        return result.flatMap(C3Result::section)
                .map(s -> sectionShift() == 0
                        ? s
                        : s.movedBy(sectionShift(), series.ct().geometry()));
    }

    /** Moves the section by whole slices of the file's order; slice and mask stay. There must be a slice. */
    public void moveSection(int slices) {
        if (slices != 0 && result.flatMap(C3Result::section).isPresent()) {
            make(new CaseEvent.SectionMoved(slices));
        }
    }

    /** Takes over a run. What a person had drawn before stays one undo away. */
    public void accept(C3Result run) {
        make(new CaseEvent.Ran(run));
    }

    /** Takes over stage 2 on the slice that a person moved to. */
    public void moveTo(Muscle muscle) {
        make(new CaseEvent.Moved(muscle));
    }

    /** The slice that is measured and the muscle on it; empty before a run and where C3 was not found. */
    public Optional<SliceMask> current() {
        return Optional.ofNullable(history).map(EditHistory::current);
    }

    /** The models' own answer on the current slice. */
    public Optional<Muscle> automatic() {
        return current().map(c -> automatic.get(c.k()));
    }

    /**
     * Replaces the current slice's mask.
     *
     * @param name what the person did, as in "Brush"
     * @return whether anything changed
     */
    public boolean edit(String name, Mask mask) {
        SliceMask now = requireHistory().current();
        return MaskDelta.between(now.mask(), mask)
                .map(delta -> make(new CaseEvent.Edited(name, now.k(), delta)))
                .orElse(false);
    }

    private EditHistory requireHistory() {
        if (history == null) {
            throw new IllegalStateException("there is no slice to edit yet");
        }
        return history;
    }

    public void undo() {
        if (requireHistory().canUndo()) {
            make(new CaseEvent.Undone());
        }
    }

    public void redo() {
        if (requireHistory().canRedo()) {
            make(new CaseEvent.Redone());
        }
    }

    /** What undo would take back; empty when there is nothing. */
    public Optional<String> undoName() {
        return Optional.ofNullable(history).flatMap(EditHistory::undoName);
    }

    public Optional<String> redoName() {
        return Optional.ofNullable(history).flatMap(EditHistory::redoName);
    }

    /** Whether the mask differs from what the models gave on this slice. */
    public boolean isEdited() {
        return changedShare().orElse(0) > 0;
    }

    /** Pixels changed against the models' mask, as a share of that mask's pixels; unknown before a run. */
    public OptionalDouble changedShare() {
        Optional<SliceMask> now = current();
        Optional<Muscle> models = automatic();
        if (now.isEmpty() || models.isEmpty()) {
            return OptionalDouble.empty();
        }
        int changed = now.get().mask().xor(models.get().mask()).count();
        return OptionalDouble.of(
                (double) changed / Math.max(1, models.get().mask().count()));
    }

    /** The names of the edits that the current mask rests on, first to last; none for a mask as the models gave it. */
    public List<String> appliedEdits() {
        return history == null
                ? List.of()
                : SliceEdits.of(earlierEdits, history).names();
    }

    /** The mask of the nearest other slice that was measured in this case, as it was left. */
    public Optional<SliceMask> neighbour() {
        return Optional.ofNullable(history)
                .flatMap(h -> SliceEdits.of(earlierEdits, h).nearestOther());
    }

    /** SMA and SMD of the mask as it stands now. */
    public Optional<MuscleArea> muscleArea() {
        return current().map(c -> MuscleMeasure.of(series.ct(), c.mask(), c.k(), HuRange.MUSCLE));
    }

    public Optional<Indices> indices() {
        return muscleArea().map(a -> Indices.of(a.areaCm2(), patient()));
    }

    /** What asks for a second look, the most important first. */
    public List<QualityFlag> flags() {
        return QualityFlags.of(this);
    }
}
