package org.longus.io.dicom.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

/** What became of pixels that could not be taken as they are; counted while a series is read, by several threads. */
public final class PixelTally {
    /** Metal saturates, and some noise: a share that matters is more. */
    private static final double NOTABLE = 1e-3;

    private final LongAdder held = new LongAdder();
    private final LongAdder taken = new LongAdder();
    private final LongAdder left = new LongAdder();
    private volatile double paddingHu;

    /** Pixels whose HU do not fit 16 bits and became the nearest that do. */
    void held(int pixels) {
        held.add(pixels);
    }

    /**
     * Pixels that have a padding value which tissue may have too.
     *
     * @param asAir joined to the picture's edge
     * @param asTheyAre within
     */
    void doubtfulPadding(double hu, int asAir, int asTheyAre) {
        paddingHu = hu;
        taken.add(asAir);
        left.add(asTheyAre);
    }

    public List<String> sentences(long voxels) {
        List<String> sentences = new ArrayList<>();
        if (held.sum() > NOTABLE * voxels) {
            sentences.add(String.format(
                    Locale.ROOT,
                    "%.1f %% of the values are beyond what 16 bits hold and were held at the nearest that do: check the"
                            + " rescale of the files.",
                    100.0 * held.sum() / voxels));
        }
        if (taken.sum() + left.sum() > 0) {
            sentences.add(String.format(
                    Locale.ROOT,
                    "The files call a value of %.0f HU padding, which tissue has too: %d pixels of it that join the"
                        + " pictures' edge were taken as air, %d within were left as they are. Look at the outline.",
                    paddingHu,
                    taken.sum(),
                    left.sum()));
        }
        return sentences;
    }
}
