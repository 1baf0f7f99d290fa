package org.longus.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.edit.Edit;
import org.longus.edit.EditHistory;
import org.longus.edit.EditName;
import org.longus.edit.SliceMask;
import org.longus.io.CtSeries;
import org.longus.measure.HuRange;
import org.longus.measure.Indices;
import org.longus.measure.MuscleArea;
import org.longus.measure.MuscleMeasure;
import org.longus.measure.Patient;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Muscle;
import org.longus.volume.Mask;

/**
 * One patient's scan on its way to a number: the only thing that a person changes. Every change of slice or mask is an
 * edit that can be undone, a new run of the models included. For one thread (in the window, JavaFX's).
 */
public final class Case {
    private final CtSeries series;
    private final Map<Integer, Muscle> automatic = new HashMap<>();
    private Patient typed = Patient.UNKNOWN;
    private Optional<C3Result> result = Optional.empty();
    private EditHistory history;
    /** In a snapshot, whose history starts anew: what the mask that it starts with rests on. */
    private List<String> earlierEdits = List.of();

    public Case(CtSeries series) {
        this.series = series;
    }

    public CtSeries series() {
        return series;
    }

    /** A copy as it stands now, without what could be undone, for a thread of its own. */
    public Case snapshot() {
        Case copy = new Case(series);
        copy.typed = typed;
        copy.result = result;
        copy.automatic.putAll(automatic);
        copy.history = current().map(EditHistory::new).orElse(null);
        copy.earlierEdits = appliedEdits();
        return copy;
    }

    /** What the header knows, with what was typed in its place. */
    public Patient patient() {
        return series.patient().overriddenBy(typed);
    }

    /** Values that a person typed; unknown ones leave the header's. */
    public void setTyped(Patient patient) {
        typed = patient;
    }

    /** Where the patient's values come from: "DICOM header", "typed", "DICOM header, partly typed", or empty. */
    public String patientSource() {
        boolean header = !series.patient().equals(Patient.UNKNOWN);
        boolean byHand = !typed.equals(Patient.UNKNOWN);
        if (header && byHand) {
            return "DICOM header, partly typed";
        }
        return header ? "DICOM header" : byHand ? "typed" : "";
    }

    /** What the last run of the models gave. */
    public Optional<C3Result> result() {
        return result;
    }

    /** Takes over a run. What a person had drawn before stays one undo away. */
    public void accept(C3Result run) {
        result = Optional.of(run);
        automatic.clear();
        run.muscle().ifPresent(m -> take(EditName.RUN_MODELS, m));
    }

    /** Takes over stage 2 on the slice that a person moved to. */
    public void moveTo(Muscle muscle) {
        take(EditName.MOVE_SLICE, muscle);
    }

    private void take(String name, Muscle muscle) {
        automatic.put(muscle.k(), muscle);
        SliceMask state = new SliceMask(muscle.k(), muscle.mask());
        if (history == null) {
            history = new EditHistory(state);
        } else {
            change(name, state);
        }
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
        return change(name, requireHistory().current().with(mask));
    }

    private boolean change(String name, SliceMask after) {
        Optional<Edit> edit = Edit.between(name, history.current(), after);
        edit.ifPresent(history::apply);
        return edit.isPresent();
    }

    private EditHistory requireHistory() {
        if (history == null) {
            throw new IllegalStateException("there is no slice to edit yet");
        }
        return history;
    }

    public void undo() {
        requireHistory().undo();
    }

    public void redo() {
        requireHistory().redo();
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
