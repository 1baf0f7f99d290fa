package org.longus.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.longus.review.ReviewState;
import org.longus.review.store.StudyStore;
import org.longus.ui.cases.StudyItem;
import org.testfx.api.FxRobot;

/** A window over a list of six patients, Synthetic One to Six, whose work is kept in a folder of each test's own. */
abstract class ListFixture extends WindowFixture {
    @TempDir
    static Path home;

    StudyStore other;

    /** As {@link #show}. */
    final void showWithStore(Stage shown) throws IOException {
        store = new StudyStore(Files.createTempDirectory(home, "store"), "anna", "0.1.0");
        show(shown);
    }

    @AfterEach
    void closeStores() throws IOException {
        store.close();
        if (other != null) {
            other.close();
        }
    }

    final void openPatients(FxRobot robot, boolean ahead) {
        robot.interact(() -> {
            bench.ahead().enabledProperty().set(ahead);
            bench.opening().open(Path.of("patients"));
        });
        await(() -> bench.list().all().size() == 6 && model() != null);
    }

    final StudyItem item(int n) {
        return bench.list().all().get(n - 1);
    }

    final ReviewState state(int n) {
        return ask(() -> item(n).state());
    }

    final void choose(FxRobot robot, int n) {
        robot.clickOn("Synthetic "
                + List.of("One", "Two", "Three", "Four", "Five", "Six").get(n - 1));
        await(() -> bench.list().chosen() == item(n) && model() != null);
    }

    final void idle() {
        await(() -> !bench.jobs().isBusy()
                && !bench.reads().isBusy()
                && !bench.ahead().jobs().isBusy());
    }
}
