package org.longus.ui.dialog;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.longus.io.table.patient.TableColumn;
import org.longus.io.table.patient.TableDraft;
import org.longus.io.table.patient.TableField;
import org.longus.patient.InputUnit;

/** Which columns of a table are meant where its headings leave it open. Nothing is chosen already: the person has to look. */
public final class ColumnsDialog extends Dialog<Map<TableField, TableColumn>> {
    /** @param column null: the field is left out */
    private record Answer(TableColumn column) {}

    private final Map<TableField, ComboBox<Answer>> boxes = new LinkedHashMap<>();

    public ColumnsDialog(Window owner, TableDraft table) {
        Dialogs.prepare(
                this,
                owner,
                "columns-dialog",
                "Choose columns",
                "Which columns of '%s' are meant?".formatted(table.name()));
        Label why =
                muted("Their headings leave it open. A number without a unit of its own is read in the unit shown.");
        VBox content = Dialogs.content(why);
        content.getStyleClass().add("dialog-wide");
        for (TableField field : table.unclear()) {
            content.getChildren().add(row(field, table.candidates(field)));
        }
        getDialogPane().setContent(content);
        getDialogPane().getButtonTypes().addAll(ButtonType.OK, ButtonType.CANCEL);
        ObservableValue<?>[] answers =
                boxes.values().stream().map(ComboBox::valueProperty).toArray(ObservableValue[]::new);
        getDialogPane()
                .lookupButton(ButtonType.OK)
                .disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> boxes.values().stream().map(ComboBox::getValue).anyMatch(Objects::isNull),
                        (javafx.beans.Observable[]) answers));
        setOnShown(e -> boxes.values().iterator().next().requestFocus());
        setResultConverter(b -> b == ButtonType.OK ? chosen() : null);
    }

    private Map<TableField, TableColumn> chosen() {
        Map<TableField, TableColumn> chosen = new EnumMap<>(TableField.class);
        boxes.forEach((field, box) -> {
            if (box.getValue().column() != null) {
                chosen.put(field, box.getValue().column());
            }
        });
        return chosen;
    }

    private Node row(TableField field, List<TableColumn> candidates) {
        String word = field == TableField.ID ? field.word() : firstLarge(field.word());
        ComboBox<Answer> box = new ComboBox<>();
        box.setId("column-" + field.name().toLowerCase(java.util.Locale.ROOT));
        box.setAccessibleText(word);
        box.setPromptText("Choose a column");
        box.setMaxWidth(Double.MAX_VALUE);
        candidates.stream().filter(TableColumn::isUsable).map(Answer::new).forEach(box.getItems()::add);
        if (field != TableField.ID) {
            box.getItems().add(new Answer(null));
        }
        box.setCellFactory(view -> new AnswerCell());
        box.setButtonCell(new AnswerCell());
        boxes.put(field, box);
        Label name = new Label(word);
        name.setLabelFor(box);
        VBox row = new VBox(4, name, box);
        Label values = muted("");
        values.textProperty().bind(box.valueProperty().map(ColumnsDialog::below).orElse(" "));
        row.getChildren().add(values);
        candidates.stream()
                .filter(c -> !c.isUsable())
                .map(c -> muted("'%s' is not offered: %s.".formatted(c.heading(), c.whyNot())))
                .forEach(row.getChildren()::add);
        return row;
    }

    private static String below(Answer answer) {
        if (answer.column() == null) {
            return "Not taken out of this table.";
        }
        TableColumn column = answer.column();
        String unit = column.unit()
                .map(u -> u == InputUnit.YEARS || column.isUnitStated()
                        ? ", in " + u.symbol()
                        : ", no unit stated: read in " + u.symbol())
                .orElse("");
        return "Column %s%s".formatted(column.letters(), unit);
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll("text-muted", "text-small");
        return label;
    }

    private static String firstLarge(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static final class AnswerCell extends ListCell<Answer> {
        @Override
        protected void updateItem(Answer answer, boolean empty) {
            super.updateItem(answer, empty);
            if (empty || answer == null) {
                setText(null);
                return;
            }
            TableColumn column = answer.column();
            String values = column == null || column.firstValues().isEmpty()
                    ? ""
                    : ":  " + String.join(", ", column.firstValues());
            setText(column == null ? "Leave out" : column.heading() + values);
        }
    }
}
