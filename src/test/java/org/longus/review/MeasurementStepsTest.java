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
import org.longus.measure.MeasurementMark;
import org.longus.patient.Patient;
import org.longus.volume.Mask;

/** Distances and angles on the same undo order as strokes, moves of the slice and of the section. */
class MeasurementStepsTest {
    private final ReviewedCase reviewed = new ReviewedCase(Cases.series(Patient.UNKNOWN));
    private final Random random = new Random(4);

    /** All that undo takes back. */
    private record State(Optional<SliceMask> slice, int shift, List<MeasurementMark> measurements) {
        static State of(ReviewedCase c) {
            return new State(c.current(), c.sectionShift(), c.measurements());
        }
    }

    private void anything(Random random) {
        int count = reviewed.measurements().size();
        switch (random.nextInt(count == 0 ? 5 : 7)) {
            case 0, 1 -> reviewed.calipers().add(Cases.measurement(random));
            case 2 -> reviewed.moveTo(Cases.muscle(5 + random.nextInt(20), 3 + random.nextInt(9)));
            case 3 -> reviewed.moveSection(random.nextInt(-4, 5));
            case 4 -> {
                int pixel = random.nextInt(1600);
                reviewed.edit(
                        Edits.BRUSH,
                        reviewed.current().orElseThrow().mask().xor(Mask.where(40, 40, 1, p -> p / 7 == pixel / 7)));
            }
            case 5 -> reviewed.calipers().move(random.nextInt(count), Cases.measurement(random));
            default -> reviewed.calipers().remove(random.nextInt(count));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void undoOfAMixedSequenceGivesBackTheSameBitsAndTheSameCalipers(long seed) {
        Random random = new Random(seed);
        reviewed.accept(Cases.found(10, 20));
        List<State> states = new ArrayList<>(List.of(State.of(reviewed)));
        while (states.size() < 300) {
            anything(random);
            if (!State.of(reviewed).equals(states.getLast())) {
                states.add(State.of(reviewed));
            }
        }
        CaseMemory memory = reviewed.memory();
        for (int at = states.size() - 2; at >= 0; at--) {
            reviewed.undo();
            assertThat(State.of(reviewed)).isEqualTo(states.get(at));
        }
        assertThat(reviewed.undoAction()).isEmpty();
        for (int at = 1; at < states.size(); at++) {
            reviewed.redo();
            assertThat(State.of(reviewed)).isEqualTo(states.get(at));
        }
        assertThat(reviewed.redoAction()).isEmpty();
        ReviewedCase kept = new ReviewedCase(reviewed.series());
        kept.apply(new CaseEvent.Remembered(memory));
        for (State state : states.reversed()) {
            assertThat(State.of(kept)).isEqualTo(state);
            kept.undo();
        }
    }

    @Test
    void eachIsAStepWithItsName() {
        MeasurementMark drawn = Cases.measurement(random);
        String kind = drawn.measurement().isAngle() ? "angle" : "distance";
        reviewed.calipers().add(drawn);
        assertThat(reviewed.undoAction().map(ProvenanceText::of)).contains("Draw " + kind);
        reviewed.calipers().move(0, new MeasurementMark(drawn.plane(), drawn.slice() / 2, drawn.measurement()));
        assertThat(reviewed.undoAction().map(ProvenanceText::of)).contains("Move " + kind);
        reviewed.calipers().remove(0);
        assertThat(reviewed.undoAction().map(ProvenanceText::of)).contains("Delete " + kind);
        reviewed.undo();
        reviewed.undo();
        assertThat(reviewed.measurements()).containsExactly(drawn);
        // to where it is already is no step
        assertThat(reviewed.calipers().move(0, drawn)).isFalse();
        assertThat(reviewed.redoAction().map(ProvenanceText::of)).contains("Move " + kind);
    }

    @Test
    void oneThatIsMovedKeepsItsPlaceAmongTheOthers() {
        List<MeasurementMark> marks = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            marks.add(Cases.measurement(random));
            reviewed.calipers().add(marks.getLast());
        }
        marks.set(0, Cases.measurement(random));
        reviewed.calipers().move(0, marks.get(0));
        assertThat(reviewed.measurements()).isEqualTo(marks);
        reviewed.calipers().remove(1);
        assertThat(reviewed.measurements()).containsExactly(marks.get(0), marks.get(2));
    }

    @Test
    void theFirstMaskLeavesWhatWasDrawnBeforeAndItsUndo() {
        MeasurementMark before = Cases.measurement(random);
        reviewed.calipers().add(before);
        assertThat(reviewed.state()).isEqualTo(ReviewState.NEW);
        assertThat(reviewed.current()).isEmpty();
        reviewed.accept(Cases.found(10, 20));
        SliceMask found = reviewed.current().orElseThrow();
        assertThat(reviewed.measurements()).containsExactly(before);
        assertThat(reviewed.state()).isEqualTo(ReviewState.PREDICTED);
        assertThat(reviewed.flags()).extracting(QualityFlag::code).doesNotContain(QualityFlag.Code.EDITED);
        reviewed.undo();
        assertThat(reviewed.measurements()).isEmpty();
        assertThat(reviewed.current()).contains(found);
        reviewed.redo();
        assertThat(reviewed.measurements()).containsExactly(before);
    }

    @Test
    void theyLeaveAnApprovalAndItsUndoLeavesItToo() {
        reviewed.accept(Cases.found(10, 20));
        Mask models = reviewed.current().orElseThrow().mask();
        reviewed.edit(Edits.ERASE, Mask.empty(40, 40, 1));
        reviewed.decide(Optional.of(Decision.APPROVED));
        reviewed.calipers().add(Cases.measurement(random));
        reviewed.calipers().move(0, Cases.measurement(random));
        reviewed.calipers().remove(0);
        for (int n = 0; n < 3; n++) {
            reviewed.undo();
        }
        reviewed.redo();
        reviewed.undo();
        assertThat(reviewed.decision()).contains(Decision.APPROVED);
        assertThat(reviewed.undoAction()).contains(Edits.ERASE);
        reviewed.undo();
        assertThat(reviewed.current().orElseThrow().mask()).isEqualTo(models);
        assertThat(reviewed.decision()).isEmpty();
    }

    /** To measure is to look: what was closed is the mask. */
    @Test
    void aFinishedReadingTakesThemAndKeepsItsMask() {
        reviewed.begin(15);
        Mask drawn = Mask.where(40, 40, 1, p -> p < 90);
        reviewed.edit(Edits.BRUSH, drawn);
        reviewed.finish();
        MeasurementMark mark = Cases.measurement(random);
        assertThat(reviewed.calipers().add(mark)).isTrue();
        assertThat(reviewed.undoAction()).isPresent();
        reviewed.undo();
        assertThat(reviewed.measurements()).isEmpty();
        assertThat(reviewed.undoAction()).isEmpty();
        assertThat(reviewed.undo()).isEmpty();
        assertThat(reviewed.current().orElseThrow().mask()).isEqualTo(drawn);
        assertThat(reviewed.state()).isEqualTo(ReviewState.FINISHED);
        reviewed.redo();
        assertThat(reviewed.measurements()).containsExactly(mark);
    }

    @Test
    void aCopyHasThemAndGoesOnByItself() {
        MeasurementMark mark = Cases.measurement(random);
        reviewed.calipers().add(mark);
        ReviewedCase copy = reviewed.snapshot();
        reviewed.calipers().remove(0);
        assertThat(copy.measurements()).containsExactly(mark);
        assertThat(copy.undoAction()).isEmpty();
        copy.calipers().add(Cases.measurement(random));
        copy.undo();
        assertThat(copy.measurements()).containsExactly(mark);
    }
}
