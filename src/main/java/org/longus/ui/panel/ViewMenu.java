package org.longus.ui.panel;

import java.util.Locale;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.longus.ui.commands.Commands;
import org.longus.ui.display.DisplayModel;
import org.longus.ui.display.TextScale;
import org.longus.ui.key.Shortcut;
import org.longus.ui.tool.Cine;
import org.longus.ui.viewer.Layout;
import org.longus.ui.viewer.ThreePlanes;

/** How the planes share their place, their slices played, how large text is, and the window dark or light. */
public final class ViewMenu extends MenuButton {
    private static final int[] SPEEDS = {5, 10, 15, 20, 30};

    public ViewMenu(ThreePlanes planes, Cine cine, DisplayModel display, Commands commands) {
        super("", new FontIcon(Feather.LAYOUT));
        setId("view-menu");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(Controls.tip(
                "Layout of the planes (%s, %s, %s), playing their slices (%s), size of text (%s), dark or light"
                        .formatted(
                                Shortcut.AXIAL_LARGE.keys(),
                                Shortcut.SIDE_BY_SIDE.keys(),
                                Shortcut.AXIAL_ALONE.keys(),
                                Shortcut.PLAY.keys(),
                                Shortcut.LARGER.keys())));
        setAccessibleText("Layout, playing, size of text, theme");
        for (Layout layout : Layout.values()) {
            CheckMenuItem item = new CheckMenuItem(
                    "%s   %s".formatted(layout.label(), layout.key().keys()));
            item.setId("layout-" + layout.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            planes.layoutProperty().subscribe(now -> item.setSelected(now == layout));
            item.setOnAction(e -> {
                planes.setLayout(layout);
                // a second click must not take the mark away
                item.setSelected(true);
            });
            getItems().add(item);
        }
        MenuItem play = new MenuItem();
        play.setId("play");
        play.textProperty()
                .bind(cine.playingProperty()
                        .map(p -> (p ? "Stop playing   " : "Play the slices of the plane   ") + Shortcut.PLAY.keys()));
        play.setOnAction(e -> cine.toggle());
        Menu speeds = new Menu("Speed of playing");
        getItems().addAll(new SeparatorMenuItem(), play, speeds);
        for (int speed : SPEEDS) {
            CheckMenuItem item = new CheckMenuItem(String.format(Locale.ROOT, "%d slices a second", speed));
            item.setId("speed-" + speed);
            cine.slicesPerSecondProperty().subscribe(now -> item.setSelected(now.intValue() == speed));
            item.setOnAction(e -> {
                cine.slicesPerSecondProperty().set(speed);
                item.setSelected(true);
            });
            speeds.getItems().add(item);
        }
        getItems().add(new SeparatorMenuItem());
        for (TextScale scale : TextScale.values()) {
            getItems().add(size(scale, display));
        }
        CheckMenuItem theme = new CheckMenuItem("Dark window");
        theme.setId("theme");
        theme.selectedProperty().bindBidirectional(display.darkProperty());
        MenuItem preferences = Controls.item("Preferences ...", Shortcut.PREFERENCES, commands);
        preferences.setId("preferences-item");
        getItems().addAll(new SeparatorMenuItem(), theme, preferences);
    }

    private static CheckMenuItem size(TextScale scale, DisplayModel display) {
        CheckMenuItem item = new CheckMenuItem();
        item.setId("scale-" + scale.percent());
        display.scaleProperty().subscribe(s -> {
            item.setSelected(s == scale);
            item.setText(String.format(Locale.ROOT, "Text and controls %d %%%s", scale.percent(), key(scale, s)));
        });
        item.setOnAction(e -> {
            display.scaleProperty().set(scale);
            item.setSelected(true);
        });
        return item;
    }

    /** The key that leads there from the size now. */
    private static String key(TextScale there, TextScale now) {
        Shortcut key = there == now
                ? null
                : there == TextScale.USUAL
                        ? Shortcut.USUAL_SIZE
                        : there == now.larger() ? Shortcut.LARGER : there == now.smaller() ? Shortcut.SMALLER : null;
        return key == null ? "" : "   " + key.keys();
    }
}
