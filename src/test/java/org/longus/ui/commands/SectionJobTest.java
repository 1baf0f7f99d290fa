package org.longus.ui.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.longus.measure.AreaCurve;
import org.longus.ui.Desk;

/** The area over the section takes seconds: what a person does in the meantime. */
class SectionJobTest {
    private final Desk desk = new Desk();

    private AreaCurve curve() {
        return desk.model().numbers().curveProperty().get();
    }

    private void begin() {
        desk.open("patients");
        desk.run();
        desk.bench.sectionMeasuring().measure();
        assertThat(desk.bench.jobs().isBusy()).as("it blocks nothing").isTrue();
    }

    @Test
    void anotherCaseThatIsChosenMeanwhileGetsNothingOfIt() {
        begin();
        desk.bench.list().chosenProperty().set(desk.item(2));
        desk.settle();
        assertThat(curve()).isNull();
        assertThat(desk.item(2).model().snapshot().sectionWork().measured()).isEmpty();
        desk.choose(1);
        assertThat(curve().slices()).hasSize(11);
    }

    @Test
    void cancelledItLeavesTheCaseAsItWasAndCanBeBegunAgain() {
        begin();
        desk.bench.jobs().cancel();
        desk.settle();
        assertThat(curve()).isNull();
        assertThat(desk.bench.jobs().isBusy()).isFalse();
        desk.bench.sectionMeasuring().measure();
        desk.settle();
        assertThat(curve().slices()).hasSize(11);
    }

    @Test
    void anExportMeanwhileIsRefusedWithTheReasonAndWritesNothing() {
        begin();
        desk.bench.export().export();
        assertThat(desk.message())
                .isEqualTo("\"Measure the whole section\" is still running. Wait, or cancel it first.");
        desk.settle();
        assertThat(desk.exported).isEmpty();
    }
}
