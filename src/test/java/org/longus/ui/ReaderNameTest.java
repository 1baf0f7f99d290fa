package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.review.store.StudyStore;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The reader's name among the preferences. */
class ReaderNameTest extends WindowFixture {
    @TempDir
    static Path home;

    @Start
    void start(Stage shown) throws IOException {
        store = new StudyStore(Files.createTempDirectory(home, "store"), "ward-pc", "0.1.0");
        show(shown);
    }

    @AfterEach
    void closeStore() throws IOException {
        store.close();
    }

    private void open(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        await(() -> robot.lookup("#set-reader's-name").tryQuery().isPresent());
    }

    private String typed(FxRobot robot) {
        return ask(() -> ((TextField) node(robot, "set-reader's-name")).getText());
    }

    private void type(FxRobot robot, String name) {
        robot.interact(() -> {
            node(robot, "set-reader's-name").requestFocus();
            ((TextField) node(robot, "set-reader's-name")).setText(name);
        });
        robot.push(KeyCode.ENTER);
        await(() -> !bench.jobs().isBusy());
    }

    @Test
    void itIsKeptWithTheReadingsAndAnnotatorModeBeginsUnderItWithoutAsking(FxRobot robot) {
        open(robot);
        type(robot, "  Anna ");
        await(() -> bench.readers().settingsProperty().get().name().equals("Anna"));
        assertThat(store.readings().settings().name()).isEqualTo("Anna");
        assertThat(bench.readers().isOn()).isFalse();
        assertThat(typed(robot)).isEqualTo("Anna");
        robot.push(KeyCode.ESCAPE).push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        await(() -> bench.readers().isOn());
        assertThat(bench.readers().settingsProperty().get().name()).isEqualTo("Anna");
        open(robot);
        assertThat(ask(() -> node(robot, "set-reader's-name").isDisabled())).isTrue();
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void noNameIsNoneAndTheUsualPreferencesLeaveItAlone(FxRobot robot) {
        open(robot);
        type(robot, "Ben");
        await(() -> bench.readers().settingsProperty().get().name().equals("Ben"));
        type(robot, "   ");
        assertThat(typed(robot)).isEqualTo("Ben");
        robot.clickOn("#preferences-usual");
        assertThat(typed(robot)).isEqualTo("Ben");
        assertThat(store.readings().settings().name()).isEqualTo("Ben");
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void theWindowsOwnSettingsDoNotHoldIt() {
        assertThat(bench.preferences()).noneMatch(p -> p.key().equals("readerName"));
    }
}
