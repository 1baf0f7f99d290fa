package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longus.review.ReviewState;
import org.longus.ui.cases.StudyItem;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A list that is longer than its place: it never moves under the pointer, and marks what is chosen. */
class ListStaysTest extends ListFixture {
    @Start
    void start(Stage shown) throws IOException {
        showWithStore(shown);
    }

    @BeforeEach
    void twoOrThreeLinesAreSeen(FxRobot robot) {
        openPatients(robot, false);
        robot.interact(() -> {
            list(robot).setMinHeight(170);
            list(robot).setMaxHeight(170);
        });
        await(() -> list(robot).getHeight() == 170
                && flow(robot).getLastVisibleCell().getIndex() < 4);
    }

    @SuppressWarnings("unchecked")
    private ListView<StudyItem> list(FxRobot robot) {
        return (ListView<StudyItem>) node(robot, "cases");
    }

    private VirtualFlow<? extends IndexedCell<StudyItem>> flow(FxRobot robot) {
        return (VirtualFlow<? extends IndexedCell<StudyItem>>) list(robot).lookup(".virtual-flow");
    }

    /** Which line is the first that is seen, and where. */
    private List<Double> place(FxRobot robot) {
        return ask(() -> List.of(
                (double) flow(robot).getFirstVisibleCell().getIndex(),
                flow(robot).getFirstVisibleCell().getLayoutY()));
    }

    /** A list rounds its places to whole pixels. */
    private void assertStays(FxRobot robot, List<Double> before) {
        List<Double> now = place(robot);
        assertThat(now.getFirst()).isEqualTo(before.getFirst());
        assertThat(now.getLast()).isCloseTo(before.getLast(), offset(2.0));
    }

    private void scrollToTheEnd(FxRobot robot) {
        robot.interact(() -> list(robot).scrollTo(5));
        await(() -> flow(robot).getLastVisibleCell().getIndex() == 5);
    }

    private boolean isSeen(FxRobot robot, int n) {
        var flow = flow(robot);
        return flow.getFirstVisibleCell().getIndex() < n
                && n <= flow.getLastVisibleCell().getIndex() + 1;
    }

    @Test
    void itStaysWhereAPersonHasScrolledItWhileTheShownCaseChangesItsState(FxRobot robot) {
        scrollToTheEnd(robot);
        List<Double> before = place(robot);
        runModels(robot);
        assertThat(state(1)).isEqualTo(ReviewState.PREDICTED);
        assertStays(robot, before);
        robot.interact(() -> bench.decisions().flag());
        await(() -> state(1) == ReviewState.FLAGGED);
        assertStays(robot, before);
    }

    @Test
    void theLineThatWasClickedStaysUnderThePointer(FxRobot robot) {
        scrollToTheEnd(robot);
        clicked(robot, "Synthetic Six", 6);
        clicked(robot, "Synthetic Five", 5);
    }

    private void clicked(FxRobot robot, String name, int n) {
        Point2D at = ask(() -> robot.point(name).query());
        robot.clickOn(at);
        await(() -> bench.list().chosen() == item(n) && model() != null);
        assertThat(ask(() -> list(robot).lookupAll(".list-cell").stream()
                        .filter(c -> ((ListCell<?>) c).getItem() == item(n))
                        .anyMatch(c -> c.localToScreen(c.getBoundsInLocal()).contains(at))))
                .as(name)
                .isTrue();
    }

    @Test
    void aKeyBringsItsCaseIntoViewAndMovesNothingThatIsInView(FxRobot robot) {
        List<Double> top = place(robot);
        robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
        await(() -> bench.list().chosen() == item(2) && model() != null);
        assertThat(place(robot)).isEqualTo(top);
        scrollToTheEnd(robot);
        robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
        await(() -> bench.list().chosen() == item(3) && model() != null);
        await(() -> isSeen(robot, 3));
        robot.interact(() -> bench.list().chosenProperty().set(item(6)));
        await(() -> isSeen(robot, 6));
    }

    @Test
    void aReasonThatNeedsASecondLineIsNotCut(FxRobot robot) {
        String reason = "artefacts over the muscle";
        robot.interact(() -> Platform.runLater(() -> bench.decisions().exclude()));
        await(() -> robot.lookup("#exclusion-reason").tryQuery().isPresent());
        robot.clickOn("#exclusion-reason").write(reason).push(KeyCode.ENTER);
        await(() -> state(1) == ReviewState.EXCLUDED);
        robot.interact(() -> list(robot).scrollTo(0));
        await(() -> robot.lookup("#cases .case-state .text").queryAllAs(Text.class).stream()
                .map(Text::getText)
                .anyMatch(("excluded: " + reason)::equals));
    }

    @Test
    void theMarkGoesOnWithTheShownCaseHoweverLongTheWindowIsOpen(FxRobot robot) {
        WeakReference<Object> gone = new WeakReference<>(new Object());
        await(() -> {
            System.gc();
            return gone.get() == null;
        });
        robot.interact(() -> bench.list().chosenProperty().set(item(2)));
        await(() -> list(robot).getSelectionModel().getSelectedItems().equals(List.of(item(2))));
        robot.interact(() -> bench.selection().choose(List.of(item(2), item(3))));
        await(() -> list(robot).getSelectionModel().getSelectedItems().equals(List.of(item(2), item(3))));
    }

    @Test
    void theSpreadOfTheAreasSaysHowManyExcludedCasesItLeavesOut(FxRobot robot) {
        runModels(robot);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        await(() -> text(robot, "area-text").contains("n 1, median"));
        WeakReference<Object> gone = new WeakReference<>(new Object());
        await(() -> {
            System.gc();
            return gone.get() == null;
        });
        robot.interact(() -> bench.selection().choose(List.of(item(1), item(2))));
        robot.interact(() -> Platform.runLater(() -> bench.listCommands().exclude()));
        await(() -> robot.lookup("#exclusion-reason").tryQuery().isPresent());
        assertThat(ask(() -> ((Labeled) robot.lookup("#exclusion-names").query()).getText()))
                .isEqualTo("Synthetic One\nSynthetic Two");
        robot.clickOn("#exclusion-reason").write("artefacts").push(KeyCode.ENTER);
        await(() -> state(1) == ReviewState.EXCLUDED);
        await(() -> text(robot, "area-text").endsWith("Left out: 1 excluded case."));
        assertThat(text(robot, "area-text")).startsWith("No row that counts has a muscle area.");
    }
}
