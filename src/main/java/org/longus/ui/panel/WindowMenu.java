package org.longus.ui.panel;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.longus.ui.commands.Commands;
import org.longus.ui.display.DisplayModel;
import org.longus.ui.key.Shortcut;
import org.longus.volume.WindowLevel;

/** The window through which HU are seen: its presets, and any other. */
public final class WindowMenu extends MenuButton {
    private final DisplayModel display;

    public WindowMenu(DisplayModel display, Commands commands) {
        this.display = display;
        setId("window");
        setGraphic(new FontIcon(Feather.SUN));
        setMinWidth(USE_PREF_SIZE);
        setTooltip(Controls.tip("Window presets (%s); type any other (%s) or drag on a plane with the right button"
                .formatted(Shortcut.PRESETS.keys(), Shortcut.TYPE_WINDOW.keys())));
        for (int n = 1; n <= WindowLevel.PRESETS.size(); n++) {
            int number = n;
            WindowLevel.Preset preset = WindowLevel.PRESETS.get(n - 1);
            MenuItem item = new MenuItem(String.format(
                    Locale.ROOT,
                    "%d   %s   W %.0f  L %.0f",
                    n,
                    preset.name(),
                    preset.window().widthHu(),
                    preset.window().levelHu()));
            item.setOnAction(e -> display.preset(number));
            getItems().add(item);
        }
        MenuItem typed = Controls.item(
                "%s   Type width and level ...".formatted(Shortcut.TYPE_WINDOW.keys()),
                commands.of(Shortcut.TYPE_WINDOW));
        typed.setId("type-window");
        WindowBubble bubble = new WindowBubble(display);
        MenuItem slid = Controls.item("Slide both ends ...", () -> bubble.open(this));
        slid.setId("slide-window");
        getItems().addAll(new SeparatorMenuItem(), slid, typed);
        textProperty().bind(Bindings.createStringBinding(this::name, display.windowProperty()));
    }

    private String name() {
        String name = display.presetName();
        WindowLevel now = display.window();
        return name.isEmpty() ? String.format(Locale.ROOT, "W %.0f  L %.0f", now.widthHu(), now.levelHu()) : name;
    }
}
