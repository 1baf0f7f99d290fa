package org.longus.ui.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.measure.AreaCurve;
import org.longus.measure.SliceRules;
import org.longus.ui.Desk;
import org.longus.ui.FakeModels;

/** The area over the section, and the slice by the Utrecht rule. */
class SectionMeasuringTest {
    @TempDir
    Path folder;

    private final Desk desk = new Desk();

    private AreaCurve curve() {
        return desk.model().numbers().curveProperty().get();
    }

    private void measured() {
        desk.open("patients");
        desk.run();
        desk.models.segmented.clear();
        desk.bench.sectionMeasuring().measure();
        desk.settle();
    }

    @Test
    void eachSliceOfTheSectionIsSegmentedOnceAndTheMeasuredOneStays() {
        measured();

        assertThat(desk.models.segmented)
                .containsExactlyElementsOf(IntStream.rangeClosed(FakeModels.FIRST_K, FakeModels.LAST_K)
                        .boxed()
                        .toList());
        assertThat(curve().slices()).hasSize(11);
        assertThat(desk.model().slice().k()).isEqualTo(FakeModels.MIDDLE_K);
        assertThat(curve().at(FakeModels.MIDDLE_K).orElseThrow().areaCm2())
                .isEqualTo(desk.model().numbers().areaProperty().get().areaCm2());
        assertThat(desk.message()).startsWith("Measured on 11 slices of the section: ");
    }

    @Test
    void itIsThereAgainWhenTheCaseIsShownAgain() {
        measured();
        AreaCurve before = curve();
        desk.choose(2);
        desk.settle();
        assertThat(curve()).isNull();
        desk.choose(1);
        desk.settle();
        assertThat(curve()).isEqualTo(before);
    }

    @Test
    void withoutASectionItSaysWhatToDo() {
        desk.open("study");
        desk.bench.sectionMeasuring().measure();
        desk.settle();
        assertThat(desk.message()).isEqualTo("There is no C3 section yet. Run the models (Ctrl+R) first.");
    }

    @Test
    void theUtrechtRuleIsSaidAndTheSliceThatIsShownByThenIsMeasured() {
        desk.open("study");
        desk.run();
        desk.bench.utrecht().step();
        assertThat(desk.notice()).contains("both transverse processes and the entire vertebral arc", "Shift+U");
        assertThat(desk.model().cursor().index(2)).isEqualTo(FakeModels.FIRST_K);
        assertThat(desk.bench.utrecht().isLooking()).isTrue();

        desk.model().cursor().indexProperty(2).set(21);
        desk.bench.utrecht().step();
        desk.settle();
        assertThat(desk.notice()).isEmpty();
        assertThat(desk.model().snapshot().sectionWork().chosenBy(SliceRules.UTRECHT))
                .hasValue(21);
        assertThat(desk.model().undoNameProperty().get()).startsWith("move to slice 22");
        assertThat(desk.model().slice().k()).isEqualTo(21);
        assertThat(curve().byRule().getLast().slice().map(AreaCurve.Slice::k)).isEqualTo(Optional.of(21));
        assertThat(curve().slices()).as("nobody asked for the section").isEmpty();
    }

    @Test
    void undoOfTheMoveSaysThatTheChoiceStillStands() {
        desk.open("study");
        desk.run();
        desk.bench.utrecht().step();
        desk.model().cursor().indexProperty(2).set(21);
        desk.bench.utrecht().step();
        desk.settle();

        desk.bench.undo().undo();
        assertThat(desk.message())
                .isEqualTo("Undone: move to slice 22. The choice of slice 22 by the Utrecht rule still stands; Ctrl+Z"
                        + " again takes it back.");
        desk.bench.undo().undo();
        assertThat(desk.message()).isEqualTo("Undone: choice of slice 22 by the Utrecht rule.");
        assertThat(desk.model().snapshot().sectionWork().chosenBy(SliceRules.UTRECHT))
                .isEmpty();
    }

    @Test
    void anotherCaseEndsTheSearchForTheSlice() {
        desk.open("patients");
        desk.run();
        desk.bench.utrecht().step();
        desk.choose(2);
        desk.settle();
        assertThat(desk.bench.utrecht().isLooking()).isFalse();
        assertThat(desk.notice()).isEmpty();
    }

    @Test
    void intervalAndTissueAreThoseOfTheMaskAsItStands() {
        desk.open("study");
        desk.run();
        var found = desk.bench.moreNumbers().foundProperty();
        double before = found.get().interval().areaCm2();
        assertThat(before).isEqualTo(desk.model().numbers().areaProperty().get().areaCm2());

        desk.draw(6);
        assertThat(found.get()).as("never that of another mask").isNull();
        desk.settle();
        assertThat(found.get().interval().areaCm2())
                .isEqualTo(desk.model().numbers().areaProperty().get().areaCm2());
        assertThat(found.get().interval().parts().getFirst().how()).contains("a person changed the mask");
    }
}
