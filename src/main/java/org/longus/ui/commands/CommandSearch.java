package org.longus.ui.commands;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds lines of the menus by their words, in any order. */
public final class CommandSearch {
    private CommandSearch() {}

    /**
     * Lines that hold all words, each anywhere in name, menu or key; those whose name begins with the first word come first, then
     * those which can be done now.
     */
    public static List<MenuEntry> find(List<MenuEntry> in, String words) {
        List<String> wanted = List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return in.stream()
                .filter(e -> wanted.stream().allMatch(all(e)::contains))
                .sorted(Comparator.comparing((MenuEntry e) -> !name(e).startsWith(wanted.getFirst()))
                        .thenComparing(e -> !wanted.stream().allMatch(name(e)::contains))
                        .thenComparing(e -> !e.isPossible()))
                .toList();
    }

    private static String name(MenuEntry e) {
        return e.text().get().toLowerCase(Locale.ROOT);
    }

    private static String all(MenuEntry e) {
        return String.join(" ", e.text().get(), e.path(), e.keys()).toLowerCase(Locale.ROOT);
    }
}
