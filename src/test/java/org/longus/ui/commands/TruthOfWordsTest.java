package org.longus.ui.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.review.ReviewState;
import org.longus.review.store.StudyStore;
import org.longus.ui.Desk;
import org.longus.ui.FakeModels;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.common.Notice;

/** What the window says follows from what is, not from what happened once. */
class TruthOfWordsTest {
    @TempDir
    static Path home;

    private final Desk desk = new Desk();

    @Test
    void exportedIsSaidUntilTheMaskIsAnotherOne() {
        desk.open("study");
        desk.run();
        desk.bench.export().export();
        desk.settle();
        assertThat(desk.message()).startsWith("Exported to");
        desk.draw(5);
        assertThat(desk.message()).isEmpty();
    }

    @Test
    void exportedIsNotSaidOfAnExportThatFailed() {
        desk.open("study");
        desk.run();
        desk.bench.export().export();
        desk.settle();
        desk.exportFailure = new IllegalStateException("full");
        desk.bench.export().export();
        desk.settle();
        assertThat(desk.message()).isEmpty();
        assertThat(desk.notice()).contains("IllegalStateException");
        desk.exportFailure = null;
        desk.bench.export().export();
        desk.settle();
        assertThat(desk.notice()).as("a later success ends it").isEmpty();
        assertThat(desk.message()).startsWith("Exported to");
    }

    @Test
    void whatIsTypedAboutThePatientEndsWhatWasSaidOfTheCaseBefore() {
        desk.open("study");
        desk.run();
        desk.bench.export().export();
        desk.settle();
        desk.model().patient().height().textProperty().set("171");
        assertThat(desk.message()).isEmpty();
    }

    @Test
    void madeAgainIsNotSaidAfterPainting() {
        desk.open("study");
        desk.run();
        desk.draw(5);
        desk.bench.undo().undo();
        desk.bench.undo().redo();
        assertThat(desk.message()).startsWith("Made again");
        desk.draw(9);
        assertThat(desk.message()).isEmpty();
    }

    @Test
    void theModelsAreAtWorkWhileTheyRunWhoeverAskedForIt() {
        desk.open("study");
        assertThat(desk.bench.models().atWorkProperty().get()).isFalse();
        boolean[] seen = new boolean[1];
        desk.bench.models().atWorkProperty().subscribe(now -> seen[0] |= now);
        desk.run();
        assertThat(seen[0]).isTrue();
        assertThat(desk.bench.models().atWorkProperty().get()).isFalse();
        desk.models.failure = new IllegalStateException("broken");
        desk.run();
        assertThat(desk.bench.models().atWorkProperty().get())
                .as("failed, too, they are over")
                .isFalse();
    }

    @Test
    void theLineOfTheListSaysThatTheModelsAreAtWorkUntilTheyAreNot() {
        desk.open("study");
        desk.bench.runs().run();
        assertThat(desk.item(1).activity()).isEqualTo(StudyItem.Activity.PREDICTING);
        desk.settle();
        assertThat(desk.item(1).activity()).isEqualTo(StudyItem.Activity.NONE);
        desk.bench.runs().run();
        desk.bench.jobs().cancel();
        desk.settle();
        assertThat(desk.item(1).activity()).isEqualTo(StudyItem.Activity.NONE);
    }

    @Test
    void c3WasNotFoundStandsUntilAPersonMeasuresASlice() {
        desk.models.findsNothing = true;
        desk.open("study");
        desk.run();
        assertThat(desk.notice()).startsWith("C3 was not found");
        desk.bench.runs().measureSlice(20);
        desk.settle();
        assertThat(desk.notice()).isEmpty();
    }

    @Test
    void thereIsNothingToExportStandsUntilThereIs() {
        desk.open("study");
        desk.bench.export().export();
        assertThat(desk.notice()).startsWith("There is nothing to export yet");
        desk.run();
        assertThat(desk.notice()).isEmpty();
    }

    @Test
    void severalNoticesStandTheGravestFirstAndEachIsDismissedAlone() {
        desk.open("study");
        desk.bench.export().export();
        desk.bench.messages().unexpected(new ArithmeticException("odd"));
        assertThat(desk.bench.messages().notices())
                .extracting(Notice::kind)
                .containsExactly(Notice.Kind.ERROR, Notice.Kind.INFORMATION);
        desk.bench.messages().dismiss();
        assertThat(desk.notice()).startsWith("There is nothing to export yet");
    }

    @Test
    void aCasesNoticesEndWhenItIsLeftAndThoseOfTheProgramDoNot() {
        desk.open("patients");
        desk.models.findsNothing = true;
        desk.run();
        desk.bench.messages().unexpected(new ArithmeticException("odd"));
        assertThat(desk.bench.messages().notices()).hasSize(2);
        desk.choose(2);
        assertThat(desk.bench.messages().notices())
                .singleElement()
                .satisfies(n -> assertThat(n.text()).contains("ArithmeticException"));
    }

    @Test
    void whatWasFoundOfAnotherPatientIsNotSaidOfTheOneThatIsShown() {
        desk.open("patients");
        desk.models.findsNothing = true;
        desk.bench.runs().run();
        desk.bench.list().chosenProperty().set(desk.item(2));
        desk.settle();
        assertThat(desk.state(1)).isEqualTo(ReviewState.PREDICTED);
        assertThat(desk.notice()).isEmpty();
    }

    @Test
    void runningOverAPersonsWorkAsksAndOneUndoBringsItBack() {
        desk.open("study");
        desk.run();
        desk.draw(5);
        var drawn = desk.model().slice();
        desk.run();
        assertThat(desk.questions.asked).containsExactly("Run the models again");
        assertThat(desk.model().slice()).as("the default is not to").isEqualTo(drawn);
        desk.questions.confirms = true;
        desk.run();
        assertThat(desk.model().slice()).isNotEqualTo(drawn);
        desk.bench.undo().undo();
        assertThat(desk.model().slice()).isEqualTo(drawn);
    }

    @Test
    void theQuestionNamesWhatGivesWay() {
        desk.open("study");
        desk.run();
        assertThat(RunAgain.takesThePlaceOf(desk.model())).isEmpty();
        desk.bench.runs().measureSlice(FakeModels.MIDDLE_K + 2);
        desk.settle();
        desk.draw(5);
        desk.model().moveSection(1);
        assertThat(RunAgain.takesThePlaceOf(desk.model()))
                .contains("drawn by hand on slice 26", "slice 26, which a person chose", "section as a person moved it")
                .contains("Ctrl+Z brings that back");
    }

    @Test
    void anApprovalIsNotRunOverUnasked() {
        desk.open("study");
        desk.run();
        desk.bench.decisions().approve();
        desk.run();
        assertThat(desk.questions.asked).containsExactly("Run the models again");
        assertThat(desk.state(1)).isEqualTo(ReviewState.APPROVED);
    }

    @Test
    void aNoticeThatChangesAreNotSavedIsNotEndedByGoingToAnotherCase() throws Exception {
        try (StudyStore store = new StudyStore(home.resolve("trouble"), "anna", "0")) {
            Desk kept = new Desk(store);
            kept.open("patients");
            var trouble = new org.longus.ui.common.About(kept.model().opened(), "saving");
            kept.bench.messages().show(trouble, new Notice(Notice.Kind.ERROR, "Not saved."));
            kept.choose(2);
            assertThat(kept.notice()).isEqualTo("Not saved.");
        }
    }
}
