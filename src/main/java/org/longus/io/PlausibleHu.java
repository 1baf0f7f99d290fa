package org.longus.io;

import java.util.Locale;
import java.util.Optional;
import org.longus.volume.CtVolume;

/**
 * Whether a volume's values look like Hounsfield units of tissue: the one judgement for all formats. Two things are asked: what
 * the header says of the image's kind ({@link ImageKind}), and where air and soft tissue lie.
 *
 * <p>The limits come from the CT at hand: 203 planning CT of OpenKBP, six of high resolution, one PET/CT of low dose, an abdomen,
 * and crops of them without any air. The same volumes shifted by 200 to 1024 HU, halved, doubled, inverted or windowed to 8 bits
 * are flagged, but for some at 200 HU and some doubled ones.
 */
public final class PlausibleHu {
    /** What is blank, or held to the bottom of the scale, tells nothing of air. */
    private static final int BLANK_HU = -1024;

    private static final int HIGHEST = 3071;
    /** Fewer voxels tell nothing for sure. */
    private static final int FEWEST = 1000;
    /** Noise of real air does not get below this; no volume at hand has a voxel there besides blank ones. */
    private static final int BELOW_AIR_HU = -1100;

    private static final double MOST_BELOW_AIR = 0.10;
    /** Fat lies near -100: a volume whose lowest thousandth is above this holds neither air nor fat. Seen: -130 at most. */
    private static final int NO_FAT_HU = -50;

    private static final int BODY_HU = -500;
    /** The median of what is above {@link #BODY_HU} lay between -56 and 62 HU. */
    private static final int MEDIAN_HU = 150;
    /** The lower of two clusters lay between -1010 and -770 HU, or, in crops without air, between 8 and 60. */
    private static final int AIR_MOST_HU = -700;

    private static final int TISSUE_LEAST_HU = -250;
    /** Air and soft tissue lie 750 to 1110 HU apart; soft tissue and bone, in crops, 510 at most. */
    private static final int AIR_TO_TISSUE_HU = 700;
    /** Breadth in HU over which a cluster's peak is sought: noise, and values that come in steps of 16. */
    private static final int BREADTH = 16;

    private final long[] counts = new long[1 << 16];
    private final long voxels;

    private PlausibleHu(CtVolume ct) {
        for (short hu : ct.voxels()) {
            counts[hu - Short.MIN_VALUE]++;
        }
        voxels = ct.voxels().length;
    }

    /**
     * A sentence with what was seen, when the values are or may be no HU of tissue.
     *
     * @param unit what the file calls its values, as in "MGML"; empty where it says nothing
     */
    public static Optional<String> of(CtVolume ct, SeriesFacts facts, String unit) {
        ImageKind kind = ImageKind.of(facts);
        if (!kind.isTissue()) {
            return Optional.of(("%s is %s, by its image type or its name: its values are not HU of tissue, and area and"
                            + " attenuation are not to be trusted. Measure on the original series.")
                    .formatted(facts.label(), kind.text()));
        }
        if (!unit.isEmpty() && !unit.equals("HU")) {
            return Optional.of(
                    ("The files state their values as '%s', not as Hounsfield units: area and attenuation are not to be"
                                    + " trusted. Measure on a series in HU.")
                            .formatted(unit));
        }
        return of(ct);
    }

    /** Judged by the values alone. */
    static Optional<String> of(CtVolume ct) {
        return new PlausibleHu(ct)
                .seen()
                .map(what -> "The values do not look like Hounsfield units: " + what
                        + ". Check the rescale of the file, or export it again in HU.");
    }

    private Optional<String> seen() {
        if (voxels >= FEWEST && shareBelowAir() > MOST_BELOW_AIR) {
            return said(
                    "%.0f %% of them lie below %d, where nothing in a patient is", 100 * shareBelowAir(), BELOW_AIR_HU);
        }
        long counted = countAbove(BLANK_HU);
        if (counted < FEWEST) {
            return Optional.empty();
        }
        long body = countAbove(BODY_HU);
        if (body < FEWEST) {
            return Optional.empty();
        }
        int median = percentile(BODY_HU, body / 2);
        if (Math.abs(median) > MEDIAN_HU) {
            return said("half of the body lies above %+d HU, where soft tissue is near 0 to 60", median);
        }
        int split = split();
        int lower = peak(BLANK_HU + 1, split);
        int upper = peak(split + 1, HIGHEST);
        boolean betweenAirAndTissue = lower > AIR_MOST_HU && lower < TISSUE_LEAST_HU;
        boolean airAsTissue = lower > AIR_MOST_HU && upper - lower >= AIR_TO_TISSUE_HU;
        if (betweenAirAndTissue || airAsTissue) {
            return said("air lies near %+d HU, where it should be near -1000", lower);
        }
        int lowest = percentile(BLANK_HU, counted / 1000);
        // where all air is blank its value is not known
        return counted == voxels && lowest > NO_FAT_HU
                ? said("the lowest lie at %+d HU, where air is near -1000 and fat near -100", lowest)
                : Optional.empty();
    }

    private static Optional<String> said(String what, Object... figures) {
        return Optional.of(String.format(Locale.ROOT, what, figures));
    }

    private long count(int hu) {
        return counts[hu - Short.MIN_VALUE];
    }

    private long countAbove(int hu) {
        long n = 0;
        for (int v = hu + 1; v <= Short.MAX_VALUE; v++) {
            n += count(v);
        }
        return n;
    }

    /** Of all voxels; the one value there that is most frequent is what lies outside the scanned field and is not counted. */
    private double shareBelowAir() {
        long below = 0;
        long blank = 0;
        for (int v = Short.MIN_VALUE; v < BELOW_AIR_HU; v++) {
            below += count(v);
            blank = Math.max(blank, count(v));
        }
        return voxels == blank ? 0 : (below - blank) / (double) (voxels - blank);
    }

    /** The value of which {@code rank} voxels above {@code from} are not above. */
    private int percentile(int from, long rank) {
        long n = 0;
        for (int v = from + 1; v < Short.MAX_VALUE; v++) {
            n += count(v);
            if (n > rank) {
                return v;
            }
        }
        return Short.MAX_VALUE;
    }

    /**
     * The value that parts the counted voxels into two clusters so that their means differ most (Otsu, IEEE Trans Syst Man
     * Cybern 1979). What is above the scale counts as its top.
     */
    private int split() {
        double n = 0;
        double sum = 0;
        for (int v = BLANK_HU + 1; v <= HIGHEST; v++) {
            double c = v == HIGHEST ? countAbove(HIGHEST - 1) : count(v);
            n += c;
            sum += c * v;
        }
        double below = 0;
        double sumBelow = 0;
        double best = -1;
        int split = BLANK_HU + 1;
        for (int v = BLANK_HU + 1; v < HIGHEST; v++) {
            below += count(v);
            sumBelow += count(v) * (double) v;
            if (below > 0 && below < n) {
                double apart = sumBelow / below - (sum - sumBelow) / (n - below);
                double between = below * (n - below) * apart * apart;
                if (between > best) {
                    best = between;
                    split = v;
                }
            }
        }
        return split;
    }

    /** The value around which most voxels of a range lie. */
    private int peak(int from, int to) {
        long window = 0;
        for (int v = from; v < Math.min(to, from + BREADTH); v++) {
            window += count(v);
        }
        long most = -1;
        int at = from;
        for (int v = from; v <= to; v++) {
            window += v + BREADTH <= to ? count(v + BREADTH) : 0;
            window -= v - BREADTH - 1 >= from ? count(v - BREADTH - 1) : 0;
            if (window > most) {
                most = window;
                at = v;
            }
        }
        return at;
    }
}
