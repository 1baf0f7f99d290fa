package org.longus.ui.app;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.panel.CaseTablePane;
import org.longus.ui.panel.PatientBox;
import org.longus.ui.viewer.PlanePane;

/**
 * A click on a button, list or slider leaves the keyboard with the planes, or gives it to them where the form of the patient's
 * values has it: the space bar pans then, and does not press the button once more. Who comes to a control with Tab has the
 * keyboard there.
 */
final class KeyboardFocus {
    private KeyboardFocus() {}

    /** @param active the plane that has the keyboard while no control has */
    static void leaveToThePlanes(Scene scene, ObservableValue<CaseModel> shown, ObservableValue<PlanePane> active) {
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
            boolean inTheForm = isIn(PatientBox.class, (Node) e.getTarget());
            for (Node at = (Node) e.getTarget(); at != null; at = at.getParent()) {
                if (!inTheForm && isPressed(at)) {
                    leaveTheForm(scene, active);
                }
                if (at instanceof Control control
                        && control.isFocusTraversable()
                        && !(at instanceof TextInputControl)
                        && !(at instanceof TableView<?>)) {
                    // controls take the keyboard with a press only while Tab could lead to them
                    control.setFocusTraversable(false);
                    Platform.runLater(() -> control.setFocusTraversable(true));
                }
            }
        });
        // who scrolls a plane has done with the form, though nothing was pressed
        scene.addEventFilter(ScrollEvent.SCROLL, e -> {
            if (isIn(PlanePane.class, (Node) e.getTarget())) {
                leaveTheForm(scene, active);
            }
        });
        // what had the keyboard may have gone with the case
        shown.subscribe(c -> {
            if (!(scene.getFocusOwner() instanceof TextInputControl filter && "case-filter".equals(filter.getId()))
                    && !(scene.getFocusOwner() instanceof ListView<?>)
                    && !isInTheTable(scene.getFocusOwner())) {
                active.getValue().requestFocus();
            }
        });
    }

    /** Gives the keyboard to the planes where the form of the patient's values has it. */
    static void leaveTheForm(Scene scene, ObservableValue<PlanePane> active) {
        if (isIn(PatientBox.class, scene.getFocusOwner())) {
            active.getValue().requestFocus();
        }
    }

    /** What does something when it is pressed, and takes no keyboard with it. */
    private static boolean isPressed(Node at) {
        return at instanceof ButtonBase
                || at instanceof MenuBar
                || at instanceof Slider
                || at instanceof ComboBoxBase<?>;
    }

    private static boolean isIn(Class<? extends Node> part, Node node) {
        Node at = node;
        while (at != null && !part.isInstance(at)) {
            at = at.getParent();
        }
        return at != null;
    }

    /** The table of cases keeps the keyboard while it goes from row to row. */
    private static boolean isInTheTable(Node focused) {
        for (Node at = focused; at != null; at = at.getParent()) {
            if (at instanceof CaseTablePane table && table.isVisible()) {
                return true;
            }
        }
        return false;
    }
}
