package org.longus.ui.panel;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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
import org.longus.measure.InputUnit;
import org.longus.measure.Sex;
import org.longus.ui.state.InputSource;
import org.longus.ui.state.NumberInput;
import org.longus.ui.state.PatientModel;

/** Sex, age, height and weight, each with where it comes from. Typing changes the indices at once. */
final class PatientBox extends VBox {
    private static final PseudoClass DOUBTED = PseudoClass.getPseudoClass("danger");

    private final GridPane grid = new GridPane();

    PatientBox(PatientModel patient) {
        getStyleClass().add("section");
        grid.getStyleClass().add("form");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints fields = new ColumnConstraints();
        ColumnConstraints sources = new ColumnConstraints();
        sources.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, fields, sources);
        sex(patient);
        number(1, "Age", "age", patient.age());
        number(2, "Height", "height", patient.height());
        number(3, "Weight", "weight", patient.weight());
        Label from = Controls.label("", "text-muted", "text-small");
        from.setId("imported-from");
        from.textProperty().bind(patient.importedFromProperty().map(f -> "imported: " + f));
        from.visibleProperty().bind(patient.importedFromProperty().isNotEmpty());
        from.managedProperty().bind(from.visibleProperty());
        getChildren().addAll(Controls.label("Patient", "panel-title"), grid, from);
    }

    private void sex(PatientModel patient) {
        ToggleButton female = sex(patient, Sex.FEMALE, "Female", "left-pill");
        ToggleButton male = sex(patient, Sex.MALE, "Male", "right-pill");
        HBox both = Controls.styled(new HBox(new HBox(female, male)), "tool-row");
        grid.add(Controls.label("Sex"), 0, 0);
        grid.add(both, 1, 0, 2, 1);
        Label source = source(patient.sexSource());
        source.setId("sex-source");
        both.getChildren().add(source);
    }

    private static ToggleButton sex(PatientModel patient, Sex sex, String text, String style) {
        ToggleButton button = Controls.toggle(
                "sex-" + sex.name().toLowerCase(Locale.ROOT),
                null,
                text,
                text + "; click again for the header's or the table's value");
        button.getStyleClass().addAll(style, "small");
        patient.sexProperty().when(shown(button)).subscribe(now -> button.setSelected(now == sex));
        button.setOnAction(e -> patient.sexProperty().set(button.isSelected() ? sex : null));
        return button;
    }

    private void number(int row, String name, String id, NumberInput input) {
        TextField field = new TextField();
        field.setId(id);
        field.accessibleTextProperty().bind(input.unitProperty().map(u -> name + " in " + u.symbol()));
        field.textProperty().bindBidirectional(input.textProperty());
        field.setPrefColumnCount(5);
        field.setPromptText("unknown");
        String range = input.input().believedRange();
        field.setTooltip(Controls.tip(
                "%s, believed from %s; emptied: the header's or the table's value".formatted(name, range)));
        field.focusedProperty().subscribe(focused -> {
            if (!focused && field.getText().isBlank()) {
                input.backToKnown();
            }
        });
        // Enter ends typing: the keys belong to the planes again
        field.setOnAction(e -> getParent().requestFocus());
        input.sourceProperty()
                .when(shown(field))
                .subscribe(s -> field.pseudoClassStateChanged(DOUBTED, s == InputSource.NOT_BELIEVED));
        Label source = source(input.sourceProperty());
        source.setId(id + "-source");
        HBox after = Controls.styled(new HBox(unit(id, input), source), "tool-row");
        grid.addRow(row, Controls.label(name), field, after);
    }

    /** The unit; where there is another one, a click writes the same value in that. */
    private static Labeled unit(String id, NumberInput input) {
        List<InputUnit> units = InputUnit.of(input.input());
        Labeled unit = new Label();
        if (units.size() > 1) {
            Hyperlink other = new Hyperlink();
            other.setOnAction(e -> {
                other.setVisited(false);
                input.nextUnit();
            });
            other.setTooltip(Controls.tip("Click for "
                    + units.stream().map(InputUnit::symbol).collect(Collectors.joining(" or "))
                    + "; the value stays what it is"));
            unit = other;
        }
        unit.setId(id + "-unit");
        unit.getStyleClass().addAll("text-muted", "unit");
        unit.textProperty().bind(input.unitProperty().map(InputUnit::symbol));
        return unit;
    }

    private static Label source(ObservableValue<InputSource> from) {
        Label label = Controls.label("", "text-small", "source");
        label.textProperty().bind(from.map(InputSource::word));
        from.when(shown(label)).subscribe(s -> {
            label.getStyleClass().removeIf(c -> c.startsWith("source-"));
            label.getStyleClass()
                    .add("source-" + s.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        });
        return label;
    }

    /** A case outlives the boxes that show it: they follow it while they are in a window. */
    private static ObservableValue<Boolean> shown(Node node) {
        return node.sceneProperty().map(s -> true).orElse(false);
    }
}
