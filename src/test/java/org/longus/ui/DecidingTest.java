package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.longus.review.ProvenanceText;
import org.longus.review.ReviewState;
import org.longus.ui.cases.StudyItem;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What a person decides about the cases of a list. */
class DecidingTest extends ListFixture {
    @Start
    void start(Stage shown) throws IOException {
        showWithStore(shown);
    }

    /** Enter is not the way: it leaves the decision as it stands. */
    private void takeBack(FxRobot robot, ReviewState state) {
        Platform.runLater(() -> bench.decisions().takeBack(state));
        await(() -> robot.lookup("#confirm-go").tryQuery().isPresent());
        robot.push(KeyCode.ENTER);
        await(() -> robot.lookup("#confirm-go").tryQuery().isEmpty());
        assertThat(ask(() -> bench.list().chosen().state())).isEqualTo(state);
        Platform.runLater(() -> bench.decisions().takeBack(state));
        await(() -> robot.lookup("#confirm-go").tryQuery().isPresent());
        robot.clickOn("#confirm-go");
        await(() -> robot.lookup("#confirm-go").tryQuery().isEmpty());
    }

    @Test
    void approveFlagAndExcludeMoveThroughTheListAndCanBeTakenBack(FxRobot robot) {
        openPatients(robot, false);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(text(robot, "notice-text")).contains("nothing to approve");
        runModels(robot);
        assertThat(state(1)).isEqualTo(ReviewState.PREDICTED);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(state(1)).isEqualTo(ReviewState.APPROVED);
        await(() -> bench.list().chosen() == item(2) && model() != null);
        assertThat(text(robot, "message")).contains("slices opened");

        robot.push(KeyCode.CONTROL, KeyCode.G);
        assertThat(state(2)).isEqualTo(ReviewState.FLAGGED);
        takeBack(robot, ReviewState.FLAGGED);
        assertThat(state(2)).isEqualTo(ReviewState.NEW);

        robot.push(KeyCode.CONTROL, KeyCode.E);
        await(() -> robot.lookup("#exclusion-reason").tryQuery().isPresent());
        assertThat(robot.lookup("OK").queryButton().isDisabled()).isTrue();
        robot.clickOn("artefacts over the muscle").write(" (hip? no, teeth)").clickOn("OK");
        await(() -> bench.list().chosen() == item(3) && model() != null);
        assertThat(ask(() -> item(2).summaryProperty().get().reason()))
                .isEqualTo("artefacts over the muscle (hip? no, teeth)");

        // an approval is of the mask as it stood
        choose(robot, 1);
        robot.interact(() -> axial().requestFocus());
        robot.push(KeyCode.E).clickOn(at(85, 55));
        assertThat(state(1)).isEqualTo(ReviewState.EDITED);
    }

    @Test
    void anApprovalThatAChangeEndsIsTold(FxRobot robot) {
        openPatients(robot, false);
        runModels(robot);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        await(() -> bench.list().chosen() == item(2) && model() != null);
        robot.push(KeyCode.CONTROL, KeyCode.LEFT);
        await(() -> bench.list().chosen() == item(1) && model() != null);
        robot.interact(() -> bench.messages().dismiss());
        // taken back and given again by hand it is the person's own doing
        takeBack(robot, ReviewState.APPROVED);
        assertThat(state(1)).isEqualTo(ReviewState.PREDICTED);
        assertThat(ask(() -> bench.messages().noticeProperty().get())).isNull();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        await(() -> bench.list().chosen() == item(2) && model() != null);
        robot.push(KeyCode.CONTROL, KeyCode.LEFT);
        await(() -> bench.list().chosen() == item(1) && model() != null);
        robot.interact(() -> bench.messages().dismiss());
        robot.push(KeyCode.SHIFT, KeyCode.DELETE);
        assertThat(state(1)).isEqualTo(ReviewState.EDITED);
        assertThat(text(robot, "notice-text")).contains("No longer approved");
    }

    @Test
    void aCaseThatCannotBeReadIsFlaggedOrExcludedAndTheListGoesOn(FxRobot robot) {
        robot.interact(() -> {
            bench.ahead().enabledProperty().set(false);
            bench.opening().open(Path.of("one-broken"));
        });
        await(() -> model() != null);
        robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
        await(() -> item(2).activity() == StudyItem.Activity.FAILED);
        assertThat(text(robot, "notice-text")).contains("Slice 7 of 'neck-2' is cut short");
        assertThat(text(robot, "welcome")).contains("could not be read").contains("Ctrl+E");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(text(robot, "message")).contains("cannot be approved");
        robot.push(KeyCode.CONTROL, KeyCode.G);
        await(() -> state(2) == ReviewState.FLAGGED);
        takeBack(robot, ReviewState.FLAGGED);
        await(() -> state(2) == ReviewState.NEW);
        robot.clickOn("#exclude");
        robot.clickOn("#exclusion-reason").write("file is cut short").push(KeyCode.ENTER);
        await(() -> state(2) == ReviewState.EXCLUDED);
        // on to the next that waits for a decision
        await(() -> bench.list().chosen() == item(3) && model() != null);
        assertThat(ask(() -> item(2).activity())).isEqualTo(StudyItem.Activity.FAILED);

        // with a whole copy of the file the case is what was said of it, and who said it stands in its history
        robot.interact(() -> {
            while (!bench.list().all().isEmpty()) {
                bench.cases().close();
            }
            bench.opening().open(Path.of("patients"));
        });
        await(() -> bench.list().all().size() == 6 && model() != null);
        choose(robot, 2);
        assertThat(state(2)).isEqualTo(ReviewState.EXCLUDED);
        assertThat(ask(() ->
                        ProvenanceText.of(model().opened().audit().getLast().what())))
                .contains("file is cut short");
        assertThat(ask(() -> model().opened().audit().getLast().who())).isEqualTo("anna");
    }

    @Test
    void aHeldKeyDecidesOnceAndAFilterIsTold(FxRobot robot) {
        openPatients(robot, false);
        for (int n = 3; n >= 1; n--) {
            choose(robot, n);
            runModels(robot);
        }
        robot.press(KeyCode.CONTROL);
        for (int n = 0; n < 5; n++) {
            // a keyboard repeats the press of what is held
            robot.interact(() -> Event.fireEvent(
                    stage.getScene().getRoot(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, true, false, false)));
        }
        robot.interact(() -> Event.fireEvent(
                stage.getScene().getRoot(),
                new KeyEvent(KeyEvent.KEY_RELEASED, "", "", KeyCode.ENTER, false, true, false, false)));
        robot.release(KeyCode.CONTROL);
        assertThat(state(1)).isEqualTo(ReviewState.APPROVED);
        assertThat(state(2)).isEqualTo(ReviewState.PREDICTED);
        assertThat(text(robot, "message")).contains("Ctrl+Left goes back to it").contains("This case is predicted");

        // over case 2 to the third: the case before that is another one
        choose(robot, 1);
        takeBack(robot, ReviewState.APPROVED);
        choose(robot, 2);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        choose(robot, 1);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        await(() -> bench.list().chosen() == item(3) && model() != null);
        assertThat(text(robot, "message")).contains("Approved: Synthetic One").doesNotContain("goes back");

        robot.interact(() -> bench.list().onlyStates().add(ReviewState.PREDICTED));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(text(robot, "message")).contains("3 that it hides");
    }
}
