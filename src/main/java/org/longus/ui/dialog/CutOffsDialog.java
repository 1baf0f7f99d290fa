package org.longus.ui.dialog;

import java.io.File;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.longus.measure.CutOff;
import org.longus.measure.CutOffTable;
import org.longus.ui.commands.CutOffDraft;
import org.longus.ui.commands.CutOffEditor;
import org.longus.ui.commands.OwnCutOffs;

/**
 * A person's own cut-offs, with the published ones beside them to read and to start from. All of them are applied together, once
 * nothing is missing.
 */
public final class CutOffsDialog extends Dialog<CutOffTable> {
    private static final ButtonType APPLY = new ButtonType("Apply", ButtonBar.ButtonData.OK_DONE);
    private static final String JSON = "*.json";
    private static final int NONE = -1;

    private final Window owner;
    private final OwnCutOffs kept;
    private final CutOffEditor editor;
    /** By their place in the editor: a line that is typed into stays the line that is chosen. */
    private final ListView<Integer> own;

    private final ListView<CutOff<?>> published;
    private final CutOffForm form = new CutOffForm(this::typed);
    private final Label said = new Label();
    private final Button remove;
    private final Button export;
    /** The chosen one of the person's own; {@link #NONE} where a published one is. */
    private int at = NONE;

    private Optional<CutOff<?>> read = Optional.empty();

    public CutOffsDialog(Window owner, OwnCutOffs kept) {
        this.owner = owner;
        this.kept = kept;
        editor = new CutOffEditor(kept.ownProperty().get());
        Dialogs.prepare(
                this, owner, "cut-offs-dialog", "Your own cut-offs", "Your own cut-offs, and the published ones");
        Dialogs.wide(getDialogPane(), owner);
        own = list("own-cut-offs", "Your own cut-offs");
        own.setCellFactory(v -> new OwnCell());
        own.setPlaceholder(new Label("None yet"));
        published = list("published-cut-offs", "Published cut-offs, to be read and to start from");
        published.setItems(FXCollections.observableArrayList(editor.published()));
        published.setCellFactory(v -> new PublishedCell());
        Button add = button("cut-off-add", "Add", "Add an empty cut-off of your own", () -> choose(editor.add()));
        Button duplicate =
                button("cut-off-duplicate", "Duplicate", "Add a copy of the chosen one as a start", this::duplicate);
        remove = button("cut-off-remove", "Remove", "Remove the chosen one of your own", this::remove);
        Button load = button(
                "cut-off-import", "Import ...", "Add the cut-offs of a cutoffs.json file to yours", this::importFile);
        export = button(
                "cut-off-export",
                "Export ...",
                "Write yours into a cutoffs.json file, as 'analyze --cutoffs' takes it",
                this::exportFile);
        getDialogPane()
                .setContent(Dialogs.content(
                        sides(new FlowPane(4, 4, add, duplicate, remove, load, export)),
                        wrapped(said, "cut-offs-said")));
        getDialogPane().getStyleClass().add("cut-offs");
        getDialogPane().getButtonTypes().addAll(APPLY, ButtonType.CANCEL);
        getDialogPane().lookupButton(APPLY).setId("cut-offs-apply");
        getDialogPane().lookupButton(ButtonType.CANCEL).addEventFilter(ActionEvent.ACTION, this::askBeforeLoss);
        own.getSelectionModel().selectedIndexProperty().subscribe(i -> choose(i.intValue(), Optional.empty()));
        published.getSelectionModel().selectedItemProperty().subscribe(c -> choose(NONE, Optional.ofNullable(c)));
        ListChangeListener<CutOffDraft> changed = c -> judge();
        editor.own().addListener(changed);
        judge();
        if (editor.own().isEmpty()) {
            published.getSelectionModel().selectFirst();
        } else {
            own.getSelectionModel().selectFirst();
        }
        setOnShown(e -> (editor.own().isEmpty() ? add : own).requestFocus());
        setResizable(true);
        setResultConverter(b -> b == APPLY ? editor.table() : null);
    }

    private Node sides(FlowPane buttons) {
        VBox left = new VBox(heading("Yours, not published"), own, heading("Published: read only"), published, buttons);
        left.getStyleClass().add("cut-offs-lists");
        VBox.setVgrow(own, Priority.ALWAYS);
        VBox.setVgrow(published, Priority.ALWAYS);
        ScrollPane sheet = new ScrollPane(form.shown());
        sheet.setId("cut-off-sheet");
        sheet.setFitToWidth(true);
        sheet.setFocusTraversable(false);
        sheet.getStyleClass().add("cut-offs-sheet");
        HBox.setHgrow(sheet, Priority.ALWAYS);
        HBox sides = new HBox(left, sheet);
        sides.getStyleClass().add("cut-offs-sides");
        VBox.setVgrow(sides, Priority.ALWAYS);
        return sides;
    }

    private static Label heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add("row-name");
        return heading;
    }

    private static Label wrapped(Label label, String id) {
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll("text-muted", "text-small");
        return label;
    }

    private static <T> ListView<T> list(String id, String accessible) {
        ListView<T> list = new ListView<>();
        list.setId(id);
        list.setAccessibleText(accessible);
        list.setTooltip(new Tooltip(accessible));
        list.getStyleClass().add("cut-offs-list");
        return list;
    }

    private static Button button(String id, String text, String help, Runnable does) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(help);
        button.setTooltip(new Tooltip(help));
        button.setOnAction(e -> does.run());
        return button;
    }

    private final class OwnCell extends ListCell<Integer> {
        @Override
        protected void updateItem(Integer index, boolean empty) {
            super.updateItem(index, empty);
            setText(empty ? null : CutOffEditor.name(editor.own().get(index)));
        }
    }

    private static final class PublishedCell extends ListCell<CutOff<?>> {
        @Override
        protected void updateItem(CutOff<?> cutOff, boolean empty) {
            super.updateItem(cutOff, empty);
            setText(empty ? null : cutOff.name());
        }
    }

    /** One is chosen in all: what is chosen in the other list is not any more. That a list lets go of a line chooses none. */
    private void choose(int index, Optional<CutOff<?>> toRead) {
        if (index < 0 && toRead.isEmpty()) {
            return;
        }
        at = index;
        read = toRead;
        (index >= 0 ? published : own).getSelectionModel().clearSelection();
        showChosen();
    }

    private void showChosen() {
        if (at >= 0) {
            form.edit(editor.own().get(at), editor.faults(at));
        } else {
            read.ifPresent(form::read);
        }
        remove.setDisable(at < 0);
    }

    private void typed(CutOffDraft now) {
        if (at >= 0) {
            editor.set(at, now);
            own.refresh();
            form.tell(editor.faults(at));
        }
    }

    private void judge() {
        if (own.getItems().size() != editor.own().size()) {
            own.getItems()
                    .setAll(IntStream.range(0, editor.own().size()).boxed().toList());
        }
        String problem = editor.problem();
        say(problem);
        export.setDisable(!problem.isEmpty() || editor.own().isEmpty());
        getDialogPane().lookupButton(APPLY).setDisable(!problem.isEmpty() || !editor.isChanged());
    }

    private void say(String text) {
        said.setText(
                text.isEmpty()
                        ? "Applied to every case at once. An approval that was given by other cut-offs stands, and"
                                + " says so."
                        : text);
    }

    private void choose(int index) {
        own.getSelectionModel().clearAndSelect(index);
        choose(index, Optional.empty());
        own.scrollTo(index);
        form.first().requestFocus();
    }

    private void duplicate() {
        choose(at >= 0 ? editor.duplicate(at) : editor.startFrom(read.orElseThrow()));
    }

    private void remove() {
        int next = Math.min(at, editor.own().size() - 2);
        editor.remove(at);
        if (next >= 0) {
            own.getSelectionModel().clearAndSelect(next);
            choose(next, Optional.empty());
            own.requestFocus();
        } else {
            published.getSelectionModel().selectFirst();
            choose(NONE, Optional.of(editor.published().getFirst()));
            published.requestFocus();
        }
    }

    private static FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("Cut-offs", JSON),
                        new FileChooser.ExtensionFilter("All files", "*"));
        return chooser;
    }

    private void importFile() {
        File file = chooser("Import cut-offs")
                .showOpenDialog(getDialogPane().getScene().getWindow());
        if (file != null) {
            kept.read(file.toPath(), read -> {
                int first = editor.own().size();
                String done = read.fault().isEmpty() ? editor.take(read.table()) : read.fault();
                if (editor.own().size() > first) {
                    choose(first);
                }
                say(done);
            });
        }
    }

    private void exportFile() {
        FileChooser chooser = chooser("Export your cut-offs");
        chooser.setInitialFileName("cutoffs.json");
        File file = chooser.showSaveDialog(getDialogPane().getScene().getWindow());
        if (file != null) {
            kept.write(
                    file.toPath(),
                    editor.table(),
                    problem -> say(problem.isEmpty() ? "Written: %s".formatted(file) : problem));
        }
    }

    private void askBeforeLoss(ActionEvent e) {
        boolean stays = editor.isChanged()
                && !new ConfirmDialog(
                                owner,
                                "Leave without your changes",
                                "What you changed here is not applied and would be lost.",
                                "Lose changes")
                        .showAndWait()
                        .orElse(false);
        if (stays) {
            e.consume();
        }
    }

    /** Shows it, and applies what a person makes of them. */
    public static void open(Window owner, OwnCutOffs kept) {
        Optional<CutOffTable> now = new CutOffsDialog(owner, kept).showAndWait();
        now.ifPresent(kept::set);
    }
}
