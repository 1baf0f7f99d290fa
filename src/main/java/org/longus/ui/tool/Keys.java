package org.longus.ui.tool;

import static javafx.scene.input.KeyCode.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.longus.ui.state.Tool;
import org.longus.ui.state.ToolModel;
import org.longus.ui.state.Workbench;
import org.longus.ui.viewer.PlanePane;

/** Every key of the window. */
public final class Keys {
    private static final String CASE = "Case";
    private static final String LIST = "List of cases";
    private static final String LOOK = "Look";
    private static final String EDIT = "Edit";
    private static final String MEASURE = "Measured slice";
    private static final int PAGE = 5;

    private final Workbench bench;
    private final Supplier<PlanePane> active;
    private final Runnable findCase;
    private final List<KeyCommand> commands = new ArrayList<>();

    /**
     * @param active the plane that keys scroll
     * @param findCase puts the keyboard into the list's filter
     * @param fit shows the whole picture in every plane
     * @param cancelGesture ends what a pressed button does
     * @param sheet shows the list of keys
     */
    public Keys(
            Workbench bench,
            Supplier<PlanePane> active,
            Runnable findCase,
            Runnable fit,
            Runnable cancelGesture,
            Runnable sheet) {
        this.bench = bench;
        this.active = active;
        this.findCase = findCase;
        cases();
        look(fit);
        edit(cancelGesture);
        measure();
        key(CASE, "?  or  F1", "This sheet", e -> e.getText().equals("?") || e.getCode() == F1, e -> sheet.run());
    }

    /** In the order of the sheet. */
    public List<KeyCommand> commands() {
        return List.copyOf(commands);
    }

    private void cases() {
        ctrl(CASE, "Ctrl+O", "Open a DICOM folder", O, false, bench::openFolder);
        ctrl(CASE, "Ctrl+Shift+O", "Open files: ZIP, DICOM or NIfTI", O, true, bench::openFile);
        ctrl(CASE, "Ctrl+R", "Run the models: find C3, segment its muscle", R, false, bench::run);
        ctrl(CASE, "Ctrl+S", "Export mask, picture and workbook", S, false, bench::export);
        ctrl(CASE, "Ctrl+W", "Close the case", W, false, bench::close);
        list();
    }

    private void list() {
        key(
                LIST,
                "Ctrl+Right / Left",
                "Next and previous case",
                e -> e.isShortcutDown() && !e.isShiftDown() && (e.getCode() == RIGHT || e.getCode() == LEFT),
                e -> bench.list().step(e.getCode() == RIGHT));
        ctrl(LIST, "Ctrl+Enter", "Approve, and on to the next case", ENTER, false, bench.verdicts()::approve);
        ctrl(LIST, "Ctrl+G", "Flag the case", G, false, bench.verdicts()::flag);
        ctrl(LIST, "Ctrl+E", "Exclude the case, with a reason", E, false, bench.verdicts()::exclude);
        ctrl(LIST, "Ctrl+F", "Filter the list", F, false, findCase);
    }

    private void look(Runnable fit) {
        list(LOOK, "Wheel", "Scroll slices");
        plain(
                LOOK,
                "Up / Down",
                "Next slice, of the plane under the pointer",
                EnumSet.of(UP, DOWN, LEFT, RIGHT),
                e -> scroll(e, 1));
        plain(LOOK, "PgUp / PgDn", "Five slices", EnumSet.of(PAGE_UP, PAGE_DOWN), e -> scroll(e, PAGE));
        list(LOOK, "Ctrl+wheel", "Zoom at the pointer");
        list(LOOK, "Middle drag, Space+drag", "Pan");
        list(LOOK, "Right drag", "Window (across) and level (up and down)");
        plain(
                LOOK,
                "1 ... 5",
                "Window presets",
                EnumSet.range(DIGIT1, DIGIT9),
                e -> bench.display().preset(e.getCode().ordinal() - DIGIT0.ordinal()));
        plain(LOOK, "F", "Fit the pictures", EnumSet.of(F), e -> fit.run());
        plain(
                LOOK,
                "H, held",
                "Hide everything over the CT",
                EnumSet.of(H),
                e -> bench.display().overlaysHeldOffProperty().set(true));
        plain(LOOK, "N", "Navigate: left drag moves the cross-hair", EnumSet.of(N), e -> choose(Tool.NAVIGATE));
    }

    private void edit(Runnable cancelGesture) {
        plain(EDIT, "B", "Brush", EnumSet.of(B), e -> choose(Tool.BRUSH));
        plain(EDIT, "E", "Eraser", EnumSet.of(E), e -> choose(Tool.ERASER));
        list(EDIT, "Ctrl, held", "The brush erases");
        key(
                EDIT,
                "[  and  ]",
                "Brush smaller and larger (also Shift+wheel)",
                e -> isBracket(e),
                e -> bench.tools()
                        .resize(e.getCode() == CLOSE_BRACKET || e.getText().equals("]")));
        plain(EDIT, "T", "Hold painting to %s, or not".formatted(ToolModel.paintRange()), EnumSet.of(T), e -> {
            var held = bench.tools().heldToMuscleHuProperty();
            held.set(!held.get());
        });
        ctrl(EDIT, "Ctrl+Z", "Undo", Z, false, bench::undo);
        ctrl(EDIT, "Ctrl+Shift+Z, Ctrl+Y", "Redo", Z, true, bench::redo);
        commands.add(
                new KeyCommand(EDIT, "", "", e -> e.isShortcutDown() && e.getCode() == Y, e -> bench.redo(), true));
        plain(EDIT, "Esc", "Drop the stroke or drag in progress", EnumSet.of(ESCAPE), e -> cancelGesture.run());
    }

    private void measure() {
        list(MEASURE, "Drag the blue line", "Measure another slice (sagittal, coronal)");
        key(
                MEASURE,
                "Shift+PgUp / PgDn",
                "Measure the next slice towards head or feet",
                e -> e.isShiftDown() && (e.getCode() == PAGE_UP || e.getCode() == PAGE_DOWN),
                e -> bench.nudgeMeasuredSlice(e.getCode() == PAGE_UP));
        plain(
                MEASURE,
                "M",
                "Measure the slice that the axial plane shows",
                EnumSet.of(M),
                e -> bench.measureShownSlice());
        plain(MEASURE, "Home", "Show the measured slice", EnumSet.of(HOME), e -> bench.showMeasuredSlice());
    }

    private static boolean isBracket(KeyEvent e) {
        return e.getCode() == OPEN_BRACKET
                || e.getCode() == CLOSE_BRACKET
                || e.getText().equals("[")
                || e.getText().equals("]");
    }

    private void choose(Tool tool) {
        bench.tools().toolProperty().set(tool);
    }

    private void scroll(KeyEvent e, int steps) {
        if (bench.current() != null) {
            boolean up = e.getCode() == UP || e.getCode() == RIGHT || e.getCode() == PAGE_UP;
            bench.current().cursor().scroll(active.get().plane(), up ? steps : -steps);
        }
    }

    private void list(String group, String keys, String what) {
        commands.add(KeyCommand.listed(group, keys, what));
    }

    private void key(String group, String keys, String what, KeyCommand.Match matches, KeyCommand.Action action) {
        commands.add(new KeyCommand(group, keys, what, matches, action, false));
    }

    /** A key without a modifier. */
    private void plain(String group, String keys, String what, Set<KeyCode> codes, KeyCommand.Action action) {
        key(
                group,
                keys,
                what,
                e -> codes.contains(e.getCode()) && !e.isShortcutDown() && !e.isAltDown() && !e.isShiftDown(),
                action);
    }

    private void ctrl(String group, String keys, String what, KeyCode code, boolean shift, Runnable action) {
        // undo in a text field is the field's own
        boolean whileTyping = code != Z;
        commands.add(new KeyCommand(
                group,
                keys,
                what,
                e -> e.getCode() == code && e.isShortcutDown() && e.isShiftDown() == shift && !e.isAltDown(),
                e -> action.run(),
                whileTyping));
    }

    /** Listens to a scene. Keys come here before any control, so that a focused button does not swallow the space bar. */
    public void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> pressed(scene, e));
        scene.addEventFilter(KeyEvent.KEY_RELEASED, e -> released(scene, e));
        // a key that is released over another window must not stay held
        scene.windowProperty().flatMap(w -> w.focusedProperty()).subscribe(focused -> {
            if (focused == null || !focused) {
                releaseAll();
            }
        });
    }

    private void pressed(Scene scene, KeyEvent e) {
        boolean typing = scene.getFocusOwner() instanceof TextInputControl;
        if (e.getCode() == CONTROL) {
            bench.tools().controlHeldProperty().set(true);
        } else if (e.getCode() == SPACE && !typing && scene.getFocusOwner() instanceof PlanePane) {
            bench.tools().panHeldProperty().set(true);
            e.consume();
        } else {
            KeyCommand.dispatch(commands, e, typing);
        }
    }

    private void released(Scene scene, KeyEvent e) {
        switch (e.getCode()) {
            case CONTROL -> bench.tools().controlHeldProperty().set(false);
            case SPACE -> bench.tools().panHeldProperty().set(false);
            case H -> bench.display().overlaysHeldOffProperty().set(false);
            default -> {}
        }
    }

    private void releaseAll() {
        bench.tools().controlHeldProperty().set(false);
        bench.tools().panHeldProperty().set(false);
        bench.display().overlaysHeldOffProperty().set(false);
    }
}
