package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.longus.patient.InputUnit;
import org.longus.review.Decision;
import org.longus.ui.casework.Tool;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The patient's values, filled in by keyboard: nothing moves, nothing reaches the planes, and all can be taken back. */
class PatientFormTest extends WindowFixture {
    @Start
    void start(Stage shown) {
        show(shown);
    }

    private TextField field(FxRobot robot, String id) {
        return (TextField) node(robot, id);
    }

    private String typed(FxRobot robot, String id) {
        return ask(() -> field(robot, id).getText());
    }

    private String focused() {
        return ask(() -> stage.getScene().getFocusOwner().getId());
    }

    private void into(FxRobot robot, String id) {
        robot.interact(() -> {
            ScrollPane panel = (ScrollPane) stage.getScene().lookup(".result-scroll");
            double hidden = panel.getContent().getLayoutBounds().getHeight()
                    - panel.getViewportBounds().getHeight();
            Node form = node(robot, "patient");
            double top =
                    panel.getContent().sceneToLocal(form.localToScene(0, 0)).getY();
            panel.setVvalue(hidden <= 0 ? 0 : Math.clamp((top - 100) / hidden, 0, 1));
            field(robot, id).requestFocus();
        });
    }

    @Test
    void tabGoesFromFieldToUnitToField(FxRobot robot) {
        openStudy(robot);
        into(robot, "age");
        for (String next : List.of("height", "height-unit", "weight", "weight-unit")) {
            robot.push(KeyCode.TAB);
            assertThat(focused()).isEqualTo(next);
        }
    }

    @Test
    void noKeyThatIsTypedIntoAFieldReachesThePlanes(FxRobot robot) {
        openStudy(robot);
        runModels(robot);
        into(robot, "height");
        List<Object> before = seen();
        for (KeyCode code : KeyCode.values()) {
            if (code.isLetterKey() || code.isDigitKey() || code.isKeypadKey() || code == KeyCode.SPACE) {
                robot.push(code);
            }
        }
        for (KeyCode code : List.of(
                KeyCode.PLUS,
                KeyCode.MINUS,
                KeyCode.COMMA,
                KeyCode.PERIOD,
                KeyCode.SLASH,
                KeyCode.EQUALS,
                KeyCode.DELETE,
                KeyCode.OPEN_BRACKET,
                KeyCode.CLOSE_BRACKET,
                KeyCode.HOME,
                KeyCode.END,
                KeyCode.UP,
                KeyCode.DOWN)) {
            robot.push(code);
            robot.push(KeyCode.SHIFT, code);
        }
        assertThat(focused()).isEqualTo("height");
        assertThat(seen()).isEqualTo(before);
        // nor what is pressed on a button of the form
        robot.interact(() -> node(robot, "sex-male").requestFocus());
        for (KeyCode code : List.of(KeyCode.B, KeyCode.E, KeyCode.DIGIT2, KeyCode.U, KeyCode.O, KeyCode.V, KeyCode.M)) {
            robot.push(code);
        }
        assertThat(seen()).isEqualTo(before);
    }

    /** What keys change of the planes. */
    private List<Object> seen() {
        return ask(() -> List.of(
                bench.tools().toolProperty().get(),
                bench.tools().heldToMuscleHuProperty().get(),
                bench.tools().radiusMm(),
                bench.display().overlaysHeldOffProperty().get(),
                bench.display().muscleOutlineOnlyProperty().get(),
                bench.display().huRange().isVisible(),
                bench.display().legendProperty().get(),
                bench.display().window(),
                axial().viewport().toScreen(new org.longus.volume.Vec3(3, 4, 5)),
                model().cursor().index(0),
                model().cursor().index(1),
                model().cursor().index(2),
                model().slice(),
                model().comparison().other() == null,
                robotWindows()));
    }

    private static long robotWindows() {
        return javafx.stage.Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .count();
    }

    @Test
    void undoTakesBackTheTextAndThenTheValue(FxRobot robot) {
        openStudy(robot);
        into(robot, "weight");
        assertThat(typed(robot, "weight")).isEqualTo("64");
        robot.push(KeyCode.CONTROL, KeyCode.A).write("71");
        robot.push(KeyCode.TAB).push(KeyCode.SHIFT, KeyCode.TAB);
        robot.push(KeyCode.END).write("0");
        assertThat(typed(robot, "weight")).isEqualTo("710");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(typed(robot, "weight")).isNotEqualTo("710");
        for (int n = 0; n < 4; n++) {
            robot.push(KeyCode.CONTROL, KeyCode.Z);
        }
        assertThat(typed(robot, "weight")).isEqualTo("64");
        assertThat(text(robot, "weight-source")).isEqualTo("header");
    }

    @Test
    void undoInTheFormLeavesTheMaskAlone(FxRobot robot) {
        openStudy(robot);
        runModels(robot);
        var before = ask(() -> model().slice());
        robot.interact(() -> node(robot, "sex-male").requestFocus());
        robot.push(KeyCode.SPACE);
        assertThat(text(robot, "sex-source")).isEqualTo("typed");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(text(robot, "sex-source")).isNotEqualTo("typed");
        assertThat(ask(() -> model().slice())).isEqualTo(before);
    }

    @Test
    void undoNeverBringsThePatientsBeforeIntoThisOne(FxRobot robot) {
        robot.interact(() -> bench.opening().open(java.nio.file.Path.of("patients")));
        await(() -> bench.list().current() != null && !bench.jobs().isBusy());
        robot.interact(() -> bench.ahead().enabledProperty().set(false));
        into(robot, "height");
        robot.write("181");
        robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
        robot.interact(
                () -> bench.list().chosenProperty().set(bench.list().all().get(1)));
        await(() -> bench.list().current() != null
                && bench.list().current() == bench.list().all().get(1).model());
        String others = typed(robot, "height");
        into(robot, "height");
        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(typed(robot, "height")).isEqualTo(others);
    }

    @Test
    void escapeLeavesTheFieldAsItWasAndEnterTakesIt(FxRobot robot) {
        openStudy(robot);
        into(robot, "weight");
        robot.push(KeyCode.CONTROL, KeyCode.A).write("99").push(KeyCode.ESCAPE);
        assertThat(typed(robot, "weight")).isEqualTo("64");
        assertThat(ask(() -> stage.getScene().getFocusOwner())).isEqualTo(axial());
        into(robot, "weight");
        robot.push(KeyCode.CONTROL, KeyCode.A).write("7").push(KeyCode.ENTER);
        assertThat(focused()).as("what counts as missing is asked about").isEqualTo("weight");
        assertThat(text(robot, "patient-remark")).contains("accepted is 25 to 350 kg");
        robot.write("9").push(KeyCode.ENTER);
        assertThat(typed(robot, "weight")).isEqualTo("79");
        assertThat(ask(() -> stage.getScene().getFocusOwner())).isEqualTo(axial());
    }

    @Test
    void theFormStaysWhereItIsWhileItIsFilledInAndWhenTheModelsComeToAnEnd(FxRobot robot) {
        openStudy(robot);
        robot.interact(() -> stage.setHeight(740));
        into(robot, "height");
        robot.interact(() -> stage.getScene().getRoot().layout());
        double top = top(robot);
        robot.write("17");
        assertThat(top(robot)).isEqualTo(top);
        robot.write("1").push(KeyCode.TAB).push(KeyCode.DOWN);
        assertThat(top(robot)).isEqualTo(top);
        assertThat(focused()).isEqualTo("height-unit");
        robot.interact(() -> bench.runs().run());
        await(() -> model().slice() != null && !bench.jobs().isBusy());
        assertThat(focused()).isEqualTo("height-unit");
        assertThat(top(robot)).isCloseTo(top, org.assertj.core.api.Assertions.within(1.0));
        into(robot, "height");
        double measured = top(robot);
        robot.push(KeyCode.CONTROL, KeyCode.A).write("17");
        robot.push(KeyCode.CONTROL, KeyCode.A).write("171");
        assertThat(top(robot)).isEqualTo(measured);
        robot.interact(() -> model().patient().weight().textProperty().set("200"));
        assertThat(top(robot)).isEqualTo(measured);
    }

    private double top(FxRobot robot) {
        return ask(() -> {
            stage.getScene().getRoot().layout();
            Bounds bounds =
                    node(robot, "height").localToScene(node(robot, "height").getLayoutBounds());
            return bounds.getMinY();
        });
    }

    @Test
    void aUnitIsChosenApart(FxRobot robot) {
        openStudy(robot);
        into(robot, "height");
        robot.write("67").push(KeyCode.TAB).push(KeyCode.DOWN);
        assertThat(ask(() -> model().patient().height().unitProperty().get())).isEqualTo(InputUnit.INCH);
        assertThat(typed(robot, "height")).isEqualTo("67");
        assertThat(text(robot, "patient-remark")).isEqualTo("67 in = 170.2 cm.");
        assertThat(ask(() -> bench.tools().toolProperty().get())).isEqualTo(Tool.NAVIGATE);
    }

    @Test
    void approvingEndsTypingAndTheKeyboardIsWithThePlanes(FxRobot robot) {
        openStudy(robot);
        runModels(robot);
        into(robot, "weight");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("71");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(ask(() -> model().decision())).contains(Decision.APPROVED);
        robot.push(KeyCode.DIGIT5);
        assertThat(typed(robot, "weight")).isEqualTo("71");
        assertThat(ask(() -> model().decision())).contains(Decision.APPROVED);

        into(robot, "weight");
        robot.interact(() -> ((Button) node(robot, "approve")).fire());
        robot.push(KeyCode.DIGIT5);
        assertThat(typed(robot, "weight")).isEqualTo("71");
    }

    @Test
    void theKeyThatApprovesDoesNotFromTheFilterOfTheList(FxRobot robot) {
        openStudy(robot);
        runModels(robot);
        robot.interact(() -> node(robot, "case-filter").requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(ask(() -> model().decision())).isEmpty();
        assertThat(focused()).isEqualTo("case-filter");
    }
}
