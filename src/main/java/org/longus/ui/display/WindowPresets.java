package org.longus.ui.display;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.longus.volume.WindowLevel;
import org.longus.volume.WindowLevel.Preset;

/** The presets of windows as they are kept and typed: "Soft tissue 400/40; Bone 1800/400". */
public final class WindowPresets {
    /** The presets that have a key, and the longest name, which toolbar and status bar show whole. */
    public static final int KEYS = 9;

    public static final int LONGEST_NAME = 24;
    private static final Pattern ONE = Pattern.compile("(.+?)\\s+(\\d{1,5})\\s*/\\s*(-?\\d{1,5})");

    private WindowPresets() {}

    static String text(List<Preset> presets) {
        return presets.stream().map(WindowPresets::text).collect(Collectors.joining("; "));
    }

    private static String text(Preset preset) {
        return String.format(
                Locale.ROOT,
                "%s %.0f/%.0f",
                preset.name(),
                preset.window().widthHu(),
                preset.window().levelHu());
    }

    /** Empty where any of them cannot be understood. */
    static List<Preset> read(String text) {
        List<Preset> presets = new ArrayList<>();
        for (String each : text.split(";")) {
            Matcher m = ONE.matcher(each.strip());
            if (!m.matches() || !problem(m.group(1)).isEmpty()) {
                return List.of();
            }
            var window = TypedHu.window(m.group(2), m.group(3)).value();
            if (window.isEmpty()) {
                return List.of();
            }
            presets.add(new Preset(m.group(1), window.get()));
        }
        return List.copyOf(presets);
    }

    /** Why this cannot be a preset's name; empty when it can. */
    public static String problem(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty()) {
            return "A preset needs a name.";
        }
        if (stripped.length() > LONGEST_NAME) {
            return String.format(Locale.ROOT, "A name has at most %d letters.", LONGEST_NAME);
        }
        return stripped.contains(";") || stripped.contains("/") ? "A name has no ; and no /." : "";
    }

    /** As in a menu: "Soft tissue   W 400  L 40". */
    public static String line(Preset preset) {
        return preset.name() + "   " + text(preset.window());
    }

    /** As in "Soft tissue  W 400  L 40"; without a name where no preset is this window. */
    public static String named(WindowLevel window, Windows windows) {
        return (windows.name(window) + "  " + text(window)).strip();
    }

    /** As in "W 400  L 40". */
    public static String text(WindowLevel window) {
        return String.format(Locale.ROOT, "W %.0f  L %.0f", window.widthHu(), window.levelHu());
    }
}
