package org.longus.ui.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.longus.ui.dialog.WindowQuestions;
import org.longus.ui.service.KeptCases;
import org.longus.ui.service.Models;
import org.longus.ui.service.Remembered;
import org.longus.ui.service.Services;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The window as a program. Start it with {@link #launch}; the class with {@code main} must not extend
 * {@link Application}, or Java refuses to start JavaFX from the class path.
 */
public final class LongusApp extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(LongusApp.class);

    /** A folder on a network may be slow; one that is gone must not keep the program. */
    private static final int SETTLE_SECONDS = 20;

    /** A run that goes on is not worth waiting for: nothing of it is kept. */
    private static final int MODELS_SECONDS = 3;

    /** As a shell tells of a program that was ended. */
    private static final int ENDED_AT_ONCE = 143;

    private static Services services;
    private static Remembered remembered = Remembered.NOTHING;
    private static List<Path> first = List.of();
    private static final ExecutorService BACKGROUND = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("longus-job").factory());

    /** Null before the window is shown. */
    private static volatile Workbench bench;

    /**
     * Shows the window and returns when it is closed and all is written. What was remembered is read before the window's
     * thread begins; the packs are opened at the first run, not before.
     *
     * @param toOpen folders or files to open at once
     */
    public static void launch(Services services, List<Path> toOpen) {
        LongusApp.services = services;
        first = toOpen;
        remembered = Remembered.read(services.store());
        try {
            Application.launch(LongusApp.class);
        } finally {
            end();
        }
    }

    @Override
    public void start(Stage stage) {
        bench = new Workbench(services, remembered, new WindowQuestions(stage), BACKGROUND, Platform::runLater);
        SpareMemory spare = new SpareMemory(BACKGROUND);
        bench.list().currentProperty().subscribe(shown -> {
            if (shown != null) {
                spare.giveBack();
            }
        });
        // read while the window is being made
        bench.opening().open(first);
        Workbench shown = bench;
        Thread.setDefaultUncaughtExceptionHandler(
                new UncaughtErrors(e -> shown.messages().unexpected(e), Platform::runLater));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Rectangle2D at = WindowPlace.first(screen);
        stage.setX(at.getMinX());
        stage.setY(at.getMinY());
        stage.setWidth(at.getWidth());
        stage.setHeight(at.getHeight());
        stage.setMaximized(WindowPlace.isSmall(screen));
        new EndSignals(
                () -> Platform.runLater(() -> shown.leave().leave(stage::hide)),
                () -> Runtime.getRuntime().halt(ENDED_AT_ONCE));
        new MainWindow(
                        bench,
                        Optional.of(folder ->
                                getHostServices().showDocument(folder.toUri().toString())))
                .show(stage);
    }

    /** On the thread that launched: the window is gone, and its thread with it. */
    private static void end() {
        if (bench != null) {
            settle();
        }
        BACKGROUND.shutdown();
        // waits for cases that are being closed; interrupted, they would not be forced to the disk
        services.store().ifPresent(LongusApp::close);
        BACKGROUND.shutdownNow();
        close(services.models());
    }

    /** The process may end while they run ({@code model.OnnxEnvironment}), if not so well on a GPU. */
    private static void close(Models models) {
        Thread closing =
                Thread.ofPlatform().daemon().name("longus-models-close").start(models::close);
        try {
            closing.join(Duration.ofSeconds(MODELS_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Cases that were let go of, decisions on unread ones and settings are written in the background. */
    private static void settle() {
        try {
            bench.settled().get(SETTLE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.error("not all is written", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(KeptCases store) {
        try {
            store.close();
        } catch (IOException e) {
            // a person was asked before the window closed (LeaveCommand)
            LOG.error("the study store", e);
        }
    }
}
