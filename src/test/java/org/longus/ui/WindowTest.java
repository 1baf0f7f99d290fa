package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.longus.model.PackException;
import org.longus.review.QualityFlag;
import org.longus.review.ReviewState;
import org.longus.ui.casework.Tool;
import org.longus.volume.Mask;
import org.longus.volume.Plane;
import org.longus.volume.Vec3;
import org.longus.volume.WindowLevel;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The window driven as a person drives it, with real pointer and key events. */
class WindowTest extends WindowFixture {
    @Start
    void start(Stage shown) {
        show(shown);
    }

    /** A place in the ring of muscle, and one in the fat outside of it. */
    private static final Vec3 IN_MUSCLE = new Vec3(85, 55, 0);

    private static final Vec3 IN_FAT = new Vec3(97, 55, 0);

    @Test
    void theWholePathFromOpenToExport(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.O);
        await(() -> model() != null && !bench.jobs().isBusy());
        assertThat(text(robot, "sma")).isEqualTo("\u2013");

        runModels(robot);
        assertThat(ask(() -> model().slice().k())).isEqualTo(FakeModels.MIDDLE_K);
        assertThat(ask(() -> model().cursor().slice(Plane.AXIAL))).isEqualTo(FakeModels.MIDDLE_K);
        double before = sma();
        Mask models = ask(() -> model().slice().mask());
        assertThat(text(robot, "sma")).isEqualTo("%.2f".formatted(before));
        assertThat(text(robot, "status-device")).isEqualTo("models idle, CPU");

        robot.clickOn("#tool-eraser");
        robot.drag(at(IN_MUSCLE.x(), 45)).dropTo(at(IN_MUSCLE.x(), 60));
        double erased = sma();
        assertThat(erased).isLessThan(before - 2);
        assertThat(text(robot, "sma")).isEqualTo("%.2f".formatted(erased));
        assertThat(ask(() -> model().stateProperty().get())).isEqualTo(ReviewState.EDITED);

        robot.clickOn("#undo");
        assertThat(ask(() -> model().slice().mask())).isEqualTo(models);
        assertThat(sma()).isEqualTo(before);
        robot.clickOn("#redo");
        assertThat(sma()).isEqualTo(erased);

        robot.clickOn("#height").write("170");
        await(() -> !text(robot, "c3-smi").startsWith("\u2013"));
        assertThat(text(robot, "c3-smi")).isEqualTo("%.2f cm\u00B2/m\u00B2".formatted(erased / (1.7 * 1.7)));
        assertThat(text(robot, "height-source")).isEqualTo("typed");
        assertThat(text(robot, "weight-source")).isEqualTo("header");

        robot.clickOn("#export");
        await(() -> exported.size() == 1 && !bench.jobs().isBusy());
        assertThat(exported.getFirst().area().orElseThrow().areaCm2()).isEqualTo(erased);
        assertThat(exported.getFirst().review().isEdited()).isTrue();
        assertThat(exported.getFirst().patient().heightCm()).hasValue(170);
        assertThat(text(robot, "message")).contains("out");
    }

    @Test
    void wheelScrollsAndControlWheelZoomsAtThePointer(FxRobot robot) {
        openStudy(robot);
        int before = ask(() -> model().cursor().slice(Plane.AXIAL));
        Point2D place = at(80, 40);
        robot.moveTo(place);
        robot.scroll(3, VerticalDirection.UP);
        assertThat(Math.abs(ask(() -> model().cursor().slice(Plane.AXIAL)) - before))
                .isEqualTo(3);

        double scale = ask(() -> axial().viewport().scale());
        robot.press(KeyCode.CONTROL);
        robot.scroll(4, VerticalDirection.UP);
        robot.release(KeyCode.CONTROL);
        assertThat(Math.abs(Math.log(ask(() -> axial().viewport().scale()) / scale)))
                .isGreaterThan(0.3);
        assertThat(at(80, 40).distance(place)).isLessThan(1);
        robot.push(KeyCode.F);
        await(() -> axial().viewport().shownPart() != null);
        robot.push(KeyCode.F);
        await(() -> axial().viewport().isFitted());
        assertThat(ask(() -> axial().viewport().scale())).isCloseTo(scale, within(1e-6));
    }

    @Test
    void middleDragAndSpaceDragPan(FxRobot robot) {
        openStudy(robot);
        Point2D before = at(60, 60);
        robot.drag(before, MouseButton.MIDDLE).dropTo(before.add(40, 25));
        assertThat(at(60, 60).distance(before.add(40, 25))).isLessThan(1.5);

        Point2D from = at(60, 60);
        robot.press(KeyCode.SPACE);
        robot.drag(from, MouseButton.PRIMARY).dropTo(from.subtract(30, 10));
        robot.release(KeyCode.SPACE);
        assertThat(at(60, 60).distance(from.subtract(30, 10))).isLessThan(1.5);
    }

    @Test
    void rightDragSetsTheWindowAndNumbersChooseItsPresets(FxRobot robot) {
        openStudy(robot);
        Point2D from = at(60, 60);
        robot.drag(from, MouseButton.SECONDARY).dropTo(from.add(50, -20));
        WindowLevel now = ask(() -> bench.display().window());
        assertThat(now.widthHu()).isGreaterThan(WindowLevel.SOFT_TISSUE.widthHu());
        assertThat(now.levelHu()).isLessThan(WindowLevel.SOFT_TISSUE.levelHu());
        robot.push(KeyCode.DIGIT3);
        assertThat(ask(() -> bench.display().window()))
                .isEqualTo(WindowLevel.PRESETS.get(2).window());
        assertThat(ask(() -> bench.display().windows().name(bench.display().window())))
                .isEqualTo("Bone");
    }

    @Test
    void theCrossHairLinksThePlanesAndTheStatusBarReadsTheVoxel(FxRobot robot) {
        openStudy(robot);
        robot.clickOn(at(85, 40));
        assertThat(ask(() -> model().cursor().slice(Plane.SAGITTAL))).isEqualTo(85);
        assertThat(ask(() -> model().cursor().slice(Plane.CORONAL))).isEqualTo(40);
        int hu = ask(() -> model().series().ct().hu(85, 40, model().cursor().index(2)));
        assertThat(text(robot, "status-probe"))
                .startsWith(hu + " HU")
                .contains("pixel 86, 41")
                .contains("LPS 4");
    }

    @Test
    void aRunShowsProgressAndCancellingLeavesTheCaseAsItWas(FxRobot robot) {
        openStudy(robot);
        models.hold = true;
        robot.clickOn("#run");
        await(() -> bench.jobs().fractionProperty().get() == 0.4);
        assertThat(node(robot, "progress").isVisible()).isTrue();
        assertThat(text(robot, "job")).contains("model 2 of 5");
        // the window stays usable meanwhile
        int before = ask(() -> model().cursor().slice(Plane.AXIAL));
        robot.moveTo(at(60, 60)).push(KeyCode.UP);
        assertThat(ask(() -> model().cursor().slice(Plane.AXIAL))).isEqualTo(before + 1);

        robot.clickOn("#cancel");
        await(() -> !bench.jobs().isBusy());
        assertThat(ask(() -> model().slice())).isNull();
        assertThat(ask(() -> model().stateProperty().get())).isEqualTo(ReviewState.NEW);
        models.hold = false;
        runModels(robot);
    }

    @Test
    void paintingIsHeldToMuscleDensityUntilTurnedOff(FxRobot robot) {
        openStudy(robot);
        runModels(robot);
        int pixels = ask(() -> model().slice().mask().count());
        robot.push(KeyCode.B);
        robot.clickOn(at(IN_FAT.x(), IN_FAT.y()));
        assertThat(ask(() -> model().slice().mask().count())).isEqualTo(pixels);
        robot.push(KeyCode.T);
        robot.clickOn(at(IN_FAT.x(), IN_FAT.y()));
        assertThat(ask(() -> model().slice().mask().count())).isGreaterThan(pixels + 5);
        // fat in the mask is not muscle: the area does not grow by it
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(ask(() -> model().slice().mask().count())).isEqualTo(pixels);
    }

    @Test
    void controlTurnsTheBrushIntoAnEraserAndBracketsResizeTheOneBrush(FxRobot robot) {
        openStudy(robot);
        runModels(robot);
        double before = sma();
        robot.push(KeyCode.B);
        robot.press(KeyCode.CONTROL);
        robot.clickOn(at(IN_MUSCLE.x(), IN_MUSCLE.y()));
        robot.release(KeyCode.CONTROL);
        assertThat(sma()).isLessThan(before);
        double radius = ask(() -> bench.tools().radiusMm());
        robot.push(KeyCode.CLOSE_BRACKET);
        assertThat(ask(() -> bench.tools().radiusMm())).isGreaterThan(radius);
        robot.push(KeyCode.OPEN_BRACKET);
        assertThat(ask(() -> bench.tools().radiusMm())).isCloseTo(radius, within(1e-9));
        assertThat(node(robot, "brush-ring").isVisible()).isTrue();
    }

    @Test
    void escapeDropsAStroke(FxRobot robot) {
        openStudy(robot);
        runModels(robot);
        double before = sma();
        robot.push(KeyCode.E);
        robot.moveTo(at(IN_MUSCLE.x(), 50)).press(MouseButton.PRIMARY);
        robot.moveTo(at(IN_MUSCLE.x(), 60));
        assertThat(sma()).isLessThan(before);
        robot.push(KeyCode.ESCAPE).release(MouseButton.PRIMARY);
        assertThat(sma()).isEqualTo(before);
        assertThat(ask(() -> model().undoNameProperty().get())).isNull();
    }

    @Test
    void draggingTheSliceLineRunsStageTwoThereAndKeepsTheEditsOneUndoAway(FxRobot robot) {
        openStudy(robot);
        runModels(robot);
        robot.push(KeyCode.E).clickOn(at(IN_MUSCLE.x(), IN_MUSCLE.y()));
        Mask edited = ask(() -> model().slice().mask());

        var sagittal = window.planes().sagittal();
        robot.drag(at(sagittal, new Vec3(0, 30, FakeModels.MIDDLE_K)), MouseButton.PRIMARY)
                .dropTo(at(sagittal, new Vec3(0, 30, 27)));
        await(() -> model().slice().k() == 27 && !bench.jobs().isBusy());
        assertThat(models.segmented).containsExactly(FakeModels.MIDDLE_K, 27);
        assertThat(ask(() -> model().cursor().slice(Plane.AXIAL))).isEqualTo(27);
        assertThat(text(robot, "message")).contains("slice 24").contains("Ctrl+Z");
        assertThat(ask(() -> model().flagsProperty().get()))
                .extracting(QualityFlag::code)
                .contains(QualityFlag.Code.SLICE_NOT_THE_MODELS);

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(ask(() -> model().slice().k())).isEqualTo(FakeModels.MIDDLE_K);
        assertThat(ask(() -> model().slice().mask())).isEqualTo(edited);

        robot.push(KeyCode.SHIFT, KeyCode.PAGE_UP);
        await(() -> model().slice().k() == 24 && !bench.jobs().isBusy());
    }

    @Test
    void whereC3IsNotFoundAPersonChoosesTheSlice(FxRobot robot) {
        openStudy(robot);
        models.findsNothing = true;
        robot.clickOn("#run");
        await(() -> bench.messages().noticeProperty().get() != null);
        assertThat(text(robot, "notice-text")).contains("C3 was not found").contains("M");
        robot.interact(() -> model().cursor().indexProperty(2).set(20));
        robot.push(KeyCode.M);
        await(() -> model().slice() != null && !bench.jobs().isBusy());
        assertThat(ask(() -> model().slice().k())).isEqualTo(20);
    }

    @Test
    void failuresAreSentencesAndTheWindowGoesOn(FxRobot robot) {
        robot.interact(() -> bench.opening().open(Path.of("bad")));
        await(() -> bench.messages().noticeProperty().get() != null);
        assertThat(text(robot, "notice-text")).isEqualTo("'bad' holds no CT. Choose another folder.");
        // the sentence says it all
        assertThat(node(robot, "notice-details").isVisible()).isFalse();
        robot.clickOn("#dismiss");
        assertThat(node(robot, "notice").isVisible()).isFalse();

        openStudy(robot);
        models.failure = new IllegalStateException("three channels", new ArithmeticException("one is needed"));
        robot.clickOn("#run");
        await(() -> bench.messages().noticeProperty().get() != null);
        assertThat(text(robot, "notice-text")).contains("try again");
        assertThat(robot.lookup("#notice-cause").tryQuery()).isEmpty();
        robot.clickOn("#notice-details");
        assertThat(node(robot, "notice-cause").isVisible()).isTrue();
        assertThat(ask(() -> ((javafx.scene.control.TextArea) node(robot, "notice-cause")).getText()))
                .contains("three channels", "caused by", "one is needed", "    at ");
        models.failure = new PackException("The model pack x is missing. Copy it again.");
        robot.clickOn("#run");
        await(() -> bench.messages().noticeProperty().get() != null);
        assertThat(text(robot, "notice-text")).contains("Copy it again");
        models.failure = null;
        runModels(robot);
    }

    @Test
    void ofSeveralSeriesThePersonChoosesOne(FxRobot robot) {
        robot.interact(() -> bench.opening().open(Path.of("two")));
        await(() -> robot.lookup("#series").tryQuery().isPresent());
        robot.clickOn("Neck thorax").clickOn("OK");
        await(() -> model() != null);
        assertThat(ask(() -> model().series().name())).isEqualTo("thorax");
    }

    @Test
    void patientInputsThatAreNotBelievedAreMarkedAndGiveNoIndex(FxRobot robot) {
        openStudy(robot);
        runModels(robot);
        robot.clickOn("#height").write("1.70");
        assertThat(text(robot, "height-source")).isEqualTo("check");
        assertThat(text(robot, "c3-smi")).isEqualTo("\u2013");
        robot.interact(() -> ((TextField) node(robot, "height")).setText("170"));
        double women = l3(robot);
        robot.clickOn("#sex-male");
        assertThat(text(robot, "sex-source")).isEqualTo("typed");
        assertThat(l3(robot) - women).isCloseTo(26.442 / 2.89, within(0.02));
        // again: what the header says
        robot.clickOn("#sex-male");
        assertThat(text(robot, "sex-source")).isEqualTo("header");
        assertThat(((ToggleButton) node(robot, "sex-female")).isSelected()).isTrue();
        assertThat(l3(robot)).isEqualTo(women);
    }

    private double l3(FxRobot robot) {
        return Double.parseDouble(text(robot, "l3-smi").split(" ")[0]);
    }

    @Test
    void hHeldHidesTheOverlaysAndTypingIsNotAKey(FxRobot robot) {
        openStudy(robot);
        runModels(robot);
        robot.press(KeyCode.H);
        assertThat(ask(() -> bench.display().shows(bench.display().muscle()))).isFalse();
        robot.release(KeyCode.H);
        assertThat(ask(() -> bench.display().shows(bench.display().muscle()))).isTrue();
        robot.clickOn("#age").write("b");
        assertThat(ask(() -> bench.tools().tool())).isEqualTo(Tool.NAVIGATE);
    }

    @Test
    void theQuestionMarkShowsTheKeys(FxRobot robot) throws java.io.IOException {
        robot.clickOn("#keys");
        await(() -> robot.lookup("#key-sheet").tryQuery().isPresent());
        Screenshots.saveTop(stage, "keys.png");
        assertThat(robot.lookup("Measure the slice that the axial plane shows").tryQuery())
                .isPresent();
        robot.clickOn("Close");
    }
}
