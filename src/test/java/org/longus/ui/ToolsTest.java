package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longus.edit.PaintLimit;
import org.longus.edit.PixelPoint;
import org.longus.edit.Polygon;
import org.longus.review.QualityFlag;
import org.longus.ui.casework.Tool;
import org.longus.volume.Mask;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The tools that change the mask by line or click, driven by real pointer paths. */
class ToolsTest extends WindowFixture {
    @Start
    void start(Stage shown) {
        show(shown);
    }

    @BeforeEach
    void measured(FxRobot robot) {
        openStudy(robot);
        runModels(robot);
    }

    private Mask mask() {
        return ask(() -> model().slice().mask());
    }

    private String undoName() {
        return ask(() -> model().undoNameProperty().get());
    }

    private boolean isSketching() {
        return ask(() -> axial().sketchProperty().get() != null);
    }

    private static Polygon polygon(double... ij) {
        List<PixelPoint> vertices = new java.util.ArrayList<>();
        for (int n = 0; n < ij.length; n += 2) {
            vertices.add(new PixelPoint(ij[n], ij[n + 1]));
        }
        return new Polygon(vertices);
    }

    /** Draws with the button held, as a hand does; the release is at the last point. */
    private void draw(FxRobot robot, double... ij) {
        robot.moveTo(at(ij[0], ij[1])).press(MouseButton.PRIMARY);
        for (int n = 2; n < ij.length; n += 2) {
            robot.moveTo(at(ij[n], ij[n + 1]));
        }
        robot.release(MouseButton.PRIMARY);
    }

    @Test
    void aLassoWithControlTakesAwayWhatItEnclosesAndWithoutItPutsItBack(FxRobot robot) {
        Mask models = mask();
        robot.push(KeyCode.L);
        robot.press(KeyCode.CONTROL);
        draw(robot, 82.5, 45.5, 90.5, 45.5, 90.5, 60.5, 82.5, 60.5);
        robot.release(KeyCode.CONTROL);
        Mask square = polygon(82.5, 45.5, 90.5, 45.5, 90.5, 60.5, 82.5, 60.5).inside(128, 112);
        Mask taken = models.minus(mask());
        assertThat(taken.count()).isGreaterThan(80);
        // a pointer stands on whole points of the screen, so the line may miss the pixels along it
        assertThat(taken.xor(square.and(models)).count()).isLessThan(25);
        assertThat(undoName()).startsWith("lasso that takes away on slice");
        assertThat(text(robot, "message")).startsWith("Lasso, take away: -");

        draw(robot, 81.5, 44.5, 91.5, 44.5, 91.5, 61.5, 81.5, 61.5);
        assertThat(mask()).isEqualTo(models);
        assertThat(undoName()).startsWith("lasso on slice");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(mask()).isEqualTo(models);
        assertThat(undoName()).isNull();
    }

    @Test
    void aLassoIsHeldToMuscleDensityUntilTurnedOffAndEscapeDropsIt(FxRobot robot) {
        Mask models = mask();
        robot.clickOn("#tool-lasso");
        double[] inFat = {95, 50, 99, 50, 99, 60, 95, 60};
        draw(robot, inFat);
        assertThat(mask()).isEqualTo(models);
        assertThat(text(robot, "message")).contains("T lifts");
        robot.push(KeyCode.T);
        draw(robot, inFat);
        assertThat(mask().minus(models).count()).isBetween(25, 60);

        robot.moveTo(at(80, 50)).press(MouseButton.PRIMARY).moveTo(at(90, 50)).moveTo(at(90, 60));
        assertThat(isSketching()).isTrue();
        robot.push(KeyCode.ESCAPE).release(MouseButton.PRIMARY);
        assertThat(isSketching()).isFalse();
        assertThat(undoName()).startsWith("lasso on slice");
    }

    @Test
    void aPolygonIsClickedCornerByCornerAndClosedByADoubleClick(FxRobot robot) {
        Mask models = mask();
        robot.push(KeyCode.P).push(KeyCode.T);
        robot.clickOn(at(70, 3)).clickOn(at(85, 3)).clickOn(at(85, 12));
        robot.moveTo(at(70, 12));
        assertThat(isSketching()).isTrue();
        assertThat(mask()).isEqualTo(models);
        robot.doubleClickOn(at(70, 12));
        assertThat(isSketching()).isFalse();
        Mask wanted = polygon(70, 3, 85, 3, 85, 12, 70, 12).addTo(models, PaintLimit.NONE);
        assertThat(mask().xor(wanted).count()).isLessThan(25);
        assertThat(undoName()).startsWith("polygon on slice");
    }

    @Test
    void enterClosesAPolygonBackspaceTakesACornerBackAndControlTakesAway(FxRobot robot) {
        Mask models = mask();
        robot.push(KeyCode.P);
        robot.clickOn(at(80, 45)).clickOn(at(92, 45)).clickOn(at(92, 20));
        robot.push(KeyCode.ENTER);
        // small enough to lie in the ring of muscle: nothing new in it
        assertThat(isSketching()).isFalse();

        robot.clickOn(at(80, 45)).clickOn(at(92, 45)).clickOn(at(60, 100));
        robot.push(KeyCode.BACK_SPACE);
        assertThat(ask(() -> axial().sketchProperty().get().points().size())).isEqualTo(2);
        robot.clickOn(at(92, 60)).clickOn(at(80, 60));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        Mask square = polygon(80, 45, 92, 45, 92, 60, 80, 60).inside(128, 112);
        Mask taken = models.minus(mask());
        assertThat(taken.xor(square.and(models)).count()).isLessThan(30);
        assertThat(undoName()).startsWith("polygon that takes away on slice");
    }

    @Test
    void aPolygonSurvivesScrollingAndZoomingAndEscapeDropsIt(FxRobot robot) {
        robot.push(KeyCode.P);
        robot.clickOn(at(80, 45)).clickOn(at(92, 45));
        robot.push(KeyCode.UP).push(KeyCode.DOWN);
        assertThat(ask(() -> axial().sketchProperty().get().points().size())).isEqualTo(2);
        robot.push(KeyCode.ESCAPE);
        assertThat(isSketching()).isFalse();
        robot.clickOn(at(80, 45));
        robot.push(KeyCode.B);
        assertThat(isSketching()).isFalse();
        // Enter and Backspace without a polygon are nothing
        robot.push(KeyCode.ENTER).push(KeyCode.BACK_SPACE);
        assertThat(undoName()).isNull();
    }

    @Test
    void aFillStaysWithinItsReachAndTheMuscleRange(FxRobot robot) {
        Mask models = mask();
        robot.push(KeyCode.SHIFT, KeyCode.DELETE);
        assertThat(mask().isEmpty()).isTrue();
        robot.push(KeyCode.G);
        robot.clickOn(at(85, 55));
        Mask filled = mask();
        assertThat(filled.count()).isGreaterThan(100);
        assertThat(filled.minus(models).count()).isZero();
        double reachMm = ask(() -> bench.tools().reachMmProperty().get());
        for (int p = filled.next(0); p >= 0; p = filled.next(p + 1)) {
            assertThat(Math.hypot(p % 128 - 85, p / 128 - 55) * 2).isLessThanOrEqualTo(reachMm + 0.01);
        }
        assertThat(ask(() -> ((TextField) node(robot, "size-mm")).getText())).isEqualTo("%.1f".formatted(reachMm));
        robot.push(KeyCode.CLOSE_BRACKET).push(KeyCode.CLOSE_BRACKET);
        assertThat(ask(() -> bench.tools().radiusMm())).isEqualTo(5);
        robot.clickOn(at(85, 55));
        assertThat(mask().count()).isGreaterThan(filled.count());

        robot.clickOn(at(97, 55));
        assertThat(text(robot, "message")).contains("outside").contains("T lifts");
        robot.press(KeyCode.CONTROL).clickOn(at(85, 55)).release(KeyCode.CONTROL);
        assertThat(mask().isEmpty()).isTrue();
        assertThat(undoName()).startsWith("fill that takes away on slice");
    }

    @Test
    void mirroringGivesTheOtherSideTheClickedMuscleAndRaisesAFlagUntilUndone(FxRobot robot) {
        Mask models = mask();
        // the person's right half is lost
        robot.push(KeyCode.P);
        robot.press(KeyCode.CONTROL);
        robot.clickOn(at(20, 20)).clickOn(at(55, 20)).clickOn(at(55, 100)).doubleClickOn(at(20, 100));
        robot.release(KeyCode.CONTROL);
        Mask lost = models.minus(mask());
        assertThat(lost.count()).isGreaterThan(300);

        robot.push(KeyCode.X);
        robot.clickOn(at(3, 3));
        assertThat(text(robot, "message")).contains("Click the muscle");
        robot.clickOn(at(85, 55));
        assertThat(models.minus(mask()).count()).isLessThan(lost.count() / 10);
        assertThat(mask().minus(models).count()).isLessThan(lost.count() / 10);
        assertThat(undoName()).startsWith("mirrored muscle on slice");
        assertThat(flagged()).isTrue();
        assertThat(robot.lookup("#flags").queryParent().lookupAll(".label").toString())
                .contains("Mirrored muscle");
        robot.clickOn("#export");
        await(() -> exported.size() == 1 && !bench.jobs().isBusy());
        assertThat(exported.getFirst().flags()).extracting(QualityFlag::code).contains(QualityFlag.Code.MIRRORED);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(flagged()).isFalse();
    }

    private boolean flagged() {
        return ask(() -> model().flagsProperty().get().stream().anyMatch(f -> f.code() == QualityFlag.Code.MIRRORED));
    }

    @Test
    void onAnotherSliceTheToolsSayWhereTheMaskIs(FxRobot robot) {
        Mask before = mask();
        robot.push(KeyCode.PAGE_UP);
        for (KeyCode tool : new KeyCode[] {KeyCode.L, KeyCode.P, KeyCode.G, KeyCode.X}) {
            robot.interact(() -> bench.messages().say(""));
            robot.push(tool).clickOn(at(85, 55));
            assertThat(text(robot, "message")).contains("Home goes there");
            assertThat(isSketching()).isFalse();
        }
        assertThat(mask()).isEqualTo(before);
    }

    @Test
    void theMenuDoesWhatItSaysAndGreysWhatWouldChangeNothing(FxRobot robot) {
        Mask models = mask();
        open(robot);
        assertThat(isGrey("reset")).isTrue();
        assertThat(isGrey("copy")).isTrue();
        assertThat(isGrey("shrink")).isFalse();
        robot.clickOn("Shrink 1 mm");
        await(() -> !((javafx.scene.control.MenuButton) node("mask-menu")).isShowing());
        assertThat(undoName()).startsWith("shrinking on slice");
        Mask shrunk = mask();
        assertThat(shrunk.count()).isLessThan(models.count());
        assertThat(shrunk.minus(models).isEmpty()).isTrue();
        choose(robot, "Grow 1 mm");
        assertThat(mask().minus(models).isEmpty()).isTrue();
        assertThat(shrunk.minus(mask()).isEmpty()).isTrue();
        choose(robot, "Clear");
        assertThat(mask().isEmpty()).isTrue();
        choose(robot, "Reset to AI");
        assertThat(mask()).isEqualTo(models);
        for (int n = 0; n < 4; n++) {
            robot.clickOn("#undo");
        }
        assertThat(mask()).isEqualTo(models);
        assertThat(undoName()).isNull();
    }

    private void open(FxRobot robot) {
        robot.clickOn("#mask-menu");
        await(() -> ((javafx.scene.control.MenuButton) node("mask-menu")).isShowing());
    }

    private void choose(FxRobot robot, String command) {
        open(robot);
        robot.clickOn(command);
        await(() -> !((javafx.scene.control.MenuButton) node("mask-menu")).isShowing());
    }

    private boolean isGrey(String command) {
        return ask(() -> ((javafx.scene.control.MenuButton) node("mask-menu"))
                .getItems().stream()
                        .filter(i -> ("mask-" + command).equals(i.getId()))
                        .findFirst()
                        .orElseThrow()
                        .isDisable());
    }

    private javafx.scene.Node node(String id) {
        return stage.getScene().lookup("#" + id);
    }

    @Test
    void theMaskKeysTidyAndSayWhenThereIsNothingToDo(FxRobot robot) {
        Mask models = mask();
        robot.push(KeyCode.T).push(KeyCode.B);
        robot.interact(() -> bench.tools().radiusMmProperty().set(1));
        robot.clickOn(at(5, 5));
        assertThat(mask().minus(models).isEmpty()).isFalse();
        robot.push(KeyCode.SHIFT, KeyCode.I);
        assertThat(mask()).isEqualTo(models);
        assertThat(undoName()).startsWith("removal of islands on slice");

        robot.push(KeyCode.E).clickOn(at(87, 55));
        assertThat(mask()).isNotEqualTo(models);
        robot.push(KeyCode.SHIFT, KeyCode.H);
        assertThat(mask()).isEqualTo(models);
        robot.push(KeyCode.SHIFT, KeyCode.H);
        assertThat(text(robot, "message")).isEqualTo("Fill holes: there is nothing to do.");
        robot.push(KeyCode.SUBTRACT);
        assertThat(undoName()).startsWith("shrinking on slice");
        robot.push(KeyCode.ADD);
        assertThat(undoName()).startsWith("growing on slice");
        robot.push(KeyCode.SHIFT, KeyCode.S);
        robot.push(KeyCode.SHIFT, KeyCode.R);
        assertThat(mask()).isEqualTo(models);
    }

    @Test
    void theNeighboursMaskIsTakenOver(FxRobot robot) {
        robot.push(KeyCode.E).drag(at(85, 45)).dropTo(at(85, 60));
        Mask edited = mask();
        robot.push(KeyCode.SHIFT, KeyCode.PAGE_UP);
        await(() -> model().slice().k() == 24 && !bench.jobs().isBusy());
        assertThat(mask()).isNotEqualTo(edited);
        robot.push(KeyCode.SHIFT, KeyCode.C);
        assertThat(mask()).isEqualTo(edited);
        assertThat(undoName()).startsWith("copy of slice 24 on slice");
    }

    @Test
    void theButtonsOfTheToolBarChooseTheTools(FxRobot robot) {
        for (Tool tool : Tool.values()) {
            robot.clickOn("#tool-" + tool.name().toLowerCase(java.util.Locale.ROOT));
            assertThat(ask(() -> bench.tools().tool())).isEqualTo(tool);
        }
    }

    @Test
    void theBrushIsAsWideAsTheDiameterThatIsTyped(FxRobot robot) {
        robot.push(KeyCode.B);
        TextField field = (TextField) node(robot, "size-mm");
        Slider slider = (Slider) node(robot, "brush-size");
        assertThat(ask(() -> field.getText())).isEqualTo("10.0");
        robot.clickOn(field).push(KeyCode.CONTROL, KeyCode.A).write("7,5").push(KeyCode.ENTER);
        assertThat(ask(() -> bench.tools().radiusMm())).isEqualTo(3.75);
        assertThat(ask(() -> slider.getValue())).isEqualTo(7.5);
        // letters are for the planes again
        robot.push(KeyCode.G);
        assertThat(ask(() -> bench.tools().tool())).isEqualTo(Tool.FILL);
        assertThat(ask(() -> field.getText())).isEqualTo("20.0");
        robot.push(KeyCode.B);
        assertThat(ask(() -> field.getText())).isEqualTo("7.5");
        robot.clickOn(field).push(KeyCode.CONTROL, KeyCode.A).write("wide").push(KeyCode.ENTER);
        assertThat(ask(() -> field.getText())).isEqualTo("7.5");
        robot.interact(() -> slider.setValue(12));
        assertThat(ask(() -> bench.tools().radiusMm())).isEqualTo(6);
        robot.push(KeyCode.CLOSE_BRACKET);
        assertThat(ask(() -> field.getText())).isEqualTo("15.0");
    }
}
