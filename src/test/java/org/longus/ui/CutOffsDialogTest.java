package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.longus.measure.CutOff;
import org.longus.measure.OwnTable;
import org.longus.ui.display.TextScale;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A person's own cut-offs, out of the preferences. */
class CutOffsDialogTest extends WindowFixture {
    @Start
    void start(Stage shown) {
        show(shown);
    }

    private void open(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        await(() -> robot.lookup("#edit-cut-offs").tryQuery().isPresent());
        robot.interact(() -> ((Button) node(robot, "edit-cut-offs")).requestFocus());
        robot.push(KeyCode.SPACE);
        await(() -> robot.lookup("#cut-offs-dialog").tryQuery().isPresent());
    }

    private void fill(FxRobot robot, String id, String text) {
        robot.interact(() -> ((TextInputControl) node(robot, id)).setText(text));
    }

    private boolean isShown(FxRobot robot, String id) {
        return robot.lookup("#" + id).tryQuery().isPresent();
    }

    private boolean canApply(FxRobot robot) {
        return ask(() -> !node(robot, "cut-offs-apply").isDisabled());
    }

    private String fault(FxRobot robot, String field) {
        return ask(() -> {
            Label fault = (Label) node(robot, field + "-fault");
            return fault.isVisible() ? fault.getText() : "";
        });
    }

    private void press(FxRobot robot, String id) {
        robot.interact(() -> ((ButtonBase) node(robot, id)).fire());
    }

    @Test
    void oneIsAddedFieldByFieldAndAppliedAtOnceInTheOpenWindow(FxRobot robot) throws IOException {
        openStudy(robot);
        runModels(robot);
        open(robot);
        assertThat(canApply(robot)).isFalse();
        press(robot, "cut-off-add");
        assertThat(ask(() -> node(robot, "cut-off-name").isFocused())).isTrue();
        assertThat(fault(robot, "cut-off-name")).startsWith("Give it a name");
        assertThat(fault(robot, "cut-off-limits")).startsWith("The limit is a number");
        Screenshots.saveTop(stage, "cut-offs-empty.png");
        fill(robot, "cut-off-name", "Ours 2026");
        fill(robot, "limit-1-value", "6,85");
        fill(robot, "cut-off-basis", "tenth percentile");
        assertThat(canApply(robot)).isFalse();
        assertThat(text(robot, "cut-offs-said")).isEqualTo("Not complete: Ours 2026.");
        fill(robot, "cut-off-citation", "our own 200 people");
        assertThat(canApply(robot)).isTrue();
        press(robot, "cut-offs-apply");
        await(() -> !isShown(robot, "cut-offs-dialog"));
        assertThat(text(robot, "edit-cut-offs-said")).isEqualTo("1 of your own");
        robot.push(KeyCode.ESCAPE);
        await(() -> text(robot, "categories-need").startsWith("Categories by 5 cut-offs need"));
        press(robot, "categories-open");
        assertThat(ask(() -> stage.getScene().getRoot().lookupAll(".category").stream()
                        .flatMap(c -> c.lookupAll(".label").stream())
                        .map(l -> ((Label) l).getText())
                        .toList()))
                .containsOnlyOnce("yours, not published")
                .contains("Ours 2026");
    }

    @Test
    void aPublishedOneIsReadOnlyAndAStart(FxRobot robot) throws IOException {
        open(robot);
        robot.interact(() -> ((ListView<?>) node(robot, "published-cut-offs"))
                .getSelectionModel()
                .select(0));
        assertThat(ask(() -> ((TextInputControl) node(robot, "cut-off-name")).isEditable()))
                .isFalse();
        assertThat(ask(() -> ((TextInputControl) node(robot, "cut-off-note")).getText()))
                .startsWith("No kappa");
        assertThat(ask(() -> node(robot, "cut-off-scale").isDisabled())).isTrue();
        assertThat(ask(() -> node(robot, "cut-off-remove").isDisabled())).isTrue();
        Screenshots.saveTop(stage, "cut-offs-published.png");
        press(robot, "cut-off-duplicate");
        assertThat(ask(() -> ((TextInputControl) node(robot, "cut-off-name")).getText()))
                .isEqualTo("Chargi 2022 (mine)");
        assertThat(ask(() -> ((TextInputControl) node(robot, "limit-4-value")).getText()))
                .isEqualTo("6.4");
        press(robot, "limit-4-remove");
        fill(robot, "limit-3-value", "5");
        press(robot, "cut-offs-apply");
        await(() -> !isShown(robot, "cut-offs-dialog"));
        CutOff<?> own = ask(() -> bench.ownCutOffs().ownProperty().get().all().getFirst());
        assertThat(own.rows()).hasSize(3);
        assertThat(own.isUsers()).isTrue();
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void whatIsChosenElsewhereIsNotMixedUpAndLossIsAskedFor(FxRobot robot) {
        robot.interact(
                () -> bench.ownCutOffs().set(OwnTable.ours(7).plus(OwnTable.table("two", "Two", 8, "b", "c", ""))));
        open(robot);
        ListView<?> own = ask(() -> (ListView<?>) node(robot, "own-cut-offs"));
        robot.interact(() -> own.getSelectionModel().select(1));
        fill(robot, "cut-off-name", "Two, changed");
        robot.interact(() -> own.getSelectionModel().select(0));
        assertThat(ask(() -> ((TextInputControl) node(robot, "cut-off-name")).getText()))
                .isEqualTo("Ours 2026");
        robot.interact(() -> ((ListView<?>) node(robot, "published-cut-offs"))
                .getSelectionModel()
                .select(2));
        assertThat(ask(() -> own.getSelectionModel().isEmpty())).isTrue();

        robot.push(KeyCode.ESCAPE);
        await(() -> isShown(robot, "confirm"));
        robot.interact(() -> ((Button) ((DialogPane) node(robot, "confirm")).lookupButton(ButtonType.CANCEL)).fire());
        await(() -> !isShown(robot, "confirm"));
        assertThat(isShown(robot, "cut-offs-dialog")).isTrue();
        robot.push(KeyCode.ESCAPE);
        await(() -> isShown(robot, "confirm"));
        press(robot, "confirm-go");
        await(() -> !isShown(robot, "cut-offs-dialog"));
        assertThat(ask(() -> bench.ownCutOffs().ownProperty().get().all().get(1).name()))
                .isEqualTo("Two");
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void everythingHasANameAndIsReachedWithTheKeyboard(FxRobot robot) throws IOException {
        robot.interact(() -> bench.display().scaleProperty().set(TextScale.LARGER));
        robot.interact(() -> bench.ownCutOffs().set(OwnTable.ours(7)));
        open(robot);
        Screenshots.saveTop(stage, "cut-offs-150.png");
        for (Node each : ask(() -> node(robot, "cut-offs-dialog").lookupAll("*"))) {
            boolean entered = each instanceof TextField && each.getParent() instanceof ComboBox;
            if (each instanceof Control control
                    && control.isFocusTraversable()
                    && control.getId() != null
                    && !entered
                    && !(control instanceof Button b && b.getText() != null)) {
                assertThat(control.getAccessibleText()).as(control.toString()).isNotBlank();
                assertThat(control.getTooltip()).as(control.toString()).isNotNull();
            }
        }
        robot.interact(() -> node(robot, "cut-off-basis").requestFocus());
        robot.push(KeyCode.TAB);
        assertThat(ask(() -> node(robot, "cut-off-citation").isFocused())).isTrue();
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(ask(() -> node(robot, "cut-off-basis").isFocused())).isTrue();
        robot.push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
    }
}
