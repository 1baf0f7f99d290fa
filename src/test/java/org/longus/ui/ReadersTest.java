package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.review.ProvenanceText;
import org.longus.review.ReviewState;
import org.longus.review.store.StudyStore;
import org.longus.ui.casework.Legend;
import org.longus.ui.display.Layer;
import org.longus.volume.Mask;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Annotator mode as two readers live it: blind to the AI, blind to one another, and their agreement at the end. */
class ReadersTest extends WindowFixture {
    @TempDir
    static Path home;

    private Path folder;

    @Start
    void start(Stage shown) throws IOException {
        folder = Files.createTempDirectory(home, "store");
        store = new StudyStore(folder, "ward-pc", "0.1.0");
        show(shown);
    }

    @AfterEach
    void closeStore() throws IOException {
        store.close();
    }

    private void annotatorMode(FxRobot robot, String name) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        await(() -> robot.lookup("#reader-name").tryQuery().isPresent());
        robot.clickOn("#reader-name").write(name).clickOn("OK");
        opened(name);
    }

    /** The next reader sits down at the same window. */
    private void changeReader(FxRobot robot, String name) {
        robot.clickOn("#reader");
        await(() -> robot.lookup("#reader-name").tryQuery().isPresent());
        robot.clickOn("#reader-name")
                .push(KeyCode.CONTROL, KeyCode.A)
                .write(name)
                .clickOn("OK");
        opened(name);
    }

    private void opened(String name) {
        await(() -> model() != null
                && model().reader().equals(java.util.Optional.of(name))
                && !bench.jobs().isBusy());
    }

    private void beginOn(FxRobot robot, int k) {
        robot.interact(() -> model().cursor().indexProperty(2).set(k));
        robot.interact(() -> axial().requestFocus());
        robot.push(KeyCode.M);
    }

    private void stroke(FxRobot robot, double i, double fromJ, double toJ) {
        robot.push(KeyCode.B).moveTo(at(i, fromJ)).press(MouseButton.PRIMARY);
        robot.moveTo(at(i, toJ)).release(MouseButton.PRIMARY);
    }

    /** The strokes are smaller than any neck's muscle: that is asked about. */
    private void finish(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        await(() -> robot.lookup("#confirm-go").tryQuery().isPresent());
        robot.clickOn("#confirm-go");
        await(() -> model().isFinished() && !bench.jobs().isBusy());
    }

    private List<String> compareItems(FxRobot robot) {
        scrollTo(robot, "compare");
        robot.clickOn("#compare");
        // who has finished comes when it has been read
        ask(() -> bench.settled()).join();
        WaitForAsyncUtils.waitForFxEvents();
        List<String> items = ask(() -> ((MenuButton) node(robot, "compare"))
                .getItems().stream()
                        .filter(i -> !i.isDisable())
                        .map(MenuItem::getText)
                        .toList());
        robot.push(KeyCode.ESCAPE);
        return items;
    }

    private Mask mask() {
        return ask(() -> model().slice().mask());
    }

    @Test
    void twoReadersDrawBlindFinishAndSeeHowFarTheyAgree(FxRobot robot) throws IOException {
        openStudy(robot);
        annotatorMode(robot, "Anna");
        beginOn(robot, 22);
        assertThat(mask().isEmpty()).isTrue();
        stroke(robot, 85, 48, 62);
        stroke(robot, 40, 48, 62);
        Mask annas = mask();
        assertThat(annas.isEmpty()).isFalse();
        finish(robot);
        assertThat(ask(() -> bench.list().chosen().state())).isEqualTo(ReviewState.FINISHED);
        // closed: neither brush, command nor undo changes it
        stroke(robot, 60, 80, 84);
        robot.push(KeyCode.SHIFT, KeyCode.DELETE).push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(mask()).isEqualTo(annas);
        assertThat(text(robot, "message")).contains("finished");

        changeReader(robot, "Ben");
        assertThat(ask(() -> model().slice())).isNull();
        assertThat(ask(() -> bench.list().chosen().summaryProperty().get().smaCm2()))
                .isEmpty();
        assertThat(ask(() -> model().opened().audit())).isEmpty();
        beginOn(robot, 22);
        stroke(robot, 85, 50, 68);
        stroke(robot, 40, 48, 62);
        assertThat(compareItems(robot)).noneMatch(i -> i.contains("Anna"));
        assertThat(robot.lookup("#agreement-dice").tryQuery()).isEmpty();
        Mask bens = mask();
        Screenshots.save(stage, "reading-blind.png");
        finish(robot);
        await(() -> robot.lookup("#agreement-dice").tryQuery().isPresent());
        double dice = 2.0 * annas.and(bens).count() / (annas.count() + bens.count());
        assertThat(dice).isBetween(0.7, 0.99);
        assertThat(Double.parseDouble(text(robot, "agreement-dice"))).isCloseTo(dice, within(0.00051));
        assertThat(text(robot, "agreement-slice")).isEqualTo("none");
        assertThat(text(robot, "compared-with")).isEqualTo("Compared with Anna");
        assertThat(text(robot, "agreement-area-percent")).matches("\\+[1-9].* %");
        // the figures of the two stand once, as the record has them
        assertThat(node(robot, "dice").getParent().getParent().isVisible()).isFalse();
        robot.interact(() -> bench.display().legendProperty().set(true));
        robot.interact(() -> ((ScrollPane) robot.lookup(".result-scroll").query()).setVvalue(0));
        Screenshots.save(stage, "reading-agreement.png");
        robot.interact(() -> bench.display().darkProperty().set(false));
        Screenshots.saveAt(stage, 1920, 1080, "reading-agreement-light.png");

        // kept with the case, and as a table of the list
        exportFolder = folder.resolve("out");
        robot.clickOn("#save-agreement");
        await(() -> Files.exists(exportFolder.resolve("agreement.csv"))
                && !bench.jobs().isBusy());
        List<String> rows = Files.readAllLines(exportFolder.resolve("agreement.csv"));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0))
                .startsWith("\uFEFFpatient_id,study_date,series,series_instance_uid,reader_1,reader_2,dice");
        assertThat(rows.get(1)).startsWith("SYN-1,2026-01-31,neck,,Anna,Ben,%.4f,".formatted(dice));
        try (Stream<Path> kept = Files.walk(folder.resolve("cases"))) {
            assertThat(kept.filter(p -> p.endsWith("agreement.csv"))).hasSize(1);
        }
        // neither overwrote the other, and the first sees the agreement now, too
        changeReader(robot, "Anna");
        assertThat(mask()).isEqualTo(annas);
        await(() -> robot.lookup("#agreement-dice").tryQuery().isPresent());
        assertThat(text(robot, "compared-with")).isEqualTo("Compared with Ben");
    }

    @Test
    void nothingOfTheAiIsToBeHadUntilItIsRevealedOnPurpose(FxRobot robot) throws IOException {
        openStudy(robot);
        runModels(robot);
        annotatorMode(robot, "Anna");
        assertThat(ask(() -> model().slice())).isNull();
        assertThat(ask(() -> bench.list().chosen().state())).isEqualTo(ReviewState.NEW);
        beginOn(robot, FakeModels.MIDDLE_K);
        stroke(robot, 85, 48, 62);
        Mask drawn = mask();
        assertThat(drawn.isEmpty()).isFalse();
        int asked = models.segmented.size();

        // every layer on, and nothing of the AI on any
        robot.interact(() -> bench.display().layers().forEach(l -> l.visible().set(true)));
        assertThat(ask(() -> Legend.of(model(), bench.display()).stream()
                        .map(Legend.Entry::name)
                        .toList()))
                .allMatch(n -> n.equals("Muscle: by hand") || n.contains("ithin -29 to 150 HU"));
        robot.interact(() -> bench.display().layers().stream()
                .filter(l -> !l.key().equals("muscle"))
                .map(Layer::visible)
                .forEach(v -> v.set(false)));
        assertThat(text(robot, "agreement")).isEqualTo("hidden");
        assertThat(text(robot, "reading-state")).contains("AI is hidden");
        for (KeyCode key : new KeyCode[] {KeyCode.J, KeyCode.K}) {
            robot.push(key);
            assertThat(text(robot, "message")).contains("AI is hidden");
        }
        robot.push(KeyCode.SHIFT, KeyCode.R);
        assertThat(text(robot, "message")).contains("AI is hidden");
        robot.push(KeyCode.SHIFT, KeyCode.C);
        assertThat(text(robot, "message")).contains("nothing to do");
        assertThat(compareItems(robot)).noneMatch(i -> i.contains("AI"));
        assertThat(ask(() -> model().snapshot().result())).isEmpty();
        assertThat(mask()).isEqualTo(drawn);

        // asked, and declined
        robot.push(KeyCode.CONTROL, KeyCode.R);
        await(() -> robot.lookup("#confirm-go").tryQuery().isPresent());
        Screenshots.saveTop(stage, "reveal.png");
        robot.clickOn("Cancel");
        assertThat(ask(() -> model().isAiHidden())).isTrue();
        assertThat(models.segmented).hasSize(asked);

        robot.push(KeyCode.CONTROL, KeyCode.R);
        await(() -> robot.lookup("#confirm-go").tryQuery().isPresent());
        robot.clickOn("#confirm-go");
        await(() -> !bench.jobs().isBusy() && !model().isAiHidden());
        assertThat(mask()).isEqualTo(drawn);
        assertThat(text(robot, "agreement")).contains("95 %");
        assertThat(text(robot, "compared-with")).isEqualTo("Compared with AI");
        assertThat(ask(() -> model().opened().audit().getLast()))
                .satisfies(e -> assertThat(ProvenanceText.of(e.what())).startsWith("AI revealed"))
                .satisfies(e -> assertThat(e.who()).isEqualTo("Anna"));
        finish(robot);
        assertThat(ask(() -> model().snapshot().reading().aiSeen())).isTrue();
    }

    @Test
    void theNameIsAskedForOnceAndTheModeOutlivesTheProgram(FxRobot robot) {
        openStudy(robot);
        annotatorMode(robot, "Anna");
        beginOn(robot, 20);
        stroke(robot, 85, 48, 62);
        Mask drawn = mask();
        assertThat(drawn.isEmpty()).isFalse();
        // leaving in the middle asks, and is recorded
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        await(() -> robot.lookup("#confirm-go").tryQuery().isPresent());
        robot.clickOn("#confirm-go");
        await(() -> model() != null && model().reader().isEmpty());
        assertThat(ask(() -> model().slice())).isNull();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        opened("Anna");
        assertThat(mask()).isEqualTo(drawn);
        assertThat(ask(() ->
                        ProvenanceText.of(model().opened().audit().getLast().what())))
                .contains("Annotator mode left");
        assertThat(store.readings().settings().on()).isTrue();
        // a slice that was left comes back as it was
        beginOn(robot, 24);
        assertThat(mask().isEmpty()).isTrue();
        beginOn(robot, 20);
        assertThat(mask()).isEqualTo(drawn);
    }
}
