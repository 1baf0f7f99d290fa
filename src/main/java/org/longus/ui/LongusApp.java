package org.longus.ui;

import java.io.IOException;
import java.nio.file.Path;
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
import org.longus.review.store.StudyStore;
import org.longus.ui.commands.Workbench;
import org.longus.ui.dialog.WindowQuestions;
import org.longus.ui.service.Services;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The window as a program. Start it with {@link #launch}; the class with {@code main} must not extend
 * {@link Application}, or Java refuses to start JavaFX from the class path.
 */
public final class LongusApp extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(LongusApp.class);

    private static Services services;
    private static Optional<Path> first = Optional.empty();

    /** A folder on a network may be slow; one that is gone must not keep the window. */
    private static final int SETTLE_SECONDS = 20;

    private final ExecutorService background = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("longus-job").factory());

    private Workbench bench;

    /**
     * Shows the window and returns when it is closed. The packs are opened at the first run, not before.
     *
     * @param toOpen a folder or file to open at once
     */
    public static void launch(Services services, Optional<Path> toOpen) {
        LongusApp.services = services;
        first = toOpen;
        Application.launch(LongusApp.class);
    }

    @Override
    public void start(Stage stage) {
        bench = new Workbench(services, new WindowQuestions(stage), background, Platform::runLater);
        Thread.setDefaultUncaughtExceptionHandler(new UncaughtErrors(bench::failed, Platform::runLater));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Rectangle2D at = WindowPlace.first(screen);
        stage.setX(at.getMinX());
        stage.setY(at.getMinY());
        stage.setWidth(at.getWidth());
        stage.setHeight(at.getHeight());
        stage.setMaximized(WindowPlace.isSmall(screen));
        new MainWindow(
                        bench,
                        Optional.of(folder ->
                                getHostServices().showDocument(folder.toUri().toString())))
                .show(stage);
        first.ifPresent(bench::open);
    }

    @Override
    public void stop() {
        settle();
        background.shutdown();
        // waits for cases that are being closed; interrupted, they would not be forced to the disk
        services.store().ifPresent(LongusApp::close);
        background.shutdownNow();
        services.models().close();
    }

    /** Cases that were let go of and decisions on unread ones are written in the background. */
    private void settle() {
        try {
            bench.settled().get(SETTLE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.error("not all is written", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(StudyStore store) {
        try {
            store.close();
        } catch (IOException e) {
            // what could not be written was told in the window while it was open
            LOG.error("the study store", e);
        }
    }
}
