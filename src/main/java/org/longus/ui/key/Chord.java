package org.longus.ui.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** One key with exactly what is held, read from the way it is written, as in "Ctrl+Shift+T". */
record Chord(boolean ctrl, boolean shift, boolean alt, KeyCode code) {
    private static final Map<String, KeyCode> NAMES = Map.ofEntries(
            Map.entry("PgUp", KeyCode.PAGE_UP),
            Map.entry("PgDn", KeyCode.PAGE_DOWN),
            Map.entry("Backspace", KeyCode.BACK_SPACE),
            Map.entry("Esc", KeyCode.ESCAPE),
            Map.entry(",", KeyCode.COMMA),
            Map.entry(".", KeyCode.PERIOD));

    /**
     * Reads alternatives: "Ctrl+Shift+Z, Ctrl+Y", or with the same held "Shift+PgUp / PgDn".
     *
     * @throws IllegalArgumentException for a key that does not exist
     */
    static List<Chord> parse(String written) {
        List<Chord> chords = new ArrayList<>();
        for (String alternative : written.split(", ")) {
            String[] keys = alternative.split(" / ");
            int last = keys[0].lastIndexOf('+');
            String held = keys[0].substring(0, last + 1);
            keys[0] = keys[0].substring(last + 1);
            for (String key : keys) {
                chords.add(new Chord(
                        held.contains("Ctrl+"), held.contains("Shift+"), held.contains("Alt+"), code(key.strip())));
            }
        }
        return chords;
    }

    private static KeyCode code(String name) {
        if (NAMES.containsKey(name)) {
            return NAMES.get(name);
        }
        boolean digit = name.length() == 1 && Character.isDigit(name.charAt(0));
        return KeyCode.valueOf(digit ? "DIGIT" + name : name.toUpperCase(java.util.Locale.ROOT));
    }

    boolean matches(KeyEvent e) {
        return e.getCode() == code && e.isShortcutDown() == ctrl && e.isShiftDown() == shift && e.isAltDown() == alt;
    }
}
