package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.longus.measure.MeasurementMark;
import org.longus.render.VoteRamp;
import org.longus.volume.Plane;
import org.longus.volume.Vec3;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Distances, angles, the layers that show agreement and the way to where it is low. */
class MeasureTest extends WindowFixture {
    @Start
    void start(Stage shown) {
        show(shown);
    }

    private MeasurementMark last() {
        return ask(() -> model().measurements().shown().getLast());
    }

    private int count() {
        return ask(() -> model().measurements().shown().size());
    }

    @Test
    void aDistanceIsDraggedOnAnyPlaneAndReadsMm(FxRobot robot) {
        openStudy(robot);
        robot.push(KeyCode.D);
        robot.drag(at(40, 50)).dropTo(at(70, 90));
        // 30 and 40 pixels of 2 mm
        assertThat(last().measurement().lengthMm()).isCloseTo(100, within(1.0));
        assertThat(last().measurement().text()).endsWith(" mm");

        var sagittal = window.planes().sagittal();
        robot.drag(at(sagittal, new Vec3(0, 40, 10)), MouseButton.PRIMARY).dropTo(at(sagittal, new Vec3(0, 40, 30)));
        assertThat(last().plane()).isEqualTo(Plane.SAGITTAL);
        assertThat(last().measurement().lengthMm()).isCloseTo(60, within(1.0));

        robot.clickOn(at(30, 50));
        assertThat(count()).isEqualTo(2);
        robot.moveTo(at(30, 50)).press(MouseButton.PRIMARY).moveTo(at(60, 60));
        robot.push(KeyCode.ESCAPE).release(MouseButton.PRIMARY);
        assertThat(count()).isEqualTo(2);
        robot.push(KeyCode.DELETE);
        assertThat(count()).isEqualTo(1);
        assertThat(last().plane()).isEqualTo(Plane.AXIAL);
    }

    @Test
    void aRulerDoesNotTakeTheSliceLineAlong(FxRobot robot) {
        openStudy(robot);
        runModels(robot);
        robot.push(KeyCode.D);
        var sagittal = window.planes().sagittal();
        robot.drag(at(sagittal, new Vec3(0, 30, FakeModels.MIDDLE_K)), MouseButton.PRIMARY)
                .dropTo(at(sagittal, new Vec3(0, 30, 33)));
        assertThat(count()).isEqualTo(1);
        assertThat(ask(() -> model().slice().k())).isEqualTo(FakeModels.MIDDLE_K);
    }

    @Test
    void anAngleIsThreeClicks(FxRobot robot) {
        openStudy(robot);
        robot.clickOn("#tool-angle");
        robot.clickOn(at(90, 50)).clickOn(at(60, 50)).moveTo(at(80, 40));
        assertThat(count()).isZero();
        robot.moveTo(at(80, 30)).press(MouseButton.PRIMARY);
        // a hand holds the button longer than a frame: the line is drawn with all its points
        ask(() -> stage.getScene().snapshot(null));
        robot.release(MouseButton.PRIMARY);
        assertThat(last().measurement().degrees()).isCloseTo(45, within(1.0));
        robot.clickOn(at(90, 80)).clickOn(at(60, 80));
        robot.push(KeyCode.BACK_SPACE);
        robot.clickOn(at(60, 80)).clickOn(at(60, 100));
        assertThat(last().measurement().degrees()).isCloseTo(90, within(1.0));
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void jGoesFromOnePlaceOfLowAgreementToTheNextAndShowsIt(FxRobot robot) {
        openStudy(robot);
        robot.push(KeyCode.J);
        assertThat(text(robot, "message")).contains("Ctrl+R");
        runModels(robot);
        robot.push(KeyCode.PAGE_UP).push(KeyCode.B);
        robot.moveTo(at(64, 20));
        robot.press(KeyCode.CONTROL).scroll(12, VerticalDirection.UP).release(KeyCode.CONTROL);

        Set<String> places = new HashSet<>();
        for (int n = 0; n < 2; n++) {
            robot.push(KeyCode.J);
            assertThat(text(robot, "message")).startsWith("Low agreement %d of".formatted(n + 1));
            int i = ask(() -> model().cursor().index(0));
            int j = ask(() -> model().cursor().index(1));
            places.add(i + " " + j);
            assertThat(ask(() -> model().automaticProperty().get().votes()[j * 128 + i]))
                    .isBetween((byte) 1, (byte) 4);
            assertThat(ask(() -> model().cursor().slice(Plane.AXIAL))).isEqualTo(FakeModels.MIDDLE_K);
            Point2D shown = ask(() -> axial().viewport().toScreen(new Vec3(i, j, 0)));
            assertThat(ask(() -> axial().getLayoutBounds().contains(shown))).isTrue();
            assertThat(ask(() -> bench.display().crossHairAskedProperty().get()))
                    .isTrue();
        }
        assertThat(places).hasSize(2);
        robot.clickOn(at(
                ask(() -> model().cursor().index(0)), ask(() -> model().cursor().index(1))));
        assertThat(ask(() -> bench.display().crossHairAskedProperty().get())).isFalse();
    }

    @Test
    void theAgreementLayerColoursVotesAndHasALegend(FxRobot robot) {
        openStudy(robot);
        runModels(robot);
        assertThat(node(robot, "votes-legend").isVisible()).isFalse();
        robot.interact(() -> {
            bench.display().votes().visible().set(true);
            bench.display().votes().opacity().set(1);
        });
        assertThat(node(robot, "votes-legend").isVisible()).isTrue();
        // all five mark the middle of the muscle; none marks fat
        assertThat(colourAt(85, 55)).isEqualTo(VoteRamp.rgb(5, 5));
        assertThat(colourAt(97, 55) >> 16 & 255).isEqualTo(colourAt(97, 55) & 255);
    }

    @Test
    void theMuscleCanBeShownAsAnOutlineAlone(FxRobot robot) {
        openStudy(robot);
        runModels(robot);
        int filled = colourAt(85, 55);
        robot.push(KeyCode.O);
        int bare = colourAt(85, 55);
        assertThat(bare >> 16 & 255).isEqualTo(bare & 255);
        assertThat(filled).isNotEqualTo(bare);
        robot.push(KeyCode.O);
        assertThat(colourAt(85, 55)).isEqualTo(filled);
    }

    /** 0xRRGGBB on the axial plane as drawn, at the middle of a pixel. */
    private int colourAt(int i, int j) {
        return ask(() -> {
            Point2D p = axial().localToScene(axial().viewport().toScreen(new Vec3(i, j, 0)));
            return stage.getScene().snapshot(null).getPixelReader().getArgb((int) p.getX(), (int) p.getY()) & 0xFFFFFF;
        });
    }
}
