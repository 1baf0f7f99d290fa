package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.controlsfx.control.RangeSlider;
import org.junit.jupiter.api.Test;
import org.longus.measure.HuRange;
import org.longus.volume.WindowLevel;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The sliders of the HU range and of the window: pointer, keyboard, and what is typed beside them. */
class HuSliderTest extends WindowFixture {
    @Start
    void start(Stage shown) {
        show(shown);
    }

    private HuRange range() {
        return ask(() -> bench.display().shownHuProperty().get());
    }

    private void openRange(FxRobot robot) {
        openStudy(robot);
        robot.interact(() -> bench.display().huRange().visible().set(true));
    }

    @Test
    void aThumbDragsItsEndAndTheKeysStayWithThePlanes(FxRobot robot) {
        openRange(robot);
        robot.interact(() -> axial().requestFocus());
        robot.interact(() -> ((ScrollPane) stage.getScene().lookup(".result-scroll")).setVvalue(1));
        robot.drag("#hu-slider .high-thumb").dropBy(15, 0);
        assertThat(range().highHu()).isBetween(151, 250);
        assertThat(range().lowHu()).isEqualTo(HuRange.MUSCLE.lowHu());
        assertThat(ask(() -> ((TextField) node(robot, "hu-high")).getText()))
                .isEqualTo(String.valueOf(range().highHu()));
        await(() -> stage.getScene().getFocusOwner() == axial());
        robot.moveTo(at(64, 56));
        int slice = ask(() -> model().cursor().index(2));
        robot.push(KeyCode.UP);
        assertThat(ask(() -> model().cursor().index(2))).isNotEqualTo(slice);
    }

    @Test
    void arrowsMoveTheThumbThatHasTheKeyboardAndNoSlice(FxRobot robot) {
        openRange(robot);
        robot.interact(() -> node(robot, "hu-slider").requestFocus());
        int slice = ask(() -> model().cursor().index(2));
        robot.push(KeyCode.RIGHT);
        assertThat(range()).isEqualTo(new HuRange(-24, 150));
        robot.push(KeyCode.TAB).push(KeyCode.LEFT).push(KeyCode.LEFT);
        assertThat(range()).isEqualTo(new HuRange(-24, 140));
        assertThat(ask(() -> model().cursor().index(2))).isEqualTo(slice);
    }

    @Test
    void whatIsTypedMovesTheThumbs(FxRobot robot) {
        openRange(robot);
        double before = middle(robot, "#hu-slider .low-thumb");
        robot.interact(() -> bench.display().shownHuProperty().set(new HuRange(200, 900)));
        assertThat(middle(robot, "#hu-slider .low-thumb")).isGreaterThan(before + 20);
        assertThat(range()).isEqualTo(new HuRange(200, 900));
        robot.interact(() -> bench.display().shownHuProperty().set(new HuRange(-900, -500)));
        assertThat(middle(robot, "#hu-slider .high-thumb")).isLessThan(before);
        assertThat(range()).isEqualTo(new HuRange(-900, -500));
    }

    @Test
    void thumbsAtTheVeryEndCanBePartedAgain(FxRobot robot) {
        openRange(robot);
        RangeSlider slider = (RangeSlider) node(robot, "hu-slider");
        // as a drag to the far right sets them
        robot.interact(() -> slider.setHighValue(1));
        robot.interact(() -> slider.setLowValue(1));
        assertThat(range().lowHu()).isLessThan(range().highHu());
        double apart = middle(robot, "#hu-slider .high-thumb") - middle(robot, "#hu-slider .low-thumb");
        assertThat(apart).isGreaterThan(3);
        int low = range().lowHu();
        robot.interact(() -> node(robot, "hu-slider").requestFocus());
        robot.push(KeyCode.LEFT);
        assertThat(range().lowHu()).isLessThan(low);
    }

    private static double middle(FxRobot robot, String thumb) {
        return ask(() -> {
            Node node = robot.lookup(thumb).query();
            node.getScene().getRoot().layout();
            Bounds at = node.localToScene(node.getLayoutBounds());
            return at.getCenterX();
        });
    }

    @Test
    void theWindowIsSlidByItsEndsInABubbleUnderItsMenu(FxRobot robot) throws IOException {
        openStudy(robot);
        robot.interact(() -> bench.display().windowProperty().set(new WindowLevel(350, 40)));
        int slice = ask(() -> model().cursor().index(2));
        robot.clickOn("#window").clickOn("#slide-window");
        await(() -> robot.lookup("#window-slider").tryQuery().isPresent());
        assertThat(text(robot, "window-ends")).isEqualTo("-135 to 215 HU");
        robot.push(KeyCode.RIGHT);
        assertThat(ask(() -> bench.display().window())).isEqualTo(new WindowLevel(345, 42.5));
        robot.push(KeyCode.TAB).push(KeyCode.RIGHT);
        assertThat(ask(() -> bench.display().window())).isEqualTo(new WindowLevel(350, 45));
        assertThat(text(robot, "window-ends")).isEqualTo("-130 to 220 HU");
        Screenshots.saveTop(stage, "window-bubble.png");
        robot.push(KeyCode.ESCAPE);
        await(() -> robot.lookup("#window-slider").tryQuery().isEmpty());
        assertThat(ask(() -> model().cursor().index(2))).isEqualTo(slice);
        await(() -> stage.getScene().getFocusOwner() == axial());
    }
}
