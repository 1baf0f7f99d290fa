package org.longus.ui.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.review.store.StudyStore;
import org.longus.ui.Desk;
import org.longus.ui.FakeModels;

/** The models on the shown case. */
class ModelRunsTest {
    @TempDir
    static Path home;

    private final Desk desk = new Desk();

    @Test
    void aRunMeasuresTheMiddleOfTheSectionAndSaysWhereItRan() {
        desk.open("study");
        desk.run();
        assertThat(desk.model().slice().k()).isEqualTo(FakeModels.MIDDLE_K);
        assertThat(desk.bench.models().lastDeviceProperty().get()).isEqualTo("CPU");
    }

    @Test
    void aSliceThatTheScanDoesNotHaveChangesNothing() {
        desk.open("study");
        desk.bench.runs().measureSlice(-1);
        desk.bench.runs().measureSlice(48);
        desk.settle();
        assertThat(desk.model().slice()).isNull();
        assertThat(desk.models.segmented).isEmpty();
    }

    @Test
    void aNewerChoiceOfASliceTakesThePlaceOfTheOneOnItsWay() {
        desk.open("study");
        desk.bench.runs().measureSlice(20);
        desk.bench.runs().measureSlice(21);
        desk.settle();
        assertThat(desk.model().slice().k()).isEqualTo(21);
    }

    @Test
    void whereC3IsNotFoundTheNextStepIsSaid() {
        desk.models.findsNothing = true;
        desk.open("study");
        desk.run();
        assertThat(desk.notice())
                .startsWith("C3 was not found: no voxel was marked.")
                .contains("press M");
    }

    @Test
    void aFailureIsASentenceAndLeavesTheCaseAsItWas() {
        desk.models.failure = new IllegalStateException("broken");
        desk.open("study");
        desk.run();
        assertThat(desk.model().slice()).isNull();
        assertThat(desk.notice()).contains("The case is unchanged");
        assertThat(desk.bench.jobs().isBusy()).isFalse();
    }

    @Test
    void aCaseThatAnotherWindowHasIsNotPredicted() throws Exception {
        try (StudyStore store = new StudyStore(home.resolve("held"), "anna", "0");
                var held = store.open(Desk.neck())) {
            Desk kept = new Desk(store);
            kept.open("study");
            kept.run();
            assertThat(kept.model().isReadOnly()).isTrue();
            assertThat(kept.model().slice()).isNull();
            assertThat(kept.notice()).contains("cannot be changed");
            assertThat(held.reviewed().current()).isEmpty();
        }
    }

    @Test
    void aStrokeThatWasDrawnWhileTheModelsRanIsToldOfAndComesBackWithOneUndo() {
        desk.open("study");
        desk.run();
        desk.bench.runs().run();
        desk.draw(5);
        var drawn = desk.model().slice();
        desk.settle();
        assertThat(desk.model().slice()).isNotEqualTo(drawn);
        assertThat(desk.message())
                .startsWith("Your stroke made while the models ran was replaced by their mask: Ctrl+Z brings it back.");
        desk.bench.undo().undo();
        assertThat(desk.model().slice()).isEqualTo(drawn);
    }

    @Test
    void ofAStrokeOnACaseThatIsNotShownAnyMoreItIsToldByName() {
        desk.open("patients");
        desk.run();
        desk.bench.runs().run();
        desk.draw(5);
        desk.bench.list().chosenProperty().set(desk.item(2));
        desk.settle();
        assertThat(desk.notice()).startsWith(desk.item(1).who() + ": Your stroke");
    }

    @Test
    void whereNothingWasDrawnMeanwhileNothingIsSaidOfAStroke() {
        desk.open("study");
        desk.run();
        desk.run();
        assertThat(desk.message()).startsWith("C3 found in");
    }
}
