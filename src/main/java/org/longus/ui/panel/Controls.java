package org.longus.ui.panel;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.longus.ui.commands.Commands;
import org.longus.ui.key.Shortcut;

/** The window's buttons and labels in one manner. */
public final class Controls {
    /** Widest that a tooltip becomes before it breaks its lines, in pixels. */
    private static final double WIDEST_TIP = 480;

    private Controls() {}

    /** @param tip what it does; with its key, where it has one: {@link #text} */
    public static Button button(String id, Feather icon, String text, String tip, Runnable action) {
        Button button = dressed(new Button(text, new FontIcon(icon)), id, tip);
        button.setOnAction(e -> action.run());
        return button;
    }

    public static ToggleButton toggle(String id, Node icon, String text, String tip) {
        return dressed(new ToggleButton(text, icon), id, tip);
    }

    public static <B extends ButtonBase> B dressed(B button, String id, String tip) {
        button.setId(id);
        button.setTooltip(tip(tip));
        button.setAccessibleText(tip);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /** A line of a menu, its key at the end. */
    public static MenuItem item(String text, Shortcut key, Runnable action) {
        return item("%s   %s".formatted(text, key.keys()), action);
    }

    /** A line of a menu that does what its key does. */
    public static MenuItem item(String text, Shortcut key, Commands commands) {
        return item(text, key, commands.of(key));
    }

    public static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(e -> action.run());
        return item;
    }

    /** What a control does, and the key that does it. */
    public static String text(String what, Shortcut key) {
        return "%s  (%s)".formatted(what, key.keys());
    }

    public static Tooltip tip(String text) {
        Tooltip tip = new Tooltip(text);
        tip.setShowDelay(Duration.millis(350));
        tip.setWrapText(true);
        // without it a long sentence runs off the screen in one line
        tip.setMaxWidth(WIDEST_TIP);
        return tip;
    }

    /**
     * A control that is grey while something is against it, and says then what: a grey control itself has no tooltip.
     *
     * @param whyNot empty while there is nothing against it
     * @return what takes the control's place
     */
    public static StackPane offered(Node control, ObservableValue<String> whyNot) {
        StackPane place = new StackPane(control);
        Tooltip why = tip("");
        whyNot.subscribe(words -> {
            why.setText(words);
            if (words.isEmpty()) {
                Tooltip.uninstall(place, why);
            } else {
                Tooltip.install(place, why);
            }
        });
        control.disableProperty().bind(whyNot.map(words -> !words.isEmpty()));
        return place;
    }

    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    public static Label wrapped(String text, String... styles) {
        Label label = label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Takes no room while it is not shown. */
    public static void showWhile(Node node, ObservableValue<Boolean> wanted) {
        node.visibleProperty().bind(wanted);
        node.managedProperty().bind(wanted);
    }

    public static <P extends Pane> P styled(P pane, String... styles) {
        pane.getStyleClass().addAll(styles);
        return pane;
    }

    public static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }
}
