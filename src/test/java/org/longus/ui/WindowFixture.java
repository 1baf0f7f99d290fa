package org.longus.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.longus.export.CaseFindings;
import org.longus.export.folder.CaseExport;
import org.longus.io.InputScan;
import org.longus.io.SeriesChoice;
import org.longus.io.Study;
import org.longus.io.UnreadableInputException;
import org.longus.io.mask.DrawnMasks;
import org.longus.io.table.patient.PatientTable;
import org.longus.io.table.patient.TableColumn;
import org.longus.io.table.patient.TableDraft;
import org.longus.io.table.patient.TableField;
import org.longus.review.store.ReaderSettings;
import org.longus.review.store.StudyStore;
import org.longus.ui.app.MainWindow;
import org.longus.ui.app.Workbench;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.dialog.ColumnsDialog;
import org.longus.ui.dialog.ConfirmDialog;
import org.longus.ui.dialog.ExclusionDialog;
import org.longus.ui.dialog.ExportDialog;
import org.longus.ui.dialog.FlagNoteDialog;
import org.longus.ui.dialog.ReaderDialog;
import org.longus.ui.dialog.SegmentDialog;
import org.longus.ui.dialog.SeriesDialog;
import org.longus.ui.dialog.UnsavedDialog;
import org.longus.ui.service.ExportChoice;
import org.longus.ui.service.KeptCases;
import org.longus.ui.service.Questions;
import org.longus.ui.service.Remembered;
import org.longus.ui.service.Services;
import org.longus.ui.service.StoredCases;
import org.longus.ui.viewer.PlanePane;
import org.longus.volume.Vec3;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** A real window over fake models and a synthetic study, and the ways to point at it. */
@ExtendWith(ApplicationExtension.class)
abstract class WindowFixture {
    private static final int PATIENCE_SECONDS = 20;

    final FakeModels models = new FakeModels();
    final List<CaseFindings> exported = new ArrayList<>();
    private final ThreadPoolExecutor background = (ThreadPoolExecutor)
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    Path exportFolder = Path.of("out");
    /** Whether an export shows its dialog. */
    boolean asksExport;

    Path patientTable;
    Path maskFile;
    /** Where cases are kept; null keeps none. To be set before {@link #show}. */
    StudyStore store;

    Stage stage;
    Workbench bench;
    MainWindow window;

    /**
     * To be called by the test's own {@code @Start} method: TestFX does not look for one up here.
     *
     * @param first TestFX's own stage, which all tests of a run share. The window takes another: what listens to the first
     *     would live, with its CTs, until the run ends.
     */
    void show(Stage first) {
        stage = new Stage();
        Services behind = services();
        Remembered remembered = CompletableFuture.supplyAsync(() -> Remembered.read(behind.store()))
                .join();
        bench = new Workbench(behind, remembered, new Answers(), background, Platform::runLater);
        window = new MainWindow(bench);
        // a test says itself when the models run on the shown case
        bench.ahead().onShownProperty().set(false);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1280);
        stage.setHeight(860);
        window.show(stage);
    }

    /** What stands behind the window's doors. */
    Services services() {
        return new Services(
                models,
                WindowFixture::scan,
                (findings, folder, request) -> {
                    exported.add(findings);
                    return new CaseExport.Written(folder, Optional.empty());
                },
                PatientTable::open,
                kept());
    }

    /** The store, where there is one; it is never to be asked on the window's thread. */
    final Optional<KeptCases> kept() {
        return Optional.ofNullable(store)
                .map(s -> OffTheWindow.guard(new StoredCases(s), Platform::isFxApplicationThread));
    }

    /** Scrolls the panel at the right to what has this id, as a person would to click it. */
    final void scrollTo(FxRobot robot, String id) {
        robot.interact(() -> {
            ScrollPane panel = (ScrollPane) stage.getScene().lookup(".result-scroll");
            Node content = panel.getContent();
            Node node = content.lookup("#" + id);
            double hidden = content.getLayoutBounds().getHeight()
                    - panel.getViewportBounds().getHeight();
            double y = content.sceneToLocal(node.localToScene(0, 0)).getY();
            panel.setVvalue(Math.clamp((y - 100) / Math.max(1, hidden), 0, 1));
            panel.layout();
        });
    }

    @AfterEach
    void stop() {
        WaitForAsyncUtils.asyncFx(stage::hide);
        models.hold = false;
        // what the window still wants to begin while it goes is not this test's failure
        background.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        background.shutdownNow();
    }

    private static InputScan scan(Path input) throws UnreadableInputException {
        return switch (input.toString()) {
            case "study" -> SyntheticStudy.scan("neck");
            case "two" -> SyntheticStudy.scan("neck", "thorax");
            case "follow-up" -> SyntheticStudy.followUp();
            case "patients" -> SyntheticStudy.patients(6);
            case "one-broken" -> SyntheticStudy.withBroken(SyntheticStudy.patients(4), 1);
            default -> throw new UnreadableInputException("'bad' holds no CT. Choose another folder.");
        };
    }

    /** Path names stand for what the user would choose. */
    private final class Answers implements Questions {
        @Override
        public Optional<Path> folderToOpen() {
            return Optional.of(Path.of("study"));
        }

        @Override
        public List<Path> filesToOpen() {
            return List.of(Path.of("bad"));
        }

        @Override
        public Optional<Path> patientTable() {
            return Optional.ofNullable(patientTable);
        }

        @Override
        public Optional<Map<TableField, TableColumn>> columns(TableDraft table) {
            return new ColumnsDialog(stage, table).showAndWait();
        }

        @Override
        public Optional<Path> maskFile() {
            return Optional.ofNullable(maskFile);
        }

        @Override
        public Optional<ReaderSettings> reader(ReaderSettings now) {
            return new ReaderDialog(stage, now).showAndWait();
        }

        @Override
        public boolean confirmed(String title, String text, String action) {
            return new ConfirmDialog(stage, title, text, action).showAndWait().orElse(false);
        }

        @Override
        public Leaving unsaved(String text) {
            return new UnsavedDialog(stage, text).showAndWait().orElse(Leaving.STAY);
        }

        @Override
        public Optional<String> exclusionReason(String who) {
            return new ExclusionDialog(stage, who).showAndWait();
        }

        @Override
        public Optional<String> exclusionReason(String who, List<String> names) {
            return new ExclusionDialog(stage, who, names).showAndWait();
        }

        @Override
        public Optional<String> flagNote(String who, String now) {
            return new FlagNoteDialog(stage, who, now).showAndWait();
        }

        @Override
        public Optional<SeriesChoice> series(Study study, SeriesChoice now, List<String> leftOut) {
            return new SeriesDialog(stage, study, now, leftOut).showAndWait();
        }

        @Override
        public Optional<Path> folderToExportTo() {
            return Optional.of(exportFolder);
        }

        @Override
        public Optional<DrawnMasks.Segment> segment(DrawnMasks masks) {
            return new SegmentDialog(stage, masks).showAndWait();
        }

        @Override
        public Optional<ExportChoice> export(String what, ExportChoice now) {
            return asksExport ? new ExportDialog(stage, what, now).showAndWait() : Questions.super.export(what, now);
        }
    }

    /** With the whole pictures shown, so that a test can point anywhere. */
    void openStudy(FxRobot robot) {
        openStudyAsItComes(robot);
        robot.interact(() -> window.planes().panes().forEach(PlanePane::fit));
        WaitForAsyncUtils.waitForFxEvents();
    }

    void openStudyAsItComes(FxRobot robot) {
        robot.interact(() -> bench.opening().open(Path.of("study")));
        await(() -> bench.list().current() != null && !bench.jobs().isBusy());
        await(() -> axial().viewport().shownPart() != null);
    }

    void runModels(FxRobot robot) {
        robot.clickOn("#run");
        await(() -> model().slice() != null && !bench.jobs().isBusy());
    }

    CaseModel model() {
        return bench.list().current();
    }

    PlanePane axial() {
        return window.planes().axial();
    }

    double sma() {
        return ask(() -> model().numbers().areaProperty().get().areaCm2());
    }

    /** Screen point of voxel (i, j) in the axial plane. */
    Point2D at(double i, double j) {
        return at(axial(), new Vec3(i, j, 0));
    }

    Point2D at(PlanePane pane, Vec3 index) {
        return ask(() -> pane.localToScreen(pane.viewport().toScreen(index)));
    }

    /** Waits until it is so, asked on the window's thread, and for the frame after that. */
    static void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> ask(condition));
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError("it did not happen within " + PATIENCE_SECONDS + " s", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    static <T> T ask(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000L, question);
    }

    String text(FxRobot robot, String id) {
        return ask(() -> ((javafx.scene.control.Labeled) robot.lookup("#" + id).query()).getText());
    }

    Node node(FxRobot robot, String id) {
        return robot.lookup("#" + id).query();
    }
}
