package org.longus.ui.patient;

import java.util.List;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.longus.patient.IndexInput;
import org.longus.patient.InputUnit;

/** A number about the patient: what the header or a table says until a person types something else, in a unit of choice. */
public final class NumberInput {
    private final IndexInput input;
    private final ReadOnlyObjectWrapper<InputUnit> unit;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<InputSource> source = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
    private Runnable changed = () -> {};
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

    /** The units that it may be in, that of the formulas first. */
    public List<InputUnit> units() {
        return InputUnit.of(input);
    }

    /**
     * Takes another unit. What header, table or an earlier session say is written anew in it and stays the same value; what
     * a person has typed stays as it stands there, and is in this unit from now on.
     */
    public void chooseUnit(InputUnit now) {
        if (now == unit.get()) {
            return;
        }
        boolean writtenHere = exact.isPresent() || typed().isEmpty();
        OptionalDouble value = exact;
        unit.set(now);
        if (writtenHere) {
            show(value);
        } else {
            judge();
            // the same digits are another value
            changed.run();
        }
    }

    /** Told when the value changes though the text does not. */
    void onReinterpretation(Runnable changed) {
        this.changed = changed;
    }

    /** What there is to say or to ask of the value, in a sentence; empty for nothing. */
    public ReadOnlyStringProperty remarkProperty() {
        return remark.getReadOnlyProperty();
    }

    /** As it stands, to be brought back. */
    record State(InputUnit unit, String text, OptionalDouble exact) {}

    State state() {
        return new State(unit.get(), text.get(), exact);
    }

    void restore(State earlier) {
        unit.set(earlier.unit());
        exact = earlier.exact();
        text.set(earlier.text());
        judge();
        changed.run();
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
        OptionalDouble value = unit.get().typed(typed);
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
        remark.set(NumberRemark.of(input, unit.get(), text.get(), used));
    }

    private String written(double inFormulaUnits) {
        return unit.get().written(unit.get().fromFormulaUnits(inFormulaUnits));
    }
}
