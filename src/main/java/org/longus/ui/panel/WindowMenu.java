package org.longus.ui.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.longus.ui.commands.Commands;
import org.longus.ui.display.WindowPresets;
import org.longus.ui.display.Windows;
import org.longus.ui.key.Shortcut;
import org.longus.volume.WindowLevel;

/** The window through which HU are seen in the active plane: its presets, and any other. */
public final class WindowMenu extends MenuButton {
    private final Windows windows;
    private final List<MenuItem> others = new ArrayList<>();

    public WindowMenu(Windows windows, Commands commands) {
        this.windows = windows;
        setId("window");
        setGraphic(new FontIcon(Feather.SUN));
        setMinWidth(USE_PREF_SIZE);
        setAccessibleHelp("Window of the plane under the pointer");
        setTooltip(Controls.tip(
                "Window of the plane under the pointer (%s); type any other (%s) or drag on a plane with the right button"
                        .formatted(Shortcut.PRESETS.keys(), Shortcut.TYPE_WINDOW.keys())));
        MenuItem typed = Controls.item(
                "%s   Type width and level ...".formatted(Shortcut.TYPE_WINDOW.keys()),
                commands.of(Shortcut.TYPE_WINDOW));
        typed.setId("type-window");
        WindowBubble bubble = new WindowBubble(windows);
        MenuItem slid = Controls.item("Slide both ends ...", () -> bubble.open(this));
        slid.setId("slide-window");
        MenuItem edit = Controls.item("Edit the presets ...", commands.of(Shortcut.EDIT_PRESETS));
        edit.setId("edit-presets");
        CheckMenuItem linked = new CheckMenuItem("One window for all planes");
        linked.setId("link-windows");
        linked.selectedProperty().bindBidirectional(windows.linkedProperty());
        others.addAll(List.of(new SeparatorMenuItem(), slid, typed, edit, new SeparatorMenuItem(), linked));
        windows.presetsProperty().subscribe(this::list);
        textProperty()
                .bind(Bindings.createStringBinding(this::name, windows.activeProperty(), windows.presetsProperty()));
    }

    private void list(List<WindowLevel.Preset> presets) {
        List<MenuItem> items = new ArrayList<>();
        for (int n = 1; n <= presets.size(); n++) {
            int number = n;
            String key = n <= WindowPresets.KEYS ? String.valueOf(n) : " ";
            MenuItem item = Controls.item(
                    String.format(Locale.ROOT, "%s   %s", key, WindowPresets.line(presets.get(n - 1))),
                    () -> windows.preset(number));
            item.setMnemonicParsing(false);
            items.add(item);
        }
        items.addAll(others);
        getItems().setAll(items);
    }

    private String name() {
        String name = windows.name(windows.active());
        return name.isEmpty() ? WindowPresets.text(windows.active()) : name;
    }
}
