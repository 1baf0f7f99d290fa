package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.export.folder.CaseExport;
import org.longus.export.folder.ResultFolder;
import org.longus.io.table.patient.PatientTable;
import org.longus.ui.common.Notice;
import org.longus.ui.service.Services;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A person asks in the window for files that name nobody, of one case and of the list. */
class DeidentifyDialogTest extends WindowFixture {
    @TempDir
    static Path home;

    private Path out;
    private Path key;

    @Start
    void start(Stage shown) throws IOException {
        Path folder = Files.createTempDirectory(home, "user");
        out = folder.resolve("out");
        key = folder.resolve("keys-" + "long".repeat(45)).resolve("a.key");
        asksExport = true;
        show(shown);
    }

    @Override
    Services services() {
        Services usual = super.services();
        return new Services(models, usual.scanner(), CaseExport::export, PatientTable::open, kept());
    }

    private void set(FxRobot robot, String preference, String value) {
        robot.interact(() -> bench.preferences().stream()
                .filter(p -> p.key().equals(preference))
                .forEach(p -> p.restore(value)));
    }

    private String kept(String preference) {
        return ask(() -> bench.preferences().stream()
                .filter(p -> p.key().equals(preference))
                .findFirst()
                .orElseThrow()
                .kept());
    }

    private void exportInTheDialog(FxRobot robot) throws IOException {
        robot.push(KeyCode.CONTROL, KeyCode.S);
        await(() -> robot.lookup("#export-dialog").tryQuery().isPresent());
        robot.targetWindow(ask(() -> node(robot, "export-dialog").getScene().getWindow()));
        assertThat(ask(() -> node(robot, "export-key").isVisible())).isFalse();
        assertThat(ask(() -> node(robot, "export-characteristics").isDisabled()))
                .isTrue();
        robot.clickOn("#export-folder").write(out.toString());
        robot.interact(() -> node(robot, "export-deidentify").requestFocus());
        robot.push(KeyCode.SPACE);
        assertThat(ask(() -> node(robot, "export-key").isVisible())).isTrue();
        assertThat(ask(() -> node(robot, "export-characteristics").isDisabled()))
                .isFalse();
        Screenshots.saveTop(stage, "export-dialog-deidentify.png");
        assertThat(ask(() -> robot.lookup(".scroll-bar").queryAllAs(ScrollBar.class).stream()
                        .filter(b -> b.isVisible() && b.getOrientation() == Orientation.HORIZONTAL)
                        .toList()))
                .as("however long the path is")
                .isEmpty();
        Label shown = ask(() -> (Label) node(robot, "export-key"));
        assertThat(shown.getTooltip().getText()).contains(key.toString());
        assertThat(ask(shown::getWidth)).isLessThan(ask(() -> shown.getScene().getWidth()));
        assertThat(ask(() -> ((Label) node(robot, "export-who")).getText()))
                .isEqualTo("Who is who: " + key.resolveSibling("a.patients.csv"));
        robot.interact(() -> node(robot, "export-asks").requestFocus());
        robot.push(KeyCode.SPACE).push(KeyCode.ENTER);
        await(() -> robot.lookup("#export-dialog").tryQuery().isEmpty()
                && !bench.jobs().isBusy());
    }

    private String said() {
        return ask(() -> String.valueOf(bench.messages().messageProperty().get()));
    }

    private String told() {
        return ask(() -> bench.messages().notices().stream().map(Notice::text).collect(Collectors.joining(" ")));
    }

    private String patientId() {
        return ask(() -> model().series().identity().patientId());
    }

    private List<ResultFolder> results() throws IOException {
        return ResultFolder.all(out);
    }

    @Test
    void theCaseAndThenTheListAreWrittenWithoutNamesAndOthersAreKeptOut(FxRobot robot) throws IOException {
        openStudy(robot);
        runModels(robot);
        set(robot, "exportKey", key.toString());
        set(robot, "exportPaper", "LETTER");
        exportInTheDialog(robot);
        assertThat(key).isRegularFile();
        assertThat(results()).hasSize(1);
        assertThat(results().getFirst().row().orElseThrow().patientId()).matches("P[0-9a-f]{16}");
        assertThat(results().getFirst().folder().getFileName().toString()).startsWith("P");
        assertThat(kept("exportDeidentify")).isEqualTo("true");
        assertThat(Files.readString(key.resolveSibling("a.patients.csv"))).contains(patientId());
        assertThat(said()).contains("Who is who stands in '" + key.resolveSibling("a.patients.csv") + "'");
        assertThat(Files.readString(results().getFirst().folder().resolve("result.json")))
                .contains("\"paper\" : \"LETTER\"");
        assertThat(kept("exportCharacteristics"))
                .as("less is told unless one asks")
                .isEqualTo("false");

        robot.targetWindow(stage);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        await(() -> said().contains("without names into"));
        assertThat(results()).as("its own folder again").hasSize(1);

        set(robot, "exportDeidentify", "false");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        await(() -> told().contains("holds de-identified results"));
        assertThat(results()).hasSize(1);
        try (Stream<Path> all = Files.walk(out)) {
            assertThat(all.map(p -> p.getFileName().toString())).doesNotContain("failures.json", "a.patients.csv");
        }
    }

    @Test
    void whatIsRefusedLeavesNothing(FxRobot robot) throws IOException {
        openStudy(robot);
        runModels(robot);
        set(robot, "exportKey", key.toString());
        Path mine = Files.writeString(home.resolve("mine.csv"), "id,pseudonym\nsomebody else,S-01\n");
        set(robot, "exportPseudonyms", mine.toString());
        exportInTheDialog(robot);
        await(() -> told().contains("'mine.csv' has no pseudonym for patient '" + patientId() + "'"));
        assertThat(out).doesNotExist();
        assertThat(key.getParent()).doesNotExist();
        robot.targetWindow(stage);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        await(() -> said().contains("nothing was written"));
        assertThat(out).doesNotExist();
        assertThat(key.getParent()).doesNotExist();
    }
}
