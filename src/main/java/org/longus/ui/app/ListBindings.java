package org.longus.ui.app;

import java.util.EnumSet;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.longus.ui.commands.Commands;
import org.longus.ui.key.Shortcut;

/** What is done with several cases of the list at once. */
public final class ListBindings {
    private static final Set<Shortcut.Group> TABLE =
            EnumSet.of(Shortcut.Group.CASE, Shortcut.Group.LIST, Shortcut.Group.WINDOW, Shortcut.Group.HELP);

    private ListBindings() {}

    static void bind(Commands commands, Workbench bench) {
        BooleanBinding any = Bindings.isNotEmpty(bench.list().all());
        BooleanBinding several = bench.selection().severalBinding();
        commands.bind(Shortcut.FLAG_NOTE, bench.decisions()::flagWithNote);
        commands.bind(Shortcut.EARLIER_STUDY, bench.earlierStudy()::compare);
        commands.offer(
                Shortcut.EARLIER_STUDY,
                Bindings.createStringBinding(
                        () -> bench.earlierStudy().whyNot(bench.list().chosen()),
                        bench.list().chosenProperty(),
                        bench.list().all()));
        commands.bind(Shortcut.CHOOSE_ALL, any, bench.selection()::all);
        commands.bind(Shortcut.TABLE, () -> {
            var shown = bench.table().shownProperty();
            bench.cohort().view().shownProperty().set(false);
            shown.set(!shown.get());
        });
        commands.bind(Shortcut.OPEN_COHORT, bench.cohort()::open);
        commands.bind(Shortcut.COHORT, bench.cohort()::toggle);
        // while the planes are not seen nothing changes them, and their keys are the table's
        commands.admit(
                key -> bench.planesSeen().get() || TABLE.contains(key.group()),
                () -> bench.messages()
                        .say("The planes are not shown: %s goes back to them."
                                .formatted(
                                        bench.table().shownProperty().get()
                                                ? Shortcut.TABLE.keys()
                                                : Shortcut.COHORT.keys())));
        commands.bind(Shortcut.EXPORT_LIST, any, bench.listCommands()::exportAll);
        bindForSeveral(commands, Shortcut.EXPORT_CHOSEN, several, bench.listCommands()::exportChosen);
        bindForSeveral(commands, Shortcut.RUN_CHOSEN, several, bench.listCommands()::run);
        bindForSeveral(commands, Shortcut.EXCLUDE_CHOSEN, several, bench.listCommands()::exclude);
        bindForSeveral(commands, Shortcut.CLOSE_CHOSEN, several, bench.listCommands()::close);
    }

    private static void bindForSeveral(Commands commands, Shortcut key, BooleanBinding several, Runnable does) {
        commands.bind(key, several, does);
        commands.offer(key, several.map(s -> s ? "" : "Choose several cases of the list first"));
    }
}
