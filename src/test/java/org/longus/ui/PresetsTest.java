package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.longus.volume.Plane;
import org.longus.volume.WindowLevel;
import org.longus.volume.WindowLevel.Preset;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The window presets, edited out of the window's menu. */
class PresetsTest extends WindowFixture {
    @Start
    void start(Stage shown) {
        show(shown);
    }

    private void open(FxRobot robot) {
        openStudy(robot);
        robot.clickOn("#window").clickOn("#edit-presets");
        await(() -> robot.lookup("#presets").tryQuery().isPresent());
    }

    private List<Preset> presets() {
        return ask(() -> bench.display().windows().presets());
    }

    private boolean canClose(FxRobot robot) {
        return ask(() -> !((DialogPane) node(robot, "presets-dialog"))
                .lookupButton(ButtonType.OK)
                .isDisabled());
    }

    private void close(FxRobot robot, ButtonType how) {
        robot.interact(() -> ((Button) ((DialogPane) node(robot, "presets-dialog")).lookupButton(how)).fire());
        await(() -> robot.lookup("#presets").tryQuery().isEmpty());
    }

    private void type(FxRobot robot, String id, String text) {
        robot.clickOn("#" + id).push(KeyCode.CONTROL, KeyCode.A).write(text);
    }

    @Test
    void escapeLeavesTheDialogOutOfItsListToo(FxRobot robot) {
        open(robot);
        robot.clickOn("#presets").push(KeyCode.ESCAPE);
        await(() -> robot.lookup("#presets").tryQuery().isEmpty());
        assertThat(presets()).isEqualTo(WindowLevel.PRESETS);
    }

    @Test
    void oneIsAddedNamedPutFirstAndHasTheKeyOne(FxRobot robot) throws IOException {
        open(robot);
        robot.clickOn("#preset-add");
        type(robot, "preset-name", "Neck");
        type(robot, "preset-width", "333");
        type(robot, "preset-level", "22");
        for (int n = 0; n < WindowLevel.PRESETS.size(); n++) {
            robot.clickOn("#preset-up");
        }
        Screenshots.save((Stage) node(robot, "presets-dialog").getScene().getWindow(), "presets-dialog.png");
        close(robot, ButtonType.OK);
        assertThat(presets()).hasSize(6).startsWith(new Preset("Neck", new WindowLevel(333, 22)));
        assertThat(presets().get(1)).isEqualTo(WindowLevel.PRESETS.getFirst());
        robot.interact(() -> axial().requestFocus());
        robot.moveTo(axial()).push(KeyCode.DIGIT1);
        assertThat(ask(() -> bench.display().window())).isEqualTo(new WindowLevel(333, 22));
        assertThat(text(robot, "window")).isEqualTo("Neck");
        assertThat(text(robot, "status-window-level")).isEqualTo("Neck  W 333  L 22");
    }

    @Test
    void theMenuSaysWhichPlaneItMeansAndReachesTheOthersToo(FxRobot robot) {
        openStudy(robot);
        MenuButton menu = (MenuButton) node(robot, "window");
        robot.moveTo(window.planes().sagittal());
        assertThat(ask(() -> menu.getItems().getFirst().getText())).isEqualTo("Sagittal plane");
        Menu coronal = (Menu) ask(() -> menu.getItems().stream()
                .filter(i -> "window-coronal".equals(i.getId()))
                .findFirst()
                .orElseThrow());
        robot.interact(() -> coronal.getItems().get(3).fire());
        assertThat(ask(() -> bench.display().windows().of(Plane.CORONAL)))
                .isEqualTo(WindowLevel.PRESETS.get(3).window());
        assertThat(ask(() -> bench.display().windows().of(Plane.SAGITTAL))).isEqualTo(WindowLevel.BONE);
        robot.interact(() -> bench.display().windows().linkedProperty().set(true));
        assertThat(ask(() -> menu.getItems().getFirst().getText())).isEqualTo("All planes");
        assertThat(coronal.isDisable()).isTrue();
    }

    @Test
    void oneIsRemovedAndWhatCannotBeIsSaidAndNotTaken(FxRobot robot) {
        open(robot);
        robot.clickOn("#preset-remove");
        assertThat(ask(() -> ((ListView<?>) node(robot, "presets")).getItems().size()))
                .isEqualTo(4);
        type(robot, "preset-width", "0");
        assertThat(text(robot, "preset-problem")).contains("1 to 4096");
        assertThat(canClose(robot)).isFalse();
        type(robot, "preset-width", "351");
        assertThat(canClose(robot)).isTrue();
        type(robot, "preset-name", "a name of more than 24 letters");
        assertThat(text(robot, "preset-problem")).contains("24");
        assertThat(canClose(robot)).isFalse();
        robot.clickOn("#preset-usual");
        assertThat(canClose(robot)).isTrue();
        robot.clickOn("#preset-remove");
        close(robot, ButtonType.CANCEL);
        assertThat(presets()).isEqualTo(WindowLevel.PRESETS);
    }
}
