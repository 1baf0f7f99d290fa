package org.longus.ui.tool;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.longus.ui.commands.Workbench;
import org.longus.ui.key.Shortcut;
import org.longus.ui.viewer.PlanePane;
import org.longus.ui.viewer.ThreePlanes;

/** Hands the window's keys to what they do. Which event is which key, {@link Shortcut} says. */
public final class Keys {
    /** What moves within a list or along a slider while that has the keyboard. */
    private static final Set<KeyCode> STEPS = EnumSet.of(
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.PAGE_UP,
            KeyCode.PAGE_DOWN,
            KeyCode.ENTER);

    private final Workbench bench;
    private final Cine cine;
    private final Map<Shortcut, Act> acts = new EnumMap<>(Shortcut.class);
    /** Pressed and not released since: a further press is the keyboard's repeating. */
    private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);
    /** A dialog may get the release of the key that opened it. */
    private final ListChangeListener<Window> dialogs = this::windowsChanged;

    private record Act(BooleanSupplier possible, Consumer<KeyEvent> does) {}

    /**
     * @param active the plane that keys scroll
     * @param pointers of the planes: keys go on with what they draw, or drop it
     */
    public Keys(
            Workbench bench, Supplier<PlanePane> active, ThreePlanes planes, List<PlanePointer> pointers, Cine cine) {
        this.bench = bench;
        this.cine = cine;
        CaseKeys.install(this, bench, pointers);
        LookKeys.install(this, bench, active, planes, cine);
        MeasureKeys.install(this, bench);
        EditKeys.install(this, bench, pointers);
    }

    /** What a key does from now on. */
    public void on(Shortcut key, Runnable action) {
        on(key, e -> action.run());
    }

    void on(Shortcut key, Consumer<KeyEvent> action) {
        on(key, () -> true, action);
    }

    /** @param possible while it is not, the key is left to others */
    void on(Shortcut key, BooleanSupplier possible, Consumer<KeyEvent> action) {
        acts.put(key, new Act(possible, action));
    }

    /**
     * Listens to a scene. Keys come here before any control, so that arrows scroll the planes wherever the focus is.
     *
     * @throws IllegalStateException when a key on the sheet does nothing
     */
    public void install(Scene scene) {
        Set<Shortcut> idle = EnumSet.allOf(Shortcut.class);
        idle.removeIf(k -> k.isListedOnly() || acts.containsKey(k));
        if (!idle.isEmpty()) {
            throw new IllegalStateException("keys that do nothing: " + idle);
        }
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> pressed(scene.getFocusOwner(), e));
        scene.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
        cine.install(scene);
        Window.getWindows().addListener(new WeakListChangeListener<>(dialogs));
        // a key that is released over another window must not stay held
        scene.windowProperty().flatMap(w -> w.focusedProperty()).subscribe(focused -> {
            if (focused == null || !focused) {
                releaseAll();
            }
        });
    }

    private void windowsChanged(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            // tooltips and menus come and go while a key is held
            boolean dialog = change.getAddedSubList().stream().anyMatch(Stage.class::isInstance)
                    || change.getRemoved().stream().anyMatch(Stage.class::isInstance);
            if (dialog) {
                held.clear();
            }
        }
    }

    private void pressed(Node focused, KeyEvent e) {
        boolean repeated = !held.add(e.getCode());
        if (cine.stopsAt(e)) {
            e.consume();
            return;
        }
        if (e.getCode() != KeyCode.CONTROL && !e.isControlDown()) {
            // a dialog that Ctrl with a key opened may have got its release
            bench.tools().controlHeldProperty().set(false);
        }
        if (e.getCode() == KeyCode.CONTROL) {
            bench.tools().controlHeldProperty().set(true);
        } else if (e.getCode() == KeyCode.SPACE && focused instanceof PlanePane) {
            bench.tools().panHeldProperty().set(true);
            e.consume();
        } else if (!stepsWithin(focused, e)) {
            dispatch(focused, e, repeated);
        }
    }

    private static boolean stepsWithin(Node focused, KeyEvent e) {
        boolean hasSteps =
                focused instanceof Slider || focused instanceof ListView<?> || focused instanceof ComboBoxBase<?>;
        return hasSteps && STEPS.contains(e.getCode()) && !e.isShortcutDown() && !e.isAltDown() && !e.isShiftDown();
    }

    private void dispatch(Node focused, KeyEvent e, boolean repeated) {
        boolean typing = focused instanceof TextInputControl;
        for (var each : acts.entrySet()) {
            Act act = each.getValue();
            Shortcut key = each.getKey();
            boolean meant = key.matches(e) && (!typing || key.actsWhileTyping(e));
            if (meant && act.possible().getAsBoolean()) {
                if (!repeated || key.isRepeated()) {
                    act.does().accept(e);
                }
                e.consume();
                return;
            }
        }
    }

    private void released(KeyEvent e) {
        held.remove(e.getCode());
        switch (e.getCode()) {
            case CONTROL -> bench.tools().controlHeldProperty().set(false);
            case SPACE -> bench.tools().panHeldProperty().set(false);
            case H -> bench.display().overlaysHeldOffProperty().set(false);
            default -> {}
        }
    }

    private void releaseAll() {
        held.clear();
        bench.tools().controlHeldProperty().set(false);
        bench.tools().panHeldProperty().set(false);
        bench.display().overlaysHeldOffProperty().set(false);
    }
}
