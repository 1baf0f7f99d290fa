package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.export.folder.CaseExport;
import org.longus.io.dicom.object.CtSeriesWriter;
import org.longus.io.nifti.NiftiWriter;
import org.longus.io.open.StudySearch;
import org.longus.io.table.patient.PatientTable;
import org.longus.patient.Patient;
import org.longus.ui.service.Services;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Files, folders and a ZIP let go over the window at once, read as they are in the program. */
class DropTest extends WindowFixture {
    @TempDir
    static Path folder;

    @Start
    void start(Stage shown) {
        show(shown);
    }

    @Override
    Services services() {
        return new Services(
                models,
                StudySearch::search,
                (findings, to, request) -> {
                    exported.add(findings);
                    return new CaseExport.Written(to, Optional.empty());
                },
                PatientTable::open,
                java.util.Optional.empty());
    }

    private static Path nifti(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        NiftiWriter.write(SyntheticStudy.ct(), file);
        return file;
    }

    /** A DICOM series in a ZIP, as a CD's export is sent. */
    private static Path zipped(String patient) throws IOException {
        CtSeriesWriter.Labels labels = new CtSeriesWriter.Labels(
                patient, patient, patient, Patient.UNKNOWN, LocalDate.of(2026, 1, 2), "Study", "Neck", 1, 3);
        Path zip = folder.resolve(patient + ".zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Path file : CtSeriesWriter.write(SyntheticStudy.ct(), labels, folder.resolve("unpacked"))) {
                out.putNextEntry(new ZipEntry("study/" + file.getFileName()));
                Files.copy(file, out);
            }
        }
        return zip;
    }

    /** Drops these over the axial plane, where a hand would. */
    private boolean drop(List<File> files) {
        return ask(() -> {
            Dragboard board = TestDragboard.of(files);
            // each node gets a copy of the event, so whether it was accepted is asked where it ends
            boolean[] accepted = {false};
            EventHandler<DragEvent> end = e -> accepted[0] = e.isAccepted();
            stage.addEventHandler(DragEvent.DRAG_OVER, end);
            Event.fireEvent(axial(), event(DragEvent.DRAG_OVER, board));
            stage.removeEventHandler(DragEvent.DRAG_OVER, end);
            if (!accepted[0]) {
                return false;
            }
            Event.fireEvent(axial(), event(DragEvent.DRAG_DROPPED, board));
            return true;
        });
    }

    private DragEvent event(javafx.event.EventType<DragEvent> type, Dragboard board) {
        var at = axial().localToScene(50, 50);
        return new DragEvent(
                type, board, at.getX(), at.getY(), at.getX(), at.getY(), TransferMode.COPY, null, null, null);
    }

    @Test
    void filesFoldersAndAZipAtOnceBecomeOneList(FxRobot robot) throws IOException {
        Path file = nifti(folder.resolve("one/anna.nii.gz"));
        Path inFolder = nifti(folder.resolve("two/deep/bert.nii"));
        Path zip = zipped("carl");
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear colleague");
        assertThat(drop(List.of(file.toFile(), folder.resolve("two").toFile(), zip.toFile(), letter.toFile())))
                .isTrue();
        await(() -> bench.list().all().size() == 3 && model() != null);
        assertThat(inFolder).exists();
        assertThat(ask(() -> bench.list().all().stream().map(i -> i.who()).toList()))
                .containsExactly("anna", "bert", "carl");
        assertThat(node(robot, "notice").isVisible()).isTrue();
        assertThat(text(robot, "notice-text"))
                .contains("3 studies are on the list")
                .contains("letter.txt");
    }

    @Test
    void nothingIsAcceptedWhileAnotherJobRunsOrWithoutFiles(FxRobot robot) throws IOException {
        File file = nifti(folder.resolve("one/anna.nii.gz")).toFile();
        assertThat(drop(List.of())).isFalse();
        assertThat(drop(List.of(file))).isTrue();
        await(() -> model() != null && !bench.jobs().isBusy());
        models.hold = true;
        robot.clickOn("#run");
        await(() -> bench.jobs().isBusy());
        assertThat(drop(List.of(file))).isFalse();
        robot.interact(() -> bench.jobs().cancel());
        await(() -> !bench.jobs().isBusy());
    }

    /** What is told while these are dragged over the window; empty where nothing is. */
    private String dragged(FxRobot robot, List<File> files) {
        robot.interact(() -> Event.fireEvent(axial(), event(DragEvent.DRAG_OVER, TestDragboard.of(files))));
        String told = node(robot, "drop-frame").isVisible() ? text(robot, "drop-words") : "";
        robot.interact(() -> Event.fireEvent(stage.getScene(), event(DragEvent.DRAG_EXITED, TestDragboard.of(files))));
        assertThat(node(robot, "drop-frame").isVisible()).isFalse();
        return told;
    }

    @Test
    void whetherFilesAreWelcomeIsToldBeforeTheyAreLetGo(FxRobot robot) throws IOException {
        File file = nifti(folder.resolve("one/anna.nii.gz")).toFile();
        assertThat(node(robot, "drop-frame").isVisible()).isFalse();
        assertThat(dragged(robot, List.of(file))).isEqualTo("Drop to open");
        assertThat(dragged(robot, List.of())).contains("Only files and folders");
        drop(List.of(file));
        assertThat(node(robot, "drop-frame").isVisible()).isFalse();
        await(() -> model() != null && !bench.jobs().isBusy());
        models.hold = true;
        robot.clickOn("#run");
        await(() -> bench.jobs().isBusy());
        assertThat(dragged(robot, List.of(file))).startsWith("Not now: another job runs");
        robot.interact(() -> bench.jobs().cancel());
        await(() -> !bench.jobs().isBusy());
    }
}
