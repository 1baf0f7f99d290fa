package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.longus.ui.display.DecimalSign;
import org.longus.ui.display.TextScale;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The preferences: opened and set with the keyboard alone, seen at once. */
class PreferencesTest extends WindowFixture {
    @Start
    void start(Stage shown) {
        show(shown);
    }

    private void open(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        await(() -> robot.lookup("#preferences").tryQuery().isPresent()
                && node(robot, "set-dark-window").isFocused());
    }

    @Test
    void theKeyboardSetsThemAndEachIsSeenAtOnce(FxRobot robot) throws IOException {
        open(robot);
        Screenshots.saveTop(stage, "preferences-dark-100.png");
        robot.push(KeyCode.SPACE);
        assertThat(ask(() -> bench.display().darkProperty().get())).isFalse();
        Screenshots.saveTop(stage, "preferences-light-100.png");
        robot.push(KeyCode.TAB).push(KeyCode.DOWN);
        assertThat(ask(() -> bench.display().scale())).isEqualTo(TextScale.LARGE);
        robot.push(KeyCode.TAB).push(KeyCode.DOWN);
        assertThat(ask(() -> bench.display().decimalsProperty().get())).isEqualTo(DecimalSign.COMMA);
        robot.push(KeyCode.TAB).push(KeyCode.SPACE);
        assertThat(ask(() -> bench.display().legendProperty().get())).isTrue();
        robot.push(KeyCode.TAB).push(KeyCode.SPACE);
        assertThat(ask(() -> bench.display().muscleOutlineOnlyProperty().get())).isTrue();
        robot.interact(() -> node(robot, "set-predict-ahead").requestFocus());
        robot.push(KeyCode.SPACE);
        assertThat(ask(() -> bench.ahead().enabledProperty().get())).isFalse();
        robot.interact(() -> bench.display().scaleProperty().set(TextScale.DOUBLE));
        await(() -> node(robot, "preferences").getScene().getWindow().getWidth() > 700);
        Screenshots.saveTop(stage, "preferences-light-200.png");
        robot.push(KeyCode.ESCAPE);
        await(() -> robot.lookup("#preferences").tryQuery().isEmpty());
    }

    @Test
    void whatIsSetElsewhereIsSeenInThem(FxRobot robot) {
        open(robot);
        robot.interact(() -> bench.display().scaleProperty().set(TextScale.LARGER));
        assertThat(ask(() -> ((ComboBox<?>) node(robot, "set-text-and-controls")).getValue()))
                .isEqualTo("150 %");
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void oneButtonSetsThemAllBack(FxRobot robot) throws IOException {
        robot.interact(() -> {
            bench.display().darkProperty().set(false);
            bench.display().legendProperty().set(true);
            bench.ahead().enabledProperty().set(false);
        });
        open(robot);
        Screenshots.saveTop(stage, "preferences-light.png");
        robot.clickOn("#preferences-usual");
        assertThat(ask(() -> bench.display().darkProperty().get())).isTrue();
        assertThat(ask(() -> bench.display().legendProperty().get())).isFalse();
        assertThat(ask(() -> bench.ahead().enabledProperty().get())).isTrue();
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void aFolderIsTypedAndExportsGoThereWithoutAQuestionWhereThatIsSet(FxRobot robot) {
        openStudy(robot);
        runModels(robot);
        open(robot);
        robot.interact(() -> node(robot, "set-folder-of-exports").requestFocus());
        robot.interact(() -> ((TextField) node(robot, "set-folder-of-exports")).setText("there"));
        robot.interact(() -> node(robot, "set-ask-for-it-at-each-export").requestFocus());
        robot.push(KeyCode.SPACE).push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        await(() -> text(robot, "message").contains("Exported to there"));
        open(robot);
        robot.interact(() -> node(robot, "set-ask-for-it-at-each-export").requestFocus());
        robot.push(KeyCode.SPACE).push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        await(() -> text(robot, "message").contains("Exported to out"));
        // the one that was chosen last is the next to be offered
        assertThat(ask(() -> kept("exportFolder"))).isEqualTo("out");
    }

    @Test
    void whatIsTypedCountsWhenTheDialogIsClosedAtOnce(FxRobot robot) {
        open(robot);
        robot.interact(() -> {
            node(robot, "set-folder-of-exports").requestFocus();
            ((TextField) node(robot, "set-folder-of-exports")).setText("typed");
        });
        robot.push(KeyCode.ESCAPE);
        await(() -> kept("exportFolder").equals("typed"));
    }

    private String kept(String key) {
        return bench.preferences().stream()
                .filter(p -> p.key().equals(key))
                .findFirst()
                .orElseThrow()
                .kept();
    }
}
