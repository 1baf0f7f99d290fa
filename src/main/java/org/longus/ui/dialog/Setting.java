package org.longus.ui.dialog;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.controlsfx.control.PropertySheet;
import org.longus.ui.common.Preference;

/** A line of the preferences, which changes its property at once. What is neither on nor off is chosen or typed as text. */
record Setting<T>(Preference<T> preference) implements PropertySheet.Item {
    @Override
    public String getName() {
        return preference.name();
    }

    @Override
    public String getDescription() {
        return preference.help();
    }

    @Override
    public String getCategory() {
        return preference.group().title();
    }

    @Override
    public Class<?> getType() {
        return preference.isOnOrOff() ? Boolean.class : String.class;
    }

    @Override
    public boolean isEditable() {
        return preference.editable().get();
    }

    /** What it may be, in words. */
    List<String> choices() {
        return preference.choices().stream().map(preference.text()).toList();
    }

    @Override
    public Object getValue() {
        return shown(preference.property().getValue());
    }

    @Override
    public void setValue(Object value) {
        if (preference.choices().isEmpty()) {
            preference.restore(String.valueOf(value));
            return;
        }
        preference.choices().stream()
                .filter(c -> shown(c).equals(value))
                .findFirst()
                .ifPresent(preference.property()::setValue);
    }

    private Object shown(T value) {
        return preference.isOnOrOff() ? value : preference.text().apply(value);
    }

    @Override
    public Optional<ObservableValue<?>> getObservableValue() {
        return Optional.of(preference.property().map(this::shown));
    }
}
