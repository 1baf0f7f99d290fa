package org.longus.ui.key;

import static javafx.scene.input.KeyCode.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.longus.measure.HuRange;

/**
 * Every command of the window, in the order of the sheet, with its key if it has one. What a key is written as is what it is read from; only where a keyboard
 * has several ways to a sign does a rule of its own say which events are meant.
 */
public enum Shortcut {
    OPEN_FOLDER(Group.CASE, "Ctrl+O", "Open a DICOM folder"),
    OPEN_FILES(Group.CASE, "Ctrl+Shift+O", "Open files: ZIP, DICOM or NIfTI"),
    OPEN_LAST(Group.CASE, "Ctrl+L", "Go on with the list as it was left last time"),
    OPEN_COHORT(Group.CASE, "Ctrl+Shift+K", "Open a cohort: a folder of results, finished or at work"),
    OPEN_SAMPLE(Group.CASE, "", "Open the sample study, a digital neck"),
    RUN(Group.CASE, "Ctrl+R", "Run the models, or as an annotator reveal the AI"),
    EXPORT(Group.CASE, "Ctrl+S", "Export masks, picture, workbook and more"),
    CLOSE(Group.CASE, "Ctrl+W", "Close the case"),
    PUT_BACK(Group.CASE, "Ctrl+Shift+T", "Put the case back on the list that was closed last"),
    HISTORY(Group.CASE, "Ctrl+H", "What was done to the case"),
    OPEN_MASK(Group.CASE, "Ctrl+M", "Open a mask that was drawn elsewhere, as mine"),
    COMPARE_FILE(Group.LOOK, "", "Compare with a mask of a file"),
    OTHER_SERIES(Group.CASE, "", "Measure another series of the study"),
    COPY_NUMBERS(Group.CASE, "Ctrl+Shift+C", "Copy the numbers, with their units"),
    LEAVE(Group.CASE, "Ctrl+Q", "Leave Longus"),

    STEP_CASE(Group.LIST, "Ctrl+Right / Left", "Next and previous case"),
    // it closes a polygon that takes away, where one is being drawn
    APPROVE(Group.LIST, "Ctrl+Enter", "Approve, or as an annotator finish, and on to the next case"),
    FLAG(Group.LIST, "Ctrl+G", "Flag the case"),
    FLAG_NOTE(Group.LIST, "Ctrl+Shift+G", "Flag the case with a note, or change the note"),
    EXCLUDE(Group.LIST, "Ctrl+E", "Exclude the case, with a reason"),
    TAKE_APPROVAL_BACK(Group.LIST, "", "Take the approval back"),
    TAKE_FLAG_BACK(Group.LIST, "", "Take the flag back"),
    TAKE_EXCLUSION_BACK(Group.LIST, "", "Take the exclusion back"),
    REOPEN_READING(Group.LIST, "", "Open a finished reading again"),
    PREDICT_AHEAD(Group.LIST, "", "Predict ahead: run the models on the next cases"),
    IMPORT_PATIENTS(Group.LIST, "", "Patients' values from a table"),
    ANNOTATOR(Group.LIST, "Ctrl+Shift+A", "Annotator mode: draw without the AI"),
    FILTER(Group.LIST, "Ctrl+F", "Filter the list"),
    EARLIER_STUDY(Group.LIST, "", "Compare with an earlier study of the patient"),
    CHOOSE_LINES(
            Group.LIST,
            "Ctrl or Shift, and a click",
            "Choose several cases of the list (also Shift+Up / Down)",
            Rule.POINTER),
    CHOOSE_ALL(Group.LIST, "Ctrl+A", "Choose all cases that the filter shows"),
    TABLE(Group.LIST, "Ctrl+Shift+L", "Table of cases in place of the planes, or back"),
    COHORT(Group.LIST, "Ctrl+K", "Page of the cohort in place of the planes, or back"),
    EXPORT_LIST(Group.LIST, "Ctrl+Shift+S", "Export the list: every case, and one workbook"),
    EXPORT_CHOSEN(Group.LIST, "", "Export the chosen cases, and one workbook"),
    RUN_CHOSEN(Group.LIST, "", "Run the models on the chosen cases"),
    EXCLUDE_CHOSEN(Group.LIST, "", "Exclude the chosen cases, with one reason"),
    CLOSE_CHOSEN(Group.LIST, "", "Close the chosen cases"),

    WHEEL(Group.LOOK, "Wheel", "Scroll slices", Rule.POINTER),
    SCROLL(Group.LOOK, "Up / Down", "Next slice, of the plane under the pointer", Rule.alone(UP, DOWN, LEFT, RIGHT)),
    PAGE(Group.LOOK, "PgUp / PgDn", "Five slices"),
    ZOOM(Group.LOOK, "Ctrl+wheel", "Zoom at the pointer", Rule.POINTER),
    PAN(Group.LOOK, "Middle drag, Space+drag", "Pan", Rule.POINTER),
    WINDOW_DRAG(Group.LOOK, "Right drag", "Window (across) and level (up and down) of the plane", Rule.POINTER),
    PRESETS(
            Group.LOOK,
            "1 ... 9",
            "Window presets, of the plane under the pointer",
            Rule.alone(EnumSet.range(DIGIT1, DIGIT9))),
    TYPE_WINDOW(Group.LOOK, "W", "Type window width and level"),
    EDIT_PRESETS(Group.LOOK, "", "Edit the window presets"),
    LINK_WINDOWS(Group.LOOK, "", "One window for all planes, or one for each"),
    FIT(Group.LOOK, "F", "Fit the neck; again: the whole pictures"),
    WHOLE(Group.LOOK, "", "Fit the whole pictures"),
    PIXEL_FOR_PIXEL(Group.LOOK, "0", "One pixel of the CT on one of the screen", Rule.alone(DIGIT0, NUMPAD0)),
    LIFE_SIZE(Group.LOOK, "Z", "Life size: 1 mm on the screen is 1 mm of the patient"),
    PLAY(Group.LOOK, "C", "Play the slices of the plane under the pointer"),
    PLAY_SPEED(Group.LOOK, ",  and  .", "Play slower, faster", Rule.alone(COMMA, PERIOD)),
    HIDE(Group.LOOK, "H", ", held", "Hide everything over the CT"),
    OUTLINE(Group.LOOK, "O", "Muscle as an outline only, or filled"),
    HU_RANGE(Group.LOOK, "U", "HU range: every pixel within it"),
    LEGEND(Group.LOOK, "I", "Legend of the colours on the axial plane"),
    COMPARE(Group.LOOK, "K", "Compare with the AI's mask, or stop comparing"),
    NAVIGATE(Group.LOOK, "N", "Navigate: left drag moves the cross-hair"),
    NEXT_DISAGREEMENT(Group.LOOK, "J", "Next place where the models disagree"),
    DISTANCE(Group.LOOK, "D", "Distance: drag, on any plane"),
    ANGLE(Group.LOOK, "A", "Angle: three clicks, the second its apex"),
    CALIPER_DRAG(Group.LOOK, "Drag an end, a middle", "Move the end, the whole line (Shift: draw there)", Rule.POINTER),
    REMOVE_CALIPER(Group.LOOK, "Delete", "Delete the selected distance or angle, or the last"),
    COPY_PICTURE(Group.LOOK, "", "Copy the plane under the pointer as a picture, without the patient's name"),

    AXIAL_LARGE(Group.WINDOW, "F2", "Axial large, two beside it"),
    SIDE_BY_SIDE(Group.WINDOW, "F3", "Three side by side"),
    AXIAL_ALONE(Group.WINDOW, "F4", "Axial alone"),
    ONE_PLANE(Group.WINDOW, "V", ", double click", "One plane alone, or all three"),
    CASES_PANEL(Group.WINDOW, "F6", "List of cases shown, or not"),
    RESULT_PANEL(Group.WINDOW, "F7", "Results shown, or not"),
    // + is Shift and = on many keyboards, and a key of its own on others
    LARGER(Group.WINDOW, "Ctrl and +", "Text and controls larger", Rule.ctrlWithOrWithoutShift(PLUS, ADD, EQUALS)),
    SMALLER(Group.WINDOW, "Ctrl and -", "Text and controls smaller", Rule.ctrlWithOrWithoutShift(MINUS, SUBTRACT)),
    USUAL_SIZE(Group.WINDOW, "Ctrl+0", "Text and controls at 100 %", Rule.ctrlWithOrWithoutShift(DIGIT0, NUMPAD0)),
    DARK(Group.WINDOW, "", "Dark window, or light"),
    PREFERENCES(Group.WINDOW, "Ctrl+,", "Preferences"),
    SHEET(Group.WINDOW, "?  or  F1", "This sheet", e -> e.getText().equals("?") || e.getCode() == F1),

    LINE_DRAG(Group.MEASURE, "Drag the blue line", "Measure another slice (sagittal, coronal)", Rule.POINTER),
    NUDGE_SLICE(Group.MEASURE, "Shift+PgUp / PgDn", "Measure the next slice towards head or feet"),
    JUMP_SLICE(Group.MEASURE, "Ctrl+PgUp / PgDn", "Measure about one vertebra higher, lower"),
    MEASURE_SHOWN(Group.MEASURE, "M", "Measure the slice that the axial plane shows"),
    SHOW_MEASURED(Group.MEASURE, "Home", "All planes back to the measured slice, the neck in view"),
    SECTION_DRAG(Group.MEASURE, "Drag an edge of the section", "Move the C3 section; the slice stays", Rule.POINTER),
    NUDGE_SECTION(Group.MEASURE, "Alt+PgUp / PgDn", "Move the C3 section a slice"),
    JUMP_SECTION(Group.MEASURE, "Alt+Shift+PgUp / PgDn", "Move the C3 section a vertebra"),
    MEASURE_MIDDLE(Group.MEASURE, "Alt+M", "Measure the middle of the C3 section"),
    UTRECHT(Group.MEASURE, "Shift+U", "Choose the slice by the Utrecht rule; again: take the shown slice"),
    MEASURE_SECTION(Group.MEASURE, "", "Measure the whole section: the area on each slice"),

    BRUSH(Group.EDIT, "B", "Brush"),
    ERASER(Group.EDIT, "E", "Eraser"),
    LASSO(Group.EDIT, "L", "Lasso: draw around it"),
    POLYGON(Group.EDIT, "P", "Polygon: click its corners"),
    // whatever is held: Ctrl is, for a polygon which takes away
    CLOSE_POLYGON(Group.EDIT, "Enter, double click", "Close the polygon", e -> e.getCode() == ENTER),
    TAKE_BACK(Group.EDIT, "Backspace", "Take back its last corner", e -> e.getCode() == BACK_SPACE),
    FILL(Group.EDIT, "G", "Fill from a click, within the ring"),
    MIRROR(Group.EDIT, "X", "Mirror a muscle: click it"),
    TAKE_AWAY(Group.EDIT, "Ctrl, held", "Brush, lasso, polygon and fill take away", Rule.POINTER),
    SIZE(
            Group.EDIT,
            "[  and  ]",
            "Brush or fill smaller, larger (also Shift+wheel)",
            Rule.sign("[", OPEN_BRACKET).or(Rule.sign("]", CLOSE_BRACKET))),
    HOLD_HU(Group.EDIT, "T", "Hold painting to %s, or not".formatted(HuRange.MUSCLE)),
    UNDO(Group.EDIT, "Ctrl+Z", "Undo"),
    REDO(Group.EDIT, "Ctrl+Shift+Z, Ctrl+Y", "Redo"),
    // whatever else is held: Ctrl is, where a stroke takes away
    DROP(Group.EDIT, "Esc", "Drop the stroke, line or drag in progress", e -> e.getCode() == ESCAPE),

    FILL_HOLES(Group.MASK, "Shift+H", "Fill holes"),
    REMOVE_ISLANDS(Group.MASK, "Shift+I", "Remove islands"),
    SMOOTH(Group.MASK, "Shift+S", "Smooth"),
    // where + needs Shift and where it has a key of its own
    GROW(
            Group.MASK,
            "+",
            "Grow 1 mm",
            e -> !e.isShortcutDown() && Rule.sign("+", PLUS, ADD).test(e)),
    SHRINK(
            Group.MASK,
            "-",
            "Shrink 1 mm",
            e -> !e.isShortcutDown() && Rule.sign("-", MINUS, SUBTRACT).test(e)),
    COPY(Group.MASK, "Shift+C", "Copy from neighbour"),
    RESET(Group.MASK, "Shift+R", "Reset to AI"),
    CLEAR(Group.MASK, "Shift+Delete", "Clear"),

    FIND_COMMAND(Group.HELP, "Ctrl+Shift+P", "Find a command by its words"),
    WELCOME(Group.HELP, "", "Welcome page"),
    GUIDE(Group.HELP, "", "Guide"),
    ABOUT(Group.HELP, "", "About Longus");

    /** A heading on the sheet. */
    public enum Group {
        CASE("Case"),
        LIST("List of cases"),
        LOOK("Look"),
        WINDOW("Window"),
        MEASURE("Measured slice"),
        EDIT("Edit"),
        MASK("Mask"),
        HELP("Help");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** What text fields do with Ctrl and a key themselves. */
    private static final Set<KeyCode> TEXT_FIELDS_OWN =
            EnumSet.of(Z, Y, H, A, LEFT, RIGHT, ENTER, BACK_SPACE, PAGE_UP, PAGE_DOWN, ESCAPE);

    /** The half of {@link #STEP_CASE} that goes back. */
    public static final String PREVIOUS_CASE_KEYS = "Ctrl+Left";

    /** What goes on step by step while the key is held; anything else is done once a press. */
    private static final Set<Shortcut> REPEATED = EnumSet.of(
            STEP_CASE,
            SCROLL,
            PAGE,
            PLAY_SPEED,
            LARGER,
            SMALLER,
            NUDGE_SLICE,
            NUDGE_SECTION,
            TAKE_BACK,
            SIZE,
            UNDO,
            REDO);

    /** Of two keys of one step the one that goes on, up or to more. */
    private static final Set<KeyCode> FORWARD = EnumSet.of(RIGHT, UP, PAGE_UP, PERIOD, CLOSE_BRACKET);

    private final Group group;
    private final String keys;
    private final String also;
    private final String what;
    private final Predicate<KeyEvent> meant;

    Shortcut(Group group, String keys, String what) {
        this(group, keys, "", what);
    }

    Shortcut(Group group, String keys, String also, String what) {
        this(group, keys, also, what, keys.isEmpty() ? Rule.NONE : Rule.any(Chord.parse(keys)));
    }

    Shortcut(Group group, String keys, String what, Predicate<KeyEvent> meant) {
        this(group, keys, "", what, meant);
    }

    Shortcut(Group group, String keys, String also, String what, Predicate<KeyEvent> meant) {
        this.group = group;
        this.keys = keys;
        this.also = also;
        this.what = what;
        this.meant = meant;
    }

    public Group group() {
        return group;
    }

    /** As in a tooltip or menu; empty for what has no key and is found in the menus alone. */
    public String keys() {
        return keys;
    }

    /** As on the sheet: with how it is pressed, or what the pointer does to the same end. */
    public String written() {
        return keys + also;
    }

    /** In the user's words. */
    public String what() {
        return what;
    }

    /** Whether the pointer or a held key does it, so that no single event is meant. */
    public boolean isListedOnly() {
        return meant == Rule.POINTER;
    }

    /** Whether a pressed key is meant. */
    public boolean matches(KeyEvent e) {
        return meant.test(e);
    }

    /** Which of its meanings a press has: 1 or -1 for the two ways of a step, a preset's number; 0 where it has one alone. */
    public int argument(KeyEvent e) {
        return switch (this) {
            case PRESETS -> e.getCode().ordinal() - DIGIT0.ordinal();
            case STEP_CASE, SCROLL, PAGE, PLAY_SPEED, NUDGE_SLICE, JUMP_SLICE, NUDGE_SECTION, JUMP_SECTION, SIZE ->
                FORWARD.contains(e.getCode()) || e.getText().equals("]") ? 1 : -1;
            default -> 0;
        };
    }

    /** Whether the keyboard's own repeating of a held key means it again: never for a decision about a patient. */
    public boolean isRepeated() {
        return REPEATED.contains(this);
    }

    /** Whether this press of it is meant in a text field, too: AltGr, which is Ctrl and Alt, types signs there. */
    public boolean actsWhileTyping(KeyEvent e) {
        // with Shift, too, A is no text field's
        boolean textFields = TEXT_FIELDS_OWN.contains(e.getCode()) && !(e.getCode() == A && e.isShiftDown());
        return keys.startsWith("Ctrl") && !e.isAltDown() && !textFields;
    }

    /** Which events are a key's. */
    private static final class Rule {
        static final Predicate<KeyEvent> POINTER = e -> false;
        /** Ordered by a menu alone. */
        static final Predicate<KeyEvent> NONE = e -> false;

        static Predicate<KeyEvent> any(List<Chord> chords) {
            return e -> chords.stream().anyMatch(c -> c.matches(e));
        }

        static Predicate<KeyEvent> alone(KeyCode first, KeyCode... more) {
            return alone(EnumSet.of(first, more));
        }

        /** One of these with nothing held. */
        static Predicate<KeyEvent> alone(Set<KeyCode> codes) {
            return e -> codes.contains(e.getCode()) && !e.isShortcutDown() && !e.isAltDown() && !e.isShiftDown();
        }

        static Predicate<KeyEvent> ctrlWithOrWithoutShift(KeyCode first, KeyCode... more) {
            Set<KeyCode> codes = EnumSet.of(first, more);
            return e -> codes.contains(e.getCode()) && e.isShortcutDown() && !e.isAltDown();
        }

        /** A sign, wherever the keyboard has it. */
        static Predicate<KeyEvent> sign(String text, KeyCode first, KeyCode... more) {
            Set<KeyCode> codes = EnumSet.of(first, more);
            return e -> e.getText().equals(text) || codes.contains(e.getCode());
        }
    }
}
