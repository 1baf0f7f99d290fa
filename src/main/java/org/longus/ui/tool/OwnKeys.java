package org.longus.ui.tool;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;

/** Parts of the window that keep the keys that are pressed in them: text fields, and forms with all that is in them. */
public final class OwnKeys {
    private static final Object MARK = OwnKeys.class;

    private OwnKeys() {}

    /** From now on the keys pressed within this part are its own, but for those that act in a text field, too. */
    public static void keep(Node part) {
        part.getProperties().put(MARK, true);
    }

    /** Whether a key that is pressed while this has the keyboard is not meant for the planes. */
    static boolean have(Node focused) {
        for (Node at = focused; at != null; at = at.getParent()) {
            if (at instanceof TextInputControl || at.getProperties().containsKey(MARK)) {
                return true;
            }
        }
        return false;
    }
}
