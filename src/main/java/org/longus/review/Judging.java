package org.longus.review;

import java.util.List;
import java.util.Optional;
import org.longus.measure.Category;
import org.longus.measure.CutOffTable;
import org.longus.measure.CutOffs;
import org.longus.measure.Indices;
import org.longus.measure.MuscleArea;
import org.longus.patient.Patient;

/**
 * What a person decided of a case, and by which cut-offs it is judged: those in force, which are not the case's own and so no
 * event of it, and those by which it was approved, which stay with the approval.
 */
public final class Judging {
    private final ReviewedCase reviewed;
    private CutOffTable inForce = CutOffs.published();
    private Optional<Decision> decision = Optional.empty();
    private Optional<Judged> judged = Optional.empty();

    Judging(ReviewedCase reviewed) {
        this.reviewed = reviewed;
    }

    Judging of(ReviewedCase copy) {
        Judging same = new Judging(copy);
        same.inForce = inForce;
        same.decision = decision;
        same.judged = judged;
        return same;
    }

    /** From now on the case is judged by these. What was approved stays approved: see {@link #changes}. */
    public void by(CutOffTable table) {
        inForce = table;
    }

    public CutOffTable inForce() {
        return inForce;
    }

    /** What each cut-off in force says; where nothing is measured, that it cannot say. */
    public List<Category> categories() {
        return says(reviewed.muscleArea(), reviewed.patient()).categories();
    }

    private PatientSays says(Optional<MuscleArea> area, Patient patient) {
        Indices indices = area.map(a -> Indices.of(a.areaCm2(), patient)).orElseGet(() -> Indices.ofNothing(patient));
        return new PatientSays(indices, Category.all(indices, patient, inForce));
    }

    /** Whether other values of the patient change an index or a category. */
    boolean isOtherwise(Patient other) {
        Optional<MuscleArea> area = reviewed.muscleArea();
        return area.isPresent() && !says(area, other).equals(says(area, reviewed.patient()));
    }

    private Judged now() {
        return Judged.of(categories());
    }

    Optional<Decision> decision() {
        return decision;
    }

    boolean isApproved() {
        return decision.equals(Optional.of(Decision.APPROVED));
    }

    /**
     * What there is to write down of a decision; empty where it stands already. An approval that is given again after the
     * cut-offs changed is one of its own.
     */
    Optional<CaseEvent> event(Optional<Decision> now) {
        boolean approves = now.equals(Optional.of(Decision.APPROVED));
        return now.equals(decision) && (!approves || changes().isEmpty())
                ? Optional.empty()
                : Optional.of(new CaseEvent.Decided(now, approves ? Optional.of(now()) : Optional.empty()));
    }

    void decided(Optional<Decision> now, Optional<Judged> by) {
        decision = now;
        judged = by;
    }

    /** What the cut-offs said when the case was approved; empty where it is not, or where nobody wrote it down. */
    public Optional<Judged> approved() {
        return isApproved() ? judged : Optional.empty();
    }

    /** What the cut-offs in force say otherwise than those by which the case was approved, a clause each. */
    public List<String> changes() {
        return approved().map(then -> then.changes(now())).orElse(List.of());
    }
}
