package org.longus.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.review.ReviewState;
import org.longus.review.store.StudyStore;
import org.longus.ui.Desk;
import org.longus.ui.SyntheticStudy;

/** The list of cases and the one that is shown. */
class ListOfCasesTest {
    @TempDir
    static Path home;

    private final Desk desk = new Desk();

    @Test
    void aFolderOfPatientsIsAListWhoseFirstCaseIsShown() {
        desk.open("patients");
        assertThat(desk.bench.list().all()).hasSize(6);
        assertThat(desk.model().series().identity().patientId()).isEqualTo("P-1");
    }

    @Test
    void whatIsOpenedAgainStandsOnTheListOnce() {
        desk.open("patients");
        desk.open("patients");
        assertThat(desk.bench.list().all()).hasSize(6);
    }

    @Test
    void whileACtIsReadNoCaseIsShown() {
        desk.open("patients");
        desk.bench.list().chosenProperty().set(desk.item(2));
        assertThat(desk.model()).isNull();
        desk.settle();
        assertThat(desk.model().series().identity().patientId()).isEqualTo("P-2");
    }

    @Test
    void stepsGoOverTheCasesThatTheFilterShows() {
        desk.open("patients");
        desk.bench.list().filterProperty().set("three");
        assertThat(desk.bench.list().shown()).containsExactly(desk.item(3));
        desk.bench.list().step(true);
        assertThat(desk.bench.list().chosen()).isEqualTo(desk.item(3));
        desk.bench.list().step(true);
        assertThat(desk.message()).contains("last case");
    }

    @Test
    void theStateHidesTheOthers() {
        desk.open("patients");
        desk.run();
        desk.bench.list().onlyStates().add(ReviewState.PREDICTED);
        assertThat(desk.bench.list().shown()).containsExactly(desk.item(1));
        assertThat(desk.bench.list().statesText()).isEqualTo("predicted");
    }

    @Test
    void severalStatesAreShownTogetherAndNoneOrAllOfThemIsAll() {
        desk.open("patients");
        desk.run();
        desk.choose(4);
        desk.bench.decisions().flag();
        desk.settle();
        var states = desk.bench.list().onlyStates();
        assertThat(desk.bench.list().statesText()).isEqualTo("all states");
        states.addAll(Set.of(ReviewState.PREDICTED, ReviewState.FLAGGED));
        assertThat(desk.bench.list().shown()).containsExactly(desk.item(1), desk.item(4));
        assertThat(desk.bench.list().statesText()).isEqualTo("2 states");
        states.addAll(List.of(ReviewState.values()));
        assertThat(desk.bench.list().shown()).hasSize(6);
        assertThat(desk.bench.list().statesText()).isEqualTo("all states");
        states.clear();
        assertThat(desk.bench.list().shown()).hasSize(6);
    }

    @Test
    void aClosedCaseIsPutBackWhereItWas() {
        desk.open("patients");
        desk.choose(3);
        StudyItem third = desk.item(3);
        desk.bench.list().closeChosen();
        desk.settle();
        assertThat(desk.bench.list().all()).hasSize(5).doesNotContain(third);
        assertThat(desk.bench.list().chosen()).isEqualTo(desk.item(3));
        desk.bench.list().putBack();
        desk.settle();
        assertThat(desk.bench.list().all().indexOf(third)).isEqualTo(2);
        assertThat(desk.bench.list().chosen()).isEqualTo(third);
    }

    @Test
    void theNextThatWaitsIsLookedForRoundTheEndOfTheList() {
        desk.open("patients");
        desk.choose(6);
        assertThat(desk.bench.list().nextThat(StudyItem::wantsDecision)).contains(desk.item(1));
    }

    @Test
    void anotherSeriesTakesThePlaceAndWhatIsKeptOfItIsReadInTheBackground() throws Exception {
        try (StudyStore store = new StudyStore(home.resolve("series"), "anna", "0")) {
            Desk before = new Desk(store);
            before.open("patients");
            before.choose(2);
            before.bench.decisions().flag();
            before.bench.list().closeChosen();
            before.settle();
            Desk desk = new Desk(store);
            desk.open("study");
            desk.bench
                    .list()
                    .take(TakenSeries.preferred(
                            SyntheticStudy.patients(6).studies().get(1), List.of()));
            assertThat(desk.state(1)).isEqualTo(ReviewState.NEW);
            desk.until(() -> desk.state(1) == ReviewState.FLAGGED);
            assertThat(desk.item(1).who()).isEqualTo("Synthetic Two");
            // what is kept is known before the CT is there
            assertThat(desk.model()).isNull();
            desk.settle();
            assertThat(desk.state(1)).isEqualTo(ReviewState.FLAGGED);
            assertThat(desk.message()).contains("is measured now in place of");
        }
    }
}
