package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longus.pipeline.Section;
import org.longus.volume.Vec3;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** One plane alone, flags that lead to their place, jumps by a vertebra, and the sides' areas. */
class FindingTheWayTest extends WindowFixture {
    @Start
    void start(Stage shown) {
        show(shown);
    }

    @BeforeEach
    void measured(FxRobot robot) {
        openStudy(robot);
        runModels(robot);
    }

    @Test
    void aDoubleClickShowsOnePlaneAloneAndTheNextAllThreeAsTheyWere(FxRobot robot) {
        robot.push(KeyCode.N);
        double width = ask(() -> axial().getWidth());
        robot.doubleClickOn(at(60, 60));
        await(() -> axial().getWidth() > 1.3 * width);
        assertThat(ask(() -> window.planes().sagittal().getScene())).isNull();
        robot.doubleClickOn(at(60, 60));
        await(() -> Math.abs(axial().getWidth() - width) < 2);
        assertThat(ask(() -> window.planes().sagittal().getWidth())).isGreaterThan(100);
    }

    @Test
    void theKeyTakesThePlaneUnderThePointerAndABrushKeepsItsDoubleClick(FxRobot robot) {
        double width = ask(() -> window.planes().coronal().getWidth());
        robot.moveTo(window.planes().coronal()).push(KeyCode.V);
        await(() -> window.planes().coronal().getWidth() > 1.5 * width);
        robot.push(KeyCode.V);
        await(() -> Math.abs(window.planes().coronal().getWidth() - width) < 2);

        robot.push(KeyCode.B);
        double axialWidth = ask(() -> axial().getWidth());
        robot.doubleClickOn(at(60, 60));
        assertThat(ask(() -> axial().getWidth())).isEqualTo(axialWidth);
    }

    @Test
    void controlAndPageKeysMeasureAVertebraFurtherAndUndoComesBack(FxRobot robot) {
        double spacingMm = model().series().ct().geometry().spacingK();
        int slices = (int) Math.round(Section.LEVEL_MM / spacingMm);
        int sense = model().series().ct().geometry().sense(2);
        robot.push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        await(() -> model().slice().k() != FakeModels.MIDDLE_K && !bench.jobs().isBusy());
        assertThat(ask(() -> model().slice().k())).isEqualTo(FakeModels.MIDDLE_K - sense * slices);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(ask(() -> model().slice().k())).isEqualTo(FakeModels.MIDDLE_K);
    }

    @Test
    void aFlagLeadsToTheSliceThatTheModelsChose(FxRobot robot) {
        robot.push(KeyCode.SHIFT, KeyCode.PAGE_UP);
        await(() -> model().slice().k() != FakeModels.MIDDLE_K && !bench.jobs().isBusy());
        robot.interact(() -> model().cursor().moveTo(new Vec3(0, 0, 0)));
        robot.interact(() -> bench.display().section().visible().set(false));
        robot.clickOn("#number-flag-slice-not-the-models");
        assertThat(ask(() -> model().cursor().index(2))).isEqualTo(FakeModels.MIDDLE_K);
        assertThat(ask(() -> bench.display().section().isVisible())).isTrue();
    }

    @Test
    void theTopOfTheResultCountsTheWarningsAndLeadsToThem(FxRobot robot) {
        robot.interact(() -> {
            stage.setHeight(700);
            model().patient().height().textProperty().set("140");
            model().patient().weight().textProperty().set("200");
        });
        await(() -> node(robot, "flags-below").isVisible());
        assertThat(text(robot, "flags-below")).matches("[1-9] more warnings? under Second look");
        Node flags = node(robot, "flags");
        assertThat(ask(() -> bottom(flags)))
                .isGreaterThan(ask(() -> stage.getScene().getHeight()));
        robot.clickOn("#flags-below");
        await(() -> bottom(flags) <= stage.getScene().getHeight());
    }

    private static double bottom(Node node) {
        return node.localToScene(node.getBoundsInLocal()).getMaxY();
    }

    @Test
    void theSidesAddUpToTheArea(FxRobot robot) {
        String[] sides = text(robot, "sides").replace(" cm\u00B2", "").split(" / ");
        assertThat(Double.parseDouble(sides[0]) + Double.parseDouble(sides[1]))
                .isCloseTo(sma(), org.assertj.core.api.Assertions.within(0.011));
    }
}
