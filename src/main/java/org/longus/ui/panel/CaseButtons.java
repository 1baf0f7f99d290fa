package org.longus.ui.panel;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.longus.review.store.ReaderSettings;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.commands.Commands;
import org.longus.ui.key.Shortcut;

/** The tool bar's buttons for the shown case: run, undo, redo and export. */
public final class CaseButtons {
    private final ObservableValue<CaseModel> shown;
    private final Commands commands;

    public CaseButtons(ObservableValue<CaseModel> shown, Commands commands) {
        this.shown = shown;
        this.commands = commands;
    }

    /**
     * Runs the models, or reveals what they say to a reader.
     *
     * @param reader who reads
     */
    public Node run(ObservableValue<ReaderSettings> reader) {
        Button run = Controls.button("run", Feather.PLAY, "Run", "", commands.of(Shortcut.RUN));
        run.getStyleClass().add("accent");
        reader.subscribe(s -> {
            boolean hidden = s.on() && !s.fromAi();
            run.setText(hidden ? "AI" : "Run");
            run.getTooltip()
                    .setText(Controls.text(
                            hidden
                                    ? "Reveal AI: show its mask, votes and numbers on this case; the record says so"
                                    : "Find C3, choose its slice and segment the muscle",
                            Shortcut.RUN));
        });
        run.accessibleTextProperty().bind(run.getTooltip().textProperty());
        return Controls.offered(run, commands.whyNot(Shortcut.RUN));
    }

    /** Names the step that it takes back. */
    public Node undo() {
        Button undo = Controls.button(
                "undo", Feather.ROTATE_CCW, "", Controls.text("Undo", Shortcut.UNDO), commands.of(Shortcut.UNDO));
        return named(undo, "Undo", Shortcut.UNDO, shown.flatMap(CaseModel::undoNameProperty));
    }

    /** Names the step that it makes again. */
    public Node redo() {
        Button redo = Controls.button(
                "redo", Feather.ROTATE_CW, "", Controls.text("Redo", Shortcut.REDO), commands.of(Shortcut.REDO));
        return named(redo, "Redo", Shortcut.REDO, shown.flatMap(CaseModel::redoNameProperty));
    }

    private Node named(Button button, String what, Shortcut key, ObservableValue<String> step) {
        button.getTooltip()
                .textProperty()
                .bind(step.map(s -> Controls.text("%s %s".formatted(what, s), key))
                        .orElse("Nothing to " + what.toLowerCase(Locale.ROOT)));
        button.accessibleTextProperty().bind(button.getTooltip().textProperty());
        return Controls.offered(button, commands.whyNot(key));
    }

    /** While there is a mask. */
    public Node export() {
        Button export = Controls.button(
                "export",
                Feather.SAVE,
                "Export",
                Controls.text("Write masks, picture, workbook and more", Shortcut.EXPORT),
                commands.of(Shortcut.EXPORT));
        return Controls.offered(export, commands.whyNot(Shortcut.EXPORT));
    }
}
