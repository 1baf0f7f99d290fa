package org.longus.ui.dialog;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.longus.review.HistoryText;
import org.longus.review.store.AuditEntry;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.display.TextScale;

/** Who did what to a case and when, the latest first. */
public final class HistoryDialog extends Dialog<Void> {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

    private record Row(AuditEntry entry, String what) {}

    private HistoryDialog(Window owner, List<AuditEntry> entries, double factor) {
        Dialogs.prepare(this, owner, "history-dialog", "History", "What was done to this case");
        TableView<Row> table = new TableView<>();
        table.setId("history");
        table.getColumns()
                .add(column("When", 142 * factor, r -> WHEN.format(r.entry().at())));
        table.getColumns().add(column("Who", 90 * factor, r -> r.entry().who()));
        TableColumn<Row, String> what = column("What", 360 * factor, Row::what);
        what.setCellFactory(c -> new WrappedCell());
        table.getColumns().add(what);
        table.getColumns()
                .add(column(
                        "cm\u00B2",
                        70 * factor,
                        r -> r.entry().smaCm2().isPresent()
                                ? String.format(
                                        Locale.ROOT, "%.2f", r.entry().smaCm2().getAsDouble())
                                : ""));
        table.getColumns().add(column("App", 70 * factor, r -> r.entry().app()));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.setPrefWidth(760 * factor);
        table.getItems().setAll(rows(entries));
        table.setPlaceholder(new Label("Nothing yet, or the case is not kept or cannot be read"));
        table.getStyleClass().add("history-table");
        setResizable(true);
        getDialogPane().setContent(table);
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
    }

    /**
     * @param of may be null: then there is nothing to show
     * @param scale of the text: no style sheet reaches the columns of a table
     */
    public static HistoryDialog of(Window owner, CaseModel of, TextScale scale) {
        return new HistoryDialog(owner, of == null ? List.of() : of.opened().audit(), scale.factor());
    }

    /** The latest first; the words are read in the order of the acts. */
    private static List<Row> rows(List<AuditEntry> entries) {
        List<String> words =
                HistoryText.of(entries.stream().map(AuditEntry::what).toList());
        return IntStream.range(0, entries.size())
                .mapToObj(n -> new Row(entries.get(n), words.get(n)))
                .toList()
                .reversed();
    }

    private static TableColumn<Row, String> column(String name, double width, Function<Row, String> text) {
        TableColumn<Row, String> column = new TableColumn<>(name);
        // what the person did gets what the others leave
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        return column;
    }

    /** Long words go on in a further line of the row. */
    private static final class WrappedCell extends TableCell<Row, String> {
        private final Text words = new Text();

        WrappedCell() {
            words.getStyleClass().add("history-words");
            words.wrappingWidthProperty().bind(widthProperty().subtract(16));
        }

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            words.setText(empty ? "" : text);
            setGraphic(empty ? null : words);
            setAccessibleText(empty ? "" : text);
        }
    }
}
