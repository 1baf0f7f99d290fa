package org.longus.ui.panel;

import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.longus.ui.tool.Cine;
import org.longus.ui.viewer.Layout;
import org.longus.ui.viewer.ThreePlanes;

/** How the planes share their place, their slices played, and the window dark or light. */
public final class ViewMenu extends MenuButton {
    private static final int[] SPEEDS = {5, 10, 15, 20, 30};

    public ViewMenu(ThreePlanes planes, Cine cine, BooleanProperty dark) {
        super("", new FontIcon(Feather.LAYOUT));
        setId("view-menu");
        setFocusTraversable(false);
        setMinWidth(USE_PREF_SIZE);
        setTooltip(Controls.tip("Layout of the planes (F2, F3, F4), playing their slices (C), dark or light window"));
        setAccessibleText("Layout, playing, theme");
        for (Layout layout : Layout.values()) {
            CheckMenuItem item = new CheckMenuItem("%s   %s".formatted(layout.label(), layout.key()));
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
                .bind(cine.playingProperty().map(p -> p ? "Stop playing   C" : "Play the slices of the plane   C"));
        play.setOnAction(e -> cine.toggle());
        getItems().addAll(new SeparatorMenuItem(), play);
        for (int speed : SPEEDS) {
            CheckMenuItem item = new CheckMenuItem("%d slices a second".formatted(speed));
            item.setId("speed-" + speed);
            cine.slicesPerSecondProperty().subscribe(now -> item.setSelected(now.intValue() == speed));
            item.setOnAction(e -> {
                cine.slicesPerSecondProperty().set(speed);
                item.setSelected(true);
            });
            getItems().add(item);
        }
        CheckMenuItem theme = new CheckMenuItem("Dark window");
        theme.setId("theme");
        theme.selectedProperty().bindBidirectional(dark);
        getItems().addAll(new SeparatorMenuItem(), theme);
    }
}
