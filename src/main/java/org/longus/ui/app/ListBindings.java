package org.longus.ui.app;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.longus.ui.commands.Commands;
import org.longus.ui.key.Shortcut;

/** What is done with several cases of the list at once. */
public final class ListBindings {
    private ListBindings() {}

    static void bind(Commands commands, Workbench bench) {
        BooleanBinding any = Bindings.isNotEmpty(bench.list().all());
        BooleanBinding several = bench.selection().severalBinding();
        commands.bind(Shortcut.FLAG_NOTE, bench.decisions()::flagWithNote);
        commands.bind(Shortcut.CHOOSE_ALL, any, bench.selection()::all);
        commands.bind(Shortcut.EXPORT_LIST, any, bench.listCommands()::exportAll);
        commands.bind(Shortcut.EXPORT_CHOSEN, several, bench.listCommands()::exportChosen);
        commands.bind(Shortcut.RUN_CHOSEN, several, bench.listCommands()::run);
        commands.bind(Shortcut.EXCLUDE_CHOSEN, several, bench.listCommands()::exclude);
        commands.bind(Shortcut.CLOSE_CHOSEN, several, bench.listCommands()::close);
    }
}
