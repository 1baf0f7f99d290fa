package org.longus.ui.tool;

import static javafx.scene.input.KeyCode.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.longus.ui.state.MaskCommand;
import org.longus.ui.state.Tool;
import org.longus.ui.state.ToolModel;
import org.longus.ui.state.Workbench;
import org.longus.ui.viewer.Layout;
import org.longus.ui.viewer.PlanePane;
import org.longus.ui.viewer.ThreePlanes;

/** Every key of the window. */
public final class Keys {
    private static final String CASE = "Case";
    private static final String LIST = "List of cases";
    private static final String LOOK = "Look";
    private static final String EDIT = "Edit";
    private static final String MASK = "Mask";
    private static final String MEASURE = "Measured slice";
    private static final int PAGE = 5;

    private final Workbench bench;
    private final Supplier<PlanePane> active;
    private final ThreePlanes planes;
    private final List<PlanePointer> pointers;
    private final Runnable findCase;
    private final Cine cine;
    private final Runnable typeWindow;
    private final ZoomCommands zoom;
    private final List<KeyCommand> commands = new ArrayList<>();

    /**
     * @param active the plane that keys scroll
     * @param findCase puts the keyboard into the list's filter
     * @param pointers of the planes: keys go on with what they draw, or drop it
     * @param typeWindow asks for width and level
     * @param sheet shows the list of keys
     */
    public Keys(
            Workbench bench,
            Supplier<PlanePane> active,
            Runnable findCase,
            ThreePlanes planes,
            List<PlanePointer> pointers,
            Cine cine,
            Runnable typeWindow,
            Runnable sheet) {
        this.bench = bench;
        this.active = active;
        this.findCase = findCase;
        this.planes = planes;
        this.pointers = pointers;
        this.cine = cine;
        this.typeWindow = typeWindow;
        zoom = new ZoomCommands(bench, planes);
        cases();
        look();
        measure();
        section();
        edit();
        mask();
        key(CASE, "?  or  F1", "This sheet", e -> e.getText().equals("?") || e.getCode() == F1, e -> sheet.run());
    }

    /** In the order of the sheet. */
    public List<KeyCommand> commands() {
        return List.copyOf(commands);
    }

    private void cases() {
        ctrl(CASE, "Ctrl+O", "Open a DICOM folder", O, false, bench::openFolder);
        ctrl(CASE, "Ctrl+Shift+O", "Open files: ZIP, DICOM or NIfTI", O, true, bench::openFile);
        ctrl(CASE, "Ctrl+L", "Go on with the list as it was left last time", L, false, bench::openLastList);
        ctrl(CASE, "Ctrl+R", "Run the models, or as an annotator reveal the AI", R, false, bench::run);
        ctrl(CASE, "Ctrl+S", "Export mask, picture and workbook", S, false, bench::export);
        ctrl(CASE, "Ctrl+W", "Close the case", W, false, bench::close);
        ctrl(
                CASE,
                "Ctrl+Shift+T",
                "Put the case back on the list that was closed last",
                T,
                true,
                bench.list()::putBack);
        list();
    }

    private void list() {
        key(
                LIST,
                "Ctrl+Right / Left",
                "Next and previous case",
                e -> e.isShortcutDown() && !e.isShiftDown() && (e.getCode() == RIGHT || e.getCode() == LEFT),
                e -> bench.list().step(e.getCode() == RIGHT));
        key(
                LIST,
                "Ctrl+Enter",
                "Approve, or as an annotator finish, and on to the next case",
                // it closes a polygon that takes away, where one is being drawn
                e -> e.getCode() == ENTER && e.isShortcutDown() && !isSketching(),
                e -> bench.verdicts().approve());
        ctrl(LIST, "Ctrl+G", "Flag the case", G, false, bench.verdicts()::flag);
        ctrl(LIST, "Ctrl+E", "Exclude the case, with a reason", E, false, bench.verdicts()::exclude);
        ctrl(LIST, "Ctrl+Shift+A", "Annotator mode: draw without the AI", A, true, bench.readers()::toggle);
        ctrl(LIST, "Ctrl+F", "Filter the list", F, false, findCase);
    }

    private void look() {
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
        plain(LOOK, "W", "Type window width and level", EnumSet.of(W), e -> typeWindow.run());
        plain(LOOK, "F", "Fit the pictures", EnumSet.of(F), e -> planes.panes().forEach(PlanePane::fit));
        for (Layout layout : Layout.values()) {
            KeyCode code = KeyCode.valueOf(layout.key());
            plain(LOOK, layout.key(), layout.label(), EnumSet.of(code), e -> planes.setLayout(layout));
        }
        plain(LOOK, "C", "Play the slices of the plane under the pointer", EnumSet.of(C), e -> cine.toggle());
        plain(
                LOOK,
                ",  and  .",
                "Play slower, faster",
                EnumSet.of(COMMA, PERIOD),
                e -> cine.faster(e.getCode() == PERIOD));
        plain(
                LOOK,
                "0",
                "One pixel of the CT on one of the screen",
                EnumSet.of(DIGIT0, NUMPAD0),
                e -> zoom.pixelForPixel());
        plain(LOOK, "Z", "Life size: 1 mm on the screen is 1 mm of the patient", EnumSet.of(Z), e -> zoom.lifeSize());
        plain(
                LOOK,
                "V, double click",
                "One plane alone, or all three",
                EnumSet.of(V),
                e -> planes.toggleAlone(active.get()));
        plain(
                LOOK,
                "H, held",
                "Hide everything over the CT",
                EnumSet.of(H),
                e -> bench.display().overlaysHeldOffProperty().set(true));
        plain(LOOK, "O", "Muscle as an outline only, or filled", EnumSet.of(O), e -> {
            var outline = bench.display().muscleOutlineOnlyProperty();
            outline.set(!outline.get());
        });
        plain(LOOK, "U", "HU range: every pixel within it", EnumSet.of(U), e -> {
            var visible = bench.display().huRange().visible();
            visible.set(!visible.get());
        });
        plain(LOOK, "I", "Legend of the colours on the axial plane", EnumSet.of(I), e -> {
            var legend = bench.display().legendProperty();
            legend.set(!legend.get());
        });
        plain(
                LOOK,
                "K",
                "Compare with the AI's mask, or stop comparing",
                EnumSet.of(K),
                e -> bench.comparing().toggle());
        plain(LOOK, "N", "Navigate: left drag moves the cross-hair", EnumSet.of(N), e -> choose(Tool.NAVIGATE));
        plain(LOOK, "J", "Next place where the models disagree", EnumSet.of(J), e -> {
            bench.corrections().nextDoubt(bench.current());
            planes.panes().forEach(PlanePane::revealCrossHair);
        });
        plain(LOOK, "D", "Distance: drag, on any plane", EnumSet.of(D), e -> choose(Tool.RULER));
        plain(LOOK, "A", "Angle: three clicks, the second its apex", EnumSet.of(A), e -> choose(Tool.ANGLE));
        list(LOOK, "Drag an end, a middle", "Move the end, the whole line (Shift: draw there)");
        plain(
                LOOK,
                "Delete",
                "Delete the selected distance or angle, or the last",
                EnumSet.of(DELETE),
                e -> bench.measuring().remove());
    }

    private void edit() {
        plain(EDIT, "B", "Brush", EnumSet.of(B), e -> choose(Tool.BRUSH));
        plain(EDIT, "E", "Eraser", EnumSet.of(E), e -> choose(Tool.ERASER));
        plain(EDIT, "L", "Lasso: draw around it", EnumSet.of(L), e -> choose(Tool.LASSO));
        plain(EDIT, "P", "Polygon: click its corners", EnumSet.of(P), e -> choose(Tool.POLYGON));
        sketch("Enter, double click", "Close the polygon", ENTER, PlanePointer::finishSketch);
        sketch("Backspace", "Take back its last corner", BACK_SPACE, PlanePointer::takeBackPoint);
        plain(EDIT, "G", "Fill from a click, within the ring", EnumSet.of(G), e -> choose(Tool.FILL));
        plain(EDIT, "X", "Mirror a muscle: click it", EnumSet.of(X), e -> choose(Tool.MIRROR));
        list(EDIT, "Ctrl, held", "Brush, lasso, polygon and fill take away");
        key(
                EDIT,
                "[  and  ]",
                "Brush or fill smaller, larger (also Shift+wheel)",
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
        // whatever else is held: Ctrl is, where a stroke takes away
        key(
                EDIT,
                "Esc",
                "Drop the stroke, line or drag in progress",
                e -> e.getCode() == ESCAPE,
                e -> pointers.forEach(PlanePointer::cancelGesture));
    }

    private void mask() {
        for (MaskCommand command : MaskCommand.values()) {
            key(
                    MASK,
                    command.key(),
                    command.label(),
                    of(command),
                    e -> bench.corrections().apply(bench.current(), command));
        }
    }

    private static KeyCommand.Match of(MaskCommand command) {
        return switch (command) {
            case FILL_HOLES -> shift(H);
            case REMOVE_ISLANDS -> shift(I);
            case SMOOTH -> shift(S);
            // where + needs Shift and where it has a key of its own
            case GROW ->
                e -> !e.isShortcutDown()
                        && (e.getText().equals("+") || EnumSet.of(PLUS, ADD).contains(e.getCode()));
            case SHRINK ->
                e -> !e.isShortcutDown()
                        && (e.getText().equals("-")
                                || EnumSet.of(MINUS, SUBTRACT).contains(e.getCode()));
            case COPY -> shift(C);
            case RESET -> shift(R);
            case CLEAR -> shift(DELETE);
        };
    }

    private static KeyCommand.Match shift(KeyCode code) {
        return e -> e.getCode() == code && e.isShiftDown() && !e.isShortcutDown() && !e.isAltDown();
    }

    /** A key for a line that is drawn click by click; while there is none it is left to others. */
    private void sketch(String keys, String what, KeyCode code, Consumer<PlanePointer> action) {
        // with Ctrl, too: that closes a polygon which takes away
        KeyCommand.Match match = e -> e.getCode() == code && isSketching();
        key(EDIT, keys, what, match, e -> pointers.forEach(action));
    }

    private boolean isSketching() {
        return pointers.stream().anyMatch(PlanePointer::isSketching);
    }

    private void measure() {
        list(MEASURE, "Drag the blue line", "Measure another slice (sagittal, coronal)");
        key(
                MEASURE,
                "Shift+PgUp / PgDn",
                "Measure the next slice towards head or feet",
                e -> e.isShiftDown() && !e.isAltDown() && (e.getCode() == PAGE_UP || e.getCode() == PAGE_DOWN),
                e -> bench.sliceMoves().nudge(e.getCode() == PAGE_UP));
        key(
                MEASURE,
                "Ctrl+PgUp / PgDn",
                "Measure about one vertebra higher, lower",
                e -> e.isShortcutDown() && (e.getCode() == PAGE_UP || e.getCode() == PAGE_DOWN),
                e -> bench.sliceMoves().jumpLevel(e.getCode() == PAGE_UP));
        plain(
                MEASURE,
                "M",
                "Measure the slice that the axial plane shows",
                EnumSet.of(M),
                e -> bench.sliceMoves().measureShown());
        plain(
                MEASURE,
                "Home",
                "Show the measured slice",
                EnumSet.of(HOME),
                e -> bench.sliceMoves().showMeasured());
    }

    private void section() {
        list(MEASURE, "Drag a yellow edge", "Move the C3 section; the slice stays");
        key(
                MEASURE,
                "Alt+PgUp / PgDn",
                "Move the C3 section a slice (Shift: a vertebra)",
                e -> e.isAltDown() && !e.isShortcutDown() && (e.getCode() == PAGE_UP || e.getCode() == PAGE_DOWN),
                e -> {
                    if (e.isShiftDown()) {
                        bench.sectionMoves().jump(e.getCode() == PAGE_UP);
                    } else {
                        bench.sectionMoves().nudge(e.getCode() == PAGE_UP);
                    }
                });
        key(
                MEASURE,
                "Alt+M",
                "Measure the middle of the C3 section",
                e -> e.isAltDown() && !e.isShortcutDown() && e.getCode() == M,
                e -> bench.sectionMoves().measureMiddle());
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
        cine.install(scene);
        // a key that is released over another window must not stay held
        scene.windowProperty().flatMap(w -> w.focusedProperty()).subscribe(focused -> {
            if (focused == null || !focused) {
                releaseAll();
            }
        });
    }

    private void pressed(Scene scene, KeyEvent e) {
        if (cine.stopsAt(e)) {
            e.consume();
            return;
        }
        boolean typing = scene.getFocusOwner() instanceof TextInputControl;
        if (e.getCode() != CONTROL && !e.isControlDown()) {
            // a dialog that Ctrl with a key opened may have got its release
            bench.tools().controlHeldProperty().set(false);
        }
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
