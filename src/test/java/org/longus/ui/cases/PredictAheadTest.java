package org.longus.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.review.ReviewState;
import org.longus.review.store.StudyStore;
import org.longus.ui.Desk;
import org.longus.volume.Progress;

/** The models on the next cases, which make way for whatever a person does. */
class PredictAheadTest {
    @TempDir
    static Path home;

    private final Desk desk = new Desk();

    private void ahead() {
        desk.bench.ahead().enabledProperty().set(true);
    }

    private void untilAtWork() {
        desk.until(() -> desk.bench.ahead().jobs().isBusy());
        assertThat(desk.bench.ahead().jobs().isBusy()).isTrue();
    }

    @Test
    void theModelsRunOnTheNextThreeCasesAndNoFurther() {
        desk.open("patients");
        ahead();
        desk.settle();
        assertThat(desk.state(1)).isEqualTo(ReviewState.NEW);
        for (int n = 2; n <= 4; n++) {
            assertThat(desk.state(n)).isEqualTo(ReviewState.PREDICTED);
        }
        assertThat(desk.state(5)).isEqualTo(ReviewState.NEW);
    }

    @Test
    void noModelRunsAheadWhileAPersonWaits() {
        desk.open("patients");
        desk.bench.runs().run();
        ahead();
        desk.window();
        assertThat(desk.bench.jobs().isBusy()).isTrue();
        assertThat(desk.bench.ahead().jobs().isBusy()).isFalse();
        assertThat(desk.bench.reads().isBusy()).isFalse();
        desk.settle();
        assertThat(desk.state(2)).isEqualTo(ReviewState.PREDICTED);
    }

    @Test
    void whatAPersonStartsStopsTheModelsAhead() {
        desk.open("patients");
        ahead();
        untilAtWork();
        desk.bench.runs().run();
        assertThat(desk.bench.ahead().jobs().cancellingProperty().get()).isTrue();
        assertThat(desk.bench.jobs().isBusy()).isTrue();
        desk.settle();
        assertThat(desk.state(1)).isEqualTo(ReviewState.PREDICTED);
    }

    @Test
    void whatAPersonDrewMeanwhileIsNotTouched() {
        desk.open("patients");
        ahead();
        untilAtWork();
        var model = desk.item(2).model();
        model.moveTo(desk.models.segment(model.series().ct(), 20, Progress.NONE));
        desk.settle();
        assertThat(model.slice().k()).isEqualTo(20);
    }

    @Test
    void aReaderInAnnotatorModeHasNoModelsAhead() throws Exception {
        try (StudyStore store = new StudyStore(home.resolve("reader"), "anna", "0")) {
            Desk kept = new Desk(store);
            kept.open("patients");
            kept.readAs("Anna");
            kept.bench.ahead().enabledProperty().set(true);
            kept.settle();
            assertThat(kept.model().reader()).contains("Anna");
            assertThat(kept.models.segmented).isEmpty();
        }
    }

    @Test
    void aFailureIsToldOnceAndEndsIt() {
        desk.open("patients");
        desk.models.failure = new IllegalStateException("no model");
        ahead();
        desk.settle();
        assertThat(desk.bench.ahead().enabledProperty().get()).isFalse();
        assertThat(desk.notice()).contains("not run ahead on Synthetic Two");
        // a failure is no wish
        assertThat(desk.bench.ahead().isWanted()).isTrue();
        ahead();
        desk.bench.ahead().enabledProperty().set(false);
        assertThat(desk.bench.ahead().isWanted()).isFalse();
    }
}
