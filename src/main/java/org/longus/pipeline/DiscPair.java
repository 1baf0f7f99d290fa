package org.longus.pipeline;

import org.longus.model.DiscEnsemble.Profile;
import org.longus.model.Refine;

/**
 * One member's discs, as samples of the window's long axis, which grows to the head; may be fractional.
 *
 * @param upper C2/C3, {@code lower} C3/C4
 */
record DiscPair(double upper, double lower) {
    static DiscPair of(Profile profile, Refine refine) {
        double reach = refine.reachMm() / refine.sampleMm();
        return new DiscPair(place(profile.upper(), reach), place(profile.lower(), reach));
    }

    /**
     * The mean place around a profile's peak, weighted by the profile.
     *
     * @param reach samples on either side of the peak that count
     * @return NaN where there is nothing to weigh by
     */
    static double place(float[] profile, double reach) {
        int peak = 0;
        for (int v = 1; v < profile.length; v++) {
            if (profile[v] > profile[peak]) {
                peak = v;
            }
        }
        double sum = 0;
        double weight = 0;
        for (int v = 0; v < profile.length; v++) {
            if (Math.abs(v - peak) <= reach) {
                sum += (double) v * profile[v];
                weight += profile[v];
            }
        }
        return sum / weight;
    }

    double centre() {
        return (upper + lower) / 2;
    }

    /**
     * Whether these can be the discs of C3: one above the other, as far apart as discs are, and about where the first step
     * found C3.
     *
     * @param coarse the first step's centre, as a sample
     */
    boolean isBelieved(double coarse, Refine refine) {
        // what is no number is nowhere
        double apartMm = (upper - lower) * refine.sampleMm();
        return apartMm >= refine.discsMm().get(0)
                && apartMm <= refine.discsMm().get(1)
                && Math.abs(centre() - coarse) * refine.sampleMm() <= refine.furthestMm();
    }
}
