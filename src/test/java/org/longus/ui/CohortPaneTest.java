package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.ui.cohort.CohortFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The page of a cohort by keyboard alone. */
class CohortPaneTest extends WindowFixture {
    @TempDir
    Path out;

    @Start
    void start(Stage first) throws IOException {
        CohortFixture cohort = new CohortFixture(out);
        for (int n = 1; n <= 6; n++) {
            cohort.add(n, 30 + n);
        }
        show(first);
    }

    private void open(FxRobot robot) throws Exception {
        robot.interact(() -> bench.cohort().open(out));
        WaitForAsyncUtils.waitFor(
                20,
                java.util.concurrent.TimeUnit.SECONDS,
                () -> bench.list().all().size() == 6
                        && !bench.cohort()
                                .view()
                                .chartsProperty()
                                .get()
                                .overAge()
                                .marks()
                                .isEmpty());
    }

    private <N extends Node> N find(String id) {
        @SuppressWarnings("unchecked")
        N node = (N) stage.getScene().lookup("#" + id);
        return node;
    }

    @Test
    void arrowsWalkThePointsAndEnterOpensTheCase(FxRobot robot) throws Exception {
        open(robot);
        assertThat(this.<Label>find("so-far-sma-told").getText())
                .as("bars of a run at work count cases and open none")
                .contains("Point at a mark")
                .doesNotContain("opens its case");
        robot.interact(() -> this.<ToggleButton>find("cohort-distribution").fire());
        assertThat(this.<Label>find("chart-age-told").getText()).contains("opens its case");
        robot.interact(() -> find("chart-age").requestFocus());
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.RIGHT);
        assertThat(this.<Label>find("chart-age-told").getText()).startsWith("case-00002: men, 52 years, 32.0 cm");
        assertThat(find("chart-age").getAccessibleText()).startsWith("case-00002");
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(
                20, java.util.concurrent.TimeUnit.SECONDS, () -> bench.list().current() != null);
        assertThat(bench.list().current().series().identity().patientId()).isEqualTo("P-2");
        assertThat(find("cohort-pane").isVisible()).isFalse();
        assertThat(window.planes().isVisible()).isTrue();
    }

    @Test
    void escLeavesThePageAndItsKeyComesBack(FxRobot robot) throws Exception {
        open(robot);
        assertThat(find("cohort-pane").isVisible()).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(find("cohort-pane").isVisible()).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        assertThat(find("cohort-pane").isVisible()).isTrue();
    }

    @Test
    void withoutATableThePageOfSurvivalSaysWhatToGive(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() -> this.<ToggleButton>find("cohort-survival").fire());
        assertThat(this.<Label>find("chart-survival-missing").getText()).contains("os_months");
        assertThat(find("chart-survival").isVisible()).isFalse();
    }
}
