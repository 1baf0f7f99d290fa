package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.longus.export.Paper;
import org.longus.export.folder.CaseExport;
import org.longus.export.folder.ExportRequest;
import org.longus.export.folder.Exporters;
import org.longus.io.table.patient.PatientTable;
import org.longus.ui.display.TextScale;
import org.longus.ui.service.Services;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What is written, and where, is chosen at an export with the keyboard alone, and is offered again at the next. */
class ExportDialogTest extends WindowFixture {
    private final List<ExportRequest> requests = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();

    @Start
    void start(Stage shown) {
        asksExport = true;
        show(shown);
    }

    @Override
    Services services() {
        Services usual = super.services();
        return new Services(
                models,
                usual.scanner(),
                (findings, folder, request) -> {
                    folders.add(folder);
                    requests.add(request);
                    return new CaseExport.Written(folder, Optional.empty());
                },
                PatientTable::open,
                kept());
    }

    private void ask(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.S);
        await(() -> robot.lookup("#export-dialog").tryQuery().isPresent());
        robot.targetWindow(ask(() -> node(robot, "export-dialog").getScene().getWindow()));
    }

    private boolean chosen(FxRobot robot, String format) {
        return ask(() -> ((CheckBox) node(robot, "export-" + format)).isSelected());
    }

    private void written(int count) {
        await(() -> requests.size() == count && !bench.jobs().isBusy());
    }

    @Test
    void folderAndFormatsAreChosenWithTheKeyboardAndComeBackAtTheNextExport(FxRobot robot) throws IOException {
        openStudy(robot);
        runModels(robot);
        ask(robot);
        await(() -> node(robot, "export-folder").isFocused());
        assertThat(ask(() -> node(robot, "export-go").isDisabled()))
                .as("no folder yet")
                .isTrue();
        Screenshots.saveTop(stage, "export-dialog.png");
        robot.write("out");
        // past the button that shows the system's dialog, and those that choose several
        robot.push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.TAB);
        assertThat(ask(() -> node(robot, "export-nifti").isFocused())).isTrue();
        robot.push(KeyCode.SPACE).push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.SPACE);
        robot.interact(() -> node(robot, "export-models-mask").requestFocus());
        robot.push(KeyCode.SPACE).push(KeyCode.ENTER);
        written(1);
        assertThat(requests)
                .containsExactly(
                        ExportRequest.of(List.of("png")).withModelsMask(true).on(Paper.here()));
        assertThat(folders).containsExactly(Path.of("out"));

        ask(robot);
        await(() -> node(robot, "export-nifti").isFocused());
        assertThat(ask(() -> ((TextField) node(robot, "export-folder")).getText()))
                .isEqualTo("out");
        assertThat(List.of(chosen(robot, "nifti"), chosen(robot, "png"), chosen(robot, "models-mask")))
                .containsExactly(false, true, true);
        robot.push(KeyCode.ESCAPE);
        await(() -> robot.lookup("#export-dialog").tryQuery().isEmpty());
        assertThat(requests).hasSize(1);
        assertThat(ask(() -> kept("exportFormats"))).isEqualTo("png, json");
    }

    @Test
    void onceItIsNotToAskItWritesTheSameAtOnceAndTheWholeListLikewise(FxRobot robot) {
        openStudy(robot);
        runModels(robot);
        ask(robot);
        robot.clickOn("#export-folder")
                .write("there")
                .clickOn("#export-all")
                .clickOn("#export-asks")
                .clickOn("#export-go");
        written(1);
        assertThat(requests.getFirst().formats())
                .containsExactlyElementsOf(
                        Exporters.all().stream().map(e -> e.id()).toList());
        robot.push(KeyCode.CONTROL, KeyCode.S);
        written(2);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        await(() -> requests.size() == 3);
        assertThat(requests.stream().distinct()).hasSize(1);
        assertThat(folders).containsOnly(Path.of("there"));
    }

    @Test
    void theLineOfTheKeyTakesNoRoomFromTheFormatsAndEnterExportsThereToo(FxRobot robot) {
        openStudy(robot);
        runModels(robot);
        ask(robot);
        robot.write("out");
        robot.clickOn("#export-deidentify");
        await(() -> {
            ScrollPane formats = (ScrollPane) robot.lookup(".export-scroll").query();
            return node(robot, "export-key").isVisible()
                    && formats.getContent().getLayoutBounds().getHeight()
                            <= formats.getViewportBounds().getHeight();
        });
        robot.interact(() -> node(robot, "export-characteristics").requestFocus());
        robot.push(KeyCode.ENTER);
        written(1);
    }

    @Test
    void itIsReadInLightAndInLargeTextWithAllItsControlsInTheWindow(FxRobot robot) throws IOException {
        openStudy(robot);
        runModels(robot);
        robot.interact(() -> {
            bench.display().darkProperty().set(false);
            bench.display().scaleProperty().set(TextScale.LARGER);
        });
        ask(robot);
        Screenshots.saveTop(stage, "export-dialog-light-150.png");
        for (String id : List.of("export-folder", "export-json", "export-asks", "export-go")) {
            assertThat(ask(() -> {
                        var node = node(robot, id);
                        var at = node.localToScene(node.getBoundsInLocal());
                        return at.getMaxY() <= node.getScene().getHeight()
                                && at.getMaxX() <= node.getScene().getWidth();
                    }))
                    .as(id)
                    .isTrue();
        }
        robot.push(KeyCode.ESCAPE);
    }

    private String kept(String key) {
        return bench.preferences().stream()
                .filter(p -> p.key().equals(key))
                .findFirst()
                .orElseThrow()
                .kept();
    }
}
