package org.longus.ui.app;

import java.util.Map;
import java.util.OptionalDouble;
import org.longus.ui.viewer.Dividers;
import org.longus.volume.PlainNumber;

/**
 * The places of dividers among the settings: only those that a person has moved. What version 0.1 kept under
 * {@code divider...} is left: it wrote places that nobody had chosen.
 */
final class KeptDividers {
    private static final String EARLIER = "divider";
    private static final String LARGE = "planes.large";
    private static final String ROW_FIRST = "planes.rowFirst";
    private static final String ROW_SECOND = "planes.rowSecond";
    private static final String SIDE = "planes.side";

    private KeptDividers() {}

    static Dividers read(Map<String, String> kept) {
        Dividers usual = Dividers.USUAL;
        return new Dividers(
                share(kept, LARGE, usual.large()),
                share(kept, ROW_FIRST, usual.rowFirst()),
                share(kept, ROW_SECOND, usual.rowSecond()),
                share(kept, SIDE, usual.side()));
    }

    private static double share(Map<String, String> kept, String name, double otherwise) {
        OptionalDouble share = PlainNumber.scientific(kept.get(name));
        return share.isPresent() && share.getAsDouble() > 0 && share.getAsDouble() < 1
                ? share.getAsDouble()
                : otherwise;
    }

    static void write(Dividers now, Map<String, String> kept) {
        kept.keySet().removeIf(name -> name.startsWith(EARLIER));
        Dividers usual = Dividers.USUAL;
        write(LARGE, now.large(), usual.large(), kept);
        write(ROW_FIRST, now.rowFirst(), usual.rowFirst(), kept);
        write(ROW_SECOND, now.rowSecond(), usual.rowSecond(), kept);
        write(SIDE, now.side(), usual.side(), kept);
    }

    private static void write(String name, double share, double usual, Map<String, String> kept) {
        if (share == usual) {
            kept.remove(name);
        } else {
            kept.put(name, Double.toString(share));
        }
    }
}
