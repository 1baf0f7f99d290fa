package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.review.store.StudyStore;
import org.longus.review.store.Unsaved;
import org.longus.ui.service.KeptCases;
import org.longus.ui.service.Services;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The window's own button closes it; changes that the disk does not take are asked about. */
class ClosingWindowTest extends WindowFixture {
    @TempDir
    static Path home;

    private volatile Unsaved unsaved = new Unsaved(3, Optional.of("Changes are not being saved (disk full)."));

    @Start
    void start(Stage shown) throws IOException {
        store = new StudyStore(Files.createTempDirectory(home, "store"), "anna", "0.1.0");
        show(shown);
    }

    @AfterEach
    void closeStore() throws IOException {
        store.close();
    }

    @Override
    Services services() {
        Services usual = super.services();
        KeptCases kept = usual.store().orElseThrow();
        KeptCases full = (KeptCases) Proxy.newProxyInstance(
                KeptCases.class.getClassLoader(), new Class<?>[] {KeptCases.class}, (proxy, method, arguments) -> {
                    try {
                        return method.getName().equals("unsaved") ? unsaved : method.invoke(kept, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return new Services(usual.models(), usual.scanner(), usual.exporter(), usual.tables(), Optional.of(full));
    }

    private void close(FxRobot robot) {
        robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    private void closeAndBeAsked(FxRobot robot) {
        close(robot);
        await(() -> robot.lookup("#unsaved-text").tryQuery().isPresent());
    }

    @Test
    void changesThatAreNotOnTheDiskAreNeverLostSilently(FxRobot robot) {
        openStudy(robot);
        closeAndBeAsked(robot);
        assertThat(text(robot, "unsaved-text")).contains("Changes of 3 cases", "disk full");
        robot.clickOn("Cancel");
        assertThat(ask(stage::isShowing)).isTrue();
        closeAndBeAsked(robot);
        unsaved = Unsaved.NOTHING;
        robot.clickOn("#unsaved-again");
        await(() -> !stage.isShowing());
    }

    @Test
    void whoGivesThemUpCloses(FxRobot robot) {
        closeAndBeAsked(robot);
        robot.clickOn("#unsaved-lose");
        await(() -> !stage.isShowing());
    }

    @Test
    void withAllOnTheDiskItClosesAtOnce(FxRobot robot) {
        unsaved = Unsaved.NOTHING;
        openStudy(robot);
        close(robot);
        await(() -> !stage.isShowing());
    }
}
