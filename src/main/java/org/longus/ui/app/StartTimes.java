package org.longus.ui.app;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.longus.ui.casework.CaseModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes into the log how long a start took: from the command to the window, and to the first CT in it. {@code bench/start}
 * reads these lines. A rehearsal, which the launcher holds once after a build to learn which classes a start needs, ends
 * with them.
 */
final class StartTimes {
    /** A system property; set for a rehearsal. */
    static final String REHEARSAL = "longus.rehearsal";

    private static final Logger LOG = LoggerFactory.getLogger(StartTimes.class);

    private StartTimes() {}

    /** To be called once the stage is shown. */
    static void follow(Stage stage, ObservableValue<CaseModel> shown) {
        Scene scene = stage.getScene();
        afterNextPicture(scene, () -> {
            LOG.info("window seen {} ms after the command", sinceStart());
            new FirstCase(stage, shown);
        });
    }

    /** Waits for the first case that is shown; no more is asked of a start. */
    private static final class FirstCase {
        private boolean seen;

        FirstCase(Stage stage, ObservableValue<CaseModel> shown) {
            shown.subscribe(c -> {
                if (c != null && !seen) {
                    seen = true;
                    afterNextPicture(stage.getScene(), () -> {
                        LOG.info("first CT seen {} ms after the command", sinceStart());
                        if (Boolean.getBoolean(REHEARSAL)) {
                            stage.hide();
                        }
                    });
                }
            });
        }
    }

    /** Runs when what is there now has been laid out and is handed to the screen. */
    private static void afterNextPicture(Scene scene, Runnable then) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                then.run();
            }
        });
        javafx.application.Platform.requestNextPulse();
    }

    private static long sinceStart() {
        Optional<Instant> start = ProcessHandle.current().info().startInstant();
        return start.map(s -> Duration.between(s, Instant.now()).toMillis()).orElse(-1L);
    }
}
