package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.viewer.PlanePane;
import org.longus.ui.viewer.ThreePlanes;
import org.longus.volume.Plane;
import org.longus.volume.Vec3;
import org.longus.volume.WindowLevel;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What of a case the planes show, by themselves and after a person has put it. */
class LookingAtTheNeckTest extends WindowFixture {
    @Start
    void start(Stage shown) {
        show(shown);
    }

    private void openPatients(FxRobot robot) {
        robot.interact(() -> {
            bench.ahead().enabledProperty().set(false);
            bench.opening().open(Path.of("patients"));
        });
        await(() -> bench.list().all().size() == 6 && model() != null);
        await(() -> axial().viewport().shownPart() != null);
    }

    /** Beside the neck, where the axial picture is. */
    private Point2D inTheAir() {
        return ask(() -> axial().localToScreen(axial().viewport().width() / 2 - 10, 60));
    }

    private void choose(FxRobot robot, int n) {
        StudyItem item = ask(() -> bench.list().all().get(n - 1));
        robot.interact(() -> bench.list().chosenProperty().set(item));
        await(() -> model() != null && model() == item.model());
    }

    private static double scale(PlanePane pane) {
        return ask(() -> pane.viewport().scale());
    }

    private static Vec3 middle(PlanePane pane) {
        return ask(() -> pane.toIndex(new Point2D(pane.getWidth() / 2, pane.getHeight() / 2)));
    }

    /** The neck is an ellipse of 156 x 132 mm in a picture of 256 x 224 mm. */
    @Test
    void aCaseOpensWithTheNeckFillingTheAxialPlaneAndTheOtherTwoThroughItsSpine(FxRobot robot) {
        openStudyAsItComes(robot);
        PlanePane axial = axial();
        double across = ask(axial::getWidth) / scale(axial);
        double down = ask(axial::getHeight) / scale(axial);
        assertThat(Math.min(across / 156, down / 132)).isBetween(1.0, 1.15);
        Vec3 spine = ask(() -> model().cursor().at());
        assertThat(spine.x()).isCloseTo(63.5, within(2.0));
        assertThat(spine.z()).isEqualTo(24);
        assertThat(ask(() -> window.planes().sagittal().viewport().isFitted())).isTrue();
    }

    @Test
    void whenTheModelsEndTheOtherTwoShowTheLevelAndThePlaneThatAPersonHasPutStays(FxRobot robot) {
        openStudyAsItComes(robot);
        PlanePane coronal = window.planes().coronal();
        PlanePane sagittal = window.planes().sagittal();
        robot.interact(() -> coronal.zoom(new Point2D(20, 20), 3));
        double put = scale(coronal);
        Vec3 at = middle(coronal);
        double whole = scale(sagittal);
        runModels(robot);
        await(() -> scale(sagittal) > 1.2 * whole);
        assertThat(middle(sagittal).z()).isBetween(0.0, (double) FakeModels.MIDDLE_K);
        assertThat(scale(coronal)).isEqualTo(put);
        assertThat(middle(coronal).minus(at).length()).isLessThan(1.5);
        assertThat(ask(() -> model().cursor().index(2))).isEqualTo(FakeModels.MIDDLE_K);
    }

    @Test
    void afterASecondRunThePlanesGoThroughTheVertebraAsAfterTheFirst(FxRobot robot) {
        openStudyAsItComes(robot);
        runModels(robot);
        Vec3 middleOfTheSection = ask(() -> model().series()
                .ct()
                .geometry()
                .toIndex(model().resultProperty().get().section().orElseThrow().centreMm()));
        await(() -> Math.abs(model().cursor().at().y() - middleOfTheSection.y()) > 1);
        Vec3 at = ask(() -> model().cursor().at());
        runModels(robot);
        await(() -> model().cursor().at().equals(at));
    }

    @Test
    void theNeckThenTheWholePicturesThenTheNeckAgain(FxRobot robot) {
        openStudyAsItComes(robot);
        robot.interact(() -> axial().pan(80, 10));
        robot.push(KeyCode.F);
        await(() ->
                axial().viewport().shownPart() != null && !axial().viewport().isFitted());
        double neck = scale(axial());
        assertThat(text(robot, "message")).contains("F again shows the whole pictures");
        robot.push(KeyCode.F);
        await(() -> axial().viewport().isFitted());
        assertThat(scale(axial())).isLessThan(neck);
        robot.push(KeyCode.F);
        await(() -> scale(axial()) == neck);
    }

    @Test
    void zoomPanCrossHairAndWindowsAreThereAgainWhenOneGoesBackThoughTheCtWasLetGo(FxRobot robot) {
        openPatients(robot);
        var first = ask(this::model);
        robot.interact(() -> {
            axial().zoom(new Point2D(100, 100), 4);
            axial().pan(12, -7);
            model().cursor().moveTo(new Vec3(30, 40, 9));
            bench.display().windows().property(Plane.AXIAL).set(new WindowLevel(123, 45));
        });
        double zoomed = scale(axial());
        Vec3 at = middle(axial());
        choose(robot, 2);
        assertThat(scale(axial())).isLessThan(zoomed / 2);
        robot.interact(() -> bench.display().windows().property(Plane.AXIAL).set(WindowLevel.BONE));
        for (int n = 3; n <= 6; n++) {
            choose(robot, n);
        }
        assertThat(ask(() -> bench.list().all().get(0).model())).isNull();
        choose(robot, 1);
        assertThat(ask(this::model)).isNotSameAs(first);
        assertThat(scale(axial())).isCloseTo(zoomed, within(1e-9));
        assertThat(middle(axial()).minus(at).length()).isLessThan(0.01);
        assertThat(ask(() -> model().cursor().at())).isEqualTo(new Vec3(30, 40, 9));
        assertThat(ask(() -> bench.display().window())).isEqualTo(new WindowLevel(123, 45));
        choose(robot, 2);
        assertThat(ask(() -> bench.display().window())).isEqualTo(WindowLevel.BONE);
    }

    @Test
    void oneZoomForAllCasesIsTakenFromCaseToCase(FxRobot robot) {
        openPatients(robot);
        robot.interact(() -> {
            bench.display().sameZoomProperty().set(true);
            axial().zoom(new Point2D(200, 200), 2.2);
        });
        double zoomed = scale(axial());
        choose(robot, 2);
        await(() -> Math.abs(scale(axial()) - zoomed) < 1e-9);
        assertThat(middle(axial()).x()).isCloseTo(63.5, within(1.0));
        robot.interact(() -> axial().zoom(new Point2D(200, 200), 1.5));
        choose(robot, 1);
        await(() -> Math.abs(scale(axial()) - 1.5 * zoomed) < 1e-9);
    }

    @Test
    void aDoubleClickShowsOnePlaneAndLeavesTheCrossHairWhereItWas(FxRobot robot) {
        openStudyAsItComes(robot);
        Vec3 before = ask(() -> model().cursor().at());
        robot.moveTo(inTheAir()).doubleClickOn(MouseButton.PRIMARY);
        await(() -> window.planes().coronal().getScene() == null);
        assertThat(ask(() -> model().cursor().at())).isEqualTo(before);
    }

    @Test
    void homeBringsAllPlanesBackFromTheAir(FxRobot robot) {
        openStudyAsItComes(robot);
        runModels(robot);
        robot.push(KeyCode.HOME);
        await(() -> axial().viewport().shownPart() != null);
        Vec3 home = ask(() -> model().cursor().at());
        double scale = scale(axial());
        robot.interact(() -> axial().zoom(new Point2D(60, 60), 1 / 1.5));
        robot.clickOn(inTheAir()).push(KeyCode.UP);
        assertThat(ask(() -> model().cursor().at())).isNotEqualTo(home);
        robot.push(KeyCode.HOME);
        await(() -> model().cursor().at().equals(home));
        assertThat(ask(() -> home.z())).isEqualTo(FakeModels.MIDDLE_K);
        assertThat(scale(axial())).isEqualTo(scale);
    }

    @Test
    void aClickBesideThePictureGoesNowhereAndThePictureCannotBeLost(FxRobot robot) {
        openStudyAsItComes(robot);
        robot.interact(() -> axial().pan(100_000, -100_000));
        List<Double> edges = ask(() -> {
            var v = axial().viewport();
            return List.of(v.left(), v.top() + v.pictureHeight(), v.width());
        });
        assertThat(edges.get(0)).isLessThan(0.8 * edges.get(2));
        assertThat(edges.get(1)).isGreaterThan(40);
        Vec3 before = ask(() -> model().cursor().at());
        Point2D beside = ask(() -> axial().localToScreen(10, axial().getHeight() - 30));
        robot.clickOn(beside);
        assertThat(ask(() -> model().cursor().at())).isEqualTo(before);
    }

    @Test
    void theNextDisagreementIsZoomedToAndRingedUntilThePress(FxRobot robot) {
        openStudyAsItComes(robot);
        runModels(robot);
        robot.push(KeyCode.F);
        await(() -> axial().viewport().isFitted());
        double whole = scale(axial());
        robot.push(KeyCode.J);
        await(() -> bench.display().pointedProperty().get() != null);
        var place = ask(() -> bench.display().pointedProperty().get());
        assertThat(ask(() -> model().cursor().at())).isEqualTo(place.index());
        double ring = 2 * place.radiusMm() * scale(axial());
        assertThat(ring).isBetween(0.15 * ask(axial()::getWidth), ask(axial()::getWidth));
        assertThat(scale(axial())).isGreaterThan(whole);
        Point2D seen = ask(() -> axial().viewport().toScreen(place.index()));
        assertThat(seen.getX()).isBetween(0.0, ask(axial()::getWidth));
        assertThat(OptionalInt.of((int) place.index().z())).hasValue(FakeModels.MIDDLE_K);
        robot.clickOn(axial(), MouseButton.PRIMARY);
        assertThat(ask(() -> bench.display().pointedProperty().get())).isNull();
    }

    @Test
    void theReadoutIsOfTheSliceShownThoughThePointerRests(FxRobot robot) {
        openStudyAsItComes(robot);
        robot.moveTo(at(64, 56));
        for (KeyCode key : new KeyCode[] {KeyCode.UP, KeyCode.UP, KeyCode.DOWN, KeyCode.PAGE_UP, KeyCode.HOME}) {
            robot.push(key);
            await(() -> probe(robot).contains("slice " + (model().cursor().index(2) + 1)));
        }
        runModels(robot);
        robot.moveTo(at(64, 56));
        robot.push(KeyCode.SHIFT, KeyCode.PAGE_UP);
        await(() -> model().slice().k() == FakeModels.MIDDLE_K + 1);
        await(() -> probe(robot).contains("slice " + (FakeModels.MIDDLE_K + 2)));
    }

    private String probe(FxRobot robot) {
        return text(robot, "status-probe");
    }

    @Test
    void keysAndRightDragChangeTheWindowOfThePlaneUnderThePointerAloneUntilAllAreLinked(FxRobot robot) {
        openStudyAsItComes(robot);
        ThreePlanes planes = window.planes();
        assertThat(text(robot, "window")).isEqualTo("Soft tissue");
        robot.moveTo(planes.coronal());
        assertThat(text(robot, "window")).isEqualTo("Bone");
        robot.push(KeyCode.DIGIT2);
        assertThat(text(robot, "window")).isEqualTo("Muscle");
        assertThat(text(robot, "status-window-level")).isEqualTo("Muscle  W 350  L 50");
        assertThat(ask(() -> bench.display().windows().all().values()))
                .containsExactly(WindowLevel.SOFT_TISSUE, new WindowLevel(350, 50), WindowLevel.BONE);
        robot.moveTo(axial()).drag(MouseButton.SECONDARY).moveBy(30, 0).drop();
        assertThat(ask(() -> bench.display().windows().of(Plane.AXIAL).widthHu()))
                .isGreaterThan(400);
        assertThat(ask(() -> bench.display().windows().of(Plane.SAGITTAL))).isEqualTo(WindowLevel.BONE);
        robot.push(KeyCode.DIGIT1);
        robot.clickOn("#window").clickOn("#link-windows");
        assertThat(ask(() -> bench.display().windows().all().values())).containsOnly(WindowLevel.SOFT_TISSUE);
        robot.push(KeyCode.DIGIT3);
        assertThat(ask(() -> bench.display().windows().all().values())).containsOnly(WindowLevel.BONE);
    }
}
