package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What the cut-offs say takes room once they say something. */
class CategoriesTest extends WindowFixture {
    @Start
    void start(Stage shown) {
        show(shown);
    }

    private int categories() {
        return ask(() -> stage.getScene().getRoot().lookupAll(".category").size());
    }

    private boolean isThere(String id) {
        return ask(() -> stage.getScene().getRoot().lookup("#" + id) != null);
    }

    @Test
    void whatTheyNeedIsOneLineAndThePatientFormStandsAboveTheFold(FxRobot robot) throws IOException {
        openStudy(robot);
        runModels(robot);
        assertThat(text(robot, "categories-need")).isEqualTo("Categories by 4 cut-offs need height");
        assertThat(categories()).isZero();
        Screenshots.saveAt(stage, 1366, 768, "categories-needed.png");
        robot.interact(() -> {
            stage.setWidth(1366);
            stage.setHeight(768);
            stage.getScene().getRoot().layout();
        });
        await(() -> stage.getScene().getHeight() <= 768);
        ScrollPane panel = ask(() -> (ScrollPane) stage.getScene().lookup(".result-scroll"));
        Node weight = ask(() -> stage.getScene().lookup("#weight"));
        assertThat(ask(() -> weight.localToScene(weight.getBoundsInLocal()).getMaxY()))
                .isLessThanOrEqualTo(
                        ask(() -> panel.localToScene(panel.getBoundsInLocal()).getMaxY()));
    }

    @Test
    void theLineOpensToEachAndGoesOnceOneOfThemCanSaySomething(FxRobot robot) {
        openStudy(robot);
        runModels(robot);
        robot.interact(() -> node(robot, "categories-open").requestFocus());
        robot.push(javafx.scene.input.KeyCode.SPACE);
        assertThat(categories()).isEqualTo(4);
        assertThat(ask(() -> node(robot, "categories-open").isFocused())).isTrue();
        robot.push(javafx.scene.input.KeyCode.SPACE);
        assertThat(categories()).isZero();
        robot.interact(() -> model().patient().height().textProperty().set("170"));
        await(() -> categories() == 4);
        assertThat(isThere("categories-need")).isFalse();
        robot.interact(() -> model().patient().height().textProperty().set(""));
        await(() -> categories() == 0);
        assertThat(isThere("categories-need")).isTrue();
    }

    @Test
    void onePatientsValuesAreAskedForInTheirOrder(FxRobot robot) {
        openStudy(robot);
        runModels(robot);
        // a value that cannot be counts as missing
        robot.interact(() -> model().patient().weight().textProperty().set("5000"));
        await(() -> text(robot, "categories-need").endsWith("need height and weight"));
    }
}
