package org.longus.ui.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.longus.ui.commands.MenuLines;
import org.longus.ui.key.TopMenu;

/** All that a person can order, in menus. Each menu is made anew when it opens, so that it is true then. */
public final class CommandMenuBar extends MenuBar {
    /** @param recent what was opened before: stands in the File menu */
    public CommandMenuBar(MenuLines lines, Menu recent) {
        setId("menu-bar");
        for (TopMenu top : TopMenu.values()) {
            Menu menu = new Menu(top.title());
            menu.setId("top-" + top.name().toLowerCase(Locale.ROOT));
            Menu within = top == TopMenu.FILE ? recent : null;
            // one that is empty does not open
            menu.getItems().setAll(items(lines.of(top), within));
            menu.setOnShowing(e -> {
                // of a submenu, too
                if (e.getTarget() == menu) {
                    menu.getItems().setAll(items(lines.of(top), within));
                }
            });
            getMenus().add(menu);
        }
    }

    private static List<MenuItem> items(List<MenuLines.Section> sections, Menu recent) {
        List<MenuItem> items = new ArrayList<>();
        MenuLines.Section before = null;
        for (MenuLines.Section section : sections) {
            List<MenuItem> own = section.entries().stream().map(MenuItems::of).toList();
            boolean inside = !section.submenu().isEmpty();
            // submenus stand together
            if (before != null && !(inside && !before.submenu().isEmpty())) {
                items.add(new SeparatorMenuItem());
            }
            if (inside) {
                Menu menu = new Menu(section.submenu());
                menu.setId(
                        "submenu-" + section.submenu().toLowerCase(Locale.ROOT).replace(' ', '-'));
                menu.getItems().setAll(own);
                items.add(menu);
            } else {
                items.addAll(own);
            }
            if (before == null && recent != null) {
                items.add(recent);
            }
            before = section;
        }
        return items;
    }
}
