package org.longus.ui.panel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.longus.ui.commands.Commands;
import org.longus.ui.display.WindowPresets;
import org.longus.ui.display.Windows;
import org.longus.ui.key.Shortcut;
import org.longus.volume.Plane;
import org.longus.volume.WindowLevel;

/** The window through which HU are seen in the active plane: its presets, and any other. */
public final class WindowMenu extends MenuButton {
    private final Windows windows;
    /** Which plane the presets are for. */
    private final MenuItem of = new MenuItem();

    private final Map<Plane, Menu> ofPlane = new EnumMap<>(Plane.class);
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
        of.setId("window-of");
        of.setDisable(true);
        of.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> windows.linkedProperty().get()
                                ? "All planes"
                                : name(windows.activePlaneProperty().get()),
                        windows.linkedProperty(),
                        windows.activePlaneProperty()));
        others.addAll(List.of(new SeparatorMenuItem(), slid, typed, edit, new SeparatorMenuItem()));
        // on its way to the menu the pointer passes over other planes
        for (Plane plane : Plane.values()) {
            Menu menu = new Menu(name(plane));
            menu.setId("window-" + plane.name().toLowerCase(Locale.ROOT));
            menu.disableProperty().bind(windows.linkedProperty());
            ofPlane.put(plane, menu);
            others.add(menu);
        }
        others.add(linked);
        windows.presetsProperty().subscribe(this::list);
        textProperty()
                .bind(Bindings.createStringBinding(this::name, windows.activeProperty(), windows.presetsProperty()));
    }

    private static String name(Plane plane) {
        return plane.name().charAt(0) + plane.name().substring(1).toLowerCase(Locale.ROOT) + " plane";
    }

    private void list(List<WindowLevel.Preset> presets) {
        ofPlane.forEach((plane, menu) -> menu.getItems()
                .setAll(presets.stream()
                        .map(p -> plain(
                                WindowPresets.line(p),
                                () -> windows.property(plane).set(p.window())))
                        .toList()));
        List<MenuItem> items = new ArrayList<>();
        items.add(of);
        for (int n = 1; n <= presets.size(); n++) {
            int number = n;
            String key = n <= WindowPresets.KEYS ? String.valueOf(n) : " ";
            items.add(plain(
                    "%s   %s".formatted(key, WindowPresets.line(presets.get(n - 1))), () -> windows.preset(number)));
        }
        items.addAll(others);
        getItems().setAll(items);
    }

    /** A person's own name for it may have any sign. */
    private static MenuItem plain(String text, Runnable does) {
        MenuItem item = Controls.item(text, does);
        item.setMnemonicParsing(false);
        return item;
    }

    private String name() {
        String name = windows.name(windows.active());
        return name.isEmpty() ? WindowPresets.text(windows.active()) : name;
    }
}
