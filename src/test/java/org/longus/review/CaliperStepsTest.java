package org.longus.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.longus.edit.Edits;
import org.longus.edit.SliceMask;
import org.longus.measure.CaliperMark;
import org.longus.patient.Patient;
import org.longus.volume.Mask;

/** Distances and angles on the same undo order as strokes, moves of the slice and of the section. */
class CaliperStepsTest {
    private final Case aCase = new Case(Cases.series(Patient.UNKNOWN));
    private final Random random = new Random(4);

    /** All that undo takes back. */
    private record State(Optional<SliceMask> slice, int shift, List<CaliperMark> calipers) {
        static State of(Case c) {
            return new State(c.current(), c.sectionShift(), c.calipers());
        }
    }

    private void anything(Random random) {
        int count = aCase.calipers().size();
        switch (random.nextInt(count == 0 ? 5 : 7)) {
            case 0, 1 -> aCase.addCaliper(Cases.caliper(random));
            case 2 -> aCase.moveTo(Cases.muscle(5 + random.nextInt(20), 3 + random.nextInt(9)));
            case 3 -> aCase.moveSection(random.nextInt(-4, 5));
            case 4 -> {
                int pixel = random.nextInt(1600);
                aCase.edit(
                        Edits.BRUSH,
                        aCase.current().orElseThrow().mask().xor(Mask.where(40, 40, 1, p -> p / 7 == pixel / 7)));
            }
            case 5 -> aCase.moveCaliper(random.nextInt(count), Cases.caliper(random));
            default -> aCase.removeCaliper(random.nextInt(count));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void undoOfAMixedSequenceGivesBackTheSameBitsAndTheSameCalipers(long seed) {
        Random random = new Random(seed);
        aCase.accept(Cases.found(10, 20));
        List<State> states = new ArrayList<>(List.of(State.of(aCase)));
        while (states.size() < 300) {
            anything(random);
            if (!State.of(aCase).equals(states.getLast())) {
                states.add(State.of(aCase));
            }
        }
        CaseMemory memory = aCase.memory();
        for (int at = states.size() - 2; at >= 0; at--) {
            aCase.undo();
            assertThat(State.of(aCase)).isEqualTo(states.get(at));
        }
        assertThat(aCase.undoAction()).isEmpty();
        for (int at = 1; at < states.size(); at++) {
            aCase.redo();
            assertThat(State.of(aCase)).isEqualTo(states.get(at));
        }
        assertThat(aCase.redoAction()).isEmpty();
        Case kept = new Case(aCase.series());
        kept.apply(new CaseEvent.Remembered(memory));
        for (State state : states.reversed()) {
            assertThat(State.of(kept)).isEqualTo(state);
            kept.undo();
        }
    }

    @Test
    void eachIsAStepWithItsName() {
        CaliperMark drawn = Cases.caliper(random);
        String kind = drawn.caliper().isAngle() ? "angle" : "distance";
        aCase.addCaliper(drawn);
        assertThat(aCase.undoAction().map(ProvenanceText::of)).contains("Draw " + kind);
        aCase.moveCaliper(0, new CaliperMark(drawn.plane(), drawn.slice() / 2, drawn.caliper()));
        assertThat(aCase.undoAction().map(ProvenanceText::of)).contains("Move " + kind);
        aCase.removeCaliper(0);
        assertThat(aCase.undoAction().map(ProvenanceText::of)).contains("Delete " + kind);
        aCase.undo();
        aCase.undo();
        assertThat(aCase.calipers()).containsExactly(drawn);
        // to where it is already is no step
        assertThat(aCase.moveCaliper(0, drawn)).isFalse();
        assertThat(aCase.redoAction().map(ProvenanceText::of)).contains("Move " + kind);
    }

    @Test
    void oneThatIsMovedKeepsItsPlaceAmongTheOthers() {
        List<CaliperMark> marks = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            marks.add(Cases.caliper(random));
            aCase.addCaliper(marks.getLast());
        }
        marks.set(0, Cases.caliper(random));
        aCase.moveCaliper(0, marks.get(0));
        assertThat(aCase.calipers()).isEqualTo(marks);
        aCase.removeCaliper(1);
        assertThat(aCase.calipers()).containsExactly(marks.get(0), marks.get(2));
    }

    @Test
    void theFirstMaskLeavesWhatWasDrawnBeforeAndItsUndo() {
        CaliperMark before = Cases.caliper(random);
        aCase.addCaliper(before);
        assertThat(aCase.state()).isEqualTo(ReviewState.NEW);
        assertThat(aCase.current()).isEmpty();
        aCase.accept(Cases.found(10, 20));
        SliceMask found = aCase.current().orElseThrow();
        assertThat(aCase.calipers()).containsExactly(before);
        assertThat(aCase.state()).isEqualTo(ReviewState.PREDICTED);
        assertThat(aCase.flags()).extracting(QualityFlag::code).doesNotContain(QualityFlag.Code.EDITED);
        aCase.undo();
        assertThat(aCase.calipers()).isEmpty();
        assertThat(aCase.current()).contains(found);
        aCase.redo();
        assertThat(aCase.calipers()).containsExactly(before);
    }

    @Test
    void theyLeaveAnApprovalAndItsUndoLeavesItToo() {
        aCase.accept(Cases.found(10, 20));
        Mask models = aCase.current().orElseThrow().mask();
        aCase.edit(Edits.ERASE, Mask.empty(40, 40, 1));
        aCase.decide(Optional.of(Decision.APPROVED));
        aCase.addCaliper(Cases.caliper(random));
        aCase.moveCaliper(0, Cases.caliper(random));
        aCase.removeCaliper(0);
        for (int n = 0; n < 3; n++) {
            aCase.undo();
        }
        aCase.redo();
        aCase.undo();
        assertThat(aCase.decision()).contains(Decision.APPROVED);
        assertThat(aCase.undoAction()).contains(Edits.ERASE);
        aCase.undo();
        assertThat(aCase.current().orElseThrow().mask()).isEqualTo(models);
        assertThat(aCase.decision()).isEmpty();
    }

    /** To measure is to look: what was closed is the mask. */
    @Test
    void aFinishedReadingTakesThemAndKeepsItsMask() {
        aCase.begin(15);
        Mask drawn = Mask.where(40, 40, 1, p -> p < 90);
        aCase.edit(Edits.BRUSH, drawn);
        aCase.finish();
        CaliperMark mark = Cases.caliper(random);
        assertThat(aCase.addCaliper(mark)).isTrue();
        assertThat(aCase.undoAction()).isPresent();
        aCase.undo();
        assertThat(aCase.calipers()).isEmpty();
        assertThat(aCase.undoAction()).isEmpty();
        assertThat(aCase.undo()).isEmpty();
        assertThat(aCase.current().orElseThrow().mask()).isEqualTo(drawn);
        assertThat(aCase.state()).isEqualTo(ReviewState.FINISHED);
        aCase.redo();
        assertThat(aCase.calipers()).containsExactly(mark);
    }

    @Test
    void aCopyHasThemAndGoesOnByItself() {
        CaliperMark mark = Cases.caliper(random);
        aCase.addCaliper(mark);
        Case copy = aCase.snapshot();
        aCase.removeCaliper(0);
        assertThat(copy.calipers()).containsExactly(mark);
        assertThat(copy.undoAction()).isEmpty();
        copy.addCaliper(Cases.caliper(random));
        copy.undo();
        assertThat(copy.calipers()).containsExactly(mark);
    }
}
