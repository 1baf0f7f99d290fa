package org.longus.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.longus.patient.Patient;
import org.longus.pipeline.Section;
import org.longus.review.QualityFlag.Code;

/** What two steps of finding C3 that do not fit each other raise. Slices of the test scan are 3 mm apart. */
class StepsFlagsTest {
    private static List<QualityFlag> flags(Section.Steps steps) {
        ReviewedCase reviewed = new ReviewedCase(Cases.series(Patient.UNKNOWN));
        reviewed.accept(Cases.found(10, 20, steps));
        return reviewed.flags();
    }

    private static List<Code> codes(Section.Steps steps) {
        return flags(steps).stream().map(QualityFlag::code).toList();
    }

    private static String sentence(Section.Steps steps, Code code) {
        return flags(steps).stream()
                .filter(f -> f.code() == code)
                .map(QualityFlag::sentence)
                .findFirst()
                .orElse("");
    }

    @Test
    void stepsThatAgreeRaiseNothing() {
        assertThat(codes(Cases.steps(15, 15, 0)))
                .doesNotContain(Code.SECTION_STEPS_DIFFER, Code.SECTION_UNSURE, Code.SECTION_COARSE);
        assertThat(codes(Cases.steps(15, 16.6, 3.9))).doesNotContain(Code.SECTION_STEPS_DIFFER, Code.SECTION_UNSURE);
    }

    @Test
    void aSecondStepFarFromTheFirstIsFlaggedInEitherDirection() {
        assertThat(sentence(Cases.steps(13.3, 15, 0), Code.SECTION_STEPS_DIFFER))
                .contains("5.1 mm towards the head of where the first look had it, more than 5 mm");
        assertThat(sentence(Cases.steps(16.7, 15, 0), Code.SECTION_STEPS_DIFFER))
                .contains("5.1 mm towards the feet");
    }

    @Test
    void membersFarApartAreFlagged() {
        assertThat(codes(Cases.steps(15, 15, 4.1))).contains(Code.SECTION_UNSURE);
        assertThat(sentence(Cases.steps(15, 15, 4.1), Code.SECTION_UNSURE)).contains("up to 4.1 mm apart");
    }

    @Test
    void aSecondStepThatIsNotBelievedIsSaid() {
        Section.Steps coarse = new Section.Steps(15, 33, 200, Optional.empty(), 2, 5);
        assertThat(codes(coarse)).contains(Code.SECTION_COARSE).doesNotContain(Code.SECTION_STEPS_DIFFER);
        assertThat(sentence(coarse, Code.SECTION_COARSE)).contains("2 of 5 models");
    }

    @Test
    void theLengthThatIsJudgedIsTheOneThatTheMembersVotedFor() {
        Section.Steps longOne =
                new Section.Steps(15, 45, 300, Cases.steps(15, 15, 1).discs(), 5, 5);
        assertThat(codes(longOne)).contains(Code.SECTION_LENGTH);
        assertThat(codes(Cases.steps(15, 15, 1))).doesNotContain(Code.SECTION_LENGTH);
    }

    @Test
    void theyStandWhenAPersonMovesTheSection() {
        ReviewedCase reviewed = new ReviewedCase(Cases.series(Patient.UNKNOWN));
        reviewed.accept(Cases.found(10, 20, Cases.steps(13, 15, 6)));
        reviewed.moveSection(2);
        assertThat(reviewed.flags())
                .extracting(QualityFlag::code)
                .contains(Code.SECTION_STEPS_DIFFER, Code.SECTION_UNSURE, Code.SECTION_MOVED);
        assertThat(reviewed.section().orElseThrow().discs()).isEmpty();
        assertThat(reviewed.result().orElseThrow().section().orElseThrow().discs())
                .isPresent();
    }
}
