package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.longus.ui.display.TextScale;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Text and controls at every size, windows narrow and wide: nothing is cut off, and the keyboard gets everywhere. */
class TextSizeTest extends WindowFixture {
    @Start
    void start(Stage shown) {
        show(shown);
        stage.setHeight(800);
    }

    private void scale(FxRobot robot, TextScale scale) {
        robot.interact(() -> bench.display().scaleProperty().set(scale));
    }

    private double fontSize(FxRobot robot, String id) {
        return ask(() -> ((Labeled) node(robot, id)).getFont().getSize());
    }

    /** Lays the window out at a width that the headless screen need not have, asks, and lays it out as it was. */
    private <T> T at(double width, double height, java.util.concurrent.Callable<T> question) {
        return ask(() -> {
            Region root = (Region) stage.getScene().getRoot();
            double w = root.getWidth();
            double h = root.getHeight();
            root.resize(width, height);
            // each step of the tool bar is styled and laid out before it knows whether it needs the next
            for (int n = 0; n < 6; n++) {
                root.applyCss();
                root.layout();
            }
            T answer = question.call();
            root.resize(w, h);
            root.layout();
            return answer;
        });
    }

    private static void gather(Node at, List<Node> into) {
        if (!at.isVisible()) {
            return;
        }
        if (at instanceof Control && at.getId() != null) {
            into.add(at);
        }
        if (at instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(n -> gather(n, into));
        }
    }

    private List<String> cutOff(String bar, double width, double height) {
        return at(width, height, () -> {
            List<Node> controls = new ArrayList<>();
            gather(stage.getScene().lookup(bar), controls);
            List<String> cut = new ArrayList<>();
            List<Bounds> before = new ArrayList<>();
            for (Node control : controls) {
                Bounds b = control.localToScene(control.getLayoutBounds());
                boolean within = b.getMinX() >= -0.5 && b.getMaxX() <= width + 0.5 && b.getMaxY() <= height + 0.5;
                boolean squeezed = control instanceof Region r && r.getWidth() < r.minWidth(-1) - 1;
                boolean covered = before.stream()
                        .anyMatch(o -> o.getMinX() < b.getMaxX() - 1
                                && b.getMinX() < o.getMaxX() - 1
                                && o.getMinY() < b.getMaxY() - 1
                                && b.getMinY() < o.getMaxY() - 1);
                before.add(b);
                if (!within || squeezed || covered) {
                    cut.add(control.getId() + " " + b);
                }
            }
            assertThat(controls).hasSizeGreaterThan(18);
            return cut;
        });
    }

    @Test
    void keysAndMenuMakeTextLargerEverywhere(FxRobot robot) {
        openStudy(robot);
        double button = fontSize(robot, "run");
        double sma = fontSize(robot, "sma");
        double status = fontSize(robot, "status-zoom");
        var before = ask(() -> axial().snapshot(null, null));
        robot.push(KeyCode.CONTROL, KeyCode.PLUS);
        assertThat(ask(() -> bench.display().scale())).isEqualTo(TextScale.LARGE);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.EQUALS).push(KeyCode.CONTROL, KeyCode.ADD);
        assertThat(ask(() -> bench.display().scale())).isEqualTo(TextScale.DOUBLE);
        assertThat(fontSize(robot, "run")).isCloseTo(2 * button, within(0.1));
        assertThat(fontSize(robot, "sma")).isCloseTo(2 * sma, within(0.1));
        assertThat(fontSize(robot, "status-zoom")).isCloseTo(2 * status, within(0.1));
        robot.push(KeyCode.CONTROL, KeyCode.PLUS);
        assertThat(ask(() -> bench.display().scale())).isEqualTo(TextScale.DOUBLE);
        // the letters on the plane, too
        var after = ask(() -> axial().snapshot(null, null));
        assertThat(ink(after)).isGreaterThan(2 * ink(before));

        robot.push(KeyCode.W);
        await(() -> robot.lookup("#window-width").tryQuery().isPresent());
        Label problem = robot.lookup("#window-problem").query();
        assertThat(ask(() -> problem.getFont().getSize())).isCloseTo(24, within(0.1));
        // by the key: while a large dialog finds its place, a click can miss it
        robot.push(KeyCode.ESCAPE);
        await(() -> robot.lookup("#window-width").tryQuery().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.MINUS);
        assertThat(ask(() -> bench.display().scale())).isEqualTo(TextScale.LARGER);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(fontSize(robot, "run")).isCloseTo(button, within(0.1));
        robot.clickOn("#view-menu").clickOn("#scale-125");
        assertThat(ask(() -> bench.display().scale())).isEqualTo(TextScale.LARGE);
    }

    /** Bright pixels in the corner that names the plane. */
    private static int ink(javafx.scene.image.Image picture) {
        int ink = 0;
        for (int y = 0; y < 80; y++) {
            for (int x = 0; x < 180; x++) {
                ink += (picture.getPixelReader().getArgb(x, y) & 0xFF) > 150 ? 1 : 0;
            }
        }
        return ink;
    }

    @Test
    void theToolBarCanBeReachedHoweverNarrowTheWindowIs(FxRobot robot) {
        openStudy(robot);
        runModels(robot);
        for (TextScale scale : TextScale.values()) {
            scale(robot, scale);
            for (double width : new double[] {960, 1024, 1100, 1280, 1920}) {
                assertThat(cutOff(".main-tool-bar", width, 800))
                        .as("%d %%, %.0f points", scale.percent(), width)
                        .isEmpty();
            }
        }
        scale(robot, TextScale.USUAL);
        assertThat(at(1280, 800, () -> ((Region) stage.getScene().lookup(".main-tool-bar")).getHeight()))
                .as("one row")
                .isLessThan(55);
    }

    @Test
    void whereThereIsRoomForOnePanelTheLastAskedForShows(FxRobot robot) {
        openStudy(robot);
        runModels(robot);
        scale(robot, TextScale.DOUBLE);
        Node cases = stage.getScene().lookup(".cases-scroll");
        Node result = stage.getScene().lookup(".result-scroll");
        assertThat(ask(() -> List.of(cases.isVisible(), result.isVisible()))).containsExactly(false, true);
        // a neck is still to be seen, and the panel scrolls to its end
        assertThat(at(1280, 800, () -> axial().getWidth())).isGreaterThan(430);
        assertThat(at(1280, 800, () -> axial().getHeight())).isGreaterThan(430);
        robot.push(KeyCode.F6);
        assertThat(ask(() -> List.of(cases.isVisible(), result.isVisible()))).containsExactly(true, false);
        robot.interact(() -> ((ScrollPane) cases).setVvalue(1));
        Bounds last = ask(() -> node(robot, "annotator-mode")
                .localToScene(node(robot, "annotator-mode").getLayoutBounds()));
        assertThat(last.getMaxY()).isLessThan(ask(() -> stage.getScene().getHeight()));
        robot.push(KeyCode.F7);
        assertThat(ask(() -> List.of(cases.isVisible(), result.isVisible()))).containsExactly(false, true);
        scale(robot, TextScale.USUAL);
        assertThat(ask(() -> List.of(cases.isVisible(), result.isVisible()))).containsExactly(true, true);
        robot.push(KeyCode.F6).push(KeyCode.F7);
        assertThat(ask(() -> List.of(cases.isVisible(), result.isVisible()))).containsExactly(false, false);
        // what needs the list brings it back
        robot.push(KeyCode.CONTROL, KeyCode.F);
        assertThat(ask(cases::isVisible)).isTrue();
        assertThat(ask(() -> stage.getScene().getFocusOwner().getId())).isEqualTo("case-filter");
    }

    @Test
    void tabGoesFromCasesToToolsPlanesPatientAndLayersAndAClickLeavesTheKeysWithThePlanes(FxRobot robot) {
        openStudy(robot);
        runModels(robot);
        robot.clickOn("#tool-brush");
        assertThat(ask(() -> stage.getScene().getFocusOwner())).isEqualTo(axial());
        robot.push(KeyCode.CONTROL, KeyCode.F);
        List<String> way = new ArrayList<>();
        for (int n = 0; n < 70 && !way.contains("legend"); n++) {
            way.add(ask(() -> Objects.toString(stage.getScene().getFocusOwner().getId(), "")));
            robot.push(KeyCode.TAB);
        }
        List<String> expected = List.of(
                "case-filter",
                "case-states",
                "cases",
                "approve",
                "open",
                "tool-brush",
                "axial",
                "sagittal",
                "coronal",
                "sex-female",
                "age",
                "height",
                "height-unit",
                "weight",
                "weight-unit",
                "compare",
                "layer-muscle",
                "opacity-muscle",
                "legend");
        assertThat(way).containsSubsequence(expected);
        // what Tab leads to can be seen
        robot.push(KeyCode.CONTROL, KeyCode.F).push(KeyCode.TAB);
        assertThat(ask(() -> stage.getScene().getFocusOwner().isFocusVisible())).isTrue();
        assertThat(ask(() -> stage.getScene().getFocusOwner().getEffect())).isNotNull();
        // arrows move a slider that has the keyboard, and no slice
        robot.interact(() -> node(robot, "opacity-muscle").requestFocus());
        int slice = ask(() -> model().cursor().index(2));
        double opacity = ask(() -> bench.display().muscle().opacity().get());
        robot.push(KeyCode.RIGHT);
        assertThat(ask(() -> bench.display().muscle().opacity().get())).isGreaterThan(opacity);
        assertThat(ask(() -> model().cursor().index(2))).isEqualTo(slice);
    }

    @Test
    void everyControlSaysWhatItDoes(FxRobot robot) {
        openStudy(robot);
        runModels(robot);
        List<Node> controls = new ArrayList<>();
        ask(() -> {
            gather(stage.getScene().getRoot(), controls);
            return null;
        });
        List<String> silent = controls.stream()
                .filter(n -> n.isFocusTraversable() && !n.getId().equals("cases"))
                .filter(n -> {
                    Tooltip tip = ((Control) n).getTooltip();
                    return tip == null || tip.getText().isBlank();
                })
                .map(Node::getId)
                .toList();
        assertThat(silent).isEmpty();
        assertThat(((Control) node(robot, "export")).getTooltip().getText()).contains("(Ctrl+S)");
        assertThat(((Control) node(robot, "tool-angle")).getTooltip().getText()).contains("(A)");
    }
}
