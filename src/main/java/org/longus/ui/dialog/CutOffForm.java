package org.longus.ui.dialog;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.longus.measure.CutOff;
import org.longus.measure.IndexScale;
import org.longus.ui.commands.CutOffDraft;
import org.longus.ui.commands.CutOffDraft.Field;
import org.longus.ui.commands.LimitDraft;

/** The fields of one cut-off; a published one is shown in them and cannot be changed. */
final class CutOffForm {
    private final Consumer<CutOffDraft> typed;
    private final GridPane grid = new GridPane();
    private final Map<Field, Label> faults = new EnumMap<>(Field.class);
    private final TextField name = new TextField();
    private final TextField id = new TextField();
    private final ComboBox<IndexScale> scale = new ComboBox<>(FXCollections.observableArrayList(IndexScale.values()));
    private final LimitRows limits = new LimitRows(this::take);
    private final TextArea basis = new TextArea();
    private final TextArea citation = new TextArea();
    private final TextArea note = new TextArea();
    private final Label noteName;
    /** What is put in is nobody's change. */
    private boolean showing = true;

    /** @param typed told of each change that a person makes */
    CutOffForm(Consumer<CutOffDraft> typed) {
        this.typed = typed;
        grid.getStyleClass().addAll("form", "cut-off-form");
        scale.setConverter(words(IndexScale::words));
        scale.valueProperty().subscribe(s -> take());
        row("Name", "cut-off-name", "What it is called in every table and report", name, Field.NAME);
        row("Scale", "cut-off-scale", "The index that it is held against, and no other", scale, null);
        row("Limits", "cut-off-limits", "Who is low below which index", limits.shown(), Field.LIMITS);
        row("How found", "cut-off-basis", "How the limits were found, as in 'tenth percentile'", basis, Field.BASIS);
        row(
                "Source",
                "cut-off-citation",
                "The people it was made on, and where that can be read",
                citation,
                Field.CITATION);
        noteName = row(
                "Its limits",
                "cut-off-note",
                "How far it holds, as a kappa: shown as your statement. May be empty",
                note,
                null);
        row("Id", "cut-off-id", "Tells it from all others in files and results", id, Field.ID);
        for (TextInputControl each : List.of(name, id, basis, citation, note)) {
            each.textProperty().subscribe(t -> take());
        }
        showing = false;
    }

    Node shown() {
        return grid;
    }

    Control first() {
        return name;
    }

    private Label row(String text, String cssId, String help, Node field, Field about) {
        Label label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setTooltip(new Tooltip(help));
        label.getStyleClass().add("cut-off-label");
        field.setId(cssId);
        if (field instanceof Control control) {
            label.setLabelFor(control);
            control.setAccessibleText(text);
            control.setAccessibleHelp(help);
            control.setTooltip(new Tooltip(help));
        }
        if (field instanceof TextArea area) {
            area.setWrapText(true);
            area.setPrefRowCount(2);
            area.addEventFilter(KeyEvent.KEY_PRESSED, CutOffForm::tabGoesOn);
        }
        VBox box = new VBox(field);
        if (about != null) {
            Label fault = new Label();
            fault.setId(cssId + "-fault");
            fault.setWrapText(true);
            fault.setMinHeight(Region.USE_PREF_SIZE);
            fault.getStyleClass().addAll("text-small", "form-fault");
            fault.managedProperty().bind(fault.visibleProperty());
            faults.put(about, fault);
            box.getChildren().add(fault);
        }
        GridPane.setHgrow(box, Priority.ALWAYS);
        GridPane.setValignment(label, VPos.TOP);
        int at = grid.getRowCount();
        if (about == Field.LIMITS) {
            // a table of its own: it takes the whole width
            grid.add(label, 0, at, 2, 1);
            grid.add(box, 0, at + 1, 2, 1);
        } else {
            grid.addRow(at, label, box);
        }
        return label;
    }

    /** A text area keeps Tab to itself; a form goes on with it. */
    private static void tabGoesOn(KeyEvent e) {
        if (e.getCode() == KeyCode.TAB && !e.isControlDown() && e.getTarget() instanceof Node at) {
            e.consume();
            at.requestFocusTraversal(e.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
    }

    static <T> StringConverter<T> words(Function<T, String> text) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public T fromString(String words) {
                throw new IllegalStateException("nothing is typed here");
            }
        };
    }

    /** Shows one of the person's own. */
    void edit(CutOffDraft draft, Map<Field, String> wrong) {
        put(draft, true);
        tell(wrong);
    }

    /** Shows a published one. */
    void read(CutOff<?> cutOff) {
        put(CutOffDraft.of(cutOff), false);
        tell(Map.of());
    }

    private void put(CutOffDraft draft, boolean editable) {
        showing = true;
        name.setText(draft.name());
        id.setText(draft.id());
        scale.setValue(draft.scale());
        limits.show(draft.limits(), editable);
        basis.setText(draft.basis());
        citation.setText(draft.citation());
        note.setText(draft.note());
        noteName.setText(editable ? "Its limits, by you" : "Its limits, kappa");
        for (TextInputControl each : List.of(name, id, basis, citation, note)) {
            each.setEditable(editable);
        }
        scale.setDisable(!editable);
        showing = false;
    }

    /** Says what is wrong, each sentence at its field. */
    void tell(Map<Field, String> wrong) {
        faults.forEach((field, label) -> {
            label.setText(wrong.getOrDefault(field, ""));
            label.setVisible(wrong.containsKey(field));
        });
    }

    private void take() {
        if (!showing) {
            List<LimitDraft> rows = limits.typed();
            typed.accept(new CutOffDraft(
                    id.getText(),
                    name.getText(),
                    scale.getValue(),
                    rows,
                    basis.getText(),
                    citation.getText(),
                    note.getText()));
        }
    }
}
