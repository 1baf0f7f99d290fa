package org.longus.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.longus.ui.Desk;

/** Several lines of the list chosen together. */
class CaseSelectionTest {
    private final Desk desk = new Desk();

    private CaseSelection selection() {
        return desk.bench.selection();
    }

    private List<StudyItem> order() {
        return desk.bench.list().shown();
    }

    @Test
    void theShownCaseIsChosenAloneAtFirst() {
        desk.open("patients");
        assertThat(selection().items()).containsExactly(desk.item(1));
        assertThat(selection().severalBinding().get()).isFalse();
    }

    @Test
    void otherLinesAreChosenBesideTheShownOneWhichStaysShown() {
        desk.open("patients");
        selection().toggle(desk.item(4));
        selection().toggle(desk.item(3));
        desk.settle();
        assertThat(selection().items()).containsExactly(desk.item(1), desk.item(3), desk.item(4));
        assertThat(desk.bench.list().chosen()).isEqualTo(desk.item(1));
        selection().toggle(desk.item(3));
        selection().toggle(desk.item(1));
        assertThat(selection().items()).containsExactly(desk.item(1), desk.item(4));
    }

    @Test
    void aRangeGrowsAndShrinksFromWhereItBegan() {
        desk.open("patients");
        desk.choose(3);
        selection().extend(true, order());
        selection().extend(true, order());
        assertThat(selection().items()).containsExactly(desk.item(3), desk.item(4), desk.item(5));
        selection().extend(false, order());
        assertThat(selection().items()).containsExactly(desk.item(3), desk.item(4));
        selection().extendTo(desk.item(1), order());
        assertThat(selection().items()).containsExactly(desk.item(1), desk.item(2), desk.item(3));
    }

    @Test
    void aRangeFollowsTheOrderInWhichTheLinesAreSeen() {
        desk.open("patients");
        selection().extendTo(desk.item(2), List.of(desk.item(1), desk.item(5), desk.item(2)));
        assertThat(selection().items()).containsExactly(desk.item(1), desk.item(2), desk.item(5));
    }

    @Test
    void anotherShownCaseIsChosenAlone() {
        desk.open("patients");
        selection().all();
        assertThat(selection().items()).hasSize(6);
        desk.choose(2);
        assertThat(selection().items()).containsExactly(desk.item(2));
    }

    @Test
    void whatTheFilterHidesAndWhatIsClosedIsNotChosen() {
        desk.open("patients");
        selection().all();
        desk.bench.list().filterProperty().set("three");
        assertThat(selection().items()).containsExactly(desk.item(3));
        desk.bench.list().filterProperty().set("");
        assertThat(selection().items()).hasSize(6);
        StudyItem sixth = desk.item(6);
        desk.bench.list().close(List.of(sixth));
        desk.bench.list().putBack();
        desk.bench.list().chosenProperty().set(desk.item(1));
        assertThat(selection().items()).doesNotContain(sixth);
    }
}
