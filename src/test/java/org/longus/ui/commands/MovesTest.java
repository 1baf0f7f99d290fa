package org.longus.ui.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.longus.ui.Desk;
import org.longus.ui.FakeModels;

/** The measured slice and the C3 section, moved by hand. */
class MovesTest {
    private final Desk desk = new Desk();

    private void predicted() {
        desk.open("study");
        desk.run();
    }

    private int towardsHead() {
        return desk.model().series().ct().geometry().sense(2);
    }

    private int middle() {
        return desk.model()
                .resultProperty()
                .get()
                .section()
                .orElseThrow()
                .middle()
                .k();
    }

    @Test
    void aNudgeMeasuresTheNeighbourTowardsTheHead() {
        predicted();
        desk.bench.sliceMoves().nudge(true);
        desk.settle();
        assertThat(desk.model().slice().k()).isEqualTo(FakeModels.MIDDLE_K + towardsHead());
    }

    @Test
    void atTheEndOfTheScanTheSliceStaysAndThatIsSaid() {
        predicted();
        desk.bench.runs().measureSlice(47);
        desk.settle();
        desk.bench.sliceMoves().nudge(towardsHead() > 0);
        desk.settle();
        assertThat(desk.model().slice().k()).isEqualTo(47);
        assertThat(desk.message()).isEqualTo("The scan ends before that: slice 48 stays measured.");
    }

    @Test
    void theSliceThatIsShownIsMeasured() {
        predicted();
        desk.model().cursor().indexProperty(2).set(19);
        desk.bench.sliceMoves().measureShown();
        desk.settle();
        assertThat(desk.model().slice().k()).isEqualTo(19);
        desk.model().cursor().indexProperty(2).set(3);
        desk.bench.sliceMoves().showMeasured();
        assertThat(desk.model().cursor().index(2)).isEqualTo(19);
    }

    @Test
    void theSectionMovesAndTheMeasuredSliceStays() {
        predicted();
        int before = middle();
        desk.bench.sectionMoves().nudge(true);
        assertThat(middle()).isEqualTo(before + towardsHead());
        assertThat(desk.model().slice().k()).isEqualTo(FakeModels.MIDDLE_K);
        assertThat(desk.message()).startsWith("C3 section moved 3 mm towards the head.");
        desk.bench.sectionMoves().measureMiddle();
        desk.settle();
        assertThat(desk.model().slice().k()).isEqualTo(before + towardsHead());
    }

    @Test
    void theSectionStopsWhereTheScanEnds() {
        predicted();
        desk.bench.sectionMoves().moveBy(1000);
        int at = middle();
        assertThat(desk.model()
                        .resultProperty()
                        .get()
                        .section()
                        .orElseThrow()
                        .middle()
                        .lastK())
                .isEqualTo(47);
        desk.bench.sectionMoves().moveBy(1);
        assertThat(middle()).isEqualTo(at);
        assertThat(desk.message()).isEqualTo("The scan ends there: the C3 section stays.");
    }

    @Test
    void withoutASectionTheNextStepIsSaid() {
        desk.open("study");
        desk.bench.sectionMoves().nudge(true);
        assertThat(desk.message()).startsWith("There is no C3 section to move. Run the models");
        desk.bench.sectionMoves().measureMiddle();
        assertThat(desk.message()).startsWith("There is no C3 section yet.");
    }
}
