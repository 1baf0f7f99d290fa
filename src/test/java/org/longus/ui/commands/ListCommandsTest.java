package org.longus.ui.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.review.AuditAct;
import org.longus.review.ReviewState;
import org.longus.review.store.StudyStore;
import org.longus.ui.Desk;
import org.longus.ui.cases.StudyItem;

/** What is done with several cases at once. */
class ListCommandsTest {
    @TempDir
    static Path home;

    private final Desk desk = new Desk();

    private void chooseAll(Desk on) {
        on.bench.selection().all();
    }

    @Test
    void theModelsRunOnEveryChosenCaseAndSayHowMany() {
        desk.open("patients");
        chooseAll(desk);
        desk.bench.listCommands().run();
        assertThat(desk.bench.listWork().isBusy()).isTrue();
        desk.settle();
        assertThat(desk.bench.list().all()).allMatch(i -> i.state() == ReviewState.PREDICTED);
        assertThat(desk.message()).isEqualTo("The models ran on 6 of 6 cases.");
        assertThat(desk.bench.listWork().isBusy()).isFalse();
    }

    @Test
    void aCaseThatFailsIsNamedAndTheRestGoesOn() {
        desk.open("one-broken");
        chooseAll(desk);
        desk.bench.listCommands().run();
        desk.settle();
        assertThat(desk.state(1)).isEqualTo(ReviewState.PREDICTED);
        assertThat(desk.state(2)).isEqualTo(ReviewState.NEW);
        assertThat(desk.state(4)).isEqualTo(ReviewState.PREDICTED);
        assertThat(desk.notice())
                .startsWith("The models ran on 3 of 4 cases.")
                .contains("Synthetic Two: Slice 7 of 'neck-2' is cut short.");
    }

    @Test
    void whatAPersonDidStays() {
        desk.open("patients");
        desk.run();
        desk.draw(9);
        var mask = desk.model().slice().mask();
        chooseAll(desk);
        desk.bench.listCommands().run();
        desk.settle();
        assertThat(desk.model().slice().mask()).isEqualTo(mask);
        assertThat(desk.message()).isEqualTo("The models ran on 5 of 6 cases.");
        assertThat(desk.notice()).contains("Synthetic One: It is edited, and what a person did stays");
    }

    @Test
    void itIsStoppedAndWhatWasDoneStays() {
        desk.open("patients");
        chooseAll(desk);
        desk.bench.listCommands().run();
        desk.until(() -> desk.state(2) == ReviewState.PREDICTED);
        desk.bench.listWork().stop();
        desk.settle();
        assertThat(desk.message()).isEqualTo("Stopped. The models ran on 2 of 6 cases.");
        assertThat(desk.state(3)).isEqualTo(ReviewState.NEW);
        assertThat(desk.bench.listWork().isBusy()).isFalse();
        assertThat(desk.notice()).contains("And 1 more.");
    }

    @Test
    void aPersonsOwnWorkComesFirstAndTheListGoesOnAfterIt() {
        desk.open("patients");
        chooseAll(desk);
        desk.bench.listCommands().run();
        desk.until(() -> desk.state(1) == ReviewState.PREDICTED);
        desk.bench.sliceMoves().nudge(true);
        assertThat(desk.bench.jobs().isBusy()).isTrue();
        desk.settle();
        assertThat(desk.models.segmented).contains(24);
        assertThat(desk.bench.list().all()).allMatch(i -> i.state() == ReviewState.PREDICTED);
    }

    @Test
    void anotherCaseCanBeShownMeanwhile() {
        desk.open("patients");
        chooseAll(desk);
        desk.bench.listCommands().run();
        desk.until(() -> desk.state(1) == ReviewState.PREDICTED);
        desk.bench.list().chosenProperty().set(desk.item(6));
        desk.settle();
        assertThat(desk.model().series().identity().patientId()).isEqualTo("P-6");
        assertThat(desk.bench.list().all()).allMatch(i -> i.state() == ReviewState.PREDICTED);
    }

    @Test
    void theListIsExportedWithARowForEachThatIsLeftOut() throws Exception {
        // what is let go of comes back out of the store
        try (StudyStore store = new StudyStore(home.resolve("list"), "anna", "0")) {
            Desk kept = new Desk(store);
            kept.open("one-broken");
            chooseAll(kept);
            kept.bench.listCommands().run();
            kept.settle();
            kept.open("study");
            kept.bench.listCommands().exportAll();
            kept.settle();
            assertThat(kept.exported).hasSize(3);
            assertThat(kept.exported).allMatch(f -> f.measured().isPresent());
            assertThat(kept.reported)
                    .extracting(f -> f.patientId() + " " + f.sentence())
                    .containsExactly(
                            "P-2 Slice 7 of 'neck-2' is cut short. Copy the file once more.",
                            "SYN-1 It has no result yet.");
            assertThat(kept.message())
                    .isEqualTo("Exported 3 of 5 cases into 'out'; the workbook of all is 'report.xlsx'.");
            assertThat(kept.notice()).contains("Synthetic Two: Slice 7").contains("It has no result yet.");
        }
    }

    @Test
    void onlyTheChosenOnesAreExported() throws Exception {
        // what is let go of comes back out of the store
        try (StudyStore store = new StudyStore(home.resolve("some"), "anna", "0")) {
            Desk kept = new Desk(store);
            kept.open("patients");
            chooseAll(kept);
            kept.bench.listCommands().run();
            kept.settle();
            kept.bench.selection().onlyTheShown();
            kept.bench.selection().toggle(kept.item(5));
            kept.bench.listCommands().exportChosen();
            kept.settle();
            assertThat(kept.exported).extracting(f -> f.identity().patientId()).containsExactly("P-1", "P-5");
        }
    }

    @Test
    void aSecondWorkOnTheListIsRefusedWhileOneIsDone() {
        desk.open("patients");
        chooseAll(desk);
        desk.bench.listCommands().run();
        desk.bench.listCommands().exportAll();
        assertThat(desk.questions.asked).isEmpty();
        assertThat(desk.message()).isEqualTo("\"Models 1 of 6\" is still running. Wait, or stop it first.");
    }

    @Test
    void severalAreExcludedWithOneReasonAndEachKeepsItInItsOwnRecord() throws Exception {
        try (StudyStore store = new StudyStore(home.resolve("exclude"), "anna", "0")) {
            Desk kept = new Desk(store);
            kept.open("patients");
            kept.bench.selection().toggle(kept.item(3));
            kept.questions.reason = Optional.of("wrong patient");
            kept.bench.listCommands().exclude();
            kept.settle();
            assertThat(kept.questions.asked).containsExactly("reason");
            assertThat(kept.message()).isEqualTo("Excluded 2 of 2 cases: wrong patient.");
            for (int n : List.of(1, 3)) {
                assertThat(kept.state(n)).isEqualTo(ReviewState.EXCLUDED);
                kept.choose(n);
                assertThat(kept.model().opened().lastEntry().orElseThrow().what())
                        .isInstanceOfSatisfying(
                                AuditAct.Decided.class,
                                d -> assertThat(d.decision().reason()).isEqualTo("wrong patient"));
            }
            assertThat(kept.state(2)).isEqualTo(ReviewState.NEW);
        }
    }

    @Test
    void whereNothingIsKeptOnlyTheCaseInMemoryIsExcludedAndThatIsSaid() {
        desk.open("patients");
        desk.bench.selection().toggle(desk.item(3));
        desk.questions.reason = Optional.of("wrong patient");
        desk.bench.listCommands().exclude();
        assertThat(desk.state(1)).isEqualTo(ReviewState.EXCLUDED);
        assertThat(desk.state(3)).isEqualTo(ReviewState.NEW);
        assertThat(desk.notice()).startsWith("Excluded 1 of 2 cases").contains("No case is kept here");
    }

    @Test
    void severalAreClosedAndPutBackOneAfterTheOther() {
        desk.open("patients");
        desk.choose(2);
        StudyItem fourth = desk.item(4);
        desk.bench.selection().toggle(fourth);
        desk.bench.listCommands().close();
        assertThat(desk.message()).startsWith("2 cases are off the list");
        desk.settle();
        assertThat(desk.bench.list().all()).hasSize(4).doesNotContain(fourth);
        assertThat(desk.bench.list().chosen().patientId()).isEqualTo("P-3");
        desk.bench.list().putBack();
        desk.bench.list().putBack();
        desk.settle();
        assertThat(desk.bench.list().all().indexOf(fourth)).isEqualTo(3);
        assertThat(desk.bench.list().all()).hasSize(6);
    }

    @Test
    void aFlagHasANoteThatIsKeptAndCanBeChanged() throws Exception {
        try (StudyStore store = new StudyStore(home.resolve("note"), "anna", "0")) {
            Desk kept = new Desk(store);
            kept.open("patients");
            kept.questions.note = Optional.of("tumour at the left?");
            kept.bench.decisions().flagWithNote();
            assertThat(kept.item(1).summaryProperty().get().reason()).isEqualTo("tumour at the left?");
            kept.questions.note = Optional.of("ask Berta");
            kept.bench.decisions().flagWithNote();
            assertThat(kept.questions.asked).containsExactly("note ", "note tumour at the left?");
            assertThat(kept.item(1).summaryProperty().get().reason()).isEqualTo("ask Berta");
            kept.bench.list().closeChosen();
            kept.settle();
            Desk again = new Desk(store);
            again.open("patients");
            assertThat(again.state(1)).isEqualTo(ReviewState.FLAGGED);
            assertThat(again.item(1).summaryProperty().get().reason()).isEqualTo("ask Berta");
            again.questions.note = Optional.empty();
            again.bench.decisions().flagWithNote();
            assertThat(again.item(1).summaryProperty().get().reason()).isEqualTo("ask Berta");
        }
    }
}
