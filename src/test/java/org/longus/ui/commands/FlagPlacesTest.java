package org.longus.ui.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.longus.review.FlagFact;
import org.longus.review.QualityFlag;
import org.longus.review.QualityFlag.Code;
import org.longus.ui.Desk;
import org.longus.ui.FakeModels;

/** A flag that speaks of a place leads there, and shows the layer that it speaks of. */
class FlagPlacesTest {
    private final Desk desk = new Desk();
    private final FlagPlaces places =
            new FlagPlaces(desk.bench.list(), desk.bench.display(), desk.bench.corrections(), desk.bench.sliceMoves());

    @BeforeEach
    void predicted() {
        desk.open("study");
        desk.run();
        desk.model().cursor().indexProperty(2).set(3);
        desk.bench.display().layers().forEach(layer -> layer.visible().set(false));
    }

    private void show(Code code) {
        places.show(new QualityFlag(new FlagFact.Told(code, "look again")));
    }

    @Test
    void whatWasMirroredIsShownOnTheMeasuredSliceWithTheChangesByHand() {
        show(Code.MIRRORED);
        assertThat(desk.model().cursor().index(2)).isEqualTo(FakeModels.MIDDLE_K);
        assertThat(desk.bench.display().changes().isVisible()).isTrue();
    }

    @Test
    void theSectionIsShownAtItsMiddleUnderTheCrossHair() {
        show(Code.SECTION_LENGTH);
        assertThat(desk.model().cursor().index(2)).isEqualTo(FakeModels.MIDDLE_K);
        assertThat(desk.bench.display().section().isVisible()).isTrue();
        assertThat(desk.bench.display().crossHairAskedProperty().get()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Code.class,
            names = {"LOW_AGREEMENT", "AREA_DOUBTFUL"})
    void membersThatDisagreeAreShownWhereTheyDo(Code code) {
        show(code);
        assertThat(desk.bench.display().disagreement().isVisible()).isTrue();
        assertThat(desk.message()).isNotEmpty();
    }

    @Test
    void aSliceUnlikeTheTrainingIsShown() {
        show(Code.UNLIKE_TRAINING);
        assertThat(desk.model().cursor().index(2)).isEqualTo(FakeModels.MIDDLE_K);
    }

    @Test
    void aFlagOfTheWholeScanLeadsNowhere() {
        show(Code.VALUES_NOT_HU);
        assertThat(desk.model().cursor().index(2)).isEqualTo(3);
        for (Code code : Code.values()) {
            boolean hasPlace = FlagPlaces.hasPlace(new QualityFlag(new FlagFact.Told(code, "look again")));
            desk.model().cursor().indexProperty(2).set(3);
            desk.bench.display().layers().forEach(layer -> layer.visible().set(false));
            if (!hasPlace) {
                show(code);
                assertThat(desk.bench.display().layers()).noneMatch(layer -> layer.isVisible());
            }
        }
    }
}
