package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.review.store.Settings;
import org.longus.review.store.StudyStore;
import org.longus.ui.display.TextScale;
import org.longus.ui.viewer.Dividers;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The planes share their place as a person has it, whatever size the window takes. */
class DividersTest extends WindowFixture {
    @TempDir
    static Path home;

    @Start
    void start(Stage shown) throws IOException {
        store = new StudyStore(Files.createTempDirectory(home, "store"), "anna", "0.1.0");
        show(shown);
    }

    @AfterEach
    void closeStore() throws IOException {
        store.close();
    }

    private void hide(FxRobot robot) {
        robot.interact(() -> stage.hide());
        ask(() -> bench.settled()).join();
    }

    private Map<String, String> written() {
        return store.settings().read().window();
    }

    /** The headless platform gives a drag to whatever lies under the pointer; a real one to what was pressed. */
    private static void mouse(Node on, EventType<MouseEvent> type, double sceneY) {
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        Point2D at = new Point2D(on.localToScene(5, 0).getX(), sceneY);
        Event.fireEvent(
                on,
                new MouseEvent(
                        type,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        false,
                        false,
                        false,
                        new PickResult(on, at.getX(), at.getY())));
    }

    private double sagittalShare() {
        return ask(() -> window.planes().sagittal().getHeight()
                / (window.planes().sagittal().getHeight()
                        + window.planes().coronal().getHeight()));
    }

    @Test
    void theSagittalPlaneIsAsHighAsTheCoronalHoweverTheWindowGrewOrShrank(FxRobot robot) {
        openStudy(robot);
        assertThat(sagittalShare()).isCloseTo(0.5, within(0.01));
        for (double[] size : List.of(new double[] {980, 660}, new double[] {1280, 900}, new double[] {1000, 700})) {
            robot.interact(() -> {
                stage.setWidth(size[0]);
                stage.setHeight(size[1]);
            });
            await(() -> stage.getScene().getHeight() <= size[1]);
            assertThat(sagittalShare()).isCloseTo(0.5, within(0.01));
            assertThat(ask(() -> axial().getWidth() / window.planes().getWidth()))
                    .isCloseTo(0.66, within(0.01));
        }
        robot.interact(() -> bench.display().scaleProperty().set(TextScale.DOUBLE));
        robot.interact(() -> bench.display().scaleProperty().set(TextScale.USUAL));
        assertThat(sagittalShare()).isCloseTo(0.5, within(0.01));
        hide(robot);
        // nobody has touched a divider
        assertThat(written().keySet()).noneMatch(name -> name.startsWith("planes.") || name.startsWith("divider"));
    }

    @Test
    void aDragMovesADividerForGoodAndTheLayoutsKeyBringsTheUsualPlacesBack(FxRobot robot) {
        openStudy(robot);
        Node divider = ask(() -> window.planes().lookupAll(".split-pane-divider").stream()
                .filter(d ->
                        d.getBoundsInParent().getWidth() > d.getBoundsInParent().getHeight())
                .findFirst()
                .orElseThrow());
        robot.interact(() -> {
            double y = divider.localToScene(0, 2).getY();
            mouse(divider, MouseEvent.MOUSE_PRESSED, y);
            mouse(divider, MouseEvent.MOUSE_DRAGGED, y - 60);
            mouse(divider, MouseEvent.MOUSE_DRAGGED, y - 120);
            mouse(divider, MouseEvent.MOUSE_RELEASED, y - 120);
        });
        double dragged = sagittalShare();
        assertThat(dragged).isBetween(0.2, 0.42);
        robot.interact(() -> stage.setHeight(700));
        assertThat(sagittalShare()).isCloseTo(dragged, within(0.02));
        hide(robot);
        assertThat(Double.parseDouble(written().get("planes.side"))).isCloseTo(dragged, within(0.02));
        assertThat(written()).doesNotContainKey("planes.large");

        robot.interact(() -> show(new Stage()));
        openStudy(robot);
        assertThat(sagittalShare()).isCloseTo(dragged, within(0.02));
        // one that comes back to the layout has it as it was; once more, and it is the usual one
        robot.push(KeyCode.F4).push(KeyCode.F2);
        assertThat(sagittalShare()).isCloseTo(dragged, within(0.02));
        robot.push(KeyCode.F2);
        assertThat(sagittalShare()).isCloseTo(0.5, within(0.01));
        hide(robot);
        assertThat(written()).doesNotContainKey("planes.side");
    }

    @Test
    void whatVersion01KeptWithoutADragIsLeft(FxRobot robot) throws IOException {
        hide(robot);
        store.settings()
                .write(new Settings(
                        Map.of("dividerSide", "0.13", "dividerLarge", "0.9"), List.of(), Settings.NONE.last()));
        robot.interact(() -> show(new Stage()));
        openStudy(robot);
        assertThat(ask(() -> window.planes().dividers())).isEqualTo(Dividers.USUAL);
        assertThat(sagittalShare()).isCloseTo(0.5, within(0.01));
        hide(robot);
        assertThat(written()).doesNotContainKey("dividerSide");
    }
}
