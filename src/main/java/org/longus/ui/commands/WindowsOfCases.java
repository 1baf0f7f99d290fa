package org.longus.ui.commands;

import javafx.beans.value.ObservableValue;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.display.DisplayModel;
import org.longus.ui.display.Windows;

/** Gives each case back the windows it was seen with; a place that was asked for in one is none of the next. */
public final class WindowsOfCases {
    private final DisplayModel display;

    /** @param shown the case on the planes; null while there is none */
    public WindowsOfCases(ObservableValue<CaseModel> shown, DisplayModel display) {
        this.display = display;
        shown.addListener((o, before, now) -> {
            display.endPointing();
            if (before != null) {
                before.look().view().keepWindows(display.windows().all());
            }
            if (now != null) {
                show(now);
            }
        });
    }

    private void show(CaseModel now) {
        Windows windows = display.windows();
        if (!now.look().view().windows().isEmpty()) {
            windows.setAll(now.look().view().windows());
        } else if (windows.freshForACaseProperty().get()) {
            windows.setAll(Windows.USUAL);
        }
    }
}
