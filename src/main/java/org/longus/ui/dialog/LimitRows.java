package org.longus.ui.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.longus.measure.CutOff;
import org.longus.patient.Sex;
import org.longus.ui.commands.LimitDraft;

/** The limits of a cut-off, one under the other. */
final class LimitRows {
    private static final String UNIT = "cm\u00B2/m\u00B2";
    private static final List<String> HEADS = List.of("For", "BMI from", "BMI below", "Low if index", "Limit, " + UNIT);

    private enum Who {
        BOTH("both", Optional.empty()),
        WOMEN("women", Optional.of(Sex.FEMALE)),
        MEN("men", Optional.of(Sex.MALE));

        private final String words;
        private final Optional<Sex> sex;

        Who(String words, Optional<Sex> sex) {
            this.words = words;
            this.sex = sex;
        }
    }

    private record Row(
            ComboBox<Who> who, TextField from, TextField below, ComboBox<CutOff.Operator> operator, TextField value) {
        LimitDraft draft() {
            return new LimitDraft(
                    who.getValue().sex, from.getText(), below.getText(), operator.getValue(), value.getText());
        }
    }

    private final Runnable changed;
    private final GridPane grid = new GridPane();
    private final Button add = new Button("Add a limit");
    private final VBox box = new VBox(grid, add);
    private final List<Row> rows = new ArrayList<>();

    /** @param changed by a person */
    LimitRows(Runnable changed) {
        this.changed = changed;
        grid.getStyleClass().add("limit-rows");
        box.getStyleClass().add("limit-box");
        add.setId("limit-add");
        add.setAccessibleText("Add a limit for other people");
        add.setTooltip(new Tooltip("Add a limit for other people: another sex, another band of BMI"));
        add.setOnAction(e -> {
            List<LimitDraft> more = new ArrayList<>(typed());
            more.add(new LimitDraft(
                    Optional.empty(),
                    "",
                    "",
                    more.isEmpty() ? CutOff.Operator.BELOW : more.getLast().operator(),
                    ""));
            show(more, true);
            changed.run();
            rows.getLast().who().requestFocus();
        });
    }

    Node shown() {
        return box;
    }

    List<LimitDraft> typed() {
        return rows.stream().map(Row::draft).toList();
    }

    void show(List<LimitDraft> drafts, boolean editable) {
        rows.clear();
        grid.getChildren().clear();
        for (int c = 0; c < HEADS.size(); c++) {
            Label head = new Label(HEADS.get(c));
            head.getStyleClass().addAll("text-muted", "text-small");
            head.setMinWidth(Region.USE_PREF_SIZE);
            grid.add(head, c, 0);
        }
        drafts.forEach(d -> add(d, editable));
        add.setVisible(editable);
        add.setManaged(editable);
    }

    private void add(LimitDraft draft, boolean editable) {
        int n = rows.size() + 1;
        ComboBox<Who> who = new ComboBox<>(FXCollections.observableArrayList(Who.values()));
        who.setConverter(CutOffForm.words(w -> w.words));
        for (Who each : Who.values()) {
            if (each.sex.equals(draft.sex())) {
                who.setValue(each);
            }
        }
        ComboBox<CutOff.Operator> operator =
                new ComboBox<>(FXCollections.observableArrayList(CutOff.Operator.values()));
        operator.setConverter(CutOffForm.words(o -> o == CutOff.Operator.BELOW ? "below" : "at most"));
        operator.setValue(draft.operator());
        Row row =
                new Row(who, field(draft.bmiFrom(), 4), field(draft.bmiBelow(), 4), operator, field(draft.value(), 4));
        rows.add(row);
        List<Control> cells = List.of(who, row.from(), row.below(), operator, row.value());
        List<String> helps = List.of(
                "Whom the limit is for",
                "Least body mass index, inside; empty: no least one",
                "Body mass index from which it is for others, outside; empty: no such one",
                "Whether the limit itself is low",
                "The limit in " + UNIT);
        List<String> ids = List.of("who", "from", "below", "operator", "value");
        for (int c = 0; c < cells.size(); c++) {
            Control cell = cells.get(c);
            cell.setId(String.format(Locale.ROOT, "limit-%d-%s", n, ids.get(c)));
            cell.setAccessibleText(String.format(Locale.ROOT, "Limit %d: %s", n, HEADS.get(c)));
            cell.setAccessibleHelp(helps.get(c));
            cell.setTooltip(new Tooltip(helps.get(c)));
            cell.setMinWidth(Region.USE_PREF_SIZE);
            if (cell instanceof TextField text) {
                text.setEditable(editable);
            } else {
                cell.setDisable(!editable);
            }
            grid.add(cell, c, n);
        }
        who.setOnAction(e -> changed.run());
        operator.setOnAction(e -> changed.run());
        List.of(row.from(), row.below(), row.value())
                .forEach(f -> f.textProperty().addListener((of, was, now) -> changed.run()));
        if (editable) {
            grid.add(remover(n), cells.size(), n);
        }
    }

    private static TextField field(String text, int columns) {
        TextField field = new TextField(text);
        field.setPrefColumnCount(columns);
        return field;
    }

    private Button remover(int n) {
        Button remove = new Button(null, new FontIcon(Feather.X));
        remove.setId(String.format(Locale.ROOT, "limit-%d-remove", n));
        remove.setAccessibleText(String.format(Locale.ROOT, "Remove limit %d", n));
        remove.setTooltip(new Tooltip(String.format(Locale.ROOT, "Remove limit %d", n)));
        remove.setOnAction(e -> {
            List<LimitDraft> left = new ArrayList<>(typed());
            left.remove(n - 1);
            show(left, true);
            changed.run();
            add.requestFocus();
        });
        return remove;
    }
}
