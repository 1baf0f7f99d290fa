package org.longus.volume;

import java.util.List;

/**
 * How HU become grey: linear from {@code level - width/2} (black) to {@code level + width/2} (white).
 *
 * @param widthHu at least 1
 */
public record WindowLevel(double widthHu, double levelHu) {
    /** A window with a name, as on the toolbar and the keys 1..9. */
    public record Preset(String name, WindowLevel window) {}

    public static final WindowLevel SOFT_TISSUE = new WindowLevel(400, 40);
    public static final WindowLevel BONE = new WindowLevel(1800, 400);

    /** Those that Longus comes with, in the order of the keys. */
    public static final List<Preset> PRESETS = List.of(
            new Preset("Soft tissue", SOFT_TISSUE),
            new Preset("Muscle", new WindowLevel(350, 50)),
            new Preset("Bone", BONE),
            new Preset("Wide", new WindowLevel(2000, 0)),
            new Preset("Fat and muscle", new WindowLevel(500, 0)));

    public WindowLevel {
        widthHu = Math.max(1, widthHu);
    }

    /** Grey 0..255 of a HU value. */
    public int grey(double hu) {
        double t = (hu - (levelHu - widthHu / 2)) / widthHu;
        return (int) Math.round(255 * Math.clamp(t, 0, 1));
    }

    /** Opaque ARGB for every possible HU, indexed by {@code hu & 0xFFFF}: one look-up a pixel when drawing. */
    public int[] argbTable() {
        int[] table = new int[1 << 16];
        double blackUpTo = levelHu - widthHu / 2;
        double whiteFrom = levelHu + widthHu / 2;
        for (int hu = Short.MIN_VALUE; hu <= Short.MAX_VALUE; hu++) {
            // most of the table lies outside of the window
            int grey = hu <= blackUpTo ? 0 : hu >= whiteFrom ? 255 : grey(hu);
            table[hu & 0xFFFF] = 0xFF000000 | grey * 0x010101;
        }
        return table;
    }
}
