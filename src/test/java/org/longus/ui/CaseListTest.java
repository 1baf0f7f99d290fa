package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.longus.patient.InputUnit;
import org.longus.review.ReviewState;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.panel.StateFilter;
import org.longus.ui.patient.InputSource;
import org.longus.volume.CtVolume;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A person's way through a list of six patients. */
class CaseListTest extends ListFixture {
    @Start
    void start(Stage shown) throws IOException {
        showWithStore(shown);
    }

    @Test
    void aFolderOfPatientsBecomesAListAndKeysGoThroughIt(FxRobot robot) {
        openPatients(robot, false);
        assertThat(text(robot, "case-count")).isEqualTo("6");
        assertThat(text(robot, "notice-text")).contains("6 studies");
        assertThat(ask(() -> bench.list().chosen().who())).isEqualTo("Synthetic One");
        robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
        await(() -> model() != null && model().series().identity().patientId().equals("P-2"));
        robot.push(KeyCode.CONTROL, KeyCode.LEFT);
        await(() -> model() != null && model().series().identity().patientId().equals("P-1"));
        robot.push(KeyCode.CONTROL, KeyCode.LEFT);
        assertThat(text(robot, "message")).contains("first case");
        // opened once more, nothing is there twice
        robot.interact(() -> bench.opening().open(List.of(Path.of("patients"), Path.of("study"))));
        await(() -> bench.list().all().size() == 7 && !bench.jobs().isBusy());
    }

    @Test
    void theFilterAndTheStateNarrowTheListAndTheKeysFollow(FxRobot robot) {
        openPatients(robot, false);
        runModels(robot);
        robot.push(KeyCode.CONTROL, KeyCode.F).write("t");
        assertThat(text(robot, "case-count")).isEqualTo("6");
        robot.write("hree");
        assertThat(text(robot, "case-count")).isEqualTo("1 of 6");
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
        await(() -> bench.list().chosen() == item(3) && model() != null);
        robot.interact(() -> bench.list().filterProperty().set(""));
        robot.clickOn("#case-states");
        // the word stands in the list behind the menu too
        robot.clickOn(robot.lookup(".combo-box-popup .list-cell")
                .<ListCell<?>>match(c -> "predicted".equals(((ListCell<?>) c).getText()))
                .<Node>query());
        robot.push(KeyCode.ESCAPE);
        assertThat(ask(() -> List.copyOf(bench.list().shown()))).containsExactly(item(1));
        robot.push(KeyCode.CONTROL, KeyCode.LEFT);
        await(() -> bench.list().chosen() == item(1) && model() != null);
        // approved, it is not of the wanted state any more, and goes
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(ask(() -> bench.list().shown().isEmpty())).isTrue();
        assertThat(ask(() -> bench.list().chosen())).isEqualTo(item(1));
    }

    @Test
    void severalStatesAreTickedWithTheKeyboardAlone(FxRobot robot) {
        openPatients(robot, false);
        robot.push(KeyCode.CONTROL, KeyCode.F).push(KeyCode.TAB);
        assertThat(ask(() -> stage.getScene().getFocusOwner().getId())).isEqualTo("case-states");
        int slice = ask(() -> model().cursor().index(2));
        // new, then predicted
        robot.push(KeyCode.DOWN)
                .push(KeyCode.DOWN)
                .push(KeyCode.SPACE)
                .push(KeyCode.DOWN)
                .push(KeyCode.SPACE);
        assertThat(ask(() -> bench.list().onlyStates()))
                .containsExactlyInAnyOrder(ReviewState.NEW, ReviewState.PREDICTED);
        assertThat(ask(() -> ((StateFilter) node(robot, "case-states")).getTitle()))
                .isEqualTo("2 states");
        robot.push(KeyCode.SPACE).push(KeyCode.ESCAPE);
        assertThat(ask(() -> bench.list().onlyStates())).containsExactly(ReviewState.NEW);
        assertThat(ask(() -> model().cursor().index(2))).isEqualTo(slice);
        assertThat(statesButton(robot)).isEqualTo("new");
        robot.interact(() -> bench.list().onlyStates().add(ReviewState.FLAGGED));
        assertThat(statesButton(robot)).isEqualTo("2 states");
        robot.interact(() -> bench.list().onlyStates().clear());
        assertThat(statesButton(robot)).isEqualTo("all states");
        robot.push(KeyCode.DOWN);
        assertThat(robot.lookup(".combo-box-popup .check-box:selected").tryQuery())
                .isEmpty();
    }

    private String statesButton(FxRobot robot) {
        return ask(() -> robot.lookup("#case-states .combo-box > .list-cell")
                .<ListCell<?>>query()
                .getText());
    }

    @Test
    void theModelsRunAheadOnTheNextCasesAndNoFurther(FxRobot robot) {
        openPatients(robot, true);
        await(() -> item(4).state() == ReviewState.PREDICTED);
        idle();
        assertThat(List.of(state(1), state(2), state(3), state(5)))
                .containsExactly(ReviewState.NEW, ReviewState.PREDICTED, ReviewState.PREDICTED, ReviewState.NEW);
        assertThat(ask(() -> bench.list().chosen())).isEqualTo(item(1));
        robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
        await(() -> bench.list().chosen() == item(2) && model() != null);
        assertThat(ask(() -> model().slice().k())).isEqualTo(FakeModels.MIDDLE_K);
    }

    @Test
    void whatAPersonStartsGoesFirstAndWhatAPersonDrewIsNotTouched(FxRobot robot) {
        models.hold = true;
        openPatients(robot, true);
        await(() -> bench.ahead().jobs().fractionProperty().get() == 0.4);
        assertThat(text(robot, "ahead-job")).contains("Ahead").contains("model 2 of 5");
        // the person's own run does not wait for it
        robot.clickOn("#run");
        await(() -> bench.jobs().isBusy() && !bench.ahead().jobs().isBusy());
        models.hold = false;
        await(() -> model().slice() != null);
        await(() -> item(2).state() == ReviewState.PREDICTED);

        idle();
        models.hold = true;
        choose(robot, 4);
        await(() -> bench.ahead().jobs().isBusy());
        StudyItem predicted = ask(() -> item(5).activity() == StudyItem.Activity.PREDICTING ? item(5) : item(6));
        robot.interact(() -> bench.list().chosenProperty().set(predicted));
        await(() -> model() == predicted.model());
        assertThat(ask(() -> bench.ahead().jobs().isBusy())).isTrue();
        // a person measures a slice of that very case and draws on it while the models are at work
        robot.interact(() -> model().cursor().indexProperty(2).set(20));
        robot.interact(() -> axial().requestFocus());
        robot.interact(
                () -> model().moveTo(models.segment(model().series().ct(), 20, org.longus.volume.Progress.NONE)));
        robot.push(KeyCode.E).clickOn(at(85, 55));
        Mask drawn = ask(() -> model().slice().mask());
        models.hold = false;
        idle();
        assertThat(ask(() -> model().slice().mask())).isEqualTo(drawn);
        assertThat(ask(() -> model().slice().k())).isEqualTo(20);
    }

    @Test
    void aFieldLeftEmptyForAnotherCaseShowsWhatIsKnownAgain(FxRobot robot) {
        openPatients(robot, false);
        robot.doubleClickOn("#weight").push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DELETE);
        choose(robot, 2);
        assertThat(((TextField) node(robot, "weight")).getText()).isEqualTo("64");
        choose(robot, 1);
        assertThat(((TextField) node(robot, "weight")).getText()).isEqualTo("64");
        assertThat(text(robot, "weight-source")).isEqualTo("header");
        // and what is typed stays with its case
        robot.doubleClickOn("#weight").write("71");
        choose(robot, 2);
        assertThat(((TextField) node(robot, "weight")).getText()).isEqualTo("64");
        choose(robot, 1);
        assertThat(((TextField) node(robot, "weight")).getText()).isEqualTo("71");
        assertThat(text(robot, "weight-source")).isEqualTo("typed");
    }

    @Test
    void aDragThatWasBegunInOnePatientEndsWithIt(FxRobot robot) {
        openPatients(robot, false);
        for (int n = 2; n >= 1; n--) {
            choose(robot, n);
            runModels(robot);
        }
        int second = ask(() -> item(2).model().slice().k());
        var sagittal = window.planes().sagittal();
        Point2D line = ask(() -> sagittal.localToScreen(
                sagittal.getWidth() / 3,
                sagittal.viewport()
                        .toScreen(new Vec3(0, 0, model().slice().k()))
                        .getY()));
        robot.moveTo(line).press(MouseButton.PRIMARY).moveBy(0, -20);
        assertThat(ask(() -> sagittal.draggedKProperty().get())).isPositive();
        robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
        await(() -> bench.list().chosen() == item(2) && model() != null);
        robot.moveBy(0, -12).release(MouseButton.PRIMARY);
        idle();
        assertThat(ask(() -> model().slice().k())).isEqualTo(second);
        assertThat(ask(() -> sagittal.draggedKProperty().get())).isNegative();
    }

    @Test
    void turningItOffStopsRunningAhead(FxRobot robot) {
        models.hold = true;
        openPatients(robot, true);
        await(() -> bench.ahead().jobs().isBusy());
        robot.clickOn("#ahead-cancel");
        await(() -> !bench.ahead().jobs().isBusy());
        models.hold = false;
        assertThat(ask(() -> bench.ahead().enabledProperty().get())).isFalse();
        idle();
        assertThat(state(2)).isEqualTo(ReviewState.NEW);
    }

    @Test
    void aFewCtsAreInMemoryAndACaseThatWasLetGoComesBackWithItsUndo(FxRobot robot) {
        // TestFX keeps every event, and with it what lay under the pointer: that must be no panel of a case
        robot.moveTo(axial());
        openPatients(robot, false);
        runModels(robot);
        robot.interact(() -> axial().requestFocus());
        robot.push(KeyCode.E).clickOn(at(85, 55));
        Mask edited = ask(() -> model().slice().mask());
        WeakReference<CtVolume> firstCt =
                new WeakReference<>(ask(() -> model().series().ct()));
        for (int n = 2; n <= 6; n++) {
            int wanted = n;
            robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
            await(() -> bench.list().chosen() == item(wanted) && model() != null);
        }
        assertThat(ask(() -> item(1).model())).isNull();
        assertThat(ask(() -> bench.list().all().stream()
                        .filter(i -> i.model() != null)
                        .count()))
                .isEqualTo(3);
        await(() -> {
            System.gc();
            return firstCt.get() == null;
        });
        assertThat(state(1)).isEqualTo(ReviewState.EDITED);
        choose(robot, 1);
        assertThat(ask(() -> model().slice().mask())).isEqualTo(edited);
        assertThat(text(robot, "message"))
                .contains("Restored")
                .contains("edited")
                .contains("anna");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(state(1)).isEqualTo(ReviewState.PREDICTED);
    }

    @Test
    void aCaseThatIsClosedAndOpenedAgainIsAsItWasLeft(FxRobot robot) {
        robot.interact(() -> bench.opening().open(Path.of("study")));
        await(() -> model() != null);
        runModels(robot);
        robot.interact(() -> axial().requestFocus());
        robot.push(KeyCode.E).clickOn(at(85, 55));
        robot.clickOn("#height").write("170");
        double area = sma();
        robot.push(KeyCode.CONTROL, KeyCode.W);
        await(() -> bench.list().all().isEmpty() && model() == null);
        robot.interact(() -> bench.opening().open(Path.of("study")));
        await(() -> model() != null);
        assertThat(sma()).isEqualTo(area);
        assertThat(text(robot, "height-source")).isEqualTo("typed");
        assertThat(text(robot, "message")).startsWith("Restored as it was left (edited)");
    }

    @Test
    void casesThatWereClosedCanBePutBackWhereTheyWereWithTheirWork(FxRobot robot) {
        openPatients(robot, false);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        assertThat(text(robot, "message")).isEqualTo("No case was closed.");
        choose(robot, 3);
        runModels(robot);
        robot.interact(() -> axial().requestFocus());
        robot.push(KeyCode.E).clickOn(at(85, 55));
        Mask edited = ask(() -> model().slice().mask());
        StudyItem three = ask(() -> item(3));
        StudyItem four = ask(() -> item(4));
        robot.push(KeyCode.CONTROL, KeyCode.W);
        await(() -> bench.list().chosen() == four);
        robot.push(KeyCode.CONTROL, KeyCode.W);
        await(() -> bench.list().all().size() == 4 && model() != null);

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        await(() -> bench.list().chosen() == four && model() != null);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        await(() -> bench.list().chosen() == three && model() != null);
        assertThat(ask(() -> bench.list().all().indexOf(three))).isEqualTo(2);
        assertThat(ask(() -> bench.list().all().indexOf(four))).isEqualTo(3);
        assertThat(ask(() -> model().slice().mask())).isEqualTo(edited);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        assertThat(text(robot, "message")).isEqualTo("No case was closed.");
        assertThat(ask(() -> bench.list().all().size())).isEqualTo(6);
    }

    @Test
    void aClosedCaseSaysHowItComesBack(FxRobot robot) {
        robot.interact(() -> bench.opening().open(Path.of("study")));
        await(() -> model() != null);
        robot.push(KeyCode.CONTROL, KeyCode.W);
        await(() -> bench.list().all().isEmpty());
        assertThat(text(robot, "message"))
                .contains("Synthetic Neck is off the list")
                .contains("Ctrl+Shift+T");
    }

    @Test
    void aCaseThatAnotherWindowHasIsReadOnlyAndSaysWho(FxRobot robot) throws IOException {
        other = store;
        var held = other.open(ask(() -> SyntheticStudy.series("neck")));
        robot.interact(() -> bench.opening().open(Path.of("study")));
        await(() -> model() != null);
        assertThat(text(robot, "notice-text"))
                .contains("open elsewhere: anna on")
                .contains("cannot be changed");
        robot.clickOn("#run");
        idle();
        assertThat(ask(() -> model().slice())).isNull();
        assertThat(node(robot, "height").isDisabled()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.G);
        assertThat(state(1)).isEqualTo(ReviewState.NEW);
        assertThat(held.reviewed().current()).isEmpty();

        // closed there, and gone back to here: it can be changed
        robot.interact(() -> bench.opening().open(Path.of("patients")));
        await(() -> bench.list().all().size() == 7 && bench.list().chosen() == item(2) && model() != null);
        held.close();
        robot.push(KeyCode.CONTROL, KeyCode.LEFT);
        await(() -> bench.list().chosen() == item(1) && model() != null);
        assertThat(ask(() -> model().isReadOnly())).isFalse();
        assertThat(node(robot, "height").isDisabled()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<InputUnit> unit(FxRobot robot) {
        return (ComboBox<InputUnit>) node(robot, "height-unit");
    }

    @Test
    void heightsComeOutOfATableAndTypedOnesStay(FxRobot robot) throws IOException {
        openPatients(robot, false);
        robot.clickOn("#height").write("150");
        patientTable = Files.writeString(
                home.resolve("cohort.csv"),
                "PatientID;Sex;Height (in);Weight (lb)\nP-1;M;70;180\nP-2;M;66,9;150\nP-9;F;60;120\n");
        robot.clickOn("#import-patients");
        await(() ->
                bench.messages().noticeProperty().get() != null && !bench.jobs().isBusy());
        assertThat(text(robot, "notice-text")).contains("2 of 6 cases").contains("cohort.csv");
        assertThat(text(robot, "height-source")).isEqualTo("typed");
        assertThat(text(robot, "weight-source")).isEqualTo("imported");
        assertThat(text(robot, "sex-source")).isEqualTo("imported");
        assertThat(text(robot, "imported-from")).isEqualTo("imported: cohort.csv");
        assertThat(ask(() -> model().snapshot().patient().heightCm())).hasValue(150);
        assertThat(ask(() -> model().snapshot().patient().weightKg())).hasValue(180 * 0.45359237);
        choose(robot, 2);
        assertThat(text(robot, "height-source")).isEqualTo("imported");
        assertThat(ask(() -> model().patient().height().sourceProperty().get())).isEqualTo(InputSource.IMPORTED);
        // another unit is another way to write it, not another height
        double before = ask(() -> model().snapshot().patient().heightCm().getAsDouble());
        robot.interact(() -> unit(robot).setValue(InputUnit.INCH));
        assertThat(ask(() -> model().patient().height().textProperty().get())).isEqualTo("66.9");
        robot.interact(() -> unit(robot).setValue(InputUnit.CM));
        assertThat(ask(() -> model().snapshot().patient().heightCm().getAsDouble()))
                .isEqualTo(before);
    }

    @Test
    void theHistoryTellsWhatWasDone(FxRobot robot) {
        openPatients(robot, false);
        runModels(robot);
        Node line = robot.lookup("Synthetic One").query();
        robot.rightClickOn(line);
        robot.clickOn("#menu-history");
        await(() -> robot.lookup("#history").tryQuery().isPresent());
        assertThat(robot.lookup("anna").tryQuery()).isPresent();
        robot.clickOn("Close");
    }
}
