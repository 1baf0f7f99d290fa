package org.longus.ui.panel;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.longus.ui.commands.MenuEntry;

/** Lines of menus out of the list of commands. */
public final class MenuItems {
    private MenuItems() {}

    /** A line as it is now. */
    static MenuItem of(MenuEntry entry) {
        MenuItem item = switch (entry.mark()) {
            case NONE -> new MenuItem();
            case CHECK -> marked(new CheckMenuItem(), entry);
            case RADIO -> marked(new RadioMenuItem(), entry);
        };
        item.setId(entry.id());
        // a name may hold an underscore
        item.setMnemonicParsing(false);
        item.setText(entry.text().get());
        if (!entry.keys().isEmpty()) {
            item.setAccelerator(new WrittenKeys(entry.keys()));
        }
        item.setDisable(!entry.isPossible());
        item.setOnAction(e -> entry.does().run());
        return item;
    }

    private static CheckMenuItem marked(CheckMenuItem item, MenuEntry entry) {
        item.setSelected(entry.chosen().getAsBoolean());
        return item;
    }

    private static RadioMenuItem marked(RadioMenuItem item, MenuEntry entry) {
        item.setSelected(entry.chosen().getAsBoolean());
        return item;
    }

    /** A menu of its own for a node: its lines are as they are when it opens. */
    static ContextMenu context(Supplier<List<MenuEntry>> entries) {
        ContextMenu menu = new ContextMenu();
        // one that is empty does not open
        fill(menu, entries);
        menu.setOnShowing(e -> fill(menu, entries));
        return menu;
    }

    private static void fill(ContextMenu menu, Supplier<List<MenuEntry>> entries) {
        menu.getItems().setAll(entries.get().stream().map(MenuItems::of).toList());
    }

    /** Keys shown at the end of a line. They are heard elsewhere, once for all: here they match nothing. */
    private static final class WrittenKeys extends KeyCombination {
        private final String written;

        WrittenKeys(String written) {
            this.written = written;
        }

        @Override
        public boolean match(KeyEvent event) {
            return false;
        }

        @Override
        public String getDisplayText() {
            return written;
        }

        @Override
        public String getName() {
            return written;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
