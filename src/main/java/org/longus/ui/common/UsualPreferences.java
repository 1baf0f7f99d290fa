package org.longus.ui.common;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What preferences are before anybody has set them. To be made before those of an earlier session are restored. */
public final class UsualPreferences {
    private final Map<Preference<?>, String> usual = new LinkedHashMap<>();

    public UsualPreferences(List<Preference<?>> preferences) {
        preferences.forEach(p -> usual.put(p, p.kept()));
    }

    /** Sets all back that may be changed now. */
    public void setAll() {
        usual.forEach((preference, value) -> {
            if (preference.editable().get()) {
                preference.restore(value);
            }
        });
    }
}
