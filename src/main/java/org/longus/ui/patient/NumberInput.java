package org.longus.ui.patient;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.longus.patient.IndexInput;
import org.longus.patient.InputUnit;
import org.longus.volume.PlainNumber;

/** A number about the patient: what the header or a table says until a person types something else, in a unit of choice. */
public final class NumberInput {
    private final IndexInput input;
    private final ReadOnlyObjectWrapper<InputUnit> unit;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<InputSource> source = new ReadOnlyObjectWrapper<>();
    private OptionalDouble known = OptionalDouble.empty();
    private InputSource knownFrom = InputSource.MISSING;
    /** What was typed, in the unit of the formulas: another unit on show must not round it. */
    private OptionalDouble exact = OptionalDouble.empty();

    NumberInput(IndexInput input) {
        this.input = input;
        unit = new ReadOnlyObjectWrapper<>(InputUnit.of(input).getFirst());
        text.addListener(o -> judge());
        judge();
    }

    /**
     * Sets what is known without a person; what was typed stays.
     *
     * @param value in the unit of the formulas
     */
    void know(OptionalDouble value, InputSource from) {
        OptionalDouble typed = typed();
        known = value;
        knownFrom = from;
        show(typed);
    }

    /** Shows a value in the unit of the formulas as typed; an empty one shows what is known. */
    void show(OptionalDouble typed) {
        exact = typed;
        text.set(typed.isPresent() ? written(typed.getAsDouble()) : knownText());
        judge();
    }

    public IndexInput input() {
        return input;
    }

    /** The unit of what stands in the field. */
    public ReadOnlyObjectProperty<InputUnit> unitProperty() {
        return unit.getReadOnlyProperty();
    }

    /** Writes the same value in the next unit that people use for it. */
    public void nextUnit() {
        List<InputUnit> units = InputUnit.of(input);
        OptionalDouble typed = typed();
        unit.set(units.get((units.indexOf(unit.get()) + 1) % units.size()));
        if (typed.isEmpty() || !Double.isNaN(typed.getAsDouble())) {
            show(typed);
        }
    }

    /** What stands in the field. Emptied, it means what is known without a person. */
    public StringProperty textProperty() {
        return text;
    }

    public ReadOnlyObjectProperty<InputSource> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /** What header or table say, as it stands in the field; empty when they say nothing. */
    public String knownText() {
        return known.isPresent() ? written(known.getAsDouble()) : "";
    }

    /** Forgets what was typed. */
    public void backToKnown() {
        show(OptionalDouble.empty());
    }

    /**
     * What a person typed, in the unit of the formulas; text that is no number is not a number, and so accepted by no
     * formula.
     */
    public OptionalDouble typed() {
        String typed = text.get() == null ? "" : text.get().strip();
        if (exact.isPresent() && typed.equals(written(exact.getAsDouble()))) {
            return exact;
        }
        if (typed.isEmpty() || typed.equals(knownText())) {
            return OptionalDouble.empty();
        }
        OptionalDouble value = PlainNumber.typed(typed);
        return OptionalDouble.of(value.isPresent() ? unit.get().toFormulaUnits(value.getAsDouble()) : Double.NaN);
    }

    private void judge() {
        OptionalDouble typed = typed();
        OptionalDouble used = typed.isPresent() ? typed : known;
        if (used.isEmpty()) {
            source.set(InputSource.MISSING);
        } else if (!input.believes(used.getAsDouble())) {
            source.set(InputSource.NOT_ACCEPTED);
        } else {
            source.set(typed.isPresent() ? InputSource.TYPED : knownFrom);
        }
    }

    private String written(double inFormulaUnits) {
        double value = unit.get().fromFormulaUnits(inFormulaUnits);
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
    }
}
