package org.longus.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.longus.edit.EditAction;
import org.longus.edit.Edits;
import org.longus.edit.SliceMask;
import org.longus.patient.Patient;
import org.longus.patient.Sex;
import org.longus.review.QualityFlag.Code;
import org.longus.volume.Mask;

class CaseTest {
    private final Case aCase = new Case(Cases.series(Patient.UNKNOWN));

    private Mask mask() {
        return aCase.current().orElseThrow().mask();
    }

    @Test
    void beforeARunThereIsNothingToMeasure() {
        assertThat(aCase.current()).isEmpty();
        assertThat(aCase.muscleArea()).isEmpty();
        assertThat(aCase.undoAction()).isEmpty();
    }

    @Test
    void theAreaIsThatOfTheModelsMaskAndFollowsEveryEdit() {
        aCase.accept(Cases.found(10, 20));
        assertThat(aCase.muscleArea().orElseThrow().areaCm2()).isCloseTo(144 * 0.25, within(1e-9));
        aCase.edit(Edits.ERASE, mask().and(Mask.where(40, 40, 1, p -> p % 40 != 5)));
        assertThat(aCase.muscleArea().orElseThrow().areaCm2()).isCloseTo(132 * 0.25, within(1e-9));
        assertThat(aCase.isEdited()).isTrue();
        assertThat(aCase.changedShare().orElseThrow()).isCloseTo(12.0 / 144, within(1e-9));
        aCase.undo();
        assertThat(aCase.isEdited()).isFalse();
    }

    @Test
    void anEditThatChangesNothingIsNoStep() {
        aCase.accept(Cases.found(10, 20));
        assertThat(aCase.edit(Edits.BRUSH, mask())).isFalse();
        assertThat(aCase.undoAction()).isEmpty();
    }

    @Test
    void movingTheSliceKeepsTheOldEditsOneUndoAway() {
        aCase.accept(Cases.found(10, 20));
        aCase.edit(Edits.ERASE, Mask.empty(40, 40, 1));
        Mask edited = mask();
        aCase.moveTo(Cases.muscle(17, 6));
        assertThat(aCase.current().orElseThrow().k()).isEqualTo(17);
        assertThat(aCase.isEdited()).isFalse();
        aCase.undo();
        assertThat(aCase.current().orElseThrow().k()).isEqualTo(15);
        assertThat(mask()).isEqualTo(edited);
    }

    @Test
    void aSliceThatIsReturnedToIsAsItWasLeftAndItsModelsMaskStaysAtHand() {
        aCase.accept(Cases.found(10, 20));
        Mask models = mask();
        aCase.edit(Edits.ERASE, Mask.empty(40, 40, 1));
        assertThat(aCase.moveTo(Cases.muscle(17, 6))).isFalse();
        assertThat(aCase.moveTo(Cases.muscle(15, 4))).isTrue();
        assertThat(mask().isEmpty()).isTrue();
        assertThat(aCase.isEdited()).isTrue();
        assertThat(aCase.appliedEdits()).containsExactly(Edits.ERASE);
        assertThat(aCase.automatic().orElseThrow().mask())
                .isEqualTo(Cases.muscle(15, 4).mask());
        aCase.edit(Edits.RESET, models);
        aCase.moveTo(Cases.muscle(17, 6));
        assertThat(aCase.moveTo(Cases.muscle(15, 4))).isFalse();
        assertThat(mask()).isEqualTo(Cases.muscle(15, 4).mask());
        for (int step = 0; step < 4; step++) {
            aCase.undo();
        }
        assertThat(aCase.current().orElseThrow().k()).isEqualTo(17);
        aCase.undo();
        assertThat(aCase.appliedEdits()).containsExactly(Edits.ERASE);
    }

    @Test
    void runningTheModelsAgainDoesNotLoseAPersonsEdits() {
        aCase.accept(Cases.found(10, 20));
        aCase.edit(Edits.ERASE, Mask.empty(40, 40, 1));
        aCase.accept(Cases.found(10, 20));
        assertThat(aCase.isEdited()).isFalse();
        aCase.undo();
        assertThat(mask().isEmpty()).isTrue();
    }

    @Test
    void aRunThatFindsNothingLeavesTheEditedMaskInPlace() {
        aCase.accept(Cases.found(10, 20));
        aCase.edit(Edits.ERASE, Mask.empty(40, 40, 1));
        aCase.accept(Cases.notFound());
        assertThat(mask().isEmpty()).isTrue();
        assertThat(aCase.flags()).extracting(QualityFlag::code).contains(Code.C3_NOT_FOUND);
    }

    @Test
    void typedValuesStandInForTheHeadersAndTheSourceSaysSo() {
        Patient header = new Patient(
                Optional.of(Sex.MALE), OptionalDouble.of(60), OptionalDouble.of(180), OptionalDouble.empty());
        Case withHeader = new Case(Cases.series(header));
        assertThat(withHeader.patientSource()).isEqualTo("DICOM header");
        withHeader.setTyped(
                new Patient(Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.of(75)));
        assertThat(withHeader.patient().weightKg()).hasValue(75);
        assertThat(withHeader.patient().heightCm()).hasValue(180);
        assertThat(withHeader.patientSource()).isEqualTo("DICOM header, partly typed");
        withHeader.accept(Cases.found(10, 20));
        assertThat(withHeader.indices().orElseThrow().c3Smi().orElseThrow().cm2PerM2())
                .isCloseTo(36 / (1.8 * 1.8), within(1e-9));
    }

    @Test
    void flagsSayWhatIsOdd() {
        aCase.accept(Cases.found(10, 20));
        // the small case's pixels are 5 mm
        assertThat(aCase.flags()).extracting(QualityFlag::code).containsExactly(Code.COARSE_PIXELS);
        // 74.8 lb in place of 74.8 kg
        aCase.setTyped(
                new Patient(Optional.empty(), OptionalDouble.empty(), OptionalDouble.of(175), OptionalDouble.of(33.9)));
        assertThat(aCase.flags()).extracting(QualityFlag::sentence).anyMatch(s -> s.contains("11.1 kg/m2"));
        aCase.accept(Cases.found(0, 20));
        assertThat(aCase.flags()).extracting(QualityFlag::code).contains(Code.SECTION_LENGTH, Code.SECTION_AT_EDGE);
        aCase.moveTo(Cases.muscle(25, 2));
        assertThat(aCase.flags())
                .extracting(QualityFlag::code)
                .contains(Code.SLICE_NOT_THE_MODELS, Code.AREA_IMPLAUSIBLE);
        aCase.edit(Edits.BRUSH, Mask.where(40, 40, 1, p -> p < 500));
        assertThat(aCase.flags()).extracting(QualityFlag::code).contains(Code.EDITED);
    }

    @Test
    void aMirroredMuscleIsFlaggedAsLongAsTheMaskRestsOnIt() {
        aCase.accept(Cases.found(10, 20));
        Mask models = mask();
        Mask mirrored = models.or(Mask.where(40, 40, 1, p -> p == 30 * 40 + 30));
        aCase.edit(Edits.MIRROR, mirrored);
        aCase.edit(Edits.BRUSH, mask().or(Mask.where(40, 40, 1, p -> p == 0)));
        assertThat(isFlaggedMirrored(aCase)).isTrue();
        assertThat(isFlaggedMirrored(aCase.snapshot())).isTrue();
        assertThat(aCase.appliedEdits()).containsExactly(Edits.MIRROR, Edits.BRUSH);
        aCase.undo();
        aCase.undo();
        assertThat(isFlaggedMirrored(aCase)).isFalse();
        aCase.redo();
        assertThat(isFlaggedMirrored(aCase)).isTrue();
        aCase.edit(Edits.RESET, models);
        assertThat(isFlaggedMirrored(aCase)).isFalse();
        aCase.undo();
        aCase.accept(Cases.found(10, 20));
        assertThat(isFlaggedMirrored(aCase)).isFalse();
    }

    @Test
    void theNeighbourIsTheNearestSliceLeftAndACopyOfItStaysKnownAsMirrored() {
        assertThat(aCase.neighbour()).isEmpty();
        aCase.accept(Cases.found(10, 20));
        assertThat(aCase.neighbour()).isEmpty();
        aCase.edit(Edits.MIRROR, mask().or(Mask.where(40, 40, 1, p -> p == 30 * 40 + 30)));
        Mask on15 = mask();
        aCase.moveTo(Cases.muscle(22, 6));
        aCase.moveTo(Cases.muscle(17, 6));
        assertThat(isFlaggedMirrored(aCase)).isFalse();
        assertThat(aCase.neighbour()).contains(new SliceMask(15, on15));
        aCase.edit(EditAction.copyOf(15), on15);
        assertThat(isFlaggedMirrored(aCase)).isTrue();
        assertThat(aCase.appliedEdits()).containsExactly(Edits.MIRROR, EditAction.copyOf(15));
        aCase.undo();
        aCase.undo();
        assertThat(aCase.neighbour().map(SliceMask::k)).contains(15);
        aCase.undo();
        assertThat(isFlaggedMirrored(aCase)).isTrue();
        assertThat(aCase.neighbour()).isEmpty();
    }

    private static boolean isFlaggedMirrored(Case of) {
        return of.flags().stream().anyMatch(f -> f.code() == Code.MIRRORED);
    }
}
