package org.longus.ui.panel;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.util.StringConverter;
import org.longus.patient.IndexInput;
import org.longus.patient.InputUnit;
import org.longus.ui.patient.NumberInput;

/** The unit beside a field; chosen, where there are several. */
final class UnitChoice {
    private final Control control;

    /**
     * @param id of the field
     * @param name of the value
     * @param before told before another unit is taken
     */
    UnitChoice(String id, String name, IndexInput input, ObservableValue<NumberInput> shown, Runnable before) {
        List<InputUnit> units = InputUnit.of(input);
        control = units.size() == 1
                ? Controls.label(units.getFirst().symbol(), "text-muted", "unit")
                : choice(name, units, shown, before);
        control.setId(id + "-unit");
    }

    private static ComboBox<InputUnit> choice(
            String name, List<InputUnit> units, ObservableValue<NumberInput> shown, Runnable before) {
        ComboBox<InputUnit> choice = new ComboBox<>();
        choice.getItems().setAll(units);
        choice.getStyleClass().addAll("small", "unit-choice");
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(InputUnit unit) {
                return unit == null ? "" : unit.symbol();
            }

            @Override
            public InputUnit fromString(String symbol) {
                return units.stream()
                        .filter(u -> u.symbol().equals(symbol))
                        .findFirst()
                        .orElse(units.getFirst());
            }
        });
        choice.setAccessibleText("Unit of " + name);
        choice.setTooltip(Controls.tip(
                "%s in %s. What you typed stays as it stands and is in the unit that you choose; a value of header or table is converted"
                        .formatted(name, units.stream().map(InputUnit::symbol).collect(Collectors.joining(", ")))));
        ObservableValue<InputUnit> unit =
                shown.flatMap(NumberInput::unitProperty).orElse(units.getFirst());
        unit.subscribe(choice::setValue);
        choice.valueProperty().subscribe(chosen -> {
            if (chosen != null && shown.getValue() != null && chosen != unit.getValue()) {
                before.run();
                shown.getValue().chooseUnit(chosen);
            }
        });
        return choice;
    }

    Control control() {
        return control;
    }
}
