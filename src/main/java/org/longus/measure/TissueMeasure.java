package org.longus.measure;

import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;

/**
 * Fat within and between the muscles of one slice, and muscle by attenuation. The ranges are those in use at L3; at C3 nobody
 * has published limits for them. Area within -29 to 150 HU is stable over scan protocols, that within 30 to 150 HU and the mean
 * are not (KJR 2021, read in the abstract): compare low and normal attenuation only between scans made alike.
 */
public final class TissueMeasure {
    /** Fat within and between muscles. */
    public static final HuRange FAT = new HuRange(-190, -30);

    /** Muscle of low attenuation; with {@link #NORMAL} it is {@link HuRange#MUSCLE}, without a gap. */
    public static final HuRange LOW = new HuRange(-29, 29);

    public static final HuRange NORMAL = new HuRange(30, 150);

    private TissueMeasure() {}

    /**
     * Of the whole and of each side of the patient, parted at the line of {@link SideSplit}; a pixel on the line counts half to
     * each.
     *
     * @param sliceMask of slice {@code k}, {@code sizeK} 1
     * @return empty when the mask is
     */
    public static Optional<MuscleTissue> of(CtVolume ct, Mask sliceMask, int k) {
        return SideSplit.of(ct, sliceMask, k, HuRange.MUSCLE).map(split -> parted(ct, sliceMask, k, split.midlineI()));
    }

    private static MuscleTissue parted(CtVolume ct, Mask sliceMask, int k, double midlineI) {
        Geometry g = ct.geometry();
        Mask inside = MuscleOutline.filled(ct, sliceMask, k);
        int offset = ct.index(0, 0, k);
        Sum lower = new Sum();
        Sum upper = new Sum();
        for (int p = inside.next(0); p >= 0; p = inside.next(p + 1)) {
            double side = Math.signum(p % g.sizeI() - midlineI);
            int hu = ct.voxels()[offset + p];
            boolean masked = sliceMask.get(p);
            lower.add(hu, masked, (1 - side) / 2);
            upper.add(hu, masked, (1 + side) / 2);
        }
        boolean leftIsUpper = g.sense(0) > 0;
        return new MuscleTissue(
                lower.plus(upper).amounts(g),
                (leftIsUpper ? upper : lower).amounts(g),
                (leftIsUpper ? lower : upper).amounts(g));
    }

    /** Pixels of each kind, halves where the line runs through them. */
    private static final class Sum {
        private double fat;
        private double fatInMask;
        private double low;
        private double normal;
        private double hu;

        void add(int value, boolean masked, double share) {
            fat += FAT.contains(value) ? share : 0;
            fatInMask += masked && FAT.contains(value) ? share : 0;
            if (masked && HuRange.MUSCLE.contains(value)) {
                low += LOW.contains(value) ? share : 0;
                normal += NORMAL.contains(value) ? share : 0;
                hu += value * share;
            }
        }

        Sum plus(Sum o) {
            Sum sum = new Sum();
            sum.fat = fat + o.fat;
            sum.fatInMask = fatInMask + o.fatInMask;
            sum.low = low + o.low;
            sum.normal = normal + o.normal;
            sum.hu = hu + o.hu;
            return sum;
        }

        TissueAmounts amounts(Geometry g) {
            double cm2 = g.pixelAreaCm2();
            double muscle = low + normal;
            return new TissueAmounts(
                    fat * cm2,
                    fatInMask * cm2,
                    low * cm2,
                    normal * cm2,
                    muscle > 0 ? OptionalDouble.of(hu / muscle) : OptionalDouble.empty());
        }
    }
}
