package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import javafx.geometry.VerticalDirection;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longus.ui.display.TextScale;
import org.longus.ui.key.Shortcut;
import org.longus.ui.viewer.PlanePane;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The interval beside the number, the figures that open under it, and the curve of the section. */
class MoreFiguresTest extends WindowFixture {
    @Start
    void start(Stage shown) {
        show(shown);
    }

    @BeforeEach
    void measured(FxRobot robot) {
        openStudy(robot);
        runModels(robot);
        await(() -> !text(robot, "sma-interval").isEmpty());
    }

    private boolean isSeen(FxRobot robot, String id) {
        return ask(() -> {
            for (var at = node(robot, id); at != null; at = at.getParent()) {
                if (!at.isVisible()) {
                    return false;
                }
            }
            return true;
        });
    }

    /** All that stands in a part, a line for each text. */
    private String texts(FxRobot robot, String id) {
        return ask(() -> node(robot, id).lookupAll(".label").stream()
                .map(l -> ((Label) l).getText())
                .collect(Collectors.joining("\n")));
    }

    @Test
    void theIntervalStandsBesideTheNumberAndFollowsAnEdit(FxRobot robot) {
        String before = text(robot, "sma-interval");
        assertThat(before).matches("from \\d+\\.\\d to \\d+\\.\\d");
        assertThat(text(robot, "interval-votes")).endsWith("cm\u00B2");

        robot.push(KeyCode.E).clickOn(at(85, 55));
        await(() -> !text(robot, "sma-interval").isEmpty()
                && text(robot, "interval-votes").equals("\u2013"));
        assertThat(text(robot, "interval-border")).endsWith("cm\u00B2");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> text(robot, "sma-interval").equals(before));
    }

    @Test
    void theModelsAgreementIsSaidToBeOfTheirOwnMaskOnceAnotherIsMeasured(FxRobot robot) {
        String before = text(robot, "agreement");
        assertThat(before).matches("\\d+ % of \\d+ models");
        robot.push(KeyCode.E).clickOn(at(85, 55));
        await(() -> text(robot, "agreement").endsWith(" % (on their own mask)"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> text(robot, "agreement").equals(before));
    }

    @Test
    void moreFiguresOpenByTheKeyboardAndStayOpen(FxRobot robot) throws IOException {
        assertThat(isSeen(robot, "fat-inside")).isFalse();
        robot.interact(() -> node(robot, "more-figures").requestFocus());
        robot.push(KeyCode.SPACE);
        assertThat(isSeen(robot, "fat-inside")).isTrue();
        assertThat(text(robot, "more-figures")).isEqualTo("Fewer figures");
        assertThat(text(robot, "scan-made")).startsWith("Contrast not stated");
        assertThat(texts(robot, "plain-words")).contains("the third neck vertebra");
        assertThat(texts(robot, "section-rules")).startsWith("Not computed");
        robot.interact(() -> model().patient().height().textProperty().set("170"));
        await(() -> texts(robot, "category-changes").contains("Chargi 2022: "));
        Screenshots.saveAt(stage, 1366, 768, "more-figures-dark.png");
        robot.interact(() -> node(robot, "more-figures").requestFocus());
        robot.push(KeyCode.SPACE);
        assertThat(isSeen(robot, "fat-inside")).isFalse();
    }

    @Test
    void eachSentenceIsALineOfItsOwnAndNoUnitIsPartedFromItsNumber(FxRobot robot) {
        assertThat(ask(() -> ((Pane) node(robot, "plain-words")).getChildren().size()))
                .isGreaterThan(3);
        assertThat(texts(robot, "plain-words")).containsPattern("take up \\d+\\.\\d\u00A0cm\u00B2 ");
    }

    @Test
    void theStepOfTheUtrechtRuleIsOfferedWhereTheRuleHasNoSlice(FxRobot robot) {
        robot.interact(() -> ((Hyperlink) node(robot, "more-figures")).fire());
        robot.interact(() -> ((Hyperlink) node(robot, "choose-utrecht")).fire());
        assertThat(ask(() -> bench.utrecht().isLooking())).isTrue();
        robot.push(KeyCode.SHIFT, KeyCode.U);
        await(() -> texts(robot, "section-rules").contains("Utrecht rule\nslice "));
        assertThat(isSeen(robot, "choose-utrecht")).isFalse();
    }

    /** A press elsewhere ends work on the form: what was pressed stays where it is, and keys are the planes' again. */
    @Test
    void aPressAboveTheFormScrollsNothingAwayAndTakesTheKeyboardFromTheForm(FxRobot robot) {
        robot.interact(() -> node(robot, "weight-unit").requestFocus());
        double before = ask(() -> inScene(robot, "more-figures"));
        robot.clickOn(node(robot, "more-figures"));
        await(() -> isSeen(robot, "fat-inside"));
        assertThat(ask(() -> inScene(robot, "more-figures"))).isEqualTo(before);
        assertThat(ask(() -> stage.getScene().getFocusOwner())).isInstanceOf(PlanePane.class);

        robot.interact(() -> node(robot, "weight-unit").requestFocus());
        robot.moveTo(at(64, 64)).scroll(1, VerticalDirection.UP);
        await(() -> stage.getScene().getFocusOwner() instanceof PlanePane);
    }

    private double inScene(FxRobot robot, String id) {
        stage.getScene().getRoot().layout();
        return node(robot, id).localToScene(0, 0).getY();
    }

    @Test
    void theNumbersThatAreCopiedHoldTheFiguresBelowToo(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        assertThat(ask(() -> Clipboard.getSystemClipboard().getString()))
                .contains("Fat inside the outline\t")
                .contains("SMA by votes\t")
                .contains("SMD\t");
    }

    @Test
    void theCurveStandsUnderTheNumberOnceAskedForAndLeadsToItsSlices(FxRobot robot) throws IOException {
        assertThat(isSeen(robot, "section-plot")).isFalse();
        robot.interact(() -> window.commands().of(Shortcut.MEASURE_SECTION).run());
        await(() -> isSeen(robot, "section-plot"));
        assertThat(texts(robot, "section-rules"))
                .contains("Section middle\nslice ", "Utrecht rule\nno slice chosen by it");
        assertThat(ask(() -> node(robot, "section-plot").getAccessibleText()))
                .startsWith("Area over the section, from the feet to the head: slice 19 ");
        Screenshots.saveAt(stage, 1366, 768, "section-curve-dark.png");
        robot.interact(() -> bench.display().darkProperty().set(false));
        Screenshots.saveAt(stage, 1366, 768, "section-curve-light.png");
        robot.interact(() -> bench.display().scaleProperty().set(TextScale.DOUBLE));
        Screenshots.saveAt(stage, 1280, 800, "section-curve-200.png");
        robot.interact(() -> bench.display().scaleProperty().set(TextScale.USUAL));

        robot.interact(() -> node(robot, "section-plot").requestFocus());
        robot.push(KeyCode.RIGHT);
        assertThat(ask(() -> model().cursor().index(2))).isEqualTo(FakeModels.MIDDLE_K + 1);
        robot.push(KeyCode.LEFT).push(KeyCode.LEFT);
        assertThat(ask(() -> model().cursor().index(2))).isEqualTo(FakeModels.MIDDLE_K - 1);
        assertThat(ask(() -> model().slice().k())).isEqualTo(FakeModels.MIDDLE_K);
    }

    @Test
    void ofAPersonsMaskTheCurveSaysWhichValueIsWhose(FxRobot robot) throws IOException {
        robot.interact(() -> window.commands().of(Shortcut.MEASURE_SECTION).run());
        await(() -> isSeen(robot, "section-plot"));
        assertThat(texts(robot, "section-rules")).doesNotContain("person");
        robot.push(KeyCode.E).clickOn(at(85, 55));
        await(() -> texts(robot, "section-rules").contains("Measured: slice 24, a person's mask, "));
        assertThat(texts(robot, "section-rules")).contains("(the models ", "The others are the models'.");
        assertThat(ask(() -> node(robot, "section-plot").getAccessibleText()))
                .contains("all by the models; measured: slice 24, a person's mask");
        assertThat(ask(() -> ((Parent) node(robot, "section-plot"))
                        .getChildrenUnmodifiable().stream()
                                .filter(Text.class::isInstance)
                                .map(n -> ((Text) n).getText())
                                .toList()))
                .contains("ring: a person's mask");
        Screenshots.saveAt(stage, 1366, 768, "section-curve-person.png");
        robot.interact(() -> model().moveSection(1));
        await(() -> texts(robot, "section-rules").contains("measure the section again"));
        assertThat(isSeen(robot, "section-plot")).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> isSeen(robot, "section-plot"));
    }
}
