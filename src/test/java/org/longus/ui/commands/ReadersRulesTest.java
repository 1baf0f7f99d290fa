package org.longus.ui.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.review.ReviewState;
import org.longus.review.store.ReaderSettings;
import org.longus.review.store.StudyStore;
import org.longus.ui.Desk;
import org.longus.ui.FakeModels;

/** Annotator mode: whose case it is, what is hidden, and how a reading ends. */
class ReadersRulesTest {
    @TempDir
    static Path home;

    private StudyStore store;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        store = new StudyStore(Files.createTempDirectory(home, "store"), "anna", "0");
        desk = new Desk(store);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    private void drawOn(int k) {
        desk.bench.runs().measureSlice(k);
        desk.settle();
        desk.draw(9);
    }

    /** The squares are smaller than any neck's muscle: the question is answered, the next is not. */
    private void finish() {
        boolean before = desk.questions.confirms;
        desk.questions.confirms = true;
        desk.bench.decisions().approve();
        desk.questions.confirms = before;
        desk.settle();
    }

    private List<String> othersToCompareWith() {
        List<String> found = new ArrayList<>();
        desk.bench.comparing().readers(found::addAll);
        desk.settle();
        return found;
    }

    @Test
    void whereNothingIsKeptThereIsNoAnnotatorMode() {
        Desk without = new Desk();
        without.open("study");
        without.bench.readers().toggle();
        assertThat(without.bench.readers().isOn()).isFalse();
        assertThat(without.notice()).contains("no case is kept here");
    }

    @Test
    void aReaderBeginsEmptyAndSeesNothingOfTheAi() {
        desk.open("study");
        desk.run();
        desk.model().cursor().indexProperty(2).set(40);
        desk.readAs("Anna");
        assertThat(desk.bench.readers().isOn()).isTrue();
        assertThat(desk.model().cursor().index(2))
                .as("where one looked with the AI would tell of it")
                .isEqualTo(24);
        assertThat(desk.notice()).contains("not blind");
        assertThat(desk.model().reader()).contains("Anna");
        assertThat(desk.model().slice()).isNull();
        assertThat(desk.model().isAiHidden()).isTrue();
        assertThat(desk.state(1)).isEqualTo(ReviewState.NEW);
    }

    @Test
    void aReadingOfWhatWasOnTheScreenBeforeIsNotCalledBlind() {
        desk.open("patients");
        desk.run();
        desk.readAs("Anna");
        drawOn(22);
        assertThat(desk.model().snapshot().reading().aiSeen()).isTrue();
        desk.choose(2);
        desk.settle();
        drawOn(22);
        assertThat(desk.model().snapshot().reading().aiSeen()).isFalse();
    }

    @Test
    void whileTheModeChangesNoLineShowsWhatTheModelsFound() {
        desk.open("patients");
        desk.run();
        assertThat(desk.item(1).summaryProperty().get().smaCm2()).isPresent();
        desk.questions.reader = Optional.of(new ReaderSettings("Anna", false, true));
        desk.bench.readers().ask();
        desk.until(() -> desk.bench.readers().isOn());
        assertThat(desk.model()).isNull();
        assertThat(desk.item(1).summaryProperty().get().smaCm2()).isEmpty();
        desk.settle();
        assertThat(desk.item(1).summaryProperty().get().smaCm2()).isEmpty();
    }

    @Test
    void theModeOutlivesTheProgram() {
        desk.open("study");
        desk.readAs("Anna");
        Desk nextMorning = new Desk(store);
        assertThat(nextMorning.bench.readers().isOn()).isTrue();
        assertThat(nextMorning.bench.readers().settingsProperty().get().name()).isEqualTo("Anna");
    }

    @Test
    void leavingAnUnfinishedReadingAsksFirst() {
        desk.open("study");
        desk.readAs("Anna");
        drawOn(22);
        desk.bench.readers().toggle();
        desk.settle();
        assertThat(desk.bench.readers().isOn()).isTrue();
        desk.questions.confirms = true;
        desk.bench.readers().toggle();
        desk.settle();
        assertThat(desk.bench.readers().isOn()).isFalse();
        assertThat(desk.model().reader()).isEmpty();
        assertThat(desk.message()).isNotEmpty();
    }

    @Test
    void measuringASliceBeginsAnEmptyMaskWithoutTheModels() {
        desk.open("study");
        desk.readAs("Anna");
        desk.bench.runs().measureSlice(22);
        desk.settle();
        assertThat(desk.model().slice().k()).isEqualTo(22);
        assertThat(desk.model().slice().mask().isEmpty()).isTrue();
        assertThat(desk.models.segmented).isEmpty();
    }

    @Test
    void nothingIsFinishedBeforeThereIsAMask() {
        desk.open("study");
        desk.readAs("Anna");
        finish();
        assertThat(desk.model().isFinished()).isFalse();
        assertThat(desk.notice()).startsWith("There is nothing to finish yet.");
    }

    @Test
    void anAreaThatNoNeckHasIsAskedAboutBeforeTheReadingIsFinished() {
        desk.open("study");
        desk.readAs("Anna");
        drawOn(22);
        desk.bench.decisions().approve();
        desk.settle();
        assertThat(desk.questions.asked).contains("Finish the reading");
        assertThat(desk.model().isFinished()).isFalse();
    }

    @Test
    void aFinishedReadingIsClosedUntilItIsOpenedOnPurpose() {
        desk.open("study");
        desk.readAs("Anna");
        drawOn(22);
        finish();
        assertThat(desk.model().isFinished()).isTrue();
        assertThat(desk.model().canPaintOn(22)).isFalse();
        desk.questions.confirms = true;
        finish();
        assertThat(desk.model().isFinished()).isTrue();
        assertThat(desk.message()).contains("finished already");
        desk.questions.confirms = false;
        desk.bench.readingSteps().reopen();
        assertThat(desk.model().isFinished()).isTrue();
        desk.questions.confirms = true;
        desk.bench.readingSteps().reopen();
        assertThat(desk.model().isFinished()).isFalse();
    }

    @Test
    void theAiIsRevealedOnPurposeAloneAndTheRecordSaysSo() {
        desk.open("study");
        desk.readAs("Anna");
        drawOn(FakeModels.MIDDLE_K);
        desk.run();
        assertThat(desk.model().isAiHidden()).isTrue();
        desk.questions.confirms = true;
        desk.run();
        assertThat(desk.model().isAiHidden()).isFalse();
        assertThat(desk.model().comparison().other().name()).isEqualTo("AI");
        finish();
        assertThat(desk.model().snapshot().reading().aiSeen()).isTrue();
    }

    @Test
    void anotherReadersMaskIsHiddenUntilBothHaveFinished() {
        desk.open("study");
        desk.readAs("Anna");
        drawOn(22);
        finish();
        desk.readAs("Ben");
        drawOn(22);
        assertThat(othersToCompareWith()).isEmpty();
        finish();
        assertThat(othersToCompareWith()).containsExactly("Anna");
        assertThat(desk.bench.readers().agreements()).hasSize(1);
        assertThat(desk.model().comparison().other().name()).isEqualTo("Anna");
    }
}
