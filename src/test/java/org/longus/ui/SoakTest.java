package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.review.store.StudyStore;
import org.longus.ui.viewer.PlanePane;
import org.longus.volume.Mask;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A window that is used at random, journal and all: strokes, lines, fills, keys, wheels, other slices, other cases. By hand for
 * long: {@code mvn test -Dtest=SoakTest -Dlongus.soak=20000 -Dlongus.soak.seed=7} prints the memory in use, and how
 * long the frames took and after what.
 */
class SoakTest extends WindowFixture {
    private static final int ACTIONS = Integer.getInteger("longus.soak", 500);
    private static final long SEED = Long.getLong("longus.soak.seed", 1);
    /** No key that opens a dialog or goes to another program. */
    private static final List<KeyCode> PLAIN = List.of(
            KeyCode.N,
            KeyCode.B,
            KeyCode.E,
            KeyCode.L,
            KeyCode.P,
            KeyCode.G,
            KeyCode.X,
            KeyCode.D,
            KeyCode.A,
            KeyCode.T,
            KeyCode.O,
            KeyCode.U,
            KeyCode.I,
            KeyCode.K,
            KeyCode.J,
            KeyCode.V,
            KeyCode.F,
            KeyCode.Z,
            KeyCode.H,
            KeyCode.M,
            KeyCode.DIGIT0,
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.PAGE_UP,
            KeyCode.PAGE_DOWN,
            KeyCode.HOME,
            KeyCode.DELETE,
            KeyCode.ESCAPE,
            KeyCode.ENTER,
            KeyCode.BACK_SPACE,
            KeyCode.OPEN_BRACKET,
            KeyCode.CLOSE_BRACKET,
            KeyCode.PLUS,
            KeyCode.MINUS);

    private static final List<KeyCode> SHIFTED = List.of(
            KeyCode.H, KeyCode.I, KeyCode.S, KeyCode.C, KeyCode.R, KeyCode.DELETE, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN);
    private static final List<KeyCode> CONTROLLED = List.of(
            KeyCode.Z,
            KeyCode.Z,
            KeyCode.Z,
            KeyCode.Y,
            KeyCode.Y,
            KeyCode.R,
            KeyCode.G,
            KeyCode.ENTER,
            KeyCode.RIGHT,
            KeyCode.LEFT,
            KeyCode.PAGE_UP,
            KeyCode.PAGE_DOWN);

    private final Random random = new Random(SEED);
    private final List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());

    private Mask lastMask;
    private int masksSeen;

    @TempDir
    Path home;

    /** A question is said yes to now and then: a new run of the models goes over a person's edits after one. */
    private final ListChangeListener<Window> questions = c -> {
        while (c.next()) {
            for (Window asking : c.getAddedSubList()) {
                if (asking instanceof Stage && asking != stage) {
                    Platform.runLater(() -> answer(asking));
                }
            }
        }
    };

    @Start
    void start(Stage shown) {
        store = new StudyStore(home, "anna", "0.1.0");
        show(shown);
        Window.getWindows().addListener(questions);
    }

    @AfterEach
    void askNoMore() {
        WaitForAsyncUtils.asyncFx(() -> Window.getWindows().removeListener(questions));
    }

    private void answer(Window asking) {
        Node go = asking.getScene().lookup("#confirm-go");
        if (go instanceof Button yes && random.nextBoolean()) {
            yes.fire();
        } else {
            asking.hide();
        }
    }

    @Test
    void whateverAHandDoesTheWindowGoesOnAndUndoComesBack(FxRobot robot) {
        robot.interact(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((t, e) -> thrown.add(e));
            bench.opening().open(Path.of("patients"));
        });
        await(() -> model() != null && !bench.jobs().isBusy());
        FrameTimes frames = ask(() -> new FrameTimes(stage.getScene()));
        robot.interact(frames::start);
        long quarter = 0;
        for (int n = 0; n < ACTIONS; n++) {
            ask(() -> {
                frames.act(this::act);
                look();
                return null;
            });
            // a hand waits for a case to come, and for nothing else
            if (ask(() -> model() == null || model().slice() == null)) {
                begin();
            }
            assertThat(thrown).as("seed %d, action %d", SEED, n).isEmpty();
            if (n == ACTIONS / 4) {
                // what this test itself does in between is not the window's
                robot.interact(frames::stop);
                quarter = usedMegabytes();
                robot.interact(frames::start);
            }
        }
        robot.interact(frames::stop);
        await(() -> !bench.jobs().isBusy());
        undoAndRedoEverything();
        assertThat(thrown).isEmpty();
        assertThat(masksSeen).as("masks that the hand made").isGreaterThan(ACTIONS / 50);
        System.out.printf(
                "soak: %d actions, seed %d, %d masks; in use %d MB after a quarter, %d MB at the end; %s%n",
                ACTIONS, SEED, masksSeen, quarter, usedMegabytes(), frames.text());
    }

    private void begin() {
        await(() -> model() != null && !bench.jobs().isBusy());
        if (ask(() -> model().slice() == null)) {
            ask(() -> {
                bench.runs().run();
                return null;
            });
            await(() ->
                    model() != null && model().slice() != null && !bench.jobs().isBusy());
        }
    }

    private void look() {
        if (model() != null
                && model().slice() != null
                && !model().slice().mask().equals(lastMask)) {
            lastMask = model().slice().mask();
            masksSeen++;
        }
    }

    private void undoAndRedoEverything() {
        if (ask(() -> model() == null || model().slice() == null)) {
            return;
        }
        Mask before = ask(() -> model().slice().mask());
        int steps = ask(() -> {
            int n = 0;
            for (; model().undoNameProperty().getValue() != null && n < ACTIONS * 10; n++) {
                bench.undo().undo();
            }
            for (int k = 0; k < n; k++) {
                bench.undo().redo();
            }
            return n;
        });
        assertThat(ask(() -> model().slice().mask()))
                .as("after %d steps of undo and redo", steps)
                .isEqualTo(before);
    }

    private static long usedMegabytes() {
        for (int n = 0; n < 3; n++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private String act() {
        int what = random.nextInt(100);
        if (what < 45) {
            return drag();
        } else if (what < 55) {
            return scroll();
        } else if (what < 60) {
            return key(List.of(KeyCode.HOME), false, false);
        } else if (what < 80) {
            return key(PLAIN, false, false);
        } else if (what < 88) {
            return key(SHIFTED, true, false);
        } else {
            return key(CONTROLLED, false, true);
        }
    }

    /** One that is shown: others may be hidden by the layout. The axial plane most, where the mask is drawn. */
    private PlanePane pane() {
        List<PlanePane> shown = window.planes().panes().stream()
                .filter(p -> p.getScene() != null && p.isVisible())
                .toList();
        return shown.contains(axial()) && random.nextInt(3) > 0 ? axial() : shown.get(random.nextInt(shown.size()));
    }

    private Point2D somewhere(Node node) {
        var bounds = node.getLayoutBounds();
        return node.localToScene(random.nextDouble(bounds.getWidth() + 1), random.nextDouble(bounds.getHeight() + 1));
    }

    private String drag() {
        PlanePane pane = pane();
        int which = random.nextInt(12);
        MouseButton button = which == 0 ? MouseButton.SECONDARY : which == 1 ? MouseButton.MIDDLE : MouseButton.PRIMARY;
        boolean control = random.nextInt(4) == 0;
        int clicks = random.nextInt(8) == 0 ? 2 : 1;
        Point2D at = somewhere(pane);
        mouse(pane, MouseEvent.MOUSE_MOVED, at, MouseButton.NONE, control, 0);
        mouse(pane, MouseEvent.MOUSE_PRESSED, at, button, control, clicks);
        for (int n = random.nextInt(6); n > 0; n--) {
            at = random.nextInt(3) == 0
                    ? somewhere(pane)
                    : at.add(random.nextGaussian() * 12, random.nextGaussian() * 12);
            mouse(pane, MouseEvent.MOUSE_DRAGGED, at, button, control, clicks);
        }
        mouse(pane, MouseEvent.MOUSE_RELEASED, at, button, control, clicks);
        return "drag on %s, tool %s".formatted(pane.getId(), bench.tools().tool());
    }

    private static void mouse(
            Node node, EventType<MouseEvent> type, Point2D at, MouseButton button, boolean control, int clicks) {
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        button,
                        clicks,
                        false,
                        control,
                        false,
                        false,
                        down && button == MouseButton.PRIMARY,
                        down && button == MouseButton.MIDDLE,
                        down && button == MouseButton.SECONDARY,
                        false,
                        false,
                        false,
                        null));
    }

    private String scroll() {
        PlanePane pane = pane();
        Point2D at = somewhere(pane);
        boolean control = random.nextInt(3) == 0;
        boolean shift = !control && random.nextInt(3) == 0;
        double by = random.nextBoolean() ? 40 : -40;
        Event.fireEvent(
                pane,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        shift,
                        control,
                        false,
                        false,
                        false,
                        false,
                        0,
                        by,
                        0,
                        by,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null));
        return "wheel on " + pane.getId();
    }

    private String key(List<KeyCode> of, boolean shift, boolean control) {
        KeyCode code = of.get(random.nextInt(of.size()));
        Node to = stage.getScene().getRoot();
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(to, new KeyEvent(type, "", "", code, shift, control, false, false));
        }
        return (shift ? "Shift " : control ? "Ctrl " : "") + code;
    }
}
