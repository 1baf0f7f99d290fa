package org.longus.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.longus.io.SeriesChoice;
import org.longus.io.table.patient.PatientTable;
import org.longus.io.table.patient.TableColumn;
import org.longus.io.table.patient.TableDraft;
import org.longus.io.table.patient.TableField;
import org.longus.review.store.ReaderSettings;
import org.longus.ui.app.MainWindow;
import org.longus.ui.app.Workbench;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.display.DisplayModel;
import org.longus.ui.display.Layer;
import org.longus.ui.service.Questions;
import org.longus.ui.service.Remembered;
import org.longus.ui.service.Services;
import org.longus.volume.WindowLevel;

/**
 * What a frame of the whole window costs on a volume of 512 x 512 x 400: three planes, marks and panels, on JavaFX's
 * software pipeline, which is the worst case. Run by hand:
 *
 * <pre>mvn test -Dtest=SceneFrames -Dlongus.width=1920 -Dlongus.height=1080</pre>
 *
 * <p>Frames follow one another as fast as they can. {@code wall} is from one to the next; {@code window} and {@code paint}
 * are the CPU time of the two threads that share a frame, and tell a slow window from a busy machine. 16.6 ms are 60
 * frames a second.
 */
class SceneFrames {
    private static final int FRAMES = Integer.getInteger("longus.frames", 300);
    private static final int WARM_UP = 200;
    private static final int WIDTH = Integer.getInteger("longus.width", 1280);
    private static final int HEIGHT = Integer.getInteger("longus.height", 860);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    static {
        // before JavaFX starts
        System.setProperty("javafx.animation.fullspeed", "true");
    }

    private Workbench bench;

    @Test
    void howLongAFrameTakes() throws Exception {
        LargeStudy study = new LargeStudy();
        CompletableFuture<Void> shown = new CompletableFuture<>();
        Platform.startup(() -> {
            bench = new Workbench(
                    new Services(
                            study,
                            input -> study.scan(),
                            (findings, folder, request) -> null,
                            PatientTable::open,
                            Optional.empty()),
                    Remembered.NOTHING,
                    new NoAnswers(),
                    Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()),
                    Platform::runLater);
            Stage stage = new Stage();
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
            new MainWindow(bench).show(stage);
            shown.complete(null);
        });
        shown.join();
        Platform.runLater(() -> bench.opening().open(Path.of("large")));
        await(() -> bench.list().current() != null && !bench.jobs().isBusy());
        Platform.runLater(bench.runs()::run);
        await(() -> bench.list().current().slice() != null && !bench.jobs().isBusy());
        System.out.println("ms a frame: median, 95 of 100, longest");
        measure("no layers, scroll all three", List.of(), this::scrollAll);
        DisplayModel display = bench.display();
        List<Layer> usual = List.of(display.muscle(), display.section(), display.changes());
        measure("usual layers, scroll all three", usual, this::scrollAll);
        measure("usual layers, axial alone", usual, n -> scroll(2, n));
        measure("usual layers, window drag", usual, this::window);
        measure("every layer, scroll all three", display.layers(), this::scrollAll);
        measure("every layer, measured slice, window drag", display.layers(), this::window);
        measure("nothing changes", usual, n -> {});
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) throws Exception {
        for (int n = 0; n < 3000; n++) {
            CompletableFuture<Boolean> asked = new CompletableFuture<>();
            Platform.runLater(() -> {
                try {
                    asked.complete(condition.call());
                } catch (Exception e) {
                    asked.completeExceptionally(e);
                }
            });
            if (asked.get()) {
                return;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("it did not happen");
    }

    private void scrollAll(int n) {
        scroll(0, n);
        scroll(1, n);
        scroll(2, n);
    }

    /** To and fro about the measured slice, which is where one looks. */
    private void scroll(int axis, int n) {
        CaseModel model = bench.list().current();
        int middle = axis == 2 ? LargeStudy.MIDDLE_K : LargeStudy.SIZE / 2;
        model.cursor().indexProperty(axis).set(middle + Math.abs(n % 40 - 20) - 10);
    }

    private void window(int n) {
        if (n == 0) {
            bench.list().current().cursor().indexProperty(2).set(LargeStudy.MIDDLE_K);
        }
        bench.display().windowProperty().set(new WindowLevel(400 + n % 100, 40));
    }

    private void measure(String what, List<Layer> visible, IntConsumer step) throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        Frames frames = new Frames(step, over);
        Platform.runLater(() -> {
            bench.display().layers().forEach(l -> l.visible().set(visible.contains(l)));
            frames.start();
        });
        if (!over.await(10, TimeUnit.MINUTES)) {
            throw new AssertionError("no frames");
        }
        System.out.printf("%-42s %s%n", what, frames.text());
    }

    private static final class Frames extends AnimationTimer {
        private final IntConsumer step;
        private final CountDownLatch over;
        private final long painter = Thread.getAllStackTraces().keySet().stream()
                .filter(t -> t.getName().startsWith("QuantumRenderer"))
                .findFirst()
                .orElseThrow()
                .threadId();
        private final double[] wall = new double[FRAMES];
        private final double[] window = new double[FRAMES];
        private final double[] paint = new double[FRAMES];
        private int n = -WARM_UP;
        private long lastWall;
        private long lastWindow;
        private long lastPaint;

        Frames(IntConsumer step, CountDownLatch over) {
            this.step = step;
            this.over = over;
        }

        @Override
        public void handle(long now) {
            long w = System.nanoTime();
            long c = THREADS.getCurrentThreadCpuTime();
            long p = THREADS.getThreadCpuTime(painter);
            if (n > 0) {
                wall[n - 1] = (w - lastWall) / 1e6;
                window[n - 1] = (c - lastWindow) / 1e6;
                paint[n - 1] = (p - lastPaint) / 1e6;
            }
            lastWall = w;
            lastWindow = c;
            lastPaint = p;
            if (n == FRAMES) {
                stop();
                over.countDown();
                return;
            }
            step.accept(n + WARM_UP);
            n++;
        }

        String text() {
            return "wall " + text(wall) + "   window " + text(window) + "   paint " + text(paint);
        }

        private static String text(double[] ms) {
            double[] sorted = ms.clone();
            Arrays.sort(sorted);
            return "%5.1f %5.1f %5.1f".formatted(sorted[FRAMES / 2], sorted[FRAMES * 95 / 100], sorted[FRAMES - 1]);
        }
    }

    /** Nobody is asked anything. */
    private static final class NoAnswers implements Questions {
        @Override
        public Leaving unsaved(String text) {
            return Leaving.LOSE_CHANGES;
        }

        @Override
        public Optional<Path> folderToOpen() {
            return Optional.empty();
        }

        @Override
        public List<Path> filesToOpen() {
            return List.of();
        }

        @Override
        public Optional<String> flagNote(String who, String now) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> patientTable() {
            return Optional.empty();
        }

        @Override
        public Optional<Map<TableField, TableColumn>> columns(TableDraft table) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> maskFile() {
            return Optional.empty();
        }

        @Override
        public Optional<ReaderSettings> reader(ReaderSettings now) {
            return Optional.empty();
        }

        @Override
        public boolean confirmed(String title, String text, String action) {
            return false;
        }

        @Override
        public Optional<String> exclusionReason(String who) {
            return Optional.empty();
        }

        @Override
        public Optional<SeriesChoice> series(org.longus.io.Study study, SeriesChoice now, List<String> leftOut) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> folderToExportTo() {
            return Optional.empty();
        }
    }
}
