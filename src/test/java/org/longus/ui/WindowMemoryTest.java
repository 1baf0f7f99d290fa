package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.table.patient.PatientTable;
import org.longus.review.store.Settings;
import org.longus.review.store.StudyStore;
import org.longus.ui.app.WindowPlace;
import org.longus.ui.display.TextScale;
import org.longus.ui.service.Services;
import org.longus.ui.viewer.Dividers;
import org.longus.ui.viewer.Layout;
import org.longus.volume.WindowLevel;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The window closed and opened again, as it is on the next morning. */
class WindowMemoryTest extends WindowFixture {
    @TempDir
    static Path home;

    private Path folder;

    @Start
    void start(Stage shown) throws IOException {
        folder = Files.createTempDirectory(home, "store");
        store = new StudyStore(folder, "anna", "0.1.0");
        show(shown);
    }

    @AfterEach
    void closeStore() throws IOException {
        store.close();
    }

    /** Remembered paths are absolute; the fixture knows them by name. */
    @Override
    Services services() {
        Services usual = super.services();
        return new Services(
                models, p -> usual.scanner().scan(p.getFileName()), usual.exporter(), PatientTable::open, kept());
    }

    /** And lets what is to be remembered be written: the program does not end before that. */
    private void hide(FxRobot robot) {
        robot.interact(() -> stage.hide());
        ask(() -> bench.settled()).join();
    }

    private void nextMorning(FxRobot robot) {
        hide(robot);
        robot.interact(() -> {
            while (!bench.list().all().isEmpty()) {
                bench.cases().close();
            }
        });
        // as the program ends: not before all is written
        ask(() -> bench.settled()).join();
        robot.interact(() -> show(new Stage()));
    }

    private void openPatients() {
        ask(() -> {
            bench.ahead().enabledProperty().set(false);
            bench.opening().open(Path.of("patients"));
            return null;
        });
        await(() -> bench.list().all().size() == 6 && model() != null);
    }

    @Test
    void whetherTheModelsRunAheadIsRemembered(FxRobot robot) {
        robot.interact(() -> bench.ahead().enabledProperty().set(false));
        nextMorning(robot);
        assertThat(ask(() -> bench.ahead().enabledProperty().get())).isFalse();
        robot.interact(() -> bench.ahead().enabledProperty().set(true));
        nextMorning(robot);
        assertThat(ask(() -> bench.ahead().enabledProperty().get())).isTrue();
    }

    @Test
    void placeDividersLayoutThemeLayersAndWindowComeBack(FxRobot robot) {
        robot.interact(() -> {
            stage.setX(37);
            stage.setY(21);
            // the headless screen is a thousand points wide
            stage.setWidth(980);
            stage.setHeight(760);
            bench.display().darkProperty().set(false);
            bench.display().scaleProperty().set(TextScale.LARGER);
            bench.display().sides().resultWantedProperty().set(false);
        });
        robot.push(KeyCode.DIGIT3).push(KeyCode.O).push(KeyCode.F3);
        robot.interact(() -> {
            window.planes().dividersProperty().set(new Dividers(0.66, 0.45, 0.75, 0.5));
            bench.display().votes().visible().set(true);
            bench.display().muscle().opacity().set(0.62);
        });
        nextMorning(robot);
        assertThat(ask(() -> List.of(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight())))
                .containsExactly(37.0, 21.0, 980.0, 760.0);
        assertThat(ask(() -> bench.display().darkProperty().get())).isFalse();
        assertThat(ask(() -> bench.display().window()))
                .isEqualTo(WindowLevel.PRESETS.get(2).window());
        assertThat(ask(() -> bench.display().muscleOutlineOnlyProperty().get())).isTrue();
        assertThat(ask(() -> bench.display().votes().isVisible())).isTrue();
        assertThat(ask(() -> bench.display().muscle().opacity().get())).isEqualTo(0.62);
        assertThat(ask(() -> bench.display().scale())).isEqualTo(TextScale.LARGER);
        assertThat(ask(() -> bench.display().sides().resultProperty().get())).isFalse();
        assertThat(ask(() -> bench.display().sides().casesProperty().get())).isTrue();
        assertThat(ask(() -> window.planes().layoutProperty().get())).isEqualTo(Layout.SIDE_BY_SIDE);
        assertThat(ask(() -> window.planes().dividers())).isEqualTo(new Dividers(0.66, 0.45, 0.75, 0.5));
        await(() -> Math.abs(axial().getWidth() / window.planes().getWidth() - 0.45) < 0.02);
    }

    @Test
    void aMaximisedWindowComesBackMaximisedAndKnowsItsPlaceBefore(FxRobot robot) {
        robot.interact(() -> {
            stage.setX(50);
            stage.setWidth(1150);
        });
        await(() -> store.settings().read().window().getOrDefault("x", "").equals("50.0"));
        robot.interact(() -> stage.setMaximized(true));
        nextMorning(robot);
        assertThat(ask(() -> stage.isMaximized())).isTrue();
        assertThat(store.settings().read().window()).containsEntry("x", "50.0").containsEntry("width", "1150.0");
    }

    @Test
    void aWindowFromALargerScreenIsMaximisedOnThisOne(FxRobot robot) throws IOException {
        hide(robot);
        store.settings()
                .write(new Settings(
                        Map.of("x", "2000", "y", "90", "width", "3000", "height", "1900", "maximised", "false"),
                        List.of(),
                        Settings.NONE.last()));
        robot.interact(() -> show(new Stage()));
        assertThat(ask(() -> stage.isMaximized())).isTrue();
        assertThat(ask(() -> stage.getY())).isNotNegative();
    }

    @Test
    void aPreferenceIsOnItsWayToTheDiskBeforeTheNextCommand(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.PLUS);
        ask(() -> bench.settled()).join();
        assertThat(store.settings().read().window()).containsEntry("textPercent", "125");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        ask(() -> bench.settled()).join();
        assertThat(store.settings().read().window()).containsEntry("textPercent", "100");
    }

    @Test
    void aDamagedFileIsAsIfItHadNeverBeen(FxRobot robot) throws IOException {
        robot.interact(() -> bench.display().darkProperty().set(false));
        hide(robot);
        Path file = folder.resolve("settings.json");
        String good = Files.readString(file);
        Files.writeString(file, good.substring(0, good.length() / 2));
        robot.interact(() -> show(new Stage()));
        assertThat(ask(() -> bench.display().darkProperty().get())).isTrue();

        hide(robot);
        Files.writeString(file, """
            {"window": {"x": "NaN", "width": "wide", "planes.large": "7", "layout": "NONE", "opacity.muscle": "9",
             "windowWidthHu": "-5", "windowLevelHu": "40", "dark": "perhaps", "shownLowHu": "9", "shownHighHu": "1"},
             "recent": [["\\u0000"], 3], "last": {"inputs": "x", "keys": [1]}}
            """);
        robot.interact(() -> show(new Stage()));
        assertThat(ask(() -> stage.isShowing())).isTrue();
        assertThat(ask(() -> bench.display().darkProperty().get())).isTrue();
        assertThat(ask(() -> bench.display().muscle().opacity().get())).isEqualTo(1);
        assertThat(ask(() -> window.planes().dividers().large())).isCloseTo(0.66, within(0.02));
        assertThat(ask(() -> bench.recent().openings().isEmpty())).isTrue();
        assertThat(node(robot, "go-on").isVisible()).isFalse();
    }

    @Test
    void theLastListIsOfferedAndGoesOnAtTheCaseThatWasShown(FxRobot robot) throws IOException {
        assertThat(node(robot, "go-on").isVisible()).isFalse();
        openPatients();
        robot.push(KeyCode.CONTROL, KeyCode.W);
        await(() -> bench.list().all().size() == 5 && model() != null);
        robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
        await(() -> model() != null && model().series().identity().patientId().equals("P-3"));
        nextMorning(robot);
        assertThat(node(robot, "go-on").isVisible()).isTrue();
        assertThat(text(robot, "go-on")).startsWith("Go on with 5 cases from patients");
        Screenshots.save(stage, "go-on.png");
        robot.clickOn("#go-on");
        await(() -> bench.list().all().size() == 5 && model() != null);
        assertThat(ask(() -> model().series().identity().patientId())).isEqualTo("P-3");
        assertThat(node(robot, "go-on").isVisible()).isFalse();

        // whoever looks at nothing loses nothing
        nextMorning(robot);
        nextMorning(robot);
        robot.push(KeyCode.CONTROL, KeyCode.L);
        await(() -> bench.list().all().size() == 5 && model() != null);
    }

    @Test
    void theLayerOfTheModelsDisagreementIsFoundUnderTheNameThatItHadInVersion01(FxRobot robot) throws IOException {
        hide(robot);
        store.settings()
                .write(new Settings(
                        Map.of("layer.doubt", "true", "opacity.doubt", "0.4"), List.of(), Settings.NONE.last()));
        robot.interact(() -> show(new Stage()));
        assertThat(ask(() -> bench.display().disagreement().isVisible())).isTrue();
        assertThat(ask(() -> bench.display().disagreement().opacity().get())).isEqualTo(0.4);
        hide(robot);
        assertThat(store.settings().read().window()).containsEntry("layer.disagreement", "true");
    }

    @Test
    void casesOfTheLastListThatAreGoneAreToldAndTheOthersOpen(FxRobot robot) throws IOException {
        openPatients();
        hide(robot);
        Settings was = store.settings().read();
        List<String> keys = new java.util.ArrayList<>(was.last().keys());
        keys.set(0, "moved-away");
        store.settings()
                .write(new Settings(
                        was.window(),
                        was.recent(),
                        new Settings.LastList(was.last().inputs(), keys, "moved-away")));
        robot.interact(() -> show(new Stage()));
        robot.push(KeyCode.CONTROL, KeyCode.L);
        await(() -> bench.list().all().size() == 5 && model() != null);
        assertThat(text(robot, "notice-text")).contains("1 of the last list's 6 cases is not where it was");
    }

    @Test
    void whatWasOpenedStandsInTheMenuTheLatestFirst(FxRobot robot) throws IOException {
        openPatients();
        robot.interact(() -> bench.opening().open(Path.of("study")));
        await(() -> bench.list().all().size() == 7 && model() != null);
        robot.interact(() -> bench.opening().open(Path.of("bad")));
        await(() -> !bench.jobs().isBusy());
        nextMorning(robot);
        assertThat(ask(() -> bench.recent().openings().stream()
                        .map(o -> o.getFirst().getFileName().toString())
                        .toList()))
                .containsExactly("study", "patients");
        robot.interact(() -> ((MenuButton) node(robot, "open")).show());
        // a menu within a menu opens under the pointer, and a click on it would close it again
        robot.moveTo("Open recent");
        await(() -> robot.lookup("study").tryQuery().isPresent());
        robot.clickOn("study");
        await(() -> bench.list().all().size() == 1 && model() != null);
    }

    @Test
    void atTheFirstStartTheTitleBarIsOnTheScreen() {
        Rectangle2D laptop = new Rectangle2D(0, 24, 1366, 744);
        assertThat(WindowPlace.isSmall(laptop)).isTrue();
        assertThat(WindowPlace.first(laptop)).isEqualTo(new Rectangle2D(43, 54, 1280, 684));
        assertThat(WindowPlace.isSmall(new Rectangle2D(0, 0, 1920, 1080))).isFalse();
        assertThat(WindowPlace.first(new Rectangle2D(0, 0, 1920, 1080))).isEqualTo(new Rectangle2D(192, 95, 1536, 890));
        assertThat(WindowPlace.first(new Rectangle2D(0, 0, 2560, 1440)))
                .isEqualTo(new Rectangle2D(256, 144, 2048, 1152));
    }

    @Test
    void aWindowWhoseScreenIsGoneIsBroughtBack() {
        Rectangle2D main = new Rectangle2D(0, 0, 1920, 1040);
        Rectangle2D second = new Rectangle2D(1920, 0, 2560, 1400);
        assertThat(WindowPlace.reachable(2400, 100, 1500, 900, List.of(main, second)))
                .isEqualTo(new Rectangle2D(2400, 100, 1500, 900));
        assertThat(WindowPlace.reachable(2400, 100, 1500, 900, List.of(main)))
                .isEqualTo(new Rectangle2D(210, 70, 1500, 900));
        assertThat(WindowPlace.reachable(1850, 100, 1500, 900, List.of(main)).getMinX())
                .isEqualTo(210);
        assertThat(WindowPlace.reachable(100, -200, 1500, 900, List.of(main)).getMinY())
                .isEqualTo(70);
        assertThat(WindowPlace.reachable(0, 0, 4000, 3000, List.of(main))).isEqualTo(main);
    }
}
