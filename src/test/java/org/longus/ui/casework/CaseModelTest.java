package org.longus.ui.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longus.edit.EditKind;
import org.longus.edit.PixelPoint;
import org.longus.review.ReviewState;
import org.longus.ui.FakeModels;
import org.longus.ui.SyntheticStudy;
import org.longus.ui.display.DisplayModel;
import org.longus.volume.Mask;
import org.longus.volume.Progress;

/** One case while a person draws on it. */
class CaseModelTest {
    private static final PixelPoint START = new PixelPoint(8, 8);
    private static final PixelPoint END = new PixelPoint(30, 8);

    private final CaseModel model = new CaseModel(SyntheticStudy.series("neck"));
    private Mask predicted;

    @BeforeEach
    void predict() {
        model.accept(new FakeModels().run(model.series().ct(), OptionalInt.empty(), Progress.NONE));
        predicted = model.slice().mask();
    }

    private void stroke() {
        model.beginStroke(START, 6, false, false);
        model.strokeTo(END);
    }

    @Test
    void aStrokeIsSeenAndMeasuredAtOnceAndIsOneEdit() {
        double before = model.numbers().areaProperty().get().areaCm2();
        model.beginStroke(START, 6, false, false);
        int atTheStart = model.slice().mask().count();
        model.strokeTo(END);
        assertThat(model.slice().mask().count()).isGreaterThan(atTheStart).isGreaterThan(predicted.count());
        assertThat(model.stateProperty().get()).isEqualTo(ReviewState.PREDICTED);
        assertThat(model.endStroke()).isTrue();
        assertThat(model.stateProperty().get()).isEqualTo(ReviewState.EDITED);
        assertThat(model.undo().orElseThrow().action().kind()).isEqualTo(EditKind.BRUSH);
        assertThat(model.slice().mask()).isEqualTo(predicted);
        assertThat(model.numbers().areaProperty().get().areaCm2()).isEqualTo(before);
    }

    @Test
    void aStrokeThatIsDroppedLeavesNothing() {
        stroke();
        model.cancelStroke();
        assertThat(model.slice().mask()).isEqualTo(predicted);
        assertThat(model.stateProperty().get()).isEqualTo(ReviewState.PREDICTED);
        assertThat(model.endStroke()).isFalse();
    }

    @Test
    void nothingIsUndoneWhileAStrokeIsDrawn() {
        stroke();
        model.endStroke();
        Mask first = model.slice().mask();
        model.beginStroke(new PixelPoint(8, 100), 6, false, false);
        assertThat(model.undo()).isEmpty();
        model.cancelStroke();
        assertThat(model.slice().mask()).isEqualTo(first);
    }

    @Test
    void theComparisonFollowsTheStroke() {
        model.comparison().withModels();
        assertThat(model.comparison().figuresProperty().get().dice()).hasValue(1);
        stroke();
        assertThat(model.comparison().figuresProperty().get().dice().getAsDouble())
                .isBetween(0.5, 0.9999);
    }

    @Test
    void theLegendNamesOnlyWhatLiesOnTheShownSlice() {
        DisplayModel display = new DisplayModel();
        assertThat(Legend.of(model, display))
                .extracting(Legend.Entry::name)
                .containsExactly("C3 section", "Muscle: the models' mask");
        stroke();
        model.endStroke();
        assertThat(Legend.of(model, display))
                .extracting(Legend.Entry::name)
                .containsExactly("C3 section", "Muscle: edited mask", "Added by hand");
        model.cursor().indexProperty(2).set(3);
        assertThat(Legend.of(model, display)).isEmpty();
    }
}
