package org.longus.measure;

import java.util.Locale;

/** A range of Hounsfield units, both ends inside. */
public record HuRange(int lowHu, int highHu) {
    /**
     * What counts as muscle within a contour: -29 to 150 HU, the protocol of the Utrecht group, with which nearly all
     * C3 cut-offs were made (Chargi, thesis, p. 18, 47, 79). Other groups use -30 to 130 or no range at all: such areas
     * are not comparable.
     */
    public static final HuRange MUSCLE = new HuRange(-29, 150);

    public HuRange {
        if (lowHu > highHu) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "an empty HU range: %d to %d", lowHu, highHu));
        }
    }

    public boolean contains(int hu) {
        return hu >= lowHu && hu <= highHu;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d to %d HU", lowHu, highHu);
    }
}
