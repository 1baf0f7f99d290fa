package org.longus.ui.commands;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.longus.ui.key.Shortcut;
import org.longus.ui.key.TopMenu;
import org.longus.ui.key.Way;

/** The lines of the menus: one a command, two where it is a step, and those that stand for no command of a key. */
public final class MenuLines {
    /** Lines between two separators, or those of a submenu. */
    public record Section(String submenu, List<MenuEntry> entries) {}

    private record Marked(MenuEntry.Mark mark, BooleanSupplier chosen) {}

    private static final Marked PLAIN = new Marked(MenuEntry.Mark.NONE, () -> false);

    private final Commands commands;
    private final Map<Shortcut, Marked> marks = new EnumMap<>(Shortcut.class);
    private final Map<Shortcut, Supplier<String>> words = new EnumMap<>(Shortcut.class);
    private final Map<Shortcut, Runnable> instead = new EnumMap<>(Shortcut.class);
    private final Map<Shortcut, Supplier<List<MenuEntry>>> after = new EnumMap<>(Shortcut.class);

    MenuLines(Commands commands) {
        this.commands = commands;
    }

    /** Its line has a mark that follows a state. */
    public void mark(Shortcut key, MenuEntry.Mark mark, BooleanSupplier chosen) {
        marks.put(key, new Marked(mark, chosen));
    }

    /** Its line says this, not what the sheet of keys says. */
    public void say(Shortcut key, Supplier<String> text) {
        words.put(key, text);
    }

    /** Its line does this, where the key is one that is held. */
    public void doInstead(Shortcut key, Runnable does) {
        instead.put(key, does);
    }

    /** These lines stand after it, or in its place where it is the presets' key: asked for when a menu opens. */
    public void add(Shortcut key, Supplier<List<MenuEntry>> lines) {
        after.put(key, lines);
    }

    /** What a menu holds now. */
    public List<Section> of(TopMenu menu) {
        return menu.sections().stream()
                .map(s -> new Section(
                        s.submenu(),
                        s.commands().stream()
                                .flatMap(k -> lines(k, menu, s.submenu()).stream())
                                .toList()))
                .toList();
    }

    /** All lines of all menus, for the finder. */
    public List<MenuEntry> all() {
        return Arrays.stream(TopMenu.values())
                .flatMap(m -> of(m).stream())
                .flatMap(s -> s.entries().stream())
                .toList();
    }

    /** Those of some commands, as for a context menu. */
    public List<MenuEntry> of(Shortcut... keys) {
        List<MenuEntry> lines = new ArrayList<>();
        for (Shortcut key : keys) {
            for (TopMenu menu : TopMenu.values()) {
                for (TopMenu.Section section : menu.sections()) {
                    if (section.commands().contains(key)) {
                        lines.addAll(lines(key, menu, section.submenu()));
                    }
                }
            }
        }
        return lines;
    }

    private List<MenuEntry> lines(Shortcut key, TopMenu menu, String submenu) {
        List<MenuEntry> lines = new ArrayList<>();
        List<MenuEntry> more = after.getOrDefault(key, List::of).get();
        if (key != Shortcut.PRESETS) {
            for (Way way : Way.of(key)) {
                lines.add(line(key, way, menu, submenu));
            }
        }
        lines.addAll(more);
        return lines;
    }

    private MenuEntry line(Shortcut key, Way way, TopMenu menu, String submenu) {
        Marked marked = marks.getOrDefault(key, PLAIN);
        return new MenuEntry(
                id(key, way),
                menu,
                submenu,
                words.getOrDefault(key, way::what),
                way.keys(),
                () -> commands.whyNotNow(key),
                marked.mark(),
                marked.chosen(),
                instead.getOrDefault(key, () -> commands.run(key, way.argument())));
    }

    private static String id(Shortcut key, Way way) {
        String id = "menu-" + key.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return way.argument() < 0 ? id + "-back" : id;
    }
}
