package org.longus.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.longus.edit.Edits;
import org.longus.measure.BodyMassIndex;
import org.longus.measure.Category;
import org.longus.measure.CutOff;
import org.longus.measure.CutOffTable;
import org.longus.measure.CutOffs;
import org.longus.measure.IndexScale;
import org.longus.patient.Patient;
import org.longus.patient.Sex;

/** An approval stays with the cut-offs by which it was given, and says so when others are in force. */
class JudgingTest {
    private static final Patient WOMAN =
            new Patient(Optional.of(Sex.FEMALE), OptionalDouble.of(60), OptionalDouble.of(200), OptionalDouble.of(90));

    private final ReviewedCase reviewed = new ReviewedCase(Cases.series(WOMAN));

    JudgingTest() {
        reviewed.accept(Cases.found(10, 20));
    }

    /** Of 9 cm2/m2 in these cases somebody is low below 10. */
    private static CutOffTable ours(double limit) {
        return CutOffs.with(CutOffTable.of(List.of(CutOff.of(
                "ours",
                "Ours",
                CutOff.Whose.USER,
                IndexScale.C3,
                List.of(new CutOff.Row(Optional.empty(), BodyMassIndex.Band.ANY, CutOff.Operator.BELOW, limit)),
                "b",
                "c",
                ""))));
    }

    private String flag() {
        return reviewed.flags().stream()
                .filter(f -> f.code() == QualityFlag.Code.CUT_OFFS_CHANGED)
                .map(QualityFlag::sentence)
                .findFirst()
                .orElse("");
    }

    @Test
    void anApprovalStandsAndTellsWhatTheCutOffsSaidThenAndSayNow() {
        reviewed.judging().by(ours(10));
        reviewed.decide(Optional.of(Decision.APPROVED));
        assertThat(flag()).isEmpty();

        reviewed.judging().by(ours(8));
        assertThat(reviewed.decision()).contains(Decision.APPROVED);
        assertThat(flag())
                .isEqualTo("Approved before the cut-offs changed: Ours (the user's own, not published) said low (both"
                        + " sexes: < 10.0 cm2/m2), now not low (both sexes: < 8.0 cm2/m2).");
        assertThat(reviewed.judging().approved().orElseThrow().said())
                .as("the record keeps what was approved")
                .anySatisfy(s -> {
                    assertThat(s.id()).isEqualTo("ours");
                    assertThat(s.says()).isEqualTo(Judged.Says.LOW);
                });

        reviewed.judging().by(CutOffs.published());
        assertThat(flag()).contains("said low and is not applied any more");
        reviewed.judging().by(ours(10));
        assertThat(flag()).as("as it was").isEmpty();
    }

    @Test
    void oneThatIsNewIsTold() {
        reviewed.decide(Optional.of(Decision.APPROVED));
        reviewed.judging().by(ours(10));
        assertThat(flag()).endsWith("Ours (the user's own, not published) is new and says low.");
    }

    @Test
    void anotherApprovalIsByTheCutOffsInForce() {
        reviewed.decide(Optional.of(Decision.APPROVED));
        reviewed.judging().by(ours(10));
        reviewed.decide(Optional.of(Decision.APPROVED));
        assertThat(flag()).isEmpty();
        assertThat(reviewed.judging().approved().orElseThrow().said()).hasSize(5);
    }

    @Test
    void whatIsNotApprovedHasNothingToTell() {
        reviewed.judging().by(ours(10));
        assertThat(flag()).isEmpty();
        reviewed.decide(Optional.of(new Decision(ReviewState.FLAGGED, "")));
        reviewed.judging().by(ours(8));
        assertThat(flag()).isEmpty();
        reviewed.decide(Optional.of(Decision.APPROVED));
        reviewed.edit(Edits.ERASE, Cases.muscle(15, 9).mask());
        reviewed.judging().by(ours(10));
        assertThat(flag()).as("the approval has ended").isEmpty();
        assertThat(reviewed.judging().approved()).isEmpty();
    }

    @Test
    void aPatientsValuesEndAnApprovalByOnesOwnCutOffAlone() {
        reviewed.judging().by(CutOffTable.NONE);
        reviewed.decide(Optional.of(Decision.APPROVED));
        reviewed.setTyped(
                new Patient(Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.of(90)));
        assertThat(reviewed.decision()).contains(Decision.APPROVED);
    }

    @Test
    void twoCasesAreJudgedByTablesOfTheirOwn() {
        ReviewedCase other = new ReviewedCase(Cases.series(WOMAN));
        other.accept(Cases.found(10, 20));
        reviewed.judging().by(ours(10));
        assertThat(other.judging().categories()).hasSize(4);
        assertThat(reviewed.judging().categories()).hasSize(5);
        ReviewedCase copy = reviewed.snapshot();
        reviewed.judging().by(CutOffTable.NONE);
        assertThat(copy.judging().categories()).hasSize(5);
        assertThat(copy.judging().categories())
                .filteredOn(Category.Labelled.class::isInstance)
                .isNotEmpty();
    }

    @Test
    void whatComesBackFromItsMemoryKnowsByWhatItWasApproved() {
        reviewed.judging().by(ours(10));
        reviewed.decide(Optional.of(Decision.APPROVED));
        ReviewedCase back = new ReviewedCase(Cases.series(WOMAN));
        back.apply(new CaseEvent.Remembered(reviewed.memory()));
        assertThat(back.judging().approved()).isEqualTo(reviewed.judging().approved());
        assertThat(back.judging().changes()).singleElement().asString().contains("is not applied any more");
    }
}
