package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.longus.measure.HuRange;
import org.longus.review.Decision;
import org.longus.review.ReviewState;
import org.longus.review.store.StudyStore;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.display.DisplayModel;
import org.longus.ui.display.TextScale;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Pictures of every panel and dialog, small and large, dark and light, at each size of text, in target/screenshots. To be made
 * and looked at by hand, for they take minutes: {@code mvn test -Dtest=GalleryTest -Dlongus.pictures=all}.
 */
@EnabledIfSystemProperty(named = "longus.pictures", matches = "all")
class GalleryTest extends WindowFixture {
    @TempDir
    static Path home;

    @Start
    void start(Stage shown) throws IOException {
        store = new StudyStore(Files.createTempDirectory(home, "store"), "anna", "0.1.0");
        show(shown);
        stage.setWidth(1280);
        stage.setHeight(800);
    }

    @AfterEach
    void closeStore() throws IOException {
        store.close();
    }

    private void window(FxRobot robot, String name) throws IOException {
        picture(robot, name, 1280, 800, true, TextScale.USUAL);
        picture(robot, name, 1024, 700, true, TextScale.USUAL);
        picture(robot, name, 1920, 1080, false, TextScale.USUAL);
        picture(robot, name, 1280, 800, false, TextScale.LARGER);
        picture(robot, name, 1280, 800, true, TextScale.DOUBLE);
        picture(robot, name, 1920, 1080, true, TextScale.DOUBLE);
        look(robot, true, TextScale.USUAL);
    }

    private void picture(FxRobot robot, String name, int width, int height, boolean dark, TextScale scale)
            throws IOException {
        look(robot, dark, scale);
        String file = "%s-%d-%s-%d.png".formatted(name, width, dark ? "dark" : "light", scale.percent());
        assertThat(Screenshots.saveAt(stage, width, height, file)).isNotNull();
    }

    private void look(FxRobot robot, boolean dark, TextScale scale) {
        robot.interact(() -> {
            bench.display().darkProperty().set(dark);
            bench.display().scaleProperty().set(scale);
        });
    }

    /** Whatever has opened, at three sizes, and closed again. */
    private void dialog(FxRobot robot, String name, KeyCode... keys) throws IOException {
        for (TextScale scale : new TextScale[] {TextScale.USUAL, TextScale.LARGER, TextScale.DOUBLE}) {
            boolean dark = scale != TextScale.LARGER;
            look(robot, dark, scale);
            robot.interact(() -> axial().requestFocus());
            robot.push(keys);
            await(() -> Window.getWindows().size() > 1);
            Screenshots.saveTop(stage, "%s-%s-%d.png".formatted(name, dark ? "dark" : "light", scale.percent()));
            robot.interact(() -> Window.getWindows().stream()
                    .filter(w -> w != stage)
                    .toList()
                    .forEach(Window::hide));
            await(() -> Window.getWindows().size() == 1);
        }
        look(robot, true, TextScale.USUAL);
    }

    private void scroll(FxRobot robot, double to) {
        robot.interact(() -> ((ScrollPane) stage.getScene().lookup(".result-scroll")).setVvalue(to));
    }

    private void choose(FxRobot robot, int n) {
        StudyItem item = ask(() -> bench.list().all().get(n - 1));
        robot.interact(() -> bench.list().chosenProperty().set(item));
        await(() -> item.model() != null && model() == item.model());
    }

    private void decide(FxRobot robot, int n, ReviewState state, String reason) {
        choose(robot, n);
        robot.interact(() -> model().decide(Optional.of(new Decision(state, reason))));
    }

    @Test
    void beforeACaseAndWhenSomethingFails(FxRobot robot) throws IOException {
        window(robot, "welcome");
        openStudy(robot);
        models.failure = new IllegalStateException("the output has 3 channels, 1 is needed");
        robot.clickOn("#run");
        await(() -> bench.messages().noticeProperty().get() != null);
        window(robot, "error");
        robot.clickOn("#notice-details");
        window(robot, "error-details");
        models.failure = null;
        models.hold = true;
        robot.interact(() -> bench.messages().dismiss());
        robot.clickOn("#run");
        await(() -> bench.jobs().stepProperty().get().startsWith("Section"));
        window(robot, "running");
        models.hold = false;
        await(() -> !bench.jobs().isBusy());
    }

    @Test
    void aCaseThatCannotBeRead(FxRobot robot) throws IOException {
        robot.interact(() -> {
            bench.ahead().enabledProperty().set(false);
            bench.opening().open(Path.of("one-broken"));
        });
        await(() -> model() != null);
        robot.push(KeyCode.B).push(KeyCode.CONTROL, KeyCode.RIGHT);
        await(() -> bench.list().all().get(1).activity() == StudyItem.Activity.FAILED);
        robot.moveTo(window.planes().axial());
        robot.push(KeyCode.CONTROL, KeyCode.G);
        window(robot, "broken");
    }

    @Test
    void aListInAllStatesAndWhatADialogAsks(FxRobot robot) throws IOException {
        robot.interact(() -> {
            bench.ahead().enabledProperty().set(false);
            bench.opening().open(Path.of("patients"));
        });
        await(() -> model() != null);
        for (int n = 2; n <= 5; n++) {
            choose(robot, n);
            runModels(robot);
        }
        decide(robot, 4, ReviewState.APPROVED, "");
        decide(robot, 5, ReviewState.FLAGGED, "");
        decide(robot, 6, ReviewState.EXCLUDED, "C3 is not in the scan");
        choose(robot, 3);
        robot.interact(() -> axial().requestFocus());
        robot.push(KeyCode.E).drag(at(85, 48)).dropTo(at(85, 60));
        robot.push(KeyCode.SHIFT, KeyCode.PAGE_UP);
        await(() -> !bench.jobs().isBusy());
        robot.interact(() -> {
            model().patient().height().textProperty().set("17");
            bench.display().legendProperty().set(true);
        });
        window(robot, "list");
        robot.interact(() -> {
            DisplayModel display = bench.display();
            display.huRange().visible().set(true);
            display.shownHuProperty().set(new HuRange(-150, 30));
            display.votes().visible().set(true);
        });
        robot.push(KeyCode.K);
        scroll(robot, 0.55);
        window(robot, "middle");
        scroll(robot, 1);
        window(robot, "layers");
        scroll(robot, 0);
        robot.push(KeyCode.F6);
        window(robot, "no-list");
        robot.push(KeyCode.F6).push(KeyCode.F7);
        window(robot, "no-result");
        robot.push(KeyCode.F7);
        dialog(robot, "dialog-keys", KeyCode.F1);
        dialog(robot, "dialog-exclusion", KeyCode.CONTROL, KeyCode.E);
        dialog(robot, "dialog-window", KeyCode.W);
        dialog(robot, "dialog-preferences", KeyCode.CONTROL, KeyCode.COMMA);
        dialog(robot, "dialog-history", KeyCode.CONTROL, KeyCode.H);
        dialog(robot, "dialog-reader", KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        for (TextScale scale : new TextScale[] {TextScale.USUAL, TextScale.DOUBLE}) {
            look(robot, true, scale);
            javafx.application.Platform.runLater(() -> bench.opening().open(Path.of("two")));
            await(() -> robot.lookup("#series").tryQuery().isPresent());
            Screenshots.saveTop(stage, "dialog-series-dark-%d.png".formatted(scale.percent()));
            robot.interact(
                    () -> robot.lookup("#series").query().getScene().getWindow().hide());
            await(() -> !bench.jobs().isBusy());
            robot.clickOn("#view-menu");
            Screenshots.saveTop(stage, "menu-view-dark-%d.png".formatted(scale.percent()));
            robot.push(KeyCode.ESCAPE);
            robot.clickOn("#mask-menu");
            Screenshots.saveTop(stage, "menu-mask-dark-%d.png".formatted(scale.percent()));
            robot.push(KeyCode.ESCAPE);
            robot.moveTo("#run");
            await(() -> Window.getWindows().size() > 1);
            Screenshots.saveTop(stage, "tooltip-dark-%d.png".formatted(scale.percent()));
            robot.moveTo(axial());
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private void read(FxRobot robot, double i) {
        robot.interact(() -> {
            model().cursor().indexProperty(2).set(22);
            axial().requestFocus();
        });
        robot.push(KeyCode.M).push(KeyCode.B).drag(at(i, 48)).dropTo(at(85, 62));
        robot.drag(at(40, 48)).dropTo(at(40, 62));
    }

    private void reader(FxRobot robot, String name) {
        await(() -> robot.lookup("#reader-name").tryQuery().isPresent());
        robot.clickOn("#reader-name")
                .push(KeyCode.CONTROL, KeyCode.A)
                .write(name)
                .clickOn("OK");
        await(() -> model() != null
                && model().reader().equals(Optional.of(name))
                && !bench.jobs().isBusy());
    }

    @Test
    void twoReadingsOfOneCase(FxRobot robot) throws IOException {
        openStudy(robot);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        reader(robot, "Anna");
        read(robot, 85);
        window(robot, "annotator");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        await(() -> model().isFinished() && !bench.jobs().isBusy());
        robot.clickOn("#reader");
        reader(robot, "Ben");
        read(robot, 80);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        await(() -> model().isFinished() && !bench.jobs().isBusy());
        window(robot, "two-readers");
    }
}
