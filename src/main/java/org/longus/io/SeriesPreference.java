package org.longus.io;

import java.util.Comparator;

/** Which series of a study is measured when nobody chooses. */
public final class SeriesPreference {
    private SeriesPreference() {}

    /** The preferred first. */
    public static Comparator<SeriesChoice> order() {
        return Comparator.comparing((SeriesChoice c) -> -c.slices());
    }

    /** Whether a series that cannot be opened would have been taken before this one. */
    static boolean isPreferred(RefusedSeries refused, SeriesChoice chosen) {
        return refused.slices() > chosen.slices();
    }

    /** Why one stands behind another, in words; empty where nothing but their order tells them apart. */
    static String whyBehind(SeriesChoice behind, SeriesChoice preferred) {
        return behind.slices() < preferred.slices() ? "fewer slices" : "";
    }
}
