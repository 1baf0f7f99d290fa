package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.longus.ui.common.Job;
import org.longus.ui.common.Jobs;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Several pieces of work at once: all are seen, and each can be stopped. */
class JobsButtonTest extends WindowFixture {
    private final CountDownLatch over = new CountDownLatch(1);

    @Start
    void start(Stage shown) {
        show(shown);
    }

    @AfterEach
    void letGo() {
        over.countDown();
    }

    private void begin(FxRobot robot, Jobs jobs, String name) {
        robot.interact(() -> jobs.start(new Job<>(
                name,
                progress -> {
                    progress.report(0.4, "Step of " + name);
                    over.await();
                    return name;
                },
                done -> {})));
    }

    @Test
    void eachOfSeveralIsSeenAndCanBeStopped(FxRobot robot) throws IOException {
        openStudy(robot);
        begin(robot, bench.jobs(), "Export");
        assertThat(ask(() -> node(robot, "all-jobs").isVisible())).isFalse();
        begin(robot, bench.reads(), "Read 48 slices");
        begin(robot, bench.ahead().jobs(), "Predict ahead");
        await(() -> text(robot, "all-jobs").equals("2 more"));
        robot.clickOn("#all-jobs");
        await(() -> robot.lookup("#all-read-row").tryQuery().isPresent());
        assertThat(text(robot, "all-job")).isEqualTo("Step of Export");
        Screenshots.saveTop(stage, "jobs-bubble.png");
        robot.clickOn("#all-read-cancel");
        assertThat(ask(() -> bench.reads().cancellingProperty().get())).isTrue();
        assertThat(ask(() -> bench.jobs().cancellingProperty().get())).isFalse();
        robot.push(KeyCode.ESCAPE);
        await(() -> robot.lookup("#all-read-row").tryQuery().isEmpty());
        robot.clickOn("#all-jobs");
        await(() -> robot.lookup("#all-read-row").tryQuery().isPresent());
        over.countDown();
        // with the last of them it goes by itself
        await(() -> robot.lookup("#jobs-bubble").tryQuery().isEmpty());
        assertThat(ask(() -> node(robot, "all-jobs").isVisible())).isFalse();
    }
}
