package org.longus.ui.panel;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.longus.ui.display.SidePanels;
import org.longus.ui.key.Shortcut;

/** At either end of the tool bar: the panel of that side, shown or not. */
public final class SideButtons {
    private SideButtons() {}

    /** For the list of cases. */
    public static ToggleButton cases(SidePanels sides) {
        return side(
                "cases-side",
                new FontIcon(Feather.SIDEBAR),
                "List of cases",
                Shortcut.CASES_PANEL,
                sides.casesProperty(),
                sides::toggleCases);
    }

    /** For the results. */
    public static ToggleButton result(SidePanels sides) {
        FontIcon right = new FontIcon(Feather.SIDEBAR);
        right.setScaleX(-1);
        return side(
                "result-side", right, "Results", Shortcut.RESULT_PANEL, sides.resultProperty(), sides::toggleResult);
    }

    private static ToggleButton side(
            String id, FontIcon icon, String name, Shortcut key, ObservableBooleanValue shown, Runnable toggle) {
        ToggleButton button = Controls.toggle(id, icon, "", Controls.text(name + ", shown or not", key));
        button.getStyleClass().addAll("flat", "side-toggle");
        shown.subscribe(button::setSelected);
        button.setOnAction(e -> {
            toggle.run();
            button.setSelected(shown.get());
        });
        return button;
    }
}
