package org.longus.ui.panel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.longus.patient.IndexInput;
import org.longus.patient.InputUnit;
import org.longus.patient.Sex;
import org.longus.review.QualityFlag;
import org.longus.ui.key.Shortcut;
import org.longus.ui.patient.InputSource;
import org.longus.ui.patient.NumberInput;
import org.longus.ui.patient.PatientModel;
import org.longus.ui.tool.OwnKeys;

/**
 * Sex, age, height and weight, each with its unit and where it comes from. Typing changes the indices at once. What is to be
 * said of a value has its room from the beginning: the form does not move while it is filled in.
 */
public final class PatientBox extends VBox {
    private static final PseudoClass ASKS = PseudoClass.getPseudoClass("asks");
    private static final PseudoClass NOT_ACCEPTED = PseudoClass.getPseudoClass("danger");

    private final ObservableValue<PatientModel> patient;
    private final GridPane grid = new GridPane();
    private final Runnable leave;
    private final Runnable approve;

    /**
     * @param doubts what the case's flags say of the patient's values; empty for nothing
     * @param leave gives the keyboard back to the planes
     * @param approve what the key for it does from within the form, too
     */
    public PatientBox(
            ObservableValue<PatientModel> patient, ObservableValue<String> doubts, Runnable leave, Runnable approve) {
        this.patient = patient;
        this.approve = approve;
        this.leave = leave;
        getStyleClass().add("section");
        setId("patient");
        grid.getStyleClass().add("form");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints sources = new ColumnConstraints();
        sources.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, new ColumnConstraints(), new ColumnConstraints(), sources);
        sex();
        number(1, "Age", IndexInput.AGE, patient.map(PatientModel::age));
        number(2, "Height", IndexInput.HEIGHT, patient.map(PatientModel::height));
        number(3, "Weight", IndexInput.WEIGHT, patient.map(PatientModel::weight));
        Label from = Controls.wrapped("", "text-muted", "text-small");
        from.setId("imported-from");
        ObservableValue<String> table =
                patient.flatMap(PatientModel::importedFromProperty).orElse("");
        from.textProperty().bind(table.map(f -> "imported: " + f));
        Controls.showWhile(from, table.map(f -> !f.isEmpty()));
        getChildren().addAll(Controls.label("Patient", "panel-title"), grid, remark(doubts), from);
        OwnKeys.keep(this);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** What flags say of the patient's values: the first of them, and how many more there are. */
    public static String doubts(List<QualityFlag> flags) {
        List<String> said = flags.stream()
                .filter(f -> f.bearing() == QualityFlag.Bearing.INDICES)
                .map(QualityFlag::sentence)
                .toList();
        return switch (said.size()) {
            case 0 -> "";
            case 1 -> said.getFirst();
            default -> String.format(Locale.ROOT, "%s (%d more below)", said.getFirst(), said.size() - 1);
        };
    }

    /**
     * What takes its place in the panel.
     *
     * @param whyNot why nothing can be typed; empty where it can
     */
    public Node offered(ObservableValue<String> whyNot) {
        return Controls.offered(this, whyNot);
    }

    /** Undo takes back what was typed: within the field first, then value by value. Who approves has ended typing. */
    private void pressed(KeyEvent e) {
        if (Shortcut.APPROVE.matches(e)) {
            leave.run();
            approve.run();
            e.consume();
            return;
        }
        if (!Shortcut.UNDO.matches(e)) {
            return;
        }
        boolean within = e.getTarget() instanceof TextField field && field.isUndoable();
        if (!within && patient.getValue() != null) {
            patient.getValue().takeBack();
            e.consume();
        }
    }

    private void mark() {
        if (patient.getValue() != null) {
            patient.getValue().mark();
        }
    }

    /** What is asked or said of the values that were typed, or else what is doubted in those of the file. */
    private Label remark(ObservableValue<String> doubts) {
        ObservableValue<Optional<NumberInput>> of =
                patient.flatMap(PatientModel::remarked).orElse(Optional.empty());
        Label remark = new Label();
        remark.setWrapText(true);
        remark.getStyleClass().addAll("text-small", "form-remark");
        remark.setId("patient-remark");
        Runnable show = () -> {
            Optional<NumberInput> typed = of.getValue();
            boolean doubted = !doubts.getValue().isEmpty();
            boolean asks = typed.map(NumberInput::asks).orElse(doubted);
            remark.setText(typed.filter(n -> n.asks() || !doubted)
                    .map(n -> n.remarkProperty().get())
                    .orElse(doubts.getValue()));
            remark.pseudoClassStateChanged(ASKS, asks || doubted);
        };
        of.subscribe(show);
        doubts.subscribe(show);
        remark.setTooltip(Controls.tip(""));
        remark.getTooltip().textProperty().bind(remark.textProperty());
        return remark;
    }

    private void sex() {
        ToggleButton female = sex(Sex.FEMALE, "Female", "left-pill");
        ToggleButton male = sex(Sex.MALE, "Male", "right-pill");
        HBox both = Controls.styled(new HBox(new HBox(female, male)), "tool-row");
        grid.add(Controls.label("Sex"), 0, 0);
        grid.add(both, 1, 0, 3, 1);
        Label source = source(patient.flatMap(PatientModel::sexSource));
        source.setId("sex-source");
        both.getChildren().add(source);
    }

    private ToggleButton sex(Sex sex, String text, String style) {
        ToggleButton button = Controls.toggle(
                "sex-" + sex.name().toLowerCase(Locale.ROOT),
                null,
                text,
                text + "; click again for the header's or the table's value");
        button.getStyleClass().addAll(style, "small");
        ObservableValue<Sex> now = patient.flatMap(PatientModel::sexProperty);
        now.subscribe(s -> button.setSelected(s == sex));
        button.setOnAction(e -> {
            mark();
            patient.getValue().sexProperty().set(button.isSelected() ? sex : null);
            // the value of header or table may be the same
            button.setSelected(now.getValue() == sex);
        });
        return button;
    }

    private void number(int row, String name, IndexInput input, ObservableValue<NumberInput> shown) {
        String id = name.toLowerCase(Locale.ROOT);
        TextField field = new TextField();
        field.setId(id);
        ObservableValue<InputUnit> unit = shown.flatMap(NumberInput::unitProperty);
        field.accessibleTextProperty()
                .bind(unit.map(u -> name + " in " + u.symbol()).orElse(name));
        follow(field, shown);
        field.setPrefColumnCount(5);
        field.setPromptText("unknown");
        String range = input.acceptedRange();
        field.setTooltip(Controls.tip(
                "%s, accepted from %s; emptied: the header's or the table's value. Esc: as it was, %s: back step by step"
                        .formatted(name, range, Shortcut.UNDO.keys())));
        String[] before = {""};
        field.focusedProperty().subscribe(focused -> {
            if (focused) {
                mark();
                before[0] = field.getText();
            } else if (field.getText().isBlank() && shown.getValue() != null) {
                shown.getValue().backToKnown();
            }
        });
        // Enter ends typing: the keys belong to the planes again. Not from a value that counts as missing
        field.setOnAction(e -> {
            if (shown.getValue() != null && shown.getValue().sourceProperty().get() != InputSource.NOT_ACCEPTED) {
                leave.run();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                field.setText(before[0]);
                leave.run();
                e.consume();
            }
        });
        ObservableValue<InputSource> from = shown.flatMap(NumberInput::sourceProperty);
        from.subscribe(s -> field.pseudoClassStateChanged(NOT_ACCEPTED, s == InputSource.NOT_ACCEPTED));
        Label source = source(from);
        source.setId(id + "-source");
        Control symbol = new UnitChoice(id, name, input, shown, this::mark).control();
        grid.addRow(row, Controls.label(name), field, symbol, source);
    }

    /** The field and the shown case's value are one. */
    private static void follow(TextField field, ObservableValue<NumberInput> shown) {
        ObjectProperty<NumberInput> following = new SimpleObjectProperty<>();
        shown.subscribe(now -> {
            NumberInput before = following.get();
            following.set(now);
            if (before != null) {
                field.textProperty().unbindBidirectional(before.textProperty());
                // left for another case with the field emptied: as if left for another field
                if (field.getText().isBlank()) {
                    before.backToKnown();
                }
            }
            if (now != null) {
                field.textProperty().bindBidirectional(now.textProperty());
            } else {
                field.clear();
            }
        });
    }

    private static Label source(ObservableValue<InputSource> from) {
        Label label = Controls.label("", "text-small", "source");
        label.textProperty().bind(from.map(InputSource::word).orElse(""));
        from.orElse(InputSource.MISSING).subscribe(s -> {
            label.getStyleClass().removeIf(c -> c.startsWith("source-"));
            label.getStyleClass()
                    .add("source-" + s.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        });
        return label;
    }
}
