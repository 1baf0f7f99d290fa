package org.longus.ui.dialog;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import org.controlsfx.control.PropertySheet;

/**
 * A line of the preferences: a property of a view model, which changes at once.
 *
 * @param type of {@code shown}
 * @param shown what the editor shows of the property
 * @param read what the editor's value means
 */
record Setting<T, S>(
        String getName,
        String getDescription,
        Class<S> type,
        Property<T> property,
        Function<T, S> shown,
        Function<S, T> read,
        boolean isEditable)
        implements PropertySheet.Item {
    static Setting<Boolean, Boolean> onOrOff(String name, String description, Property<Boolean> property) {
        return new Setting<>(name, description, Boolean.class, property, b -> b, b -> b, true);
    }

    /** The same, but not to be changed now. */
    Setting<T, S> editableIf(boolean editable) {
        return new Setting<>(getName, getDescription, type, property, shown, read, editable);
    }

    @Override
    public Class<?> getType() {
        return type;
    }

    @Override
    public String getCategory() {
        return "";
    }

    @Override
    public Object getValue() {
        return shown.apply(property.getValue());
    }

    @Override
    public void setValue(Object value) {
        property.setValue(read.apply(type.cast(value)));
    }

    @Override
    public Optional<ObservableValue<?>> getObservableValue() {
        return Optional.of(property.map(shown));
    }
}
