package org.longus.ui.panel;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
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
     * @param busy while another job runs
     */
    public Button run(ObservableValue<ReaderSettings> reader, ObservableBooleanValue busy) {
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
        BooleanBinding none = Bindings.createBooleanBinding(() -> shown.getValue() == null, shown);
        run.disableProperty().bind(none.or(busy));
        return run;
    }

    /** Names the step that it takes back. */
    public Button undo() {
        Button undo = Controls.button(
                "undo", Feather.ROTATE_CCW, "", Controls.text("Undo", Shortcut.UNDO), commands.of(Shortcut.UNDO));
        name(undo, "Undo", Shortcut.UNDO, shown.flatMap(CaseModel::undoNameProperty));
        return undo;
    }

    /** Names the step that it makes again. */
    public Button redo() {
        Button redo = Controls.button(
                "redo", Feather.ROTATE_CW, "", Controls.text("Redo", Shortcut.REDO), commands.of(Shortcut.REDO));
        name(redo, "Redo", Shortcut.REDO, shown.flatMap(CaseModel::redoNameProperty));
        return redo;
    }

    private static void name(Button button, String what, Shortcut key, ObservableValue<String> step) {
        button.disableProperty().bind(step.map(s -> false).orElse(true));
        button.getTooltip()
                .textProperty()
                .bind(step.map(s -> Controls.text("%s %s".formatted(what, s), key))
                        .orElse("Nothing to " + what.toLowerCase(Locale.ROOT)));
    }

    /** While there is a mask. */
    public Button export() {
        Button export = Controls.button(
                "export",
                Feather.SAVE,
                "Export",
                Controls.text("Write mask, picture and workbook", Shortcut.EXPORT),
                commands.of(Shortcut.EXPORT));
        export.disableProperty()
                .bind(shown.flatMap(CaseModel::sliceProperty).map(s -> false).orElse(true));
        return export;
    }
}
