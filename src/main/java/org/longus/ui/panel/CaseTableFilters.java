package org.longus.ui.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.longus.ui.cases.CaseColumn;
import org.longus.ui.cases.CaseList;
import org.longus.ui.cases.CaseTable;
import org.longus.ui.cases.FigureRange;
import org.longus.ui.cases.StudyItem;

/** Which rows the table shows: by words and states as the list beside it, by category, by who, and by a range of any figure. */
final class CaseTableFilters extends FlowPane {
    private final CaseTable table;
    private final ComboBox<CaseColumn> figure = new ComboBox<>();
    private final TextField from = field("table-from", "from");
    private final TextField to = field("table-to", "to");
    private boolean following;

    CaseTableFilters(CaseTable table, CaseList list) {
        this.table = table;
        getStyleClass().add("table-filters");
        TextField words = new TextField();
        words.setId("case-table-filter");
        words.setPromptText("Filter");
        words.setAccessibleText("Show only cases that hold these words");
        words.setTooltip(Controls.tip("Name, PatientID, date, state or reason; the same filter as of the list"));
        words.textProperty().bindBidirectional(list.filterProperty());
        words.setPrefColumnCount(12);
        StateFilter states = new StateFilter(list);
        states.setId("table-states");
        states.setMaxWidth(USE_PREF_SIZE);
        Label told = Controls.label("", "text-muted", "text-small");
        told.setId("table-filters-text");
        Button all = Controls.button(
                "table-show-all", Feather.X, "All cases", "Clear the filters of the columns", this::showAll);
        all.getStyleClass().add("small");
        Runnable tell = () -> told.setText(table.filtersText());
        table.rows().addListener((ListChangeListener<StudyItem>) c -> tell.run());
        getChildren()
                .addAll(
                        words,
                        states,
                        choice(CaseColumn.CATEGORY, "any category"),
                        choice(CaseColumn.READER, "anybody"),
                        range(tell),
                        all,
                        told);
    }

    private ComboBox<String> choice(CaseColumn column, String any) {
        ComboBox<String> box = new ComboBox<>();
        box.setId("table-" + column.name().toLowerCase(java.util.Locale.ROOT));
        box.setAccessibleText("Only rows of this: " + column.title());
        box.setTooltip(Controls.tip("Only rows of this: " + column.title().toLowerCase(java.util.Locale.ROOT)));
        box.getItems().add(any);
        box.setValue(any);
        box.setOnShowing(e -> {
            List<String> now = new ArrayList<>(List.of(any));
            now.addAll(table.words(column));
            if (!now.contains(box.getValue())) {
                now.add(box.getValue());
            }
            if (!now.equals(box.getItems())) {
                String kept = box.getValue();
                box.getItems().setAll(now);
                box.setValue(kept);
            }
        });
        box.valueProperty()
                .subscribe(
                        v -> table.choice(column).set(v == null || v.equals(any) ? Optional.empty() : Optional.of(v)));
        table.choice(column).subscribe(v -> box.setValue(v.orElse(any)));
        return box;
    }

    private HBox range(Runnable tell) {
        figure.setId("table-figure");
        figure.getItems().setAll(CaseColumn.numbers());
        figure.setConverter(new Headings());
        figure.setValue(CaseColumn.SMA);
        figure.setAccessibleText("The figure that the range beside it is of");
        figure.setTooltip(Controls.tip("The figure that the range beside it is of; each keeps its own"));
        figure.valueProperty().subscribe(c -> showRange());
        from.textProperty().subscribe(t -> take(tell));
        to.textProperty().subscribe(t -> take(tell));
        return Controls.styled(new HBox(figure, from, Controls.label("to"), to), "tool-row");
    }

    private static TextField field(String id, String end) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(end);
        field.setPrefColumnCount(4);
        field.setAccessibleText("Range %s this value, both ends included".formatted(end));
        field.setTooltip(Controls.tip("Only rows %s this value; empty: no limit".formatted(end)));
        return field;
    }

    private void take(Runnable tell) {
        if (!following) {
            table.range(figure.getValue()).set(FigureRange.typed(from.getText(), to.getText()));
            tell.run();
        }
    }

    private void showRange() {
        FigureRange range = table.range(figure.getValue()).get();
        following = true;
        from.setText(range.fromText());
        to.setText(range.toText());
        following = false;
    }

    private void showAll() {
        table.showAll();
        showRange();
    }

    private static final class Headings extends StringConverter<CaseColumn> {
        @Override
        public String toString(CaseColumn column) {
            return column == null ? "" : column.heading();
        }

        @Override
        public CaseColumn fromString(String heading) {
            throw new UnsupportedOperationException("nothing is typed here");
        }
    }
}
