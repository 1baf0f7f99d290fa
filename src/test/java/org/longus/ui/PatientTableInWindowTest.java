package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.CtSeries;
import org.longus.io.InputScan;
import org.longus.io.SeriesChoice;
import org.longus.io.SeriesFacts;
import org.longus.io.SeriesOrigin;
import org.longus.io.table.patient.PatientTable;
import org.longus.ui.service.Services;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What a table of patients leaves open is asked in the window. */
class PatientTableInWindowTest extends WindowFixture {
    @TempDir
    Path folder;

    @Start
    void start(Stage shown) {
        show(shown);
        stage.setWidth(1280);
        stage.setHeight(800);
    }

    @Override
    Services services() {
        Services usual = super.services();
        return new Services(
                models,
                input -> input.toString().equals("anonymous")
                        ? anonymous()
                        : usual.scanner().scan(input),
                usual.exporter(),
                PatientTable::open,
                usual.store());
    }

    /** Six patients without names, all called ANON, in a folder each. */
    private static InputScan anonymous() {
        List<SeriesChoice> named = SyntheticStudy.patients(6).choices();
        return new InputScan(
                IntStream.range(0, 6)
                        .mapToObj(n -> {
                            SeriesChoice c = named.get(n);
                            CtSeries.Identity who = c.identity();
                            return new SeriesChoice(
                                    c.name(),
                                    c.description(),
                                    c.source(),
                                    new CtSeries.Identity(
                                            "ANON",
                                            "ANON",
                                            who.studyDate(),
                                            who.studyInstanceUid() + ".9",
                                            who.seriesInstanceUid() + ".9",
                                            "",
                                            who.seriesDescription(),
                                            List.of()),
                                    c.fileGeometry(),
                                    List.of(),
                                    new SeriesOrigin(SeriesFacts.NONE, "cohort/P" + (n + 1), ""),
                                    c.opener());
                        })
                        .toList(),
                List.of());
    }

    private void open(FxRobot robot, String input) {
        robot.interact(() -> {
            bench.ahead().enabledProperty().set(false);
            bench.opening().open(Path.of(input));
        });
        await(() -> model() != null && !bench.jobs().isBusy());
    }

    private void importTable(FxRobot robot, String text) throws IOException {
        patientTable = Files.writeString(folder.resolve("cohort.csv"), text);
        robot.interact(() -> bench.messages().dismiss());
        javafx.application.Platform.runLater(() -> bench.cases().importPatients());
    }

    private void toNotice() {
        await(() ->
                bench.messages().noticeProperty().get() != null && !bench.jobs().isBusy());
    }

    private void choose(FxRobot robot, String box, int item) {
        robot.interact(() ->
                ((ComboBox<?>) robot.lookup(box).query()).getSelectionModel().select(item));
    }

    /** Of the dialog: the window has a button "Cancel" of its own. */
    private void press(FxRobot robot, String button) {
        Node dialog = robot.lookup(n -> n instanceof DialogPane).query();
        robot.interact(() -> robot.from(dialog).lookup(button).queryButton().fire());
    }

    private static final String UNCLEAR = "ID,PatientID,Weight 6 months ago (lb),Weight (kg),Weight (stone),Sex,note\n"
            + "1,P-1,150,70,11,F,\n2,P-2,160,72,12,M,\n3,P-3,170,74,13,F,\n";

    @Test
    void columnsThatTheHeadingsLeaveOpenAreChosenByAPerson(FxRobot robot) throws IOException {
        open(robot, "patients");
        importTable(robot, UNCLEAR);
        await(() -> robot.lookup("#columns-dialog").tryQuery().isPresent());
        assertThat(ask(() -> robot.lookup("OK").queryButton().isDisabled())).isTrue();
        Screenshots.saveTop(stage, "dialog-columns-dark.png");
        robot.clickOn("#column-id");
        await(() -> robot.lookup(".combo-box-popup .list-cell").queryAllAs(ListCell.class).stream()
                .anyMatch(c -> String.valueOf(c.getText()).contains("P-1")));
        robot.push(KeyCode.ESCAPE);
        choose(robot, "#column-id", 1);
        assertThat(ask(() -> robot.lookup("OK").queryButton().isDisabled())).isTrue();
        choose(robot, "#column-weight", 1);
        robot.interact(() -> bench.display().darkProperty().set(false));
        Screenshots.saveTop(stage, "dialog-columns-light.png");
        press(robot, "OK");
        toNotice();
        assertThat(ask(() -> model().snapshot().patient().weightKg().getAsDouble()))
                .isEqualTo(150 * 0.45359237);
        assertThat(text(robot, "notice-text"))
                .contains("3 of 6 cases")
                .contains("'ID'", "'Weight (kg)'", "'note'")
                .contains("As you chose, weight is 'Weight 6 months ago (lb)' in lb.");
        Screenshots.saveAt(stage, 1280, 800, "notice-columns-light.png");
        assertThat(text(robot, "imported-from")).contains("Weight 6 months ago (lb)");
    }

    @Test
    void whoCancelsTakesNothing(FxRobot robot) throws IOException {
        open(robot, "patients");
        importTable(robot, UNCLEAR);
        await(() -> robot.lookup("#columns-dialog").tryQuery().isPresent());
        press(robot, "Cancel");
        await(() -> bench.messages().messageProperty().get().contains("Nothing was taken"));
        assertThat(ask(() -> model().snapshot().patient().weightKg().getAsDouble()))
                .isEqualTo(64);
    }

    @Test
    void oneRowForSixCasesIsAskedFirst(FxRobot robot) throws IOException {
        open(robot, "anonymous");
        importTable(robot, "PatientID,Weight (kg)\nANON,99\n");
        await(() -> robot.lookup("#confirm-go").tryQuery().isPresent());
        Screenshots.saveTop(stage, "dialog-shared-row-dark.png");
        press(robot, "Cancel");
        toNotice();
        assertThat(ask(() -> model().snapshot().patient().weightKg().getAsDouble()))
                .isEqualTo(64);
        assertThat(text(robot, "notice-text")).contains("0 of 6 cases").contains("none of 6 cases", "placeholder");

        importTable(robot, "PatientID,Weight (kg)\nANON,99\n");
        await(() -> robot.lookup("#confirm-go").tryQuery().isPresent());
        press(robot, "#confirm-go");
        toNotice();
        assertThat(ask(() -> model().snapshot().patient().weightKg().getAsDouble()))
                .isEqualTo(99);
        assertThat(text(robot, "notice-text")).contains("6 of 6 cases").contains("as you said");
    }

    @Test
    void casesWithoutAnIdOfTheirOwnAreFoundByTheirFolders(FxRobot robot) throws IOException {
        open(robot, "anonymous");
        importTable(robot, "PatientID,Weight (kg)\nP1,91\nP2,92\nANON,99\n");
        // the four without a folder of their own would all be ANON
        await(() -> robot.lookup("#confirm-go").tryQuery().isPresent());
        press(robot, "Cancel");
        toNotice();
        assertThat(ask(() -> model().snapshot().patient().weightKg().getAsDouble()))
                .isEqualTo(91);
        assertThat(text(robot, "notice-text")).contains("2 of 6 cases", "name of file or folder", "none of 4 cases");
    }

    @Test
    void aCaseThatComesLaterIsNotGivenWhatMayBeAnothersRow(FxRobot robot) throws IOException {
        open(robot, "patients");
        importTable(robot, "PatientID,Weight (kg)\nP-1,91\nANON,99\n");
        toNotice();
        open(robot, "anonymous");
        await(() -> bench.list().all().size() > 6
                && model() == bench.list().all().get(6).model());
        assertThat(ask(() -> model().snapshot().patient().weightKg().getAsDouble()))
                .isEqualTo(64);
        assertThat(text(robot, "notice-text")).contains("given no row of 'cohort.csv'");
    }
}
