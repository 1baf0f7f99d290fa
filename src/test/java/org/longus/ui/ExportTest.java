package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.export.folder.CaseExport;
import org.longus.export.folder.Exported;
import org.longus.io.table.patient.PatientTable;
import org.longus.review.ReviewState;
import org.longus.review.store.StudyStore;
import org.longus.ui.service.Services;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What a person's review comes to in the files that the window's Export writes. */
class ExportTest extends WindowFixture {
    @TempDir
    static Path home;

    @Start
    void start(Stage shown) throws IOException {
        Path folder = Files.createTempDirectory(home, "store");
        exportFolder = folder.resolve("out");
        store = new StudyStore(folder, "anna", "0.1.0");
        show(shown);
    }

    @Override
    Services services() {
        Services usual = super.services();
        return new Services(models, usual.scanner(), CaseExport::export, PatientTable::open, kept());
    }

    @AfterEach
    void closeStore() throws IOException {
        store.close();
    }

    private Exported export(FxRobot robot) throws IOException {
        robot.clickOn("#export");
        await(() -> Files.isDirectory(exportFolder) && !bench.jobs().isBusy());
        try (var folders = Files.list(exportFolder)) {
            List<Path> own = folders.toList();
            assertThat(own).hasSize(1);
            exportFolder = own.getFirst();
        }
        return Exported.in(exportFolder);
    }

    private void stroke(FxRobot robot, KeyCode tool) {
        robot.push(tool).moveTo(at(85, 48)).press(MouseButton.PRIMARY);
        robot.moveTo(at(85, 62)).release(MouseButton.PRIMARY);
    }

    @Test
    void anApprovedCaseSaysWhoEditedAndWhoApproved(FxRobot robot) throws IOException {
        openStudy(robot);
        runModels(robot);
        robot.interact(() -> axial().requestFocus());
        stroke(robot, KeyCode.E);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        await(() -> model().stateProperty().get() == ReviewState.APPROVED);
        Exported e = export(robot);
        assertThat(e.cell("State")).isEqualTo("approved");
        assertThat(e.cell("Decided by")).isEqualTo("anna");
        assertThat(e.cell("Edited by")).isEqualTo("anna");
        assertThat((double) e.cell("Edited (% of the models' pixels)")).isPositive();
        assertThat(e.cell("Exported by")).isEqualTo(System.getProperty("user.name"));
        assertThat(e.text("/review/decidedBy")).isEqualTo("anna");
    }

    @Test
    void aReadersOwnMaskSaysWhoReadAndThatTheAiWasHidden(FxRobot robot) throws IOException {
        openStudy(robot);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        await(() -> robot.lookup("#reader-name").tryQuery().isPresent());
        robot.clickOn("#reader-name").write("Berta").clickOn("OK");
        await(() -> model() != null
                && model().reader().equals(Optional.of("Berta"))
                && !bench.jobs().isBusy());
        robot.interact(() -> model().cursor().indexProperty(2).set(22));
        robot.interact(() -> axial().requestFocus());
        robot.push(KeyCode.M);
        stroke(robot, KeyCode.B);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        // one stroke is less than any neck has
        await(() -> robot.lookup("#confirm-go").tryQuery().isPresent());
        robot.clickOn("#confirm-go");
        await(() -> model().isFinished() && !bench.jobs().isBusy());
        Exported e = export(robot);
        assertThat(e.cell("State")).isEqualTo("finished");
        assertThat(e.cell("Reader (annotator mode)")).isEqualTo("Berta");
        assertThat(e.cell("AI to the reader")).isEqualTo("hidden");
        assertThat(e.json().at("/muscle/edited").asBoolean()).isTrue();
        assertThat(e.text("/review/mask")).isEqualTo("by hand");
        assertThat(exportFolder.resolve("section.nii.gz")).doesNotExist();
        assertThat(exportFolder.resolve("overlay.png")).isNotEmptyFile();
    }
}
