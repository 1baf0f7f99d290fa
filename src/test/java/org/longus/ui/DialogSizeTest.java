package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.DialogPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A dialog has the size of what it shows from its first moment: a real screen keeps the first size that it is given. */
class DialogSizeTest extends WindowFixture {
    /** Every height that the scene of a dialog has had. */
    private final List<Double> heights = new ArrayList<>();

    private final ListChangeListener<Window> watch = c -> {
        while (c.next()) {
            c.getAddedSubList().stream()
                    .filter(w -> w instanceof Stage && w != stage)
                    .forEach(w -> w.getScene().heightProperty().subscribe(h -> heights.add(h.doubleValue())));
        }
    };

    @Start
    void start(Stage shown) {
        show(shown);
        Window.getWindows().addListener(watch);
    }

    @AfterEach
    void watchNoMore() {
        WaitForAsyncUtils.asyncFx(() -> Window.getWindows().removeListener(watch));
    }

    private void opensAtItsSize(FxRobot robot, String id, KeyCode... keys) {
        heights.clear();
        robot.push(keys);
        await(() -> robot.lookup("#" + id).tryQuery().isPresent()
                && node(robot, id).getScene().getWindow().isShowing());
        assertThat(ask(() -> heights.stream().filter(h -> h > 0).distinct().toList()))
                .hasSize(1);
        DialogPane pane = (DialogPane) node(robot, id);
        assertThat(ask(() -> pane.getHeight()))
                .isEqualTo(ask(() -> Math.min(pane.prefHeight(pane.getWidth()), pane.getMaxHeight())));
        assertThat(ask(pane::getMinHeight)).as("can be made smaller again").isNegative();
        robot.push(KeyCode.ESCAPE);
        await(() -> robot.lookup("#" + id).tryQuery().isEmpty());
    }

    @Test
    void theSheetOfKeysOpensAtTheSizeOfItsContent(FxRobot robot) {
        opensAtItsSize(robot, "key-sheet", KeyCode.F1);
    }

    @Test
    void theHistoryOpensAtTheSizeOfItsContent(FxRobot robot) {
        opensAtItsSize(robot, "history-dialog", KeyCode.CONTROL, KeyCode.H);
    }

    @Test
    void theFinderOfCommandsWhichIsWaitedForOpensAtTheSizeOfItsContent(FxRobot robot) {
        opensAtItsSize(robot, "command-finder", KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    }

    @Test
    void thePreferencesOpenAtTheSizeOfTheirContent(FxRobot robot) {
        opensAtItsSize(robot, "preferences", KeyCode.CONTROL, KeyCode.COMMA);
    }
}
