package org.longus.ui.dialog;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Window;
import org.longus.review.ProvenanceText;
import org.longus.review.store.AuditEntry;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.display.TextScale;

/** Who did what to a case and when, the latest first. */
public final class HistoryDialog extends Dialog<Void> {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

    private HistoryDialog(Window owner, List<AuditEntry> entries, double factor) {
        Dialogs.prepare(this, owner, "history-dialog", "History", "What was done to this case");
        TableView<AuditEntry> table = new TableView<>();
        table.setId("history");
        table.getColumns().add(column("When", 142 * factor, e -> WHEN.format(e.at())));
        table.getColumns().add(column("Who", 70 * factor, AuditEntry::who));
        table.getColumns().add(column("What", 230 * factor, e -> ProvenanceText.of(e.what())));
        table.getColumns()
                .add(column(
                        "cm\u00B2",
                        60 * factor,
                        e -> e.smaCm2().isPresent()
                                ? String.format(Locale.ROOT, "%.2f", e.smaCm2().getAsDouble())
                                : ""));
        table.getColumns().add(column("App", 60 * factor, AuditEntry::app));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getItems().setAll(entries.reversed());
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

    private static TableColumn<AuditEntry, String> column(
            String name, double width, Function<AuditEntry, String> text) {
        TableColumn<AuditEntry, String> column = new TableColumn<>(name);
        // what the person did gets what the others leave
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        return column;
    }
}
