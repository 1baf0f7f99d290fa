package org.longus.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.longus.edit.EditAction;
import org.longus.edit.Edits;
import org.longus.edit.SliceMask;
import org.longus.patient.ImportedPatient;
import org.longus.patient.Patient;
import org.longus.patient.Sex;
import org.longus.pipeline.Muscle;
import org.longus.review.QualityFlag.Code;
import org.longus.volume.Mask;

class ReviewedCaseTest {
    private final ReviewedCase reviewed = new ReviewedCase(Cases.series(Patient.UNKNOWN));

    private Mask mask() {
        return reviewed.current().orElseThrow().mask();
    }

    @Test
    void beforeARunThereIsNothingToMeasure() {
        assertThat(reviewed.current()).isEmpty();
        assertThat(reviewed.muscleArea()).isEmpty();
        assertThat(reviewed.undoAction()).isEmpty();
    }

    @Test
    void theAreaIsThatOfTheModelsMaskAndFollowsEveryEdit() {
        reviewed.accept(Cases.found(10, 20));
        assertThat(reviewed.muscleArea().orElseThrow().areaCm2()).isCloseTo(144 * 0.25, within(1e-9));
        reviewed.edit(Edits.ERASE, mask().and(Mask.where(40, 40, 1, p -> p % 40 != 5)));
        assertThat(reviewed.muscleArea().orElseThrow().areaCm2()).isCloseTo(132 * 0.25, within(1e-9));
        assertThat(reviewed.isEdited()).isTrue();
        assertThat(reviewed.changedShare().orElseThrow()).isCloseTo(12.0 / 144, within(1e-9));
        reviewed.undo();
        assertThat(reviewed.isEdited()).isFalse();
    }

    @Test
    void anEditThatChangesNothingIsNoStep() {
        reviewed.accept(Cases.found(10, 20));
        assertThat(reviewed.edit(Edits.BRUSH, mask())).isFalse();
        assertThat(reviewed.undoAction()).isEmpty();
    }

    @Test
    void movingTheSliceKeepsTheOldEditsOneUndoAway() {
        reviewed.accept(Cases.found(10, 20));
        reviewed.edit(Edits.ERASE, Mask.empty(40, 40, 1));
        Mask edited = mask();
        reviewed.moveTo(Cases.muscle(17, 6));
        assertThat(reviewed.current().orElseThrow().k()).isEqualTo(17);
        assertThat(reviewed.isEdited()).isFalse();
        reviewed.undo();
        assertThat(reviewed.current().orElseThrow().k()).isEqualTo(15);
        assertThat(mask()).isEqualTo(edited);
    }

    @Test
    void aSliceThatIsReturnedToIsAsItWasLeftAndItsModelsMaskStaysAtHand() {
        reviewed.accept(Cases.found(10, 20));
        Mask models = mask();
        reviewed.edit(Edits.ERASE, Mask.empty(40, 40, 1));
        assertThat(reviewed.moveTo(Cases.muscle(17, 6))).isFalse();
        assertThat(reviewed.moveTo(Cases.muscle(15, 4))).isTrue();
        assertThat(mask().isEmpty()).isTrue();
        assertThat(reviewed.isEdited()).isTrue();
        assertThat(reviewed.appliedEdits()).containsExactly(Edits.ERASE);
        assertThat(reviewed.automatic().orElseThrow().mask())
                .isEqualTo(Cases.muscle(15, 4).mask());
        reviewed.edit(Edits.RESET, models);
        reviewed.moveTo(Cases.muscle(17, 6));
        assertThat(reviewed.moveTo(Cases.muscle(15, 4))).isFalse();
        assertThat(mask()).isEqualTo(Cases.muscle(15, 4).mask());
        for (int step = 0; step < 4; step++) {
            reviewed.undo();
        }
        assertThat(reviewed.current().orElseThrow().k()).isEqualTo(17);
        reviewed.undo();
        assertThat(reviewed.appliedEdits()).containsExactly(Edits.ERASE);
    }

    @Test
    void runningTheModelsAgainDoesNotLoseAPersonsEdits() {
        reviewed.accept(Cases.found(10, 20));
        reviewed.edit(Edits.ERASE, Mask.empty(40, 40, 1));
        reviewed.accept(Cases.found(10, 20));
        assertThat(reviewed.isEdited()).isFalse();
        reviewed.undo();
        assertThat(mask().isEmpty()).isTrue();
    }

    @Test
    void aRunThatFindsNothingLeavesTheEditedMaskInPlace() {
        reviewed.accept(Cases.found(10, 20));
        reviewed.edit(Edits.ERASE, Mask.empty(40, 40, 1));
        reviewed.accept(Cases.notFound());
        assertThat(mask().isEmpty()).isTrue();
        assertThat(reviewed.flags()).extracting(QualityFlag::code).contains(Code.C3_NOT_FOUND);
    }

    @Test
    void typedValuesStandInForTheHeadersAndTheSourceSaysSo() {
        Patient header = new Patient(
                Optional.of(Sex.MALE), OptionalDouble.of(60), OptionalDouble.of(180), OptionalDouble.empty());
        ReviewedCase withHeader = new ReviewedCase(Cases.series(header));
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
        reviewed.accept(Cases.found(10, 20));
        // the small case's pixels are 5 mm
        assertThat(reviewed.flags()).extracting(QualityFlag::code).containsExactly(Code.COARSE_PIXELS);
        // 74.8 lb in place of 74.8 kg
        reviewed.setTyped(
                new Patient(Optional.empty(), OptionalDouble.empty(), OptionalDouble.of(175), OptionalDouble.of(33.9)));
        assertThat(reviewed.flags()).extracting(QualityFlag::sentence).anyMatch(s -> s.contains("11.1 kg/m2"));
        reviewed.accept(Cases.found(0, 20));
        assertThat(reviewed.flags()).extracting(QualityFlag::code).contains(Code.SECTION_LENGTH, Code.SECTION_AT_EDGE);
        reviewed.moveTo(Cases.muscle(25, 2));
        assertThat(reviewed.flags())
                .extracting(QualityFlag::code)
                .contains(Code.SLICE_NOT_THE_MODELS, Code.AREA_IMPLAUSIBLE);
        reviewed.edit(Edits.BRUSH, Mask.where(40, 40, 1, p -> p < 500));
        assertThat(reviewed.flags()).extracting(QualityFlag::code).contains(Code.EDITED);
    }

    @Test
    void aMirroredMuscleIsFlaggedAsLongAsTheMaskRestsOnIt() {
        reviewed.accept(Cases.found(10, 20));
        Mask models = mask();
        Mask mirrored = models.or(Mask.where(40, 40, 1, p -> p == 30 * 40 + 30));
        reviewed.edit(Edits.MIRROR, mirrored);
        reviewed.edit(Edits.BRUSH, mask().or(Mask.where(40, 40, 1, p -> p == 0)));
        assertThat(isFlaggedMirrored(reviewed)).isTrue();
        assertThat(isFlaggedMirrored(reviewed.snapshot())).isTrue();
        assertThat(reviewed.appliedEdits()).containsExactly(Edits.MIRROR, Edits.BRUSH);
        reviewed.undo();
        reviewed.undo();
        assertThat(isFlaggedMirrored(reviewed)).isFalse();
        reviewed.redo();
        assertThat(isFlaggedMirrored(reviewed)).isTrue();
        reviewed.edit(Edits.RESET, models);
        assertThat(isFlaggedMirrored(reviewed)).isFalse();
        reviewed.undo();
        reviewed.accept(Cases.found(10, 20));
        assertThat(isFlaggedMirrored(reviewed)).isFalse();
    }

    @Test
    void aNewRunForgetsWhatTheModelsSaidOfOtherSlices() {
        reviewed.accept(Cases.found(10, 20));
        reviewed.moveTo(Cases.muscle(22, 6));
        assertThat(reviewed.memory().automatic()).extracting(Muscle::k).containsExactly(15, 22);
        reviewed.accept(Cases.found(10, 20));
        assertThat(reviewed.memory().automatic()).extracting(Muscle::k).containsExactly(15);
    }

    @Test
    void theNeighbourIsTheNearestSliceLeftAndACopyOfItStaysKnownAsMirrored() {
        assertThat(reviewed.neighbour()).isEmpty();
        reviewed.accept(Cases.found(10, 20));
        assertThat(reviewed.neighbour()).isEmpty();
        reviewed.edit(Edits.MIRROR, mask().or(Mask.where(40, 40, 1, p -> p == 30 * 40 + 30)));
        Mask on15 = mask();
        reviewed.moveTo(Cases.muscle(22, 6));
        reviewed.moveTo(Cases.muscle(17, 6));
        assertThat(isFlaggedMirrored(reviewed)).isFalse();
        assertThat(reviewed.neighbour()).contains(new SliceMask(15, on15));
        reviewed.edit(EditAction.copyOf(15), on15);
        assertThat(isFlaggedMirrored(reviewed)).isTrue();
        assertThat(reviewed.appliedEdits()).containsExactly(Edits.MIRROR, EditAction.copyOf(15));
        reviewed.undo();
        reviewed.undo();
        assertThat(reviewed.neighbour().map(SliceMask::k)).contains(15);
        reviewed.undo();
        assertThat(isFlaggedMirrored(reviewed)).isTrue();
        assertThat(reviewed.neighbour()).isEmpty();
    }

    private static boolean isFlaggedMirrored(ReviewedCase of) {
        return of.flags().stream().anyMatch(f -> f.code() == Code.MIRRORED);
    }

    private static Patient measured(double heightCm, double ageYears) {
        return new Patient(
                Optional.empty(), OptionalDouble.of(ageYears), OptionalDouble.of(heightCm), OptionalDouble.empty());
    }

    @Test
    void anApprovalEndsWithAValueThatChangesAnIndexTypedOrImported() {
        reviewed.accept(Cases.found(10, 20));
        reviewed.decide(Optional.of(Decision.APPROVED));
        reviewed.setTyped(measured(171, 60));
        assertThat(reviewed.state()).isEqualTo(ReviewState.PREDICTED);
        reviewed.decide(Optional.of(Decision.APPROVED));
        reviewed.importPatient(new ImportedPatient(measured(160, 60), "table.csv"));
        assertThat(reviewed.state())
                .as("what was typed stays in force, so nothing changes")
                .isEqualTo(ReviewState.APPROVED);
        reviewed.setTyped(Patient.UNKNOWN);
        assertThat(reviewed.state()).isEqualTo(ReviewState.PREDICTED);
    }

    @Test
    void anApprovalStandsWhereAValueChangesNoIndexAndAFlagWhateverChanges() {
        reviewed.accept(Cases.found(10, 20));
        reviewed.setTyped(measured(171, 60));
        reviewed.decide(Optional.of(Decision.APPROVED));
        reviewed.setTyped(measured(171, 61));
        assertThat(reviewed.state()).isEqualTo(ReviewState.APPROVED);
        reviewed.decide(Optional.of(new Decision(ReviewState.FLAGGED, "")));
        reviewed.setTyped(measured(180, 61));
        assertThat(reviewed.state()).isEqualTo(ReviewState.FLAGGED);
    }
}
