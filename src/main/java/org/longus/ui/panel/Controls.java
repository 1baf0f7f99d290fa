package org.longus.ui.panel;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The window's buttons and labels in one manner. */
final class Controls {
    private Controls() {}

    /** @param tip what it does, with its key */
    static Button button(String id, Feather icon, String text, String tip, Runnable action) {
        Button button = dressed(new Button(text, new FontIcon(icon)), id, tip);
        button.setOnAction(e -> action.run());
        return button;
    }

    static ToggleButton toggle(String id, Feather icon, String text, String tip) {
        return dressed(new ToggleButton(text, icon == null ? null : new FontIcon(icon)), id, tip);
    }

    static ToggleButton toggle(String id, Node icon, String tip) {
        return dressed(new ToggleButton("", icon), id, tip);
    }

    static <B extends ButtonBase> B dressed(B button, String id, String tip) {
        button.setId(id);
        // the keyboard belongs to the planes; a button that took the focus would take the space bar with it
        button.setFocusTraversable(false);
        button.setTooltip(tip(tip));
        button.setAccessibleText(tip);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    static Tooltip tip(String text) {
        Tooltip tip = new Tooltip(text);
        tip.setShowDelay(Duration.millis(350));
        tip.setWrapText(true);
        tip.setMaxWidth(340);
        return tip;
    }

    static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }
}
