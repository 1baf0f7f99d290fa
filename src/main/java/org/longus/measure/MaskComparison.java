package org.longus.measure;

import java.util.OptionalDouble;
import org.longus.volume.CtVolume;
import org.longus.volume.Mask;

/**
 * One muscle mask held against another of the same CT. Areas are SMA, counted within {@link HuRange#MUSCLE}; overlap and
 * distance are of the whole masks.
 *
 * @param dice unknown on different slices and when both masks are empty
 * @param hd95Mm unknown on different slices and when either mask is empty
 * @param slicesApart slice index of this mask less that of the other
 * @param mmApart between the two slices along the stack, never negative
 */
public record MaskComparison(
        OptionalDouble dice,
        OptionalDouble hd95Mm,
        double areaCm2,
        double otherAreaCm2,
        int slicesApart,
        double mmApart) {
    /**
     * @param mask of one slice, on slice {@code k} of {@code ct}; likewise {@code other} on {@code otherK}
     */
    public static MaskComparison of(CtVolume ct, Mask mask, int k, Mask other, int otherK) {
        boolean sameSlice = k == otherK;
        return new MaskComparison(
                sameSlice ? Agreement.dice(mask, other) : OptionalDouble.empty(),
                sameSlice ? Agreement.hd95Mm(mask, other, ct.geometry()) : OptionalDouble.empty(),
                MuscleMeasure.of(ct, mask, k, HuRange.MUSCLE).areaCm2(),
                MuscleMeasure.of(ct, other, otherK, HuRange.MUSCLE).areaCm2(),
                k - otherK,
                Math.abs(k - otherK) * ct.geometry().spacingK());
    }

    public boolean isOfOneSlice() {
        return slicesApart == 0;
    }

    /** This mask's area less the other's. */
    public double differenceCm2() {
        return areaCm2 - otherAreaCm2;
    }

    /** The difference in percent of both areas' mean, which takes no side; unknown when neither has any. */
    public OptionalDouble percentOfMean() {
        double meanCm2 = (areaCm2 + otherAreaCm2) / 2;
        return meanCm2 > 0 ? OptionalDouble.of(100 * differenceCm2() / meanCm2) : OptionalDouble.empty();
    }
}
