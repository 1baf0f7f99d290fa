package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.longus.ui.app.UncaughtErrors;
import org.longus.ui.common.Notice;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Errors that no job and no dialog caught. */
class UncaughtErrorsTest extends WindowFixture {
    @Start
    void start(Stage shown) {
        show(shown);
    }

    @Test
    void anErrorOnTheWindowsThreadIsToldAndTheWindowGoesOn(FxRobot robot) {
        toldFrom(() -> Platform.runLater(() -> {
            Thread.currentThread().setUncaughtExceptionHandler(null);
            throw new IllegalStateException("a click that nobody expected");
        }));
        openStudy(robot);
        runModels(robot);
        assertThat(sma()).isPositive();
    }

    @Test
    void anErrorOnAnotherThreadIsToldToo() {
        toldFrom(() -> Thread.ofPlatform().start(() -> {
            throw new IllegalStateException("behind the window");
        }));
    }

    private void toldFrom(Runnable wrong) {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.UncaughtExceptionHandler window =
                ask(() -> Thread.currentThread().getUncaughtExceptionHandler());
        Thread.setDefaultUncaughtExceptionHandler(
                new UncaughtErrors(e -> bench.messages().unexpected(e), Platform::runLater));
        try {
            wrong.run();
            await(() -> bench.messages().noticeProperty().get() != null);
            Notice told = ask(() -> bench.messages().noticeProperty().get());
            assertThat(told.kind()).isEqualTo(Notice.Kind.ERROR);
            assertThat(told.text())
                    .matches("Longus met an error that it did not expect \\(IllegalStateException, code"
                            + " \\w{4}-\\w{4}\\) and goes on\\..*");
            assertThat(told.details()).contains("IllegalStateException", "UncaughtErrorsTest");
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
            ask(() -> {
                Thread.currentThread().setUncaughtExceptionHandler(window);
                return null;
            });
        }
    }

    @Test
    void aFloodOfErrorsIsToldOnceAtATimeAndOneInTheTellingEndsThere() {
        Deque<Runnable> later = new ArrayDeque<>();
        List<String> told = new ArrayList<>();
        UncaughtErrors errors = new UncaughtErrors(
                e -> {
                    told.add(e.getMessage());
                    throw new IllegalStateException("the notice is broken");
                },
                later::add);
        for (int n = 0; n < 20; n++) {
            errors.uncaughtException(Thread.currentThread(), new IllegalStateException("frame " + n));
        }
        assertThat(later).hasSize(1);
        later.remove().run();
        errors.uncaughtException(Thread.currentThread(), new IllegalStateException("another"));
        later.remove().run();
        assertThat(told).containsExactly("frame 0", "another");
    }
}
