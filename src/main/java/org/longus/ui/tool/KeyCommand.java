package org.longus.ui.tool;

import java.util.List;
import javafx.scene.input.KeyEvent;

/**
 * A key and what it does. The sheet of keys is made of the same list that acts, so the two cannot differ.
 *
 * @param group heading on the sheet
 * @param keys as written on the sheet
 * @param what in the user's words
 * @param matches whether a pressed key is meant; never for keys that are listed only
 * @param whileTyping whether it acts in a text field too
 */
public record KeyCommand(String group, String keys, String what, Match matches, Action action, boolean whileTyping) {
    /** Whether a key event is this command's. */
    @FunctionalInterface
    public interface Match {
        boolean test(KeyEvent e);
    }

    /** What it does. */
    @FunctionalInterface
    public interface Action {
        void run(KeyEvent e);
    }

    /** Something that the pointer or a held key does: on the sheet alone. */
    static KeyCommand listed(String group, String keys, String what) {
        return new KeyCommand(group, keys, what, e -> false, e -> {}, false);
    }

    /** The first command that a key means. */
    static void dispatch(List<KeyCommand> commands, KeyEvent e, boolean typing) {
        for (KeyCommand command : commands) {
            if ((!typing || command.whileTyping()) && command.matches().test(e)) {
                command.action().run(e);
                e.consume();
                return;
            }
        }
    }
}
