package org.longus.ui.casework;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.longus.edit.Brush;
import org.longus.edit.Edit;
import org.longus.edit.EditAction;
import org.longus.edit.EditKind;
import org.longus.edit.Midline;
import org.longus.edit.PaintLimit;
import org.longus.edit.PixelPoint;
import org.longus.edit.SliceMask;
import org.longus.edit.StrokeInProgress;
import org.longus.io.CtSeries;
import org.longus.measure.HuRange;
import org.longus.patient.ImportedPatient;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Muscle;
import org.longus.render.NeckFrame;
import org.longus.review.Decision;
import org.longus.review.QualityFlag;
import org.longus.review.ReviewState;
import org.longus.review.ReviewedCase;
import org.longus.review.store.OpenCase;
import org.longus.ui.patient.PatientModel;
import org.longus.volume.Mask;

/**
 * One case as the window shows it. It follows a stroke while it is drawn: mask and numbers are those of this moment, and
 * the case itself changes once, at the stroke's end.
 */
public final class CaseModel {
    private final OpenCase opened;
    private final ReviewedCase reviewed;
    private final CaseLook look;
    private final PatientModel patient;
    private final Comparison comparison;
    private final ReadOnlyObjectWrapper<SliceMask> slice = new ReadOnlyObjectWrapper<>();
    private final LiveFigures numbers;
    private final ReadOnlyObjectWrapper<Muscle> automatic = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<C3Result> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ReviewState> state = new ReadOnlyObjectWrapper<>(ReviewState.NEW);
    private final ReadOnlyObjectWrapper<String> undoName = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<String> redoName = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<QualityFlag>> flags = new ReadOnlyObjectWrapper<>(List.of());
    private final Measurements measurements;
    /** What {@link #result} was made of. */
    private C3Result resultFound;

    private int resultShift;
    /** Null before anyone asked for it. */
    private CompletableFuture<Midline> midline;

    private int midlineK;
    private StrokeInProgress stroke;
    private EditAction strokeAction;

    /** A case that nobody keeps. */
    public CaseModel(CtSeries series) {
        this(OpenCase.unkept(series));
    }

    /** A case as it was left, never looked at. */
    public CaseModel(OpenCase opened) {
        this(opened, new CaseView(), null);
    }

    /**
     * A case as it was left.
     *
     * @param view how it was looked at before
     * @param neckAsItComes where the neck lies in it; null where nobody looked yet
     */
    public CaseModel(OpenCase opened, CaseView view, NeckFrame neckAsItComes) {
        this.opened = opened;
        reviewed = opened.reviewed();
        look = new CaseLook(series().ct(), view, slice::get, result::get, neckAsItComes);
        patient = new PatientModel(series().patient(), reviewed.typed(), reviewed.imported(), typed -> {
            reviewed.setTyped(typed);
            refresh();
        });
        numbers = new LiveFigures(series().ct());
        comparison = new Comparison(this);
        measurements = new Measurements(this, reviewed.measurements());
        refresh();
        look.open(reviewed.section(), reviewed.current(), neckAsItComes);
    }

    public CtSeries series() {
        return reviewed.series();
    }

    /** The case's place in the store: who else holds it, its audit trail. */
    public OpenCase opened() {
        return opened;
    }

    /** Whether another window has the case: it is shown then and cannot be changed. */
    public boolean isReadOnly() {
        return opened.heldBy().isPresent();
    }

    /** Whose own case it is, in annotator mode. */
    public Optional<String> reader() {
        return opened.reader();
    }

    /** Whether the reader has closed the mask. */
    public boolean isFinished() {
        return reviewed.reading().finished();
    }

    /** Whether the models' answer is kept from the reader. */
    public boolean isAiHidden() {
        return reader().isPresent() && !reviewed.isAiShown();
    }

    /** Makes a change of the case that is none of its mask's pixels. */
    public void change(Consumer<ReviewedCase> step) {
        endStroke();
        step.accept(reviewed);
        refresh();
    }

    /** Whether nothing has been found or done on it yet. */
    public boolean isUntouched() {
        return reviewed.result().isEmpty() && reviewed.current().isEmpty();
    }

    /** What a person decided; empty before. */
    public Optional<Decision> decision() {
        return reviewed.decision();
    }

    /** @param now empty withdraws the decision */
    public void decide(Optional<Decision> now) {
        endStroke();
        reviewed.decide(now);
        refresh();
    }

    /** Takes values out of a table; what was typed stays. */
    public void importPatient(ImportedPatient values) {
        reviewed.importPatient(values);
        patient.take(reviewed.imported());
        refresh();
    }

    /** Where one looks in it. */
    public CaseLook look() {
        return look;
    }

    public SliceCursor cursor() {
        return look.cursor();
    }

    public PatientModel patient() {
        return patient;
    }

    /** What its mask is held against. */
    public Comparison comparison() {
        return comparison;
    }

    /** A copy of the case as it stands, for a thread of its own. */
    public ReviewedCase snapshot() {
        return reviewed.snapshot();
    }

    /** Takes over a run of both stages and shows the slice that it measured. */
    public void accept(C3Result run) {
        endStroke();
        reviewed.accept(run);
        refresh();
        look.showFinding(reviewed.section(), reviewed.current());
    }

    /** Takes over stage 2 on another slice and shows that slice. Returns whether a mask came back that was left there. */
    public boolean moveTo(Muscle muscle) {
        endStroke();
        boolean asLeft = reviewed.moveTo(muscle);
        refresh();
        cursor().indexProperty(2).set(muscle.k());
        return asLeft;
    }

    /** Takes the last step back; the slice that it was made on is shown. Returns the step. */
    public Optional<Edit> undo() {
        return step(ReviewedCase::undo);
    }

    /** The step that undo would take back; empty when there is none. */
    public Optional<Edit> undoStep() {
        return reviewed.undoStep();
    }

    public Optional<Edit> redo() {
        return step(ReviewedCase::redo);
    }

    private Optional<Edit> step(Function<ReviewedCase, Optional<Edit>> change) {
        if (stroke != null || measurements.isDragged()) {
            return Optional.empty();
        }
        Optional<Edit> made = change.apply(reviewed);
        refresh();
        made.ifPresent(edit -> look.showPlaceOf(edit, slice.get()));
        return made;
    }

    /** Whether a stroke can be drawn on slice {@code k}: the measured one. */
    public boolean canPaintOn(int k) {
        return !isReadOnly()
                && !isFinished()
                && slice.get() != null
                && slice.get().k() == k;
    }

    /**
     * Begins a stroke on the measured slice.
     *
     * @param heldToMuscleHu whether painting leaves pixels alone that are not of muscle density
     */
    public void beginStroke(PixelPoint at, double radiusMm, boolean erase, boolean heldToMuscleHu) {
        endStroke();
        SliceMask now = slice.get();
        Brush brush = Brush.of(radiusMm, series().ct().geometry());
        stroke = erase
                ? StrokeInProgress.erase(now.mask(), brush)
                : StrokeInProgress.paint(now.mask(), brush, limit(heldToMuscleHu));
        EditAction action =
                EditAction.of(erase ? EditKind.ERASE : EditKind.BRUSH).sizedMm(radiusMm);
        strokeAction = erase ? action : action.heldTo(heldRange(heldToMuscleHu));
        strokeTo(at);
    }

    /** Where the measured slice may be painted. */
    public PaintLimit limit(boolean heldToMuscleHu) {
        return heldToMuscleHu
                ? PaintLimit.hu(series().ct(), slice.get().k(), ToolModel.paintRange()::contains)
                : PaintLimit.NONE;
    }

    /** What that limit is, for the record of the edit. */
    public static Optional<HuRange> heldRange(boolean heldToMuscleHu) {
        return heldToMuscleHu ? Optional.of(ToolModel.paintRange()) : Optional.empty();
    }

    /**
     * Makes this the measured slice's mask, as one edit; not while a stroke is drawn.
     *
     * @return whether anything changed
     */
    public boolean edit(EditAction action, Mask mask) {
        boolean changed = stroke == null && reviewed.edit(action, mask);
        if (changed) {
            refresh();
        }
        return changed;
    }

    /** The mask of the nearest other slice that was measured. */
    Optional<SliceMask> neighbour() {
        return reviewed.neighbour();
    }

    /**
     * The midline of the body on the measured slice, looked for when it is first asked for; there must be a slice. It takes
     * tenths of a second: not to be waited for on the window's thread.
     */
    public CompletableFuture<Midline> midline() {
        int k = slice.get().k();
        if (midline == null || midlineK != k) {
            midlineK = k;
            midline = CompletableFuture.supplyAsync(() -> Midline.of(series().ct(), k));
        }
        return midline;
    }

    /** The distances and angles. */
    public Measurements measurements() {
        return measurements;
    }

    public void strokeTo(PixelPoint at) {
        if (stroke != null && !stroke.to(at).isEmpty()) {
            showLive(slice.get().with(stroke.current()));
        }
    }

    /** Makes the stroke one edit. Returns whether the mask changed by it. */
    public boolean endStroke() {
        if (stroke == null) {
            return false;
        }
        Mask drawn = stroke.current();
        stroke = null;
        boolean changed = reviewed.edit(strokeAction, drawn);
        refresh();
        return changed;
    }

    /** Drops the stroke that is being drawn. */
    public void cancelStroke() {
        if (stroke != null) {
            stroke = null;
            refresh();
        }
    }

    private void showLive(SliceMask live) {
        slice.set(live);
        numbers.of(live, reviewed);
    }

    private void refresh() {
        showResult();
        automatic.set(reviewed.automatic().orElse(null));
        slice.set(reviewed.current().orElse(null));
        numbers.of(slice.get(), reviewed);
        flags.set(reviewed.flags());
        measurements.show(reviewed.measurements());
        undoName.set(reviewed.undoText().orElse(null));
        redoName.set(reviewed.redoText().orElse(null));
        state.set(reviewed.state());
    }

    /** Made anew only when it changes: a moved section is a mask of its own. */
    private void showResult() {
        C3Result found = reviewed.result().orElse(null);
        int shift = reviewed.sectionShift();
        if (found != resultFound || shift != resultShift) {
            resultFound = found;
            resultShift = shift;
            result.set(
                    found == null || shift == 0
                            ? found
                            : found.withSection(reviewed.section().orElseThrow()));
        }
    }

    /** Moves the C3 section by whole slices of the file's order, as one edit; slice and mask stay. */
    public void moveSection(int slices) {
        endStroke();
        reviewed.moveSection(slices);
        refresh();
    }

    /** The slice that is measured and its mask as drawn this moment; null before there is one. */
    public ReadOnlyObjectProperty<SliceMask> sliceProperty() {
        return slice.getReadOnlyProperty();
    }

    public SliceMask slice() {
        return slice.get();
    }

    /** What is measured of it at this moment. */
    public LiveFigures numbers() {
        return numbers;
    }

    /** The models' own answer on the measured slice; null where there is none. */
    public ReadOnlyObjectProperty<Muscle> automaticProperty() {
        return automatic.getReadOnlyProperty();
    }

    /** The last run of both stages; null before it. */
    public ReadOnlyObjectProperty<C3Result> resultProperty() {
        return result.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ReviewState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What undo would take back; null when there is nothing. */
    public ReadOnlyObjectProperty<String> undoNameProperty() {
        return undoName.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<String> redoNameProperty() {
        return redoName.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<QualityFlag>> flagsProperty() {
        return flags.getReadOnlyProperty();
    }
}
