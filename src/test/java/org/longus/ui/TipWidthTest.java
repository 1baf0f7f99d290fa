package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A tooltip's sentences are read whole: they break into lines and do not run off the screen. */
class TipWidthTest extends WindowFixture {
    @Start
    void start(Stage shown) {
        show(shown);
    }

    @Test
    void theIntervalsTooltipBreaksItsSentencesAndNamesTheOriginOfItsEnds(FxRobot robot) {
        openStudy(robot);
        runModels(robot);
        Label interval = robot.lookup("#sma-interval").queryAs(Label.class);
        await(() -> !interval.getText().isEmpty());
        double[] size = new double[2];
        robot.interact(() -> {
            Tooltip tip = interval.getTooltip();
            tip.show(stage);
            size[0] = tip.getWidth();
            size[1] = tip.getHeight();
            tip.hide();
        });
        assertThat(size[0]).isBetween(200.0, 560.0);
        assertThat(size[1]).isGreaterThan(60);
        assertThat(interval.getTooltip().getText()).containsAnyOf("Both ends: ", "Least: ");
    }
}
