package org.longus.ui.commands;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.longus.ui.key.TopMenu;

/**
 * A line of a menu, and of the finder of commands. What changes is asked for when it is about to be read.
 *
 * @param id of its node
 * @param submenu that it stands in; empty where it stands in the menu itself
 * @param keys as they are shown; empty where it has none
 * @param whyNot why it cannot be done now, in words; empty where it can
 * @param chosen whether its mark is set; never for a plain line
 */
public record MenuEntry(
        String id,
        TopMenu menu,
        String submenu,
        Supplier<String> text,
        String keys,
        Supplier<String> whyNot,
        Mark mark,
        BooleanSupplier chosen,
        Runnable does) {
    /** What stands before its words. */
    public enum Mark {
        NONE,
        /** On or off. */
        CHECK,
        /** One of several. */
        RADIO
    }

    public boolean isPossible() {
        return whyNot.get().isEmpty();
    }

    /** Where it is found, as in "View, Layers". */
    public String path() {
        return submenu.isEmpty() ? menu.word() : menu.word() + ", " + submenu;
    }
}
