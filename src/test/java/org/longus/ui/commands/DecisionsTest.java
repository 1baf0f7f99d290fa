package org.longus.ui.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.review.ReviewState;
import org.longus.review.store.StudyStore;
import org.longus.ui.Desk;

/** Approve, flag, exclude. */
class DecisionsTest {
    @TempDir
    static Path home;

    private final Desk desk = new Desk();

    @Test
    void anApprovalGoesOnToTheNextCaseThatWaits() {
        desk.open("patients");
        desk.run();
        desk.bench.decisions().approve();
        desk.settle();
        assertThat(desk.state(1)).isEqualTo(ReviewState.APPROVED);
        assertThat(desk.bench.list().chosen()).isEqualTo(desk.item(2));
        assertThat(desk.message()).contains("Approved: Synthetic One");
    }

    @Test
    void theSameAgainIsNeverTheReverseOfIt() {
        desk.open("patients");
        desk.bench.decisions().flag();
        desk.bench.decisions().flag();
        assertThat(desk.state(1)).isEqualTo(ReviewState.FLAGGED);
        assertThat(desk.message()).contains("flagged already");
        desk.questions.reason = Optional.of("metal");
        desk.bench.decisions().exclude();
        desk.settle();
        desk.choose(1);
        desk.bench.decisions().exclude();
        assertThat(desk.state(1)).isEqualTo(ReviewState.EXCLUDED);
        assertThat(desk.message()).contains("excluded already");
        assertThat(desk.questions.asked).containsOnlyOnce("reason");
    }

    @Test
    void anApprovalThatIsGivenAgainStandsAndGoesOnAsTheFirstDid() {
        desk.open("patients");
        desk.run();
        desk.bench.decisions().approve();
        desk.settle();
        desk.choose(1);
        desk.bench.decisions().approve();
        desk.settle();
        assertThat(desk.state(1)).isEqualTo(ReviewState.APPROVED);
        assertThat(desk.bench.list().chosen()).isEqualTo(desk.item(2));
        assertThat(desk.message()).contains("Synthetic One is approved already");
    }

    @Test
    void whatIsTakenBackIsAskedForAndStandsInTheRecord() {
        desk.open("patients");
        desk.bench.decisions().flag();
        desk.bench.decisions().takeBack(ReviewState.FLAGGED);
        assertThat(desk.questions.asked).contains("Take the flag back");
        assertThat(desk.state(1)).isEqualTo(ReviewState.FLAGGED);
        desk.questions.confirms = true;
        desk.bench.decisions().takeBack(ReviewState.APPROVED);
        assertThat(desk.message()).contains("is not approved");
        assertThat(desk.state(1)).isEqualTo(ReviewState.FLAGGED);
        desk.bench.decisions().takeBack(ReviewState.FLAGGED);
        assertThat(desk.state(1)).isEqualTo(ReviewState.NEW);
    }

    @Test
    void anApprovalThatIsTakenBackLeavesTheCaseShown() {
        desk.open("patients");
        desk.run();
        desk.bench.decisions().approve();
        desk.settle();
        desk.choose(1);
        desk.questions.confirms = true;
        desk.bench.decisions().takeBack(ReviewState.APPROVED);
        desk.settle();
        assertThat(desk.state(1)).isEqualTo(ReviewState.PREDICTED);
        assertThat(desk.bench.list().chosen()).isEqualTo(desk.item(1));
        // it was asked for: nobody is warned of it
        assertThat(desk.notice()).isEmpty();
    }

    @Test
    void nothingIsApprovedWithoutAMask() {
        desk.open("patients");
        desk.bench.decisions().approve();
        assertThat(desk.state(1)).isEqualTo(ReviewState.NEW);
        assertThat(desk.notice()).contains("nothing to approve yet");
    }

    @Test
    void withoutAReasonNothingIsExcluded() {
        desk.open("patients");
        desk.questions.reason = Optional.of(" ");
        desk.bench.decisions().exclude();
        assertThat(desk.state(1)).isEqualTo(ReviewState.NEW);
        desk.questions.reason = Optional.of("metal");
        desk.bench.decisions().exclude();
        assertThat(desk.state(1)).isEqualTo(ReviewState.EXCLUDED);
        assertThat(desk.item(1).summaryProperty().get().reason()).isEqualTo("metal");
    }

    @Test
    void aChangeOfTheMaskEndsTheApprovalAndThatIsTold() {
        desk.open("patients");
        desk.run();
        desk.bench.decisions().approve();
        desk.settle();
        desk.choose(1);
        desk.draw(6);
        assertThat(desk.state(1)).isEqualTo(ReviewState.EDITED);
        assertThat(desk.notice()).startsWith("No longer approved");
    }

    @Test
    void aCaseWhoseCtIsOnItsWayCannotBeDecidedOn() {
        desk.open("patients");
        desk.bench.list().chosenProperty().set(desk.item(2));
        desk.bench.decisions().flag();
        assertThat(desk.message()).isEqualTo("The CT is not there yet.");
        desk.settle();
        assertThat(desk.state(2)).isEqualTo(ReviewState.NEW);
    }

    @Test
    void aDecisionOnAnUnreadCaseIsKept() throws Exception {
        try (StudyStore store = new StudyStore(home.resolve("unread"), "anna", "0")) {
            Desk kept = new Desk(store);
            kept.open("one-broken");
            kept.choose(2);
            kept.bench.decisions().flag();
            kept.settle();
            assertThat(kept.state(2)).isEqualTo(ReviewState.FLAGGED);
            assertThat(store.summary(kept.item(2).key()).state()).isEqualTo(ReviewState.FLAGGED);
        }
    }

    @Test
    void whereNothingIsKeptNothingIsDecidedOnAnUnreadCase() {
        desk.open("one-broken");
        desk.choose(2);
        desk.bench.decisions().flag();
        desk.settle();
        assertThat(desk.state(2)).isEqualTo(ReviewState.NEW);
        assertThat(desk.message()).contains("No case is kept here");
    }

    @Test
    void nothingIsApprovedWhileTheModelsAreAtWorkOnIt() {
        desk.open("patients");
        desk.run();
        desk.bench.runs().measureSlice(20);
        desk.bench.decisions().approve();
        assertThat(desk.message()).isEqualTo("The models are at work on this case: approve when they have ended.");
        desk.settle();
        assertThat(desk.state(1)).isEqualTo(ReviewState.PREDICTED);
        assertThat(desk.bench.list().chosen()).isEqualTo(desk.item(1));
        desk.bench.decisions().approve();
        assertThat(desk.state(1)).isEqualTo(ReviewState.APPROVED);
    }

    @Test
    void anotherCaseIsApprovedWhileTheModelsAreAtWorkElsewhere() {
        desk.open("patients");
        desk.run();
        desk.choose(2);
        desk.bench.runs().run();
        desk.bench.list().chosenProperty().set(desk.item(1));
        desk.bench.decisions().approve();
        assertThat(desk.state(1)).isEqualTo(ReviewState.APPROVED);
    }

    @Test
    void thatTheApprovalOfACaseEndsWhichIsNotShownIsToldByName() {
        desk.open("patients");
        desk.run();
        desk.bench.decisions().approve();
        desk.settle();
        desk.choose(1);
        desk.bench.runs().measureSlice(20);
        desk.bench.list().chosenProperty().set(desk.item(2));
        desk.settle();
        assertThat(desk.state(1)).isEqualTo(ReviewState.PREDICTED);
        assertThat(desk.notice())
                .startsWith("No longer approved")
                .contains(desk.item(1).who());
        desk.choose(1);
        desk.bench.decisions().approve();
        desk.settle();
        assertThat(desk.notice()).isEmpty();
    }

    @Test
    void aValueThatChangesAnIndexEndsTheApprovalAndThatIsTold() {
        desk.open("study");
        desk.run();
        desk.bench.decisions().approve();
        var height = desk.model().patient().height();
        height.textProperty().set("171");
        assertThat(desk.state(1)).isEqualTo(ReviewState.PREDICTED);
        assertThat(desk.notice()).startsWith("No longer approved: the patient's values have changed");
        height.backToKnown();
        assertThat(desk.state(1)).as("taken back it is not given again").isEqualTo(ReviewState.PREDICTED);
        desk.bench.decisions().approve();
        desk.draw(5);
        assertThat(desk.notice()).startsWith("No longer approved: the mask has changed");
    }

    @Test
    void nothingIsApprovedWhileAFieldHoldsWhatCannotBeUnderstood() {
        desk.open("study");
        desk.run();
        desk.model().patient().age().textProperty().set("170b");
        desk.bench.decisions().approve();
        assertThat(desk.state(1)).isEqualTo(ReviewState.PREDICTED);
        assertThat(desk.notice()).startsWith("Not approved, for the patient's age: '170b' is no age");
        desk.model().patient().age().backToKnown();
        assertThat(desk.notice()).isEmpty();
        desk.model().patient().height().textProperty().set("1");
        desk.bench.decisions().approve();
        assertThat(desk.notice()).startsWith("Not approved, for the patient's height");
        desk.model().patient().height().textProperty().set("171");
        desk.bench.decisions().approve();
        assertThat(desk.state(1)).isEqualTo(ReviewState.APPROVED);
    }
}
