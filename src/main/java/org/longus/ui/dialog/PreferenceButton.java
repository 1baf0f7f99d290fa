package org.longus.ui.dialog;

import javafx.beans.value.ObservableValue;
import org.longus.ui.common.Preference;

/**
 * A line of the preferences that opens a dialog of its own.
 *
 * @param id of its button
 * @param group the heading it stands under
 * @param said how it stands now
 * @param help what it is for, in a sentence
 */
public record PreferenceButton(
        String id, Preference.Group group, String name, ObservableValue<String> said, String help, Runnable opens) {}
