package org.longus.ui.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.longus.app.Installation;
import org.longus.ui.commands.Commands;
import org.longus.ui.dialog.GuideDialog;
import org.longus.ui.key.Shortcut;

/** What helps a person to begin. */
final class HelpBindings {
    private static final String GUIDE = "docs/guide.md";
    private static final String FOR_ANNOTATORS = "docs/guide-annotators.md";

    private HelpBindings() {}

    /**
     * @param welcome shows the first page
     * @param openFile shows a file or folder in the system's own program
     */
    static void bind(
            Commands commands, Workbench bench, Stage stage, Runnable welcome, Optional<Consumer<Path>> openFile) {
        commands.bind(Shortcut.OPEN_SAMPLE, bench.sample()::open);
        commands.bind(Shortcut.WELCOME, welcome);
        commands.bind(Shortcut.GUIDE, () -> guide(stage, openFile).show());
    }

    private static GuideDialog guide(Stage stage, Optional<Consumer<Path>> openFile) {
        Path file = Installation.folder().resolve(GUIDE);
        return new GuideDialog(
                stage,
                CompletableFuture.supplyAsync(HelpBindings::text),
                Installation.folder().resolve("docs"),
                openFile.map(open -> () -> open.accept(file)));
    }

    /** Both parts, one after the other: a link from one to the other leads nowhere in the window. */
    private static Optional<String> text() {
        return Installation.text(GUIDE)
                .map(guide -> guide
                        + Installation.text(FOR_ANNOTATORS).map(t -> "\n\n" + t).orElse(""));
    }
}
