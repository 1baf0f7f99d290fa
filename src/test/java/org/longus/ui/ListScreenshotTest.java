package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.review.Decision;
import org.longus.review.ReviewState;
import org.longus.review.store.StudyStore;
import org.longus.ui.cases.StudyItem;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Pictures of the list with cases in every state, to be looked at. */
class ListScreenshotTest extends WindowFixture {
    @TempDir
    static Path home;

    @Start
    void start(Stage shown) {
        store = new StudyStore(home, "anna", "0.1.0");
        show(shown);
        stage.setWidth(1280);
        stage.setHeight(800);
    }

    @AfterEach
    void closeStore() throws IOException {
        store.close();
    }

    private void choose(FxRobot robot, int n) {
        StudyItem item = ask(() -> bench.list().all().get(n - 1));
        robot.interact(() -> bench.list().chosenProperty().set(item));
        await(() -> item.model() != null && model() == item.model());
    }

    @Test
    void aListInAllStates(FxRobot robot) throws IOException {
        robot.interact(() -> {
            bench.ahead().enabledProperty().set(false);
            bench.opening().open(Path.of("patients"));
        });
        await(() -> model() != null);
        choose(robot, 2);
        runModels(robot);
        choose(robot, 3);
        runModels(robot);
        robot.interact(() -> axial().requestFocus());
        robot.push(KeyCode.E).drag(at(85, 48)).dropTo(at(85, 60));
        choose(robot, 4);
        runModels(robot);
        robot.interact(() -> model().decide(Optional.of(Decision.APPROVED)));
        choose(robot, 5);
        runModels(robot);
        robot.interact(() -> model().decide(Optional.of(new Decision(ReviewState.FLAGGED, ""))));
        choose(robot, 6);
        robot.interact(() -> model().decide(Optional.of(new Decision(ReviewState.EXCLUDED, "C3 is not in the scan"))));
        choose(robot, 3);
        patientTable = Files.writeString(home.resolve("cohort.csv"), "PatientID,Height (cm),Sex\nP-3,171,F\n");
        robot.interact(() -> bench.cases().importPatients());
        await(() -> !bench.jobs().isBusy());
        robot.interact(() -> bench.messages().dismiss());
        robot.moveTo(at(50, 80));
        Screenshots.save(stage, "list.png");
        robot.interact(() -> bench.display().darkProperty().set(false));
        Screenshots.save(stage, "list-light.png");
        robot.clickOn("#case-states");
        assertThat(robot.lookup("flagged").tryQuery()).isPresent();
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> bench.display().darkProperty().set(true));
        robot.push(KeyCode.CONTROL, KeyCode.E);
        await(() -> robot.lookup("#exclusion-reason").tryQuery().isPresent());
        Screenshots.save((Stage) robot.lookup("#exclusion").query().getScene().getWindow(), "exclusion.png");
        robot.clickOn("Cancel");
        robot.rightClickOn((Node) robot.lookup("Synthetic Three").query()).clickOn("#menu-history");
        await(() -> robot.lookup("#history").tryQuery().isPresent());
        Screenshots.save((Stage) robot.lookup("#history").query().getScene().getWindow(), "history.png");
        robot.clickOn("Close");
    }
}
