package org.longus.ui.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.casework.Tool;
import org.longus.ui.commands.MenuEntry;
import org.longus.ui.commands.MenuEntry.Mark;
import org.longus.ui.commands.MenuLines;
import org.longus.ui.display.DisplayModel;
import org.longus.ui.display.Layer;
import org.longus.ui.display.TextScale;
import org.longus.ui.display.WindowPresets;
import org.longus.ui.display.Windows;
import org.longus.ui.key.Shortcut;
import org.longus.ui.key.TopMenu;
import org.longus.ui.tool.Cine;
import org.longus.ui.viewer.Layout;
import org.longus.ui.viewer.ThreePlanes;
import org.longus.volume.WindowLevel;

/** What the lines of the menus say, and which of them are marked; and the lines that are no command of a key. */
final class MenuStates {
    private MenuStates() {}

    static void tell(MenuLines lines, Workbench bench, ThreePlanes planes, Cine cine) {
        DisplayModel display = bench.display();
        words(lines, bench, cine);
        for (Tool tool : Tool.values()) {
            lines.mark(tool.key(), Mark.RADIO, () -> bench.tools().tool() == tool);
        }
        for (Layout layout : Layout.values()) {
            lines.mark(layout.key(), Mark.RADIO, () -> planes.layoutProperty().getValue() == layout);
            lines.say(layout.key(), layout::label);
        }
        check(lines, Shortcut.LINK_WINDOWS, display.windows().linkedProperty());
        lines.say(Shortcut.LINK_WINDOWS, () -> "One window for all planes");
        lines.mark(
                Shortcut.TABLE, Mark.CHECK, () -> bench.table().shownProperty().get());
        lines.mark(
                Shortcut.COHORT,
                Mark.CHECK,
                () -> bench.cohort().view().shownProperty().get());
        check(lines, Shortcut.DARK, display.darkProperty());
        check(lines, Shortcut.OUTLINE, display.muscleOutlineOnlyProperty());
        check(lines, Shortcut.HU_RANGE, display.huRange().visible());
        check(lines, Shortcut.LEGEND, display.legendProperty());
        check(lines, Shortcut.HOLD_HU, bench.tools().heldToMuscleHuProperty());
        check(lines, Shortcut.PREDICT_AHEAD, bench.ahead().enabledProperty());
        lines.mark(
                Shortcut.CASES_PANEL,
                Mark.CHECK,
                () -> display.sides().casesProperty().get());
        lines.mark(
                Shortcut.RESULT_PANEL,
                Mark.CHECK,
                () -> display.sides().resultProperty().get());
        lines.mark(Shortcut.PLAY, Mark.CHECK, () -> cine.playingProperty().get());
        lines.mark(Shortcut.ANNOTATOR, Mark.CHECK, () -> isReader(bench));
        lines.mark(
                Shortcut.COMPARE,
                Mark.CHECK,
                () -> shown(bench) != null && shown(bench).comparison().other() != null);
        check(lines, Shortcut.HIDE, display.overlaysHeldOffProperty());
        // its key is held
        lines.doInstead(Shortcut.HIDE, () -> toggle(display.overlaysHeldOffProperty()));
        lines.add(Shortcut.PRESETS, () -> presets(display));
        lines.add(Shortcut.LEGEND, () -> layers(display));
        lines.add(Shortcut.USUAL_SIZE, () -> sizes(display));
    }

    private static void words(MenuLines lines, Workbench bench, Cine cine) {
        lines.say(Shortcut.COHORT, () -> "Page of the cohort");
        lines.say(Shortcut.OPEN_COHORT, () -> "Open a cohort");
        lines.say(Shortcut.SHEET, () -> "Keys and pointer");
        lines.say(Shortcut.FLAG, () -> "Flag the case: look again");
        lines.say(
                Shortcut.APPROVE,
                () -> isReader(bench)
                        ? "Finish the reading and go to the next case"
                        : "Approve and go to the next case");
        lines.say(Shortcut.RUN, () -> isHidden(bench) ? "Reveal the AI" : "Run the models");
        lines.say(
                Shortcut.UTRECHT,
                () -> bench.utrecht().isLooking()
                        ? "Take the shown slice by the Utrecht rule"
                        : "Choose the slice by the Utrecht rule");
        lines.say(Shortcut.PLAY, () -> cine.playingProperty().get() ? "Stop playing" : "Play the slices of the plane");
        lines.say(Shortcut.ONE_PLANE, () -> "One plane alone, or all three");
        lines.say(Shortcut.CASES_PANEL, () -> "List of cases");
        lines.say(Shortcut.RESULT_PANEL, () -> "Results");
        lines.say(Shortcut.COPY_PICTURE, () -> "Copy picture, without the patient's name");
        lines.say(Shortcut.DARK, () -> "Dark window");
        lines.say(
                Shortcut.UNDO,
                () -> step(
                        "Undo",
                        shown(bench) == null
                                ? null
                                : shown(bench).undoNameProperty().get()));
        lines.say(
                Shortcut.REDO,
                () -> step(
                        "Redo",
                        shown(bench) == null
                                ? null
                                : shown(bench).redoNameProperty().get()));
    }

    private static String step(String what, String step) {
        return step == null ? what : what + " " + step;
    }

    private static boolean isReader(Workbench bench) {
        return bench.readers().settingsProperty().get().on();
    }

    private static boolean isHidden(Workbench bench) {
        return isReader(bench) && !bench.readers().settingsProperty().get().fromAi();
    }

    private static CaseModel shown(Workbench bench) {
        return bench.list().current();
    }

    private static void check(MenuLines lines, Shortcut key, BooleanProperty on) {
        lines.mark(key, Mark.CHECK, on::get);
    }

    private static void toggle(BooleanProperty what) {
        what.set(!what.get());
    }

    private static List<MenuEntry> presets(DisplayModel display) {
        List<WindowLevel.Preset> presets = display.windows().presets();
        return IntStream.rangeClosed(1, presets.size())
                .mapToObj(n -> preset(n, presets.get(n - 1), display.windows()))
                .toList();
    }

    private static MenuEntry preset(int number, WindowLevel.Preset preset, Windows windows) {
        return line(
                "preset-" + number,
                "Window",
                String.format(
                        Locale.ROOT,
                        "%s: W %.0f  L %.0f",
                        preset.name(),
                        preset.window().widthHu(),
                        preset.window().levelHu()),
                number <= WindowPresets.KEYS ? String.valueOf(number) : "",
                Mark.RADIO,
                () -> windows.active().equals(preset.window()),
                () -> windows.preset(number));
    }

    private static List<MenuEntry> layers(DisplayModel display) {
        List<MenuEntry> lines = new ArrayList<>();
        for (Layer layer : display.layers()) {
            // it has a key, and a line for that
            if (layer != display.huRange()) {
                lines.add(line(
                        "layer-" + layer.key(),
                        "Layers",
                        layer.name(),
                        "",
                        Mark.CHECK,
                        layer::isVisible,
                        () -> toggle(layer.visible())));
            }
        }
        return lines;
    }

    private static List<MenuEntry> sizes(DisplayModel display) {
        List<MenuEntry> lines = new ArrayList<>();
        for (TextScale scale : TextScale.values()) {
            lines.add(line(
                    "size-" + scale.percent(),
                    "Text and controls",
                    String.format(Locale.ROOT, "Text and controls %d %%", scale.percent()),
                    "",
                    Mark.RADIO,
                    () -> display.scale() == scale,
                    () -> display.scaleProperty().set(scale)));
        }
        return lines;
    }

    private static MenuEntry line(
            String id, String submenu, String text, String keys, Mark mark, BooleanSupplier chosen, Runnable does) {
        return new MenuEntry("menu-" + id, TopMenu.VIEW, submenu, () -> text, keys, () -> "", mark, chosen, does);
    }
}
