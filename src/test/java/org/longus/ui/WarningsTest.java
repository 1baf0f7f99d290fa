package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.longus.review.QualityFlag;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Warnings that touch the number stand beside it; what stands there is so at this moment. */
class WarningsTest extends WindowFixture {
    @Start
    void start(Stage shown) {
        show(shown);
    }

    private List<String> besideTheNumber() {
        return ask(() -> stage.getScene().getRoot().lookupAll("#number-flags .label").stream()
                .map(n -> ((Label) n).getText())
                .toList());
    }

    @Test
    void whatTouchesTheAreaStandsRightUnderItAndOnAUsualScreenAboveTheFold(FxRobot robot) {
        openStudy(robot);
        runModels(robot);
        robot.interact(() -> {
            stage.setWidth(1366);
            stage.setHeight(740);
            bench.runs().measureSlice(FakeModels.MIDDLE_K + 12);
        });
        await(() -> model().slice().k() == FakeModels.MIDDLE_K + 12);
        List<String> words = ask(() -> model().flagsProperty().get().stream()
                .filter(f -> f.bearing() == QualityFlag.Bearing.AREA)
                .map(QualityFlag::brief)
                .map(w -> w.replace("cm2", "cm\u00B2"))
                .toList());
        assertThat(words).isNotEmpty();
        assertThat(besideTheNumber()).isEqualTo(words);
        Bounds number = ask(() -> bounds(node(robot, "sma")));
        Bounds flags = ask(() -> bounds(node(robot, "number-flags")));
        Bounds next = ask(() -> bounds(node(robot, "smd")));
        Bounds seen = ask(() -> bounds(robot.lookup(".result-scroll").query()));
        assertThat(flags.getMinY()).isBetween(number.getMaxY() - 2, number.getMaxY() + 30);
        assertThat(next.getMinY()).isGreaterThanOrEqualTo(flags.getMaxY());
        assertThat(flags.getMaxY()).isLessThan(seen.getMaxY());
        assertThat(ask(() -> ((ScrollPane) robot.lookup(".result-scroll").query()).getVvalue()))
                .isZero();
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void thatNothingSpeaksForASecondLookIsSaidOnceTheModelsHaveLooked(FxRobot robot) {
        openStudy(robot);
        assertThat(text(robot, "no-flags")).isEqualTo("Nothing yet");
        runModels(robot);
        assertThat(ask(() -> model().flagsProperty().get())).isEmpty();
        assertThat(text(robot, "no-flags")).isEqualTo("No flag raised");
    }

    @Test
    void whereC3WasNotFoundTheNumberSaysSoAndNotThatNobodyHasLooked(FxRobot robot) {
        models.findsNothing = true;
        openStudy(robot);
        assertThat(text(robot, "sma-name")).endsWith("not measured yet");
        robot.clickOn("#run");
        await(() -> model().resultProperty().get() != null && !bench.jobs().isBusy());
        assertThat(text(robot, "sma-name")).endsWith("C3 not found");
        assertThat(besideTheNumber()).contains("C3 not found");
        robot.interact(() -> bench.runs().measureSlice(20));
        await(() -> model().slice() != null);
        assertThat(text(robot, "sma-name")).contains("-29 to 150 HU");
    }

    @Test
    void noPanelKeepsAPictureOfItselfThatABlinkingCaretWouldHavePaintedAnew(FxRobot robot) {
        openStudy(robot);
        for (String panel : List.of(".result-scroll", ".cases-scroll")) {
            assertThat(ask(() -> robot.lookup(panel).query().lookupAll(".viewport").stream()
                            .anyMatch(Node::isCache)))
                    .as(panel)
                    .isFalse();
        }
    }

    @Test
    void theEndsOfTheHuRangeStandUnderTheirLayer(FxRobot robot) {
        openStudy(robot);
        robot.interact(() -> bench.display().huRange().visible().set(true));
        robot.interact(() -> stage.getScene().getRoot().layout());
        double range = ask(() -> bounds(node(robot, "layer-hu-range")).getMinY());
        double low = ask(() -> bounds(node(robot, "hu-low")).getMinY());
        double comparison = ask(() -> bounds(node(robot, "layer-comparison")).getMinY());
        assertThat(low).isBetween(range, comparison);
    }
}
