package org.longus.ui.app;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseEvent;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.panel.CaseTablePane;
import org.longus.ui.panel.PatientBox;
import org.longus.ui.viewer.PlanePane;

/**
 * A click on a button, list or slider leaves the keyboard with the planes: the space bar pans then, and does not press the
 * button once more. Who comes to a control with Tab has the keyboard there.
 */
final class KeyboardFocus {
    private KeyboardFocus() {}

    /** @param active the plane that has the keyboard while no control has */
    static void leaveToThePlanes(Scene scene, ObservableValue<CaseModel> shown, ObservableValue<PlanePane> active) {
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
            for (Node at = (Node) e.getTarget(); at != null; at = at.getParent()) {
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
        for (Node at = scene.getFocusOwner(); at != null; at = at.getParent()) {
            if (at instanceof PatientBox) {
                active.getValue().requestFocus();
                return;
            }
        }
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
