package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.review.store.OpenCase;
import org.longus.review.store.StudyStore;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A window over a case that another one has offers nothing that would change it, and says why. */
class ReadOnlyTest extends WindowFixture {
    private static final List<String> CHANGING = List.of(
            "run", "tool-brush", "tool-eraser", "tool-lasso", "tool-fill", "mask-menu", "approve", "flag", "exclude");

    @TempDir
    static Path home;

    private OpenCase elsewhere;

    @Start
    void start(Stage shown) throws IOException {
        store = new StudyStore(home, "anna", "0");
        elsewhere = store.open(Desk.neck());
        show(shown);
    }

    @AfterEach
    void letGo() throws Exception {
        elsewhere.close();
        store.close();
    }

    @Test
    void whatWouldChangeTheCaseIsGreyAndSaysThatItIsOpenElsewhere(FxRobot robot) {
        openStudy(robot);
        assertThat(ask(() -> model().isReadOnly())).isTrue();
        for (String id : CHANGING) {
            Node control = node(robot, id);
            assertThat(ask(control::isDisabled)).as(id).isTrue();
            if (!id.equals("mask-menu")) {
                assertThat(ask(() -> why(control))).as(id).contains("open elsewhere");
            }
        }
        assertThat(ask(() -> node(robot, "age").isDisabled())).isTrue();
        assertThat(ask(() -> node(robot, "tool-navigate").isDisabled())).isFalse();
        var lines = ask(() -> window.commands().lines().all());
        for (String id : List.of("menu-run", "menu-brush", "menu-clear", "menu-approve", "menu-measure-shown")) {
            assertThat(ask(() -> lines.stream()
                            .filter(l -> l.id().equals(id))
                            .findFirst()
                            .orElseThrow()
                            .whyNot()
                            .get()))
                    .as(id)
                    .contains("open elsewhere");
        }
        // the key is no way around it
        robot.push(KeyCode.CONTROL, KeyCode.G);
        assertThat(text(robot, "notice-text")).contains("cannot be changed");
    }

    private static String why(Node control) {
        // the tooltip of what is grey stands where the control stands
        return control.getParent().getProperties().values().stream()
                .filter(javafx.scene.control.Tooltip.class::isInstance)
                .map(t -> ((javafx.scene.control.Tooltip) t).getText())
                .findFirst()
                .orElse("");
    }
}
