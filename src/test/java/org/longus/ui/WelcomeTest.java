package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.app.AppInfo;
import org.longus.io.table.patient.PatientTable;
import org.longus.review.store.Settings;
import org.longus.review.store.StudyStore;
import org.longus.ui.dialog.GuideDialog;
import org.longus.ui.display.TextScale;
import org.longus.ui.service.Services;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The first page: what the program is for, and every way to begin. */
class WelcomeTest extends WindowFixture {
    @TempDir
    static Path home;

    private Path there;

    @Start
    void start(Stage shown) throws IOException {
        store = new StudyStore(Files.createTempDirectory(home, "store"), "anna", "0.1.0");
        there = Files.createTempDirectory(home, "study");
        store.settings()
                .write(new Settings(
                        Map.of(),
                        List.of(
                                List.of(there.toString()),
                                List.of(home.resolve("gone").toString())),
                        Settings.NONE.last()));
        show(shown);
    }

    @AfterEach
    void closeStore() throws IOException {
        store.close();
    }

    /** Whatever lies in a real folder is the same neck. */
    @Override
    Services services() {
        Services usual = super.services();
        return new Services(
                models, p -> SyntheticStudy.scan("neck"), usual.exporter(), PatientTable::open, usual.store());
    }

    private boolean seen(FxRobot robot) {
        return ask(() -> node(robot, "welcome-page").isVisible());
    }

    private List<String> words(FxRobot robot) {
        return ask(() -> robot.lookup("#welcome-page .label").queryAllAs(Label.class).stream()
                .filter(Label::isVisible)
                .map(Label::getText)
                .toList());
    }

    @Test
    void itSaysWhatTheProgramIsForAndWhatItIsNotAndOpensTheSampleByKeyboard(FxRobot robot) throws IOException {
        await(() -> node(robot, "welcome-sample").isFocused());
        assertThat(words(robot)).anyMatch(w -> w.contains("third cervical vertebra"));
        assertThat(words(robot))
                .anyMatch(w -> w.startsWith(AppInfo.NOT_A_DEVICE) && w.contains("A person is responsible"));
        Screenshots.save(stage, "welcome-dark.png");
        robot.interact(() -> bench.display().darkProperty().set(false));
        Screenshots.save(stage, "welcome-light.png");
        robot.interact(() -> bench.display().scaleProperty().set(TextScale.LARGER));
        Screenshots.save(stage, "welcome-light-150.png");
        robot.push(KeyCode.SPACE);
        await(() -> model() != null);
        assertThat(seen(robot)).isFalse();
        assertThat(ask(() -> bench.recent().openings().getFirst().getFirst()))
                .isEqualTo(Path.of("sample-studies", "neck-phantom")
                        .toAbsolutePath()
                        .normalize());
    }

    @Test
    void whatWasOpenedBeforeIsOfferedWithItsPathAndSaidToBeGoneWhereItIs(FxRobot robot) {
        await(() -> words(robot).contains("It is not there now."));
        assertThat(words(robot)).contains(there.toString(), home.resolve("gone").toString());
        assertThat(words(robot)).containsOnlyOnce("It is not there now.");
        robot.clickOn(there.getFileName().toString());
        await(() -> model() != null);
        assertThat(seen(robot)).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.W);
        await(() -> bench.list().all().isEmpty());
        assertThat(seen(robot)).isTrue();
    }

    @Test
    void overAnOpenCaseItIsAskedForAndLeftAgain(FxRobot robot) {
        openStudy(robot);
        assertThat(seen(robot)).isFalse();
        robot.interact(window::showWelcome);
        assertThat(seen(robot)).isTrue();
        await(() -> node(robot, "welcome-back").isFocused());
        robot.push(KeyCode.ESCAPE);
        assertThat(seen(robot)).isFalse();
        await(() -> axial().isFocused());
        robot.interact(window::showWelcome);
        robot.clickOn("#welcome-back");
        assertThat(seen(robot)).isFalse();
    }

    @Test
    void theGuideIsReadInTheWindowWithoutItsMarks(FxRobot robot) throws IOException {
        robot.clickOn("#welcome-guide");
        await(() -> robot.lookup(".guide-heading-1").tryQuery().isPresent());
        Screenshots.saveTop(stage, "guide.png");
        List<String> guide = ask(() -> robot.lookup("#guide .guide-page .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList());
        assertThat(guide).contains("Guide").noneMatch(text -> text.contains("**") || text.contains("]("));
        robot.push(KeyCode.ESCAPE);
        await(() -> robot.lookup("#guide").tryQuery().isEmpty());

        CompletableFuture<Optional<String>> text = new CompletableFuture<>();
        robot.interact(() -> new GuideDialog(stage, text, Path.of("docs"), Optional.empty()).show());
        text.complete(Optional.of("# One\n\n"
                + "a **bold**\n"
                + "line with `K`\n\n"
                + "- [link](x.md)\n"
                + "1. two\n\n"
                + "| a | b |\n"
                + "|---|---|\n"
                + "| c | d |\n\n"
                + "![p](q)\n"
                + "![The window](pictures/tour-case.png)"));
        await(() -> robot.lookup(".guide-heading-1").tryQuery().isPresent());
        assertThat(ask(() -> robot.lookup("#guide .guide-page .label").queryAllAs(Label.class).stream()
                        .map(Label::getText)
                        .toList()))
                .containsExactly("One", "a bold line with K", "•  link", "1. two", "a", "b", "c", "d");
        assertThat(ask(() -> robot.lookup("#guide .guide-picture").queryAll())).hasSize(1);
        ImageView picture = robot.lookup("#guide .guide-picture .image-view").queryAs(ImageView.class);
        assertThat(picture.getAccessibleText()).isEqualTo("The window");
        await(() -> picture.getLayoutBounds().getHeight() > 200);
        ScrollPane page = robot.lookup("#guide-scroll").queryAs(ScrollPane.class);
        assertThat(ask(() -> picture.getLayoutBounds().getWidth()))
                .isGreaterThan(400)
                .isLessThanOrEqualTo(ask(() -> page.getViewportBounds().getWidth()));
        robot.push(KeyCode.ESCAPE);
    }
}
