package org.longus.ui.state;

import java.util.Locale;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.longus.measure.IndexInput;

/** A number about the patient: what the header says until a person types something else. */
public final class NumberInput {
    private final IndexInput input;
    private final OptionalDouble header;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<InputSource> source = new ReadOnlyObjectWrapper<>();

    NumberInput(IndexInput input, OptionalDouble header) {
        this.input = input;
        this.header = header;
        backToHeader();
        text.addListener(o -> judge());
        judge();
    }

    public IndexInput input() {
        return input;
    }

    /** What stands in the field. Emptied, it means the header's value again. */
    public StringProperty textProperty() {
        return text;
    }

    public ReadOnlyObjectProperty<InputSource> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /** What the header says, as it stands in the field; empty when it says nothing. */
    public String headerText() {
        return header.isPresent() ? written(header.getAsDouble()) : "";
    }

    /** Forgets what was typed. */
    public void backToHeader() {
        text.set(headerText());
    }

    /** What a person typed; text that is no number is not a number, and so believed by no formula. */
    public OptionalDouble typed() {
        String typed = text.get() == null ? "" : text.get().strip();
        if (typed.isEmpty() || typed.equals(headerText())) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(typed.replace(',', '.')));
        } catch (NumberFormatException e) {
            return OptionalDouble.of(Double.NaN);
        }
    }

    private void judge() {
        OptionalDouble typed = typed();
        OptionalDouble used = typed.isPresent() ? typed : header;
        if (used.isEmpty()) {
            source.set(InputSource.MISSING);
        } else if (!input.believes(used.getAsDouble())) {
            source.set(InputSource.NOT_BELIEVED);
        } else {
            source.set(typed.isPresent() ? InputSource.TYPED : InputSource.HEADER);
        }
    }

    private static String written(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
    }
}
