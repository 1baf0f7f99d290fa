package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.longus.app.AppInfo;
import org.longus.ui.dialog.AboutDialog;
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
        robot.interact(() -> new AboutDialog(stage, Optional.of(log), packs, Optional.of(opened::add)).show());
        packs.complete(List.of("section 1.0", "muscle 2.0"));
        await(() -> text(robot, "about-packs").equals("section 1.0\nmuscle 2.0"));
        assertThat(robot.lookup("#about-log").queryAs(TextField.class).getText())
                .isEqualTo(log.toString());
        Screenshots.saveTop(stage, "about.png");
        robot.clickOn("#about-open");
        assertThat(opened).containsExactly(log.getParent());
        robot.clickOn("Close");
    }
}
