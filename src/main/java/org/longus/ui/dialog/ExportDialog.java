package org.longus.ui.dialog;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.longus.export.folder.ExportRequest;
import org.longus.ui.service.ExportChoice;

/** Where an export goes and what is written: all of it with the keyboard, Enter exports. */
public final class ExportDialog extends Dialog<ExportChoice> {
    private static final ButtonType EXPORT = new ButtonType("Export", ButtonBar.ButtonData.OK_DONE);

    private final TextField folder;
    private final FormatBoxes formats;
    private final CheckBox modelsMask;
    private final CheckBox asks;

    /**
     * @param what is exported, as in "Export 12 cases"
     * @param now what is offered
     */
    public ExportDialog(Window owner, String what, ExportChoice now) {
        Dialogs.prepare(this, owner, "export-dialog", "Export", what);
        folder = new TextField(now.folder().toString());
        formats = new FormatBoxes(now.request());
        modelsMask = box(
                "export-models-mask",
                "The models' own mask as well",
                "Beside the mask that was measured, in each format of masks. It differs where a person edited.",
                now.request().modelsMask());
        asks = box(
                "export-asks",
                "Ask at each export",
                "Off: from now on an export goes here at once. Preferences (Ctrl+comma) turn it on again.",
                now.asks());
        VBox content = Dialogs.content(folderRow(owner), formats.shown(), new VBox(modelsMask, asks));
        content.getStyleClass().add("export-content");
        getDialogPane().setContent(content);
        getDialogPane().getStyleClass().add("export");
        getDialogPane().getButtonTypes().addAll(EXPORT, ButtonType.CANCEL);
        Node go = getDialogPane().lookupButton(EXPORT);
        go.setId("export-go");
        go.disableProperty().bind(Bindings.createBooleanBinding(() -> typed().isEmpty(), folder.textProperty()));
        getDialogPane().addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            // to a check box Enter is what the space bar is
            if (e.getCode() == KeyCode.ENTER && e.getTarget() instanceof CheckBox) {
                e.consume();
                ((Button) go).fire();
            }
        });
        setOnShown(e -> (now.hasFolder() ? formats.first() : folder).requestFocus());
        setResizable(true);
        setResultConverter(b -> b == EXPORT ? chosen() : null);
    }

    private Node folderRow(Window owner) {
        folder.setId("export-folder");
        folder.setAccessibleText("Folder of exports");
        folder.setPromptText("Folder; each case has a folder of its own there");
        folder.setTooltip(new Tooltip("Each case has a folder of its own there"));
        HBox.setHgrow(folder, Priority.ALWAYS);
        Label name = new Label("_Folder");
        name.setMnemonicParsing(true);
        name.setLabelFor(folder);
        name.setMinWidth(Region.USE_PREF_SIZE);
        Button choose = new Button("Choose ...");
        choose.setId("export-choose");
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setAccessibleText("Choose the folder of exports");
        choose.setTooltip(new Tooltip("Choose the folder of exports"));
        choose.setOnAction(
                e -> FolderQuestion.ask(getDialogPane().getScene().getWindow(), "Export into a folder", typed())
                        .ifPresent(chosen -> folder.setText(chosen.toString())));
        HBox row = new HBox(name, folder, choose);
        row.getStyleClass().add("about-row");
        return row;
    }

    private static CheckBox box(String id, String text, String help, boolean on) {
        CheckBox box = new CheckBox(text);
        box.setId(id);
        box.setSelected(on);
        box.setAccessibleHelp(help);
        box.setTooltip(new Tooltip(help));
        return box;
    }

    private Optional<Path> typed() {
        try {
            return Optional.of(Path.of(folder.getText().strip())).filter(p -> !p.equals(ExportChoice.NO_FOLDER));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private ExportChoice chosen() {
        ExportRequest request = formats.request().withModelsMask(modelsMask.isSelected());
        return new ExportChoice(typed().orElseThrow(), request, asks.isSelected());
    }
}
