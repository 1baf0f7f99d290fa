package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.longus.review.ReviewState;
import org.longus.ui.cases.CaseColumn;
import org.longus.ui.cases.StudyItem;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Several cases of the list chosen by mouse and keyboard, and the table of cases. */
class SeveralCasesTest extends ListFixture {
    @Start
    void start(Stage shown) throws IOException {
        showWithStore(shown);
    }

    private List<StudyItem> chosen() {
        return ask(() -> List.copyOf(bench.selection().items()));
    }

    @Test
    void clicksWithShiftAndCtrlChooseLinesAndTheShownCaseStays(FxRobot robot) {
        openPatients(robot, false);
        click(robot, 3, true, false);
        assertThat(chosen()).containsExactly(item(1), item(2), item(3));
        click(robot, 2, false, true);
        click(robot, 5, false, true);
        assertThat(chosen()).containsExactly(item(1), item(3), item(5));
        assertThat(ask(() -> bench.list().chosen())).isEqualTo(item(1));
        assertThat(marked(robot)).containsExactlyInAnyOrder(item(1), item(3), item(5));
        // the list has the keyboard now
        robot.press(KeyCode.SHIFT).push(KeyCode.UP).release(KeyCode.SHIFT);
        assertThat(chosen()).containsExactly(item(1), item(4), item(5));
        robot.push(KeyCode.CONTROL, KeyCode.A);
        assertThat(chosen()).hasSize(6);
        choose(robot, 2);
        assertThat(chosen()).containsExactly(item(2));
    }

    /** The headless screen's pointer knows nothing of the keys that are held. */
    private void click(FxRobot robot, int n, boolean shift, boolean ctrl) {
        robot.interact(() -> robot.lookup("#cases .list-cell").queryAllAs(ListCell.class).stream()
                .filter(c -> c.getItem() == item(n))
                .forEach(c -> List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)
                        .forEach(type -> Event.fireEvent(c, event(type, shift, ctrl)))));
    }

    private static MouseEvent event(EventType<MouseEvent> type, boolean shift, boolean ctrl) {
        return new MouseEvent(
                type,
                5,
                5,
                5,
                5,
                MouseButton.PRIMARY,
                1,
                shift,
                ctrl,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                false,
                null);
    }

    private List<Object> marked(FxRobot robot) {
        return ask(() -> robot.lookup("#cases .list-cell").queryAllAs(ListCell.class).stream()
                .filter(ListCell::isSelected)
                .map(ListCell::getItem)
                .toList());
    }

    @Test
    void theMenuOfSeveralExcludesThemAllAndOffersNoApproval(FxRobot robot) {
        openPatients(robot, false);
        click(robot, 4, false, true);
        robot.clickOn("Synthetic Four", MouseButton.SECONDARY);
        await(() -> robot.lookup("2 cases are chosen").tryQuery().isPresent());
        assertThat(robot.lookup("Approve: case by case, each result has to be looked at")
                        .tryQuery())
                .isPresent();
        robot.clickOn("Exclude ...");
        await(() -> robot.lookup("#exclusion-reason").tryQuery().isPresent());
        robot.clickOn("#exclusion-reason").write("wrong patient").push(KeyCode.ENTER);
        await(() -> state(1) == ReviewState.EXCLUDED && state(4) == ReviewState.EXCLUDED);
        assertThat(state(2)).isEqualTo(ReviewState.NEW);
        assertThat(text(robot, "message")).isEqualTo("Excluded 2 of 2 cases: wrong patient.");
    }

    @Test
    void aNoteIsTypedWithTheFlagAndStandsOnTheLine(FxRobot robot) {
        openPatients(robot, false);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
        await(() -> robot.lookup("#flag-note").tryQuery().isPresent());
        robot.clickOn("#flag-note").write("ask Berta").push(KeyCode.ENTER);
        await(() -> state(1) == ReviewState.FLAGGED);
        assertThat(ask(() -> robot.lookup(".case-state").queryAllAs(Labeled.class).stream()
                        .map(Labeled::getText)
                        .toList()))
                .contains("flagged: ask Berta");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
        await(() -> robot.lookup("#flag-note").tryQuery().isPresent());
        assertThat(((TextField) node(robot, "flag-note")).getText()).isEqualTo("ask Berta");
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    @SuppressWarnings("unchecked")
    void theTableStandsInPlaceOfThePlanesAndEnterOpensItsCase(FxRobot robot) {
        openPatients(robot, false);
        runModels(robot);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        TableView<StudyItem> table = (TableView<StudyItem>) node(robot, "case-table");
        await(() -> table.isFocused() && table.getItems().size() == 6);
        assertThat(ask(() -> window.planes().isVisible())).isFalse();
        assertThat(text(robot, "area-text")).contains("n 1, median").contains("The chosen case:");
        var mask = ask(() -> model().slice().mask());
        // keys of the planes change nothing here
        robot.push(KeyCode.SHIFT, KeyCode.DELETE).push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(ask(() -> model().slice().mask())).isEqualTo(mask);
        assertThat(state(1)).isEqualTo(ReviewState.PREDICTED);
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
        await(() -> bench.list().chosen() == item(3) && model() != null);
        assertThat(ask(table::isFocused)).isTrue();
        robot.press(KeyCode.SHIFT).push(KeyCode.DOWN).release(KeyCode.SHIFT);
        assertThat(chosen()).containsExactly(item(3), item(4));
        robot.push(KeyCode.CONTROL, KeyCode.C);
        String copied = ask(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied.lines()).hasSize(3);
        assertThat(copied)
                .startsWith("Case\t")
                .contains("SMA (cm\u00B2)")
                .contains("P-3")
                .contains("P-4");
        robot.push(KeyCode.UP).push(KeyCode.ENTER);
        await(() -> window.planes().isVisible() && model() != null);
        assertThat(ask(() -> axial().isFocused())).isTrue();
        assertThat(chosen()).hasSize(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void theTableIsFilteredByARangeOfAFigure(FxRobot robot) {
        openPatients(robot, false);
        runModels(robot);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        TableView<StudyItem> table = (TableView<StudyItem>) node(robot, "case-table");
        await(() -> table.getItems().size() == 6);
        robot.clickOn("#table-from").write("1");
        await(() -> table.getItems().size() == 1);
        assertThat(text(robot, "table-filters-text")).isEqualTo("SMA from 1 cm\u00B2");
        assertThat(text(robot, "table-count")).isEqualTo("1 of 6");
        robot.clickOn("#table-show-all");
        await(() -> table.getItems().size() == 6);
        robot.interact(() -> bench.table().choice(CaseColumn.READER).set(Optional.of("anna")));
        await(() -> table.getItems().equals(List.of(item(1))));
    }

    @Test
    void anEarlierStudyStandsBesideTheShownOneWithItsFigures(FxRobot robot) {
        robot.interact(() -> {
            bench.ahead().enabledProperty().set(false);
            bench.opening().open(Path.of("follow-up"));
        });
        await(() -> bench.list().all().size() == 5 && model() != null);
        runModels(robot);
        robot.interact(() -> bench.list().chosenProperty().set(item(2)));
        await(() -> model() != null && model().series().identity().studyDate().equals("20260105"));
        runModels(robot);
        robot.interact(() -> bench.earlierStudy().compare());
        await(() -> robot.lookup("#study-figures").tryQuery().isPresent());
        assertThat(node(robot, "study-earlier").getAccessibleText()).contains("2025-01-05");
        assertThat(node(robot, "study-later").getAccessibleText()).contains("2026-01-05");
        List<String> texts = ask(() -> robot.lookup("#study-figures .label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList());
        assertThat(texts).contains("SMA (cm\u00B2)", "+0.0 (+0.0 %)", "within what two readers of one slice differ by");
        robot.clickOn("Close");
    }
}
