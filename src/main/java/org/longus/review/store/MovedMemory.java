package org.longus.review.store;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.longus.edit.ChooseSlice;
import org.longus.edit.Edit;
import org.longus.edit.EditAction;
import org.longus.edit.EditHistory;
import org.longus.edit.MaskEdit;
import org.longus.edit.MeasurementEdit;
import org.longus.edit.MoveSection;
import org.longus.edit.MoveSlice;
import org.longus.edit.SliceMask;
import org.longus.measure.AreaCurve;
import org.longus.measure.MeasurementMark;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Muscle;
import org.longus.pipeline.Section;
import org.longus.review.CaseMemory;
import org.longus.review.MeasuredSection;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Plane;

/** All that a case knows, on the same scan with slices more or less at its ends: what lay on slice k lies on k + shift. */
final class MovedMemory {
    private final int shift;
    private final Geometry grid;

    private MovedMemory(int shift, Geometry grid) {
        this.shift = shift;
        this.grid = grid;
    }

    /**
     * @param grid of the scan as it is now
     * @return empty where something of it lay on a slice that is not there any more
     */
    static Optional<CaseMemory> of(CaseMemory memory, int shift, Geometry grid) {
        MovedMemory to = new MovedMemory(shift, grid);
        try {
            return Optional.of(new CaseMemory(
                    memory.result().map(to::moved),
                    memory.automatic().stream().map(to::moved).toList(),
                    memory.typed(),
                    memory.imported(),
                    memory.decision(),
                    memory.judged(),
                    memory.edits().map(to::moved),
                    memory.reading(),
                    memory.section().flatMap(to::moved)));
        } catch (OutsideException e) {
            return Optional.empty();
        }
    }

    /** A slice that is not there any more. */
    private static final class OutsideException extends RuntimeException {}

    private int k(int before) {
        int now = before + shift;
        if (now < 0 || now >= grid.sizeK()) {
            throw new OutsideException();
        }
        return now;
    }

    private C3Result moved(C3Result r) {
        return new C3Result(
                r.section().map(this::moved),
                r.notFoundReason(),
                r.muscle().map(this::moved),
                r.models(),
                r.device(),
                r.seconds());
    }

    /** Nothing of a person: left out where it lay on a slice that is not there any more. */
    private Optional<MeasuredSection> moved(MeasuredSection s) {
        boolean there = s.slices().stream().allMatch(at -> at.k() + shift >= 0 && at.k() + shift < grid.sizeK());
        return there
                ? Optional.of(new MeasuredSection(
                        s.models(),
                        s.slices().stream()
                                .map(at -> new AreaCurve.Slice(at.k() + shift, at.zMm(), at.areaCm2(), at.meanHu()))
                                .toList()))
                : Optional.empty();
    }

    private Section moved(Section s) {
        // its place in the patient is what it was
        return new Section(
                moved(s.mask()),
                s.middle().movedBy(shift),
                s.centreMm(),
                s.components(),
                s.agreement(),
                s.steps().map(steps -> steps.movedBy(shift)));
    }

    private Mask moved(Mask section) {
        int plane = grid.sizeI() * grid.sizeJ();
        BitSet from = section.toBits();
        if (from.isEmpty()) {
            return Mask.empty(grid);
        }
        int lowest = k(from.nextSetBit(0) / plane);
        k((from.length() - 1) / plane);
        int first = (lowest - shift) * plane;
        BitSet here = from.get(first, from.length());
        BitSet to = new BitSet(lowest * plane + here.length());
        here.stream().forEach(p -> to.set(lowest * plane + p));
        return Mask.of(grid.sizeI(), grid.sizeJ(), grid.sizeK(), to);
    }

    private Muscle moved(Muscle m) {
        return new Muscle(k(m.k()), m.mask(), m.votes(), m.members(), m.agreement());
    }

    private SliceMask moved(SliceMask s) {
        return new SliceMask(k(s.k()), s.mask());
    }

    private EditHistory.Steps moved(EditHistory.Steps steps) {
        List<Edit> edits = steps.edits().stream().map(this::moved).toList();
        return new EditHistory.Steps(steps.start().map(this::moved), edits, steps.done());
    }

    private Edit moved(Edit edit) {
        return switch (edit) {
            case MaskEdit e -> new MaskEdit(moved(e.action()), k(e.k()), e.delta());
            case MoveSlice e -> new MoveSlice(moved(e.action()), moved(e.before()), moved(e.after()));
            case MoveSection e -> e;
            case ChooseSlice e -> new ChooseSlice(e.rule(), k(e.k()));
            case MeasurementEdit e ->
                new MeasurementEdit(
                        e.index(), e.before().map(this::moved), e.after().map(this::moved));
        };
    }

    /** A copy tells the slice that it was of. */
    private EditAction moved(EditAction action) {
        OptionalInt from = action.fromSlice();
        return from.isPresent() ? EditAction.copyOf(k(from.getAsInt())) : action;
    }

    private MeasurementMark moved(MeasurementMark mark) {
        boolean across = mark.plane() == Plane.AXIAL;
        return across ? new MeasurementMark(mark.plane(), k(mark.slice()), mark.measurement()) : mark;
    }
}
