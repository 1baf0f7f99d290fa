package org.longus.ui.key;

import static org.longus.ui.key.Shortcut.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The menus of the window, and which command stands where. A command that is named nowhere here stands where its group does. */
public enum TopMenu {
    FILE("_File"),
    EDIT("_Edit"),
    VIEW("_View"),
    CASE("_Case"),
    TOOLS("_Tools"),
    HELP("_Help");

    /**
     * What stands between two lines of a menu.
     *
     * @param submenu the name of the menu that it is in; empty where it stands in the menu itself
     */
    public record Section(String submenu, List<Shortcut> commands) {
        public Section {
            commands = List.copyOf(commands);
        }

        private static Section of(Shortcut... commands) {
            return new Section("", List.of(commands));
        }

        private static Section in(String submenu, Shortcut... commands) {
            return new Section(submenu, List.of(commands));
        }
    }

    private static final Map<TopMenu, List<Section>> KNOWN = Map.of(
            FILE,
            List.of(
                    Section.of(OPEN_FOLDER, OPEN_FILES, OPEN_LAST, OPEN_COHORT, OPEN_SAMPLE),
                    Section.of(EXPORT, EXPORT_LIST, OPEN_MASK, IMPORT_PATIENTS),
                    Section.of(CLOSE, PUT_BACK),
                    Section.of(LEAVE)),
            EDIT,
            List.of(
                    Section.of(UNDO, REDO),
                    Section.of(FILL_HOLES, REMOVE_ISLANDS, SMOOTH, GROW, SHRINK, COPY, RESET, CLEAR),
                    Section.of(CLOSE_POLYGON, TAKE_BACK, DROP),
                    Section.of(REMOVE_CALIPER),
                    Section.of(COPY_NUMBERS, COPY_PICTURE),
                    Section.of(PREFERENCES)),
            VIEW,
            List.of(
                    Section.of(AXIAL_LARGE, SIDE_BY_SIDE, AXIAL_ALONE, ONE_PLANE),
                    Section.of(TABLE, COHORT, CASES_PANEL, RESULT_PANEL),
                    Section.of(FIT, WHOLE, PIXEL_FOR_PIXEL, LIFE_SIZE),
                    Section.of(SCROLL, PAGE, PLAY, PLAY_SPEED),
                    Section.in("Window", PRESETS, TYPE_WINDOW, LINK_WINDOWS, EDIT_PRESETS),
                    Section.in("Layers", HIDE, OUTLINE, HU_RANGE, LEGEND),
                    Section.in("Text and controls", LARGER, SMALLER, USUAL_SIZE),
                    Section.of(DARK)),
            CASE,
            List.of(
                    Section.of(RUN),
                    Section.of(APPROVE, FLAG, FLAG_NOTE, EXCLUDE),
                    Section.of(TAKE_APPROVAL_BACK, TAKE_FLAG_BACK, TAKE_EXCLUSION_BACK, REOPEN_READING),
                    Section.of(STEP_CASE, FILTER),
                    Section.in("Several cases", CHOOSE_ALL, RUN_CHOSEN, EXPORT_CHOSEN, EXCLUDE_CHOSEN, CLOSE_CHOSEN),
                    Section.in("Measured slice", NUDGE_SLICE, JUMP_SLICE, MEASURE_SHOWN, SHOW_MEASURED),
                    Section.in("C3 section", NUDGE_SECTION, JUMP_SECTION, MEASURE_MIDDLE),
                    Section.of(MEASURE_SECTION, UTRECHT),
                    Section.of(NEXT_DISAGREEMENT, COMPARE, COMPARE_FILE, EARLIER_STUDY),
                    Section.of(OTHER_SERIES, HISTORY),
                    Section.of(PREDICT_AHEAD, ANNOTATOR)),
            TOOLS,
            List.of(
                    Section.of(NAVIGATE),
                    Section.of(BRUSH, ERASER, LASSO, POLYGON, Shortcut.FILL, MIRROR),
                    Section.of(DISTANCE, ANGLE),
                    Section.of(SIZE, HOLD_HU)),
            HELP,
            List.of(Section.of(WELCOME, GUIDE), Section.of(FIND_COMMAND, SHEET), Section.of(ABOUT)));

    private static final Map<Shortcut.Group, TopMenu> OF_GROUPS = new EnumMap<>(Map.of(
            Shortcut.Group.CASE, FILE,
            Shortcut.Group.LIST, CASE,
            Shortcut.Group.LOOK, VIEW,
            Shortcut.Group.WINDOW, VIEW,
            Shortcut.Group.MEASURE, CASE,
            Shortcut.Group.EDIT, TOOLS,
            Shortcut.Group.MASK, EDIT,
            Shortcut.Group.HELP, HELP));

    private final String title;

    TopMenu(String title) {
        this.title = title;
    }

    /** Its letter after an underscore. */
    public String title() {
        return title;
    }

    /** As a person reads it. */
    public String word() {
        return title.replace("_", "");
    }

    /** What it holds, in order. */
    public List<Section> sections() {
        List<Section> sections = new ArrayList<>(KNOWN.get(this));
        Set<Shortcut> placed = EnumSet.noneOf(Shortcut.class);
        KNOWN.values().forEach(all -> all.forEach(s -> placed.addAll(s.commands())));
        List<Shortcut> rest = Arrays.stream(Shortcut.values())
                .filter(k -> !k.isListedOnly() && !placed.contains(k) && OF_GROUPS.get(k.group()) == this)
                .toList();
        if (!rest.isEmpty()) {
            // what ends a menu stays its end: leaving, preferences, about
            sections.add(sections.size() - 1, new Section("", rest));
        }
        return List.copyOf(sections);
    }
}
