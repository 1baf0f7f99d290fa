package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.longus.measure.MeasurementMark;
import org.longus.ui.key.Shortcut;
import org.longus.ui.key.TopMenu;
import org.longus.ui.key.Way;
import org.longus.ui.viewer.Layout;
import org.longus.volume.Plane;
import org.longus.volume.Vec3;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Every command is in a menu and in the finder, says whether it is possible, and shows what is on. */
class MenuBarTest extends WindowFixture {
    @Start
    void start(Stage shown) {
        show(shown);
    }

    private List<MenuItem> items() {
        return ask(() -> {
            List<MenuItem> all = new ArrayList<>();
            for (Menu menu : ((MenuBar) stage.getScene().lookup("#menu-bar")).getMenus()) {
                Event.fireEvent(menu, new Event(Menu.ON_SHOWING));
                collect(menu, all);
            }
            return all;
        });
    }

    private static void collect(Menu menu, List<MenuItem> into) {
        for (MenuItem item : menu.getItems()) {
            if (item instanceof Menu below) {
                collect(below, into);
            } else if (item.getId() != null) {
                into.add(item);
            }
        }
    }

    private MenuItem item(String id) {
        return items().stream()
                .filter(i -> ("menu-" + id).equals(i.getId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatHasNothingToWorkOnIsGreyAndSaysWhy(FxRobot robot) {
        openStudy(robot);
        assertThat(item("put-back").isDisable()).isTrue();
        assertThat(item("remove-caliper").isDisable()).isTrue();
        robot.interact(() -> model().measurements()
                .add(MeasurementMark.of(
                        Plane.AXIAL,
                        20,
                        List.of(new Vec3(10, 10, 20), new Vec3(20, 10, 20)),
                        SyntheticStudy.GEOMETRY)));
        assertThat(item("remove-caliper").isDisable()).isFalse();
        robot.interact(() -> bench.list().closeChosen());
        assertThat(item("put-back").isDisable()).isFalse();
        robot.interact(() -> bench.list().putBack());
        assertThat(item("put-back").isDisable()).isTrue();
    }

    private void choose(FxRobot robot, String id) {
        MenuItem item = item(id);
        robot.interact(item::fire);
    }

    @Test
    void everyCommandThatIsNotThePointersAloneIsInExactlyOneMenu() {
        List<String> ids = items().stream().map(MenuItem::getId).toList();
        assertThat(ids).doesNotHaveDuplicates();
        for (Shortcut key : Shortcut.values()) {
            String id = "menu-" + key.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (key == Shortcut.PRESETS) {
                assertThat(ids).contains("menu-preset-1", "menu-preset-5");
            } else {
                assertThat(ids.contains(id)).as(key.name()).isEqualTo(!key.isListedOnly());
            }
        }
    }

    @Test
    void bothWaysOfAStepHaveALineAndTheKeyThatTheySay() {
        for (Shortcut key : Shortcut.values()) {
            for (Way way : Way.of(key)) {
                if (way.argument() != 0) {
                    KeyCode code = code(way.keys());
                    KeyEvent press = new KeyEvent(
                            KeyEvent.KEY_PRESSED,
                            way.keys(),
                            way.keys(),
                            code,
                            way.keys().contains("Shift+"),
                            way.keys().contains("Ctrl+"),
                            way.keys().contains("Alt+"),
                            false);
                    assertThat(key.matches(press)).as(way.what()).isTrue();
                    assertThat(key.argument(press)).as(way.what()).isEqualTo(way.argument());
                }
            }
        }
        assertThat(Arrays.stream(TopMenu.values())
                        .flatMap(m -> m.sections().stream())
                        .flatMap(s -> s.commands().stream()))
                .doesNotHaveDuplicates();
    }

    private static KeyCode code(String written) {
        String last = written.substring(written.lastIndexOf('+') + 1);
        return switch (last) {
            case "PgUp" -> KeyCode.PAGE_UP;
            case "PgDn" -> KeyCode.PAGE_DOWN;
            case "," -> KeyCode.COMMA;
            case "." -> KeyCode.PERIOD;
            case "[" -> KeyCode.OPEN_BRACKET;
            case "]" -> KeyCode.CLOSE_BRACKET;
            default -> KeyCode.valueOf(last.toUpperCase(Locale.ROOT));
        };
    }

    @Test
    void theFinderFindsEveryCommandByItsOwnWords(FxRobot robot) {
        var all = ask(() -> window.commands().lines().all());
        assertThat(all).hasSameSizeAs(items());
        for (var entry : all) {
            assertThat(ask(() -> org.longus.ui.commands.CommandSearch.find(
                            all, entry.text().get() + " " + entry.path().replace(",", ""))))
                    .contains(entry);
        }
    }

    @Test
    void linesAreGreyUntilTheyArePossibleAndSayWhatUndoWouldTakeBack(FxRobot robot) {
        assertThat(item("run").isDisable()).isTrue();
        assertThat(item("approve").isDisable()).isTrue();
        assertThat(item("fit").isDisable()).isTrue();
        openStudy(robot);
        assertThat(item("fit").isDisable()).isFalse();
        assertThat(item("export").isDisable()).isTrue();
        assertThat(item("undo").isDisable()).isTrue();
        choose(robot, "run");
        await(() -> model().slice() != null && !bench.jobs().isBusy());
        assertThat(item("export").isDisable()).isFalse();
        choose(robot, "clear");
        assertThat(item("undo").isDisable()).isFalse();
        assertThat(item("undo").getText()).startsWith("Undo clear");
        assertThat(item("take-approval-back").isDisable()).isTrue();
    }

    @Test
    void marksFollowWhatIsOn(FxRobot robot) {
        assertThat(((RadioMenuItem) item("navigate")).isSelected()).isTrue();
        robot.push(KeyCode.B);
        assertThat(((RadioMenuItem) item("brush")).isSelected()).isTrue();
        assertThat(((RadioMenuItem) item("navigate")).isSelected()).isFalse();
        choose(robot, "axial-alone");
        assertThat(ask(() -> window.planes().layoutProperty().getValue())).isEqualTo(Layout.AXIAL_ALONE);
        assertThat(((RadioMenuItem) item("axial-alone")).isSelected()).isTrue();
        choose(robot, "dark");
        assertThat(ask(() -> bench.display().darkProperty().get())).isFalse();
        assertThat(((CheckMenuItem) item("dark")).isSelected()).isFalse();
        choose(robot, "layer-votes");
        assertThat(ask(() -> bench.display().votes().isVisible())).isTrue();
        choose(robot, "hide");
        assertThat(ask(() -> bench.display().overlaysHeldOffProperty().get())).isTrue();
        choose(robot, "hide");
        assertThat(ask(() -> bench.display().overlaysHeldOffProperty().get())).isFalse();
    }

    @Test
    void theFinderRunsACommandWithTheKeyboardAlone(FxRobot robot) throws java.io.IOException {
        openStudy(robot);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        await(() -> robot.lookup("#command-words").tryQuery().isPresent()
                && node(robot, "command-words").isFocused());
        robot.push(KeyCode.D).push(KeyCode.A).push(KeyCode.R).push(KeyCode.K);
        Screenshots.saveTop(stage, "finder.png");
        robot.push(KeyCode.ENTER);
        await(() -> robot.lookup("#command-finder").tryQuery().isEmpty());
        await(() -> !bench.display().darkProperty().get());
    }

    @Test
    void theFinderSaysWhyACommandCannotBeDoneAndDoesNotDoIt(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        await(() -> robot.lookup("#command-words").tryQuery().isPresent());
        robot.clickOn("#command-words").write("export mask").push(KeyCode.ENTER);
        assertThat(text(robot, "command-why")).contains("No case is shown");
        assertThat(robot.lookup("#command-finder").tryQuery()).isPresent();
        robot.push(KeyCode.ESCAPE);
        await(() -> robot.lookup("#command-finder").tryQuery().isEmpty());
    }

    @Test
    void keysThatAreTypedIntoAFieldDoNotReachThePlanes(FxRobot robot) {
        openStudy(robot);
        robot.push(KeyCode.CONTROL, KeyCode.F);
        TextField filter = robot.lookup("#case-filter").query();
        await(filter::isFocused);
        robot.write("bne");
        assertThat(ask(() -> filter.getText())).isEqualTo("bne");
        assertThat(ask(() -> bench.tools().tool())).isEqualTo(org.longus.ui.casework.Tool.NAVIGATE);
    }

    @Test
    void keysThatAreTypedWhileAMenuIsOpenDoNotReachThePlanes(FxRobot robot) {
        openStudy(robot);
        robot.clickOn("#top-tools");
        await(() -> robot.lookup("#menu-brush").tryQuery().isPresent());
        robot.push(KeyCode.E);
        assertThat(ask(() -> bench.tools().tool())).isEqualTo(org.longus.ui.casework.Tool.NAVIGATE);
        robot.push(KeyCode.ESCAPE);
        await(() -> robot.lookup("#menu-brush").tryQuery().isEmpty());
        robot.interact(() -> axial().requestFocus());
        robot.push(KeyCode.E);
        assertThat(ask(() -> bench.tools().tool())).isEqualTo(org.longus.ui.casework.Tool.ERASER);
    }

    @Test
    void aNumberIsCopiedWithItsUnit(FxRobot robot) {
        openStudy(robot);
        runModels(robot);
        choose(robot, "copy-numbers");
        String copied = ask(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied).contains("SMA\t" + text(robot, "sma") + " cm\u00B2").contains("SMD\t" + text(robot, "smd"));
        robot.rightClickOn("#smd");
        robot.clickOn("Copy \"%s\"".formatted(text(robot, "smd")));
        assertThat(ask(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(text(robot, "smd"));
    }

    @Test
    void aClickWithTheRightButtonOnAPlaneOffersItsCommandsAndADragDoesNot(FxRobot robot) {
        openStudy(robot);
        robot.rightClickOn(axial());
        await(() -> robot.lookup("#menu-copy-picture").tryQuery().isPresent());
        robot.clickOn("#menu-copy-picture");
        assertThat(ask(() -> Clipboard.getSystemClipboard().getImage().getWidth()))
                .isEqualTo(ask(() -> Math.ceil(axial().getWidth())));
        robot.drag(axial(), javafx.scene.input.MouseButton.SECONDARY).dropBy(40, 10);
        assertThat(robot.lookup("#menu-copy-picture").tryQuery()).isEmpty();
    }
}
