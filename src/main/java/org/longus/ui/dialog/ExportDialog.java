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
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.longus.export.Paper;
import org.longus.export.folder.ExportRequest;
import org.longus.ui.service.Deidentify;
import org.longus.ui.service.ExportChoice;

/** Where an export goes and what is written: all of it with the keyboard, Enter exports. */
public final class ExportDialog extends Dialog<ExportChoice> {
    private static final ButtonType EXPORT = new ButtonType("Export", ButtonBar.ButtonData.OK_DONE);

    private final TextField folder;
    private final FormatBoxes formats;
    private final CheckBox modelsMask;
    private final CheckBox deidentify;
    private final CheckBox characteristics;
    private final String key;
    private final String pseudonyms;
    private final Optional<Paper> paper;
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
        deidentify = box(
                "export-deidentify",
                "De-identify",
                "Pseudonyms, other UIDs, moved dates and cleaned texts, in every file and its name. The picture still"
                        + " shows a slice of the neck.",
                now.deidentify().wanted());
        characteristics = box(
                "export-characteristics",
                "Keep sex, age, height, weight",
                "And the indices that need them. An age above 89 years is never told.",
                now.deidentify().keepCharacteristics());
        characteristics.disableProperty().bind(deidentify.selectedProperty().not());
        key = now.deidentify().key();
        pseudonyms = now.deidentify().pseudonyms();
        paper = now.request().paper();
        asks = box(
                "export-asks",
                "Ask at each export",
                "Off: from now on an export goes here at once. Preferences (Ctrl+comma) turn it on again.",
                now.asks());
        VBox content =
                Dialogs.content(folderRow(owner), formats.shown(), new VBox(modelsMask, names(now.deidentify()), asks));
        content.getStyleClass().add("export-content");
        getDialogPane().setContent(content);
        getDialogPane().getStyleClass().add("export");
        getDialogPane().getButtonTypes().addAll(EXPORT, ButtonType.CANCEL);
        Node go = getDialogPane().lookupButton(EXPORT);
        go.setId("export-go");
        go.disableProperty().bind(Bindings.createBooleanBinding(() -> typed().isEmpty(), folder.textProperty()));
        getDialogPane().addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            // to a check box or a button Enter is what the space bar is
            if (e.getCode() == KeyCode.ENTER
                    && e.getTarget() instanceof Node at
                    && formats.isAt(at, modelsMask, deidentify, characteristics, asks)) {
                e.consume();
                ((Button) go).fire();
            }
        });
        deidentify.setOnAction(e -> Dialogs.resize(getDialogPane()));
        setOnShown(e -> (now.hasFolder() ? formats.first() : folder).requestFocus());
        setResizable(true);
        setResultConverter(b -> b == EXPORT ? chosen() : null);
    }

    /** What names nobody, and where the key is that could undo it. */
    private Node names(Deidentify now) {
        HBox boxes = new HBox(deidentify, characteristics);
        boxes.getStyleClass().add("about-row");
        VBox files = new VBox(
                place(
                        "export-key",
                        "Key",
                        now.shownKey(),
                        "The same key gives the same pseudonyms; keep it to yourself. Another one is chosen in the"
                                + " preferences (Ctrl+comma)."),
                place(
                        "export-who",
                        "Who is who",
                        now.shownTable(),
                        "A table of patients and pseudonyms, for you alone. It is made at the first export."));
        if (!now.pseudonyms().isBlank()) {
            files.getChildren()
                    .add(place(
                            "export-pseudonyms",
                            "Own pseudonyms",
                            now.pseudonyms(),
                            "Every patient has to stand there. Another table is chosen in the preferences"
                                    + " (Ctrl+comma)."));
        }
        return new VBox(boxes, files);
    }

    /** Where a file is: as wide as the dialog, whatever its length, and whole in the tooltip. */
    private Label place(String id, String name, String path, String help) {
        Label label = new Label(name + ": " + path);
        label.setId(id);
        label.getStyleClass().addAll("text-muted", "text-small");
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        label.setMinWidth(0);
        label.setPrefWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setTooltip(new Tooltip(path + "\n" + help));
        label.visibleProperty().bind(deidentify.selectedProperty());
        label.managedProperty().bind(deidentify.selectedProperty());
        return label;
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
        ExportRequest request =
                paper.map(formats.request()::on).orElse(formats.request()).withModelsMask(modelsMask.isSelected());
        return new ExportChoice(
                typed().orElseThrow(),
                request,
                asks.isSelected(),
                new Deidentify(deidentify.isSelected(), characteristics.isSelected(), key, pseudonyms));
    }
}
