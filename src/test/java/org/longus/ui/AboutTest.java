package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.longus.app.AppInfo;
import org.longus.ui.dialog.AboutDialog;
import org.longus.ui.dialog.AboutFacts;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class AboutTest extends WindowFixture {
    @Start
    void start(Stage shown) {
        show(shown);
    }

    @Test
    void theToolbarTellsWhichLongusThisIsAndThatItIsNoDevice(FxRobot robot) {
        robot.clickOn("#about-longus");
        await(() -> robot.lookup("#about").tryQuery().isPresent());
        assertThat(robot.lookup("Longus " + AppInfo.BUILD).tryQuery()).isPresent();
        assertThat(text(robot, "about-use")).isEqualTo(AppInfo.NOT_A_DEVICE);
        assertThat(text(robot, "about-licence")).contains("NOTICE");
        robot.clickOn("Close");
    }

    @Test
    void theLogIsNamedAndItsFolderOpened(FxRobot robot) throws java.io.IOException {
        Path log = Path.of("/home/user/.local/share/longus/logs/longus-20260101-120000-1.log");
        List<Path> opened = new ArrayList<>();
        CompletableFuture<List<String>> packs = new CompletableFuture<>();
        CompletableFuture<String> test = new CompletableFuture<>();
        AboutFacts facts = new AboutFacts(Optional.of(log), packs, "CPU", test, List.of("dark: true"));
        robot.interact(() -> new AboutDialog(stage, facts, Optional.of(opened::add), () -> {}).show());
        assertThat(facts(robot)).contains("Device: CPU", "Self-test: ...");
        packs.complete(List.of("section 1.0\nMeasured: so and so", "muscle 2.0"));
        test.complete("passed on CPU");
        await(() -> facts(robot).contains("Measured: so and so"));
        await(() -> facts(robot).contains("Self-test: passed on CPU"));
        assertThat(robot.lookup("#about-log").queryAs(TextField.class).getText())
                .isEqualTo(log.toString());
        Screenshots.saveTop(stage, "about.png");
        robot.clickOn("#about-open");
        assertThat(opened).containsExactly(log.getParent());
        robot.clickOn("#about-copy");
        assertThat(ask(() -> Clipboard.getSystemClipboard().getString()))
                .contains("Longus " + AppInfo.BUILD, "Java ", "muscle 2.0", "passed on CPU", "dark: true");
        robot.clickOn("#about-notice");
        await(() -> robot.lookup("#text-area").queryAs(TextArea.class).getText().contains("third-party"));
        robot.push(KeyCode.ESCAPE);
        await(() -> robot.lookup("#text-area").tryQuery().isEmpty());
        robot.clickOn("Close");
    }

    private static String facts(FxRobot robot) {
        return ask(() -> robot.lookup("#about-facts").queryAs(TextArea.class).getText());
    }
}
