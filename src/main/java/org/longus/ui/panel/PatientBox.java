package org.longus.ui.panel;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.longus.patient.IndexInput;
import org.longus.patient.InputUnit;
import org.longus.patient.Sex;
import org.longus.ui.patient.InputSource;
import org.longus.ui.patient.NumberInput;
import org.longus.ui.patient.PatientModel;

/** Sex, age, height and weight, each with where it comes from. Typing changes the indices at once. */
public final class PatientBox extends VBox {
    private static final PseudoClass NOT_ACCEPTED = PseudoClass.getPseudoClass("danger");

    private final GridPane grid = new GridPane();

    public PatientBox(ObservableValue<PatientModel> patient) {
        getStyleClass().add("section");
        grid.getStyleClass().add("form");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints fields = new ColumnConstraints();
        ColumnConstraints sources = new ColumnConstraints();
        sources.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, fields, sources);
        sex(patient);
        number(1, "Age", IndexInput.AGE, patient.map(PatientModel::age));
        number(2, "Height", IndexInput.HEIGHT, patient.map(PatientModel::height));
        number(3, "Weight", IndexInput.WEIGHT, patient.map(PatientModel::weight));
        Label from = Controls.wrapped("", "text-muted", "text-small");
        from.setId("imported-from");
        ObservableValue<String> table =
                patient.flatMap(PatientModel::importedFromProperty).orElse("");
        from.textProperty().bind(table.map(f -> "imported: " + f));
        Controls.showWhile(from, table.map(f -> !f.isEmpty()));
        getChildren().addAll(Controls.label("Patient", "panel-title"), grid, from);
    }

    /**
     * What takes its place in the panel.
     *
     * @param whyNot why nothing can be typed; empty where it can
     */
    public Node offered(ObservableValue<String> whyNot) {
        return Controls.offered(this, whyNot);
    }

    private void sex(ObservableValue<PatientModel> patient) {
        ToggleButton female = sex(patient, Sex.FEMALE, "Female", "left-pill");
        ToggleButton male = sex(patient, Sex.MALE, "Male", "right-pill");
        HBox both = Controls.styled(new HBox(new HBox(female, male)), "tool-row");
        grid.add(Controls.label("Sex"), 0, 0);
        grid.add(both, 1, 0, 2, 1);
        Label source = source(patient.flatMap(PatientModel::sexSource));
        source.setId("sex-source");
        both.getChildren().add(source);
    }

    private static ToggleButton sex(ObservableValue<PatientModel> patient, Sex sex, String text, String style) {
        ToggleButton button = Controls.toggle(
                "sex-" + sex.name().toLowerCase(Locale.ROOT),
                null,
                text,
                text + "; click again for the header's or the table's value");
        button.getStyleClass().addAll(style, "small");
        ObservableValue<Sex> now = patient.flatMap(PatientModel::sexProperty);
        now.subscribe(s -> button.setSelected(s == sex));
        button.setOnAction(e -> {
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
                "%s, accepted from %s; emptied: the header's or the table's value".formatted(name, range)));
        field.focusedProperty().subscribe(focused -> {
            if (!focused && field.getText().isBlank() && shown.getValue() != null) {
                shown.getValue().backToKnown();
            }
        });
        // Enter ends typing: the keys belong to the planes again
        field.setOnAction(e -> getParent().requestFocus());
        ObservableValue<InputSource> from = shown.flatMap(NumberInput::sourceProperty);
        from.subscribe(s -> field.pseudoClassStateChanged(NOT_ACCEPTED, s == InputSource.NOT_ACCEPTED));
        Label source = source(from);
        source.setId(id + "-source");
        Labeled symbol = unit(InputUnit.of(input), () -> shown.getValue().nextUnit());
        symbol.setId(id + "-unit");
        symbol.textProperty().bind(unit.map(InputUnit::symbol).orElse(""));
        HBox after = Controls.styled(new HBox(symbol, source), "tool-row");
        grid.addRow(row, Controls.label(name), field, after);
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

    /** The unit; where there is another one, a click writes the same value in that. */
    private static Labeled unit(List<InputUnit> units, Runnable next) {
        Labeled unit = new Label();
        if (units.size() > 1) {
            Hyperlink other = new Hyperlink();
            other.setOnAction(e -> {
                other.setVisited(false);
                next.run();
            });
            other.setTooltip(Controls.tip("Click for "
                    + units.stream().map(InputUnit::symbol).collect(Collectors.joining(" or "))
                    + "; the value stays what it is"));
            unit = other;
        }
        unit.getStyleClass().addAll("text-muted", "unit");
        return unit;
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
