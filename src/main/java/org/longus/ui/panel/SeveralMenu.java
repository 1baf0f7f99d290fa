package org.longus.ui.panel;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.longus.ui.cases.CaseSelection;
import org.longus.ui.commands.Commands;
import org.longus.ui.key.Shortcut;

/** What several chosen lines offer. Approving is not among it, and says so. */
final class SeveralMenu extends ContextMenu {
    SeveralMenu(CaseSelection selection, Commands commands) {
        MenuItem count = new MenuItem();
        count.setDisable(true);
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> String.format(
                                Locale.ROOT,
                                "%d cases are chosen",
                                selection.items().size()),
                        selection.items()));
        CustomMenuItem approve =
                new CustomMenuItem(Controls.label("Approve: case by case, each result has to be looked at"), false);
        approve.setDisable(true);
        getItems()
                .addAll(
                        count,
                        new SeparatorMenuItem(),
                        Controls.item("Run the models", commands.of(Shortcut.RUN_CHOSEN)),
                        Controls.item("Export ...", commands.of(Shortcut.EXPORT_CHOSEN)),
                        approve,
                        Controls.item("Exclude ...", commands.of(Shortcut.EXCLUDE_CHOSEN)),
                        Controls.item("Close", commands.of(Shortcut.CLOSE_CHOSEN)));
    }
}
