package org.longus.ui.tool;

import java.util.EnumSet;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.RangeSlider;
import org.longus.ui.casework.ToolModel;
import org.longus.ui.commands.Commands;
import org.longus.ui.display.DisplayModel;
import org.longus.ui.key.Shortcut;
import org.longus.ui.viewer.PlanePane;

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

    private final Commands commands;
    private final DisplayModel display;
    private final ToolModel tools;
    private final Cine cine;
    /** Pressed and not released since: a further press is the keyboard's repeating. */
    private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);
    /** A dialog may get the release of the key that opened it. */
    private final ListChangeListener<Window> dialogs = this::windowsChanged;

    /**
     * @param commands what the keys do
     * @param cine played slices stop at a key
     */
    public Keys(Commands commands, DisplayModel display, ToolModel tools, Cine cine) {
        this.commands = commands;
        this.display = display;
        this.tools = tools;
        this.cine = cine;
    }

    /**
     * Listens to a scene. Keys come here before any control, so that arrows scroll the planes wherever the focus is.
     *
     * @throws IllegalStateException when a key on the sheet does nothing
     */
    public void install(Scene scene) {
        Set<Shortcut> idle = commands.unbound();
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
        if (isInMenus(focused)) {
            return;
        }
        if (!isTyping(focused) && cine.stopsAt(e)) {
            e.consume();
            return;
        }
        if (e.getCode() != KeyCode.CONTROL && !e.isControlDown()) {
            // a dialog that Ctrl with a key opened may have got its release
            tools.controlHeldProperty().set(false);
        }
        if (e.getCode() == KeyCode.CONTROL) {
            tools.controlHeldProperty().set(true);
        } else if (e.getCode() == KeyCode.SPACE && focused instanceof PlanePane) {
            tools.panHeldProperty().set(true);
            e.consume();
        } else if (!stepsWithin(focused, e)) {
            dispatch(focused, e, repeated);
        }
    }

    private static boolean stepsWithin(Node focused, KeyEvent e) {
        boolean hasSteps = focused instanceof Slider
                || focused instanceof ListView<?>
                || focused instanceof ComboBoxBase<?>
                || focused instanceof CheckComboBox<?>
                || focused instanceof RangeSlider;
        return hasSteps && STEPS.contains(e.getCode()) && !e.isShortcutDown() && !e.isAltDown() && !e.isShiftDown();
    }

    /** Whether what is typed goes into a field. */
    private static boolean isTyping(Node focused) {
        return focused instanceof TextInputControl
                || focused instanceof ComboBoxBase<?> box && box.isEditable()
                || focused instanceof Spinner<?> spinner && spinner.isEditable();
    }

    /** A menu that is open, or has the keyboard, finds its lines by their letters. */
    private static boolean isInMenus(Node focused) {
        for (Node at = focused; at != null; at = at.getParent()) {
            if (at instanceof MenuBar) {
                return true;
            }
        }
        return false;
    }

    private void dispatch(Node focused, KeyEvent e, boolean repeated) {
        boolean typing = isTyping(focused) || OwnKeys.have(focused);
        for (Shortcut key : Shortcut.values()) {
            boolean meant = key.matches(e) && (!typing || key.actsWhileTyping(e));
            if (meant && commands.isPossible(key)) {
                if (!repeated || key.isRepeated()) {
                    commands.run(key, key.argument(e));
                }
                e.consume();
                return;
            }
        }
    }

    private void released(KeyEvent e) {
        held.remove(e.getCode());
        switch (e.getCode()) {
            case CONTROL -> tools.controlHeldProperty().set(false);
            case SPACE -> tools.panHeldProperty().set(false);
            case H -> display.overlaysHeldOffProperty().set(false);
            default -> {}
        }
    }

    private void releaseAll() {
        held.clear();
        tools.controlHeldProperty().set(false);
        tools.panHeldProperty().set(false);
        display.overlaysHeldOffProperty().set(false);
    }
}
