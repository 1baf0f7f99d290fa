package org.longus.ui.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longus.edit.PixelPoint;
import org.longus.ui.Desk;
import org.longus.ui.casework.MaskCommand;
import org.longus.ui.casework.Tool;

/** Changes of the mask beyond brush and eraser. */
class CorrectionsTest {
    private static final List<PixelPoint> IN_THE_AIR =
            List.of(new PixelPoint(2, 2), new PixelPoint(12, 2), new PixelPoint(12, 12), new PixelPoint(2, 12));

    private final Desk desk = new Desk();

    @BeforeEach
    void predicted() {
        desk.open("study");
        desk.run();
    }

    private int pixels() {
        return desk.model().slice().mask().count();
    }

    @Test
    void whatALassoEnclosesIsAddedAsOneEditAndMeasured() {
        int before = pixels();
        desk.bench.tools().heldToMuscleHuProperty().set(false);
        desk.bench.corrections().enclosed(desk.model(), Tool.LASSO, IN_THE_AIR, false);
        int added = pixels() - before;
        assertThat(added).isBetween(80, 130);
        // a pixel is 2 by 2 mm
        assertThat(desk.message()).isEqualTo("Lasso: +%.2f cm\u00B2 of mask.".formatted(added * 0.04));
        desk.bench.undo().undo();
        assertThat(pixels()).isEqualTo(before);
    }

    @Test
    void heldToTheHuOfMuscleNothingIsAddedInTheAir() {
        int before = pixels();
        desk.bench.corrections().enclosed(desk.model(), Tool.LASSO, IN_THE_AIR, false);
        assertThat(pixels()).isEqualTo(before);
        assertThat(desk.message()).contains("T lifts the HU limit");
    }

    @Test
    void whereThereIsNoMuscleNoneIsTakenAway() {
        int before = pixels();
        desk.bench.corrections().enclosed(desk.model(), Tool.POLYGON, IN_THE_AIR, true);
        assertThat(pixels()).isEqualTo(before);
        assertThat(desk.message()).isEqualTo("There is no muscle in it to take away.");
    }

    @Test
    void resetBringsTheModelsMaskBack() {
        var models = desk.model().slice().mask();
        desk.draw(9);
        assertThat(desk.bench.corrections().canApply(desk.model(), MaskCommand.RESET))
                .isTrue();
        desk.bench.corrections().apply(desk.model(), MaskCommand.RESET);
        assertThat(desk.model().slice().mask()).isEqualTo(models);
        assertThat(desk.bench.corrections().canApply(desk.model(), MaskCommand.RESET))
                .isFalse();
    }

    @Test
    void withoutACaseItSaysSo() {
        desk.bench.corrections().apply(null, MaskCommand.CLEAR);
        assertThat(desk.message()).isEqualTo("No case is shown.");
    }
}
