package org.longus.measure;

import java.util.Optional;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;

/**
 * The mean place of something on a slice.
 *
 * @param i column, fractional; {@code j} row
 */
record Centre(double i, double j) {
    /** Bone against muscle and most of its contrast medium. */
    private static final int BONE_FROM_HU = 200;

    /** About the muscle's centre: holds the vertebra, and neither jaw nor hyoid, which lie farther to the front. */
    private static final double WITHIN_MM = 30;

    /** Less bone than this is no vertebra: a disc's edge, or calcium. */
    private static final double LEAST_BONE_CM2 = 1;

    /**
     * Where the vertebra lies: the mean place of the bone (200 HU and more) within 30 mm of the mask's centre. Arms beside
     * the head, a couch, bolus or a tumour of the neck do not move it.
     *
     * @param sliceMask of one slice, not empty
     * @return empty where there is less than 1 cm2 of it
     */
    static Optional<Centre> ofVertebra(CtVolume ct, Mask sliceMask, int k) {
        Geometry g = ct.geometry();
        Centre centre = of(sliceMask);
        double sumI = 0;
        double sumJ = 0;
        int n = 0;
        int firstJ = Math.max(0, (int) (centre.j - WITHIN_MM / g.spacingJ()));
        int lastJ = Math.min(g.sizeJ() - 1, (int) (centre.j + WITHIN_MM / g.spacingJ()));
        int firstI = Math.max(0, (int) (centre.i - WITHIN_MM / g.spacingI()));
        int lastI = Math.min(g.sizeI() - 1, (int) (centre.i + WITHIN_MM / g.spacingI()));
        for (int j = firstJ; j <= lastJ; j++) {
            for (int i = firstI; i <= lastI; i++) {
                double x = (i - centre.i) * g.spacingI();
                double y = (j - centre.j) * g.spacingJ();
                if (x * x + y * y <= WITHIN_MM * WITHIN_MM && ct.hu(i, j, k) >= BONE_FROM_HU) {
                    sumI += i;
                    sumJ += j;
                    n++;
                }
            }
        }
        return n * g.pixelAreaCm2() < LEAST_BONE_CM2 ? Optional.empty() : Optional.of(new Centre(sumI / n, sumJ / n));
    }

    /** @param sliceMask of one slice, not empty */
    static Centre of(Mask sliceMask) {
        double sumI = 0;
        double sumJ = 0;
        for (int p = sliceMask.next(0); p >= 0; p = sliceMask.next(p + 1)) {
            sumI += p % sliceMask.sizeI();
            sumJ += p / sliceMask.sizeI();
        }
        return new Centre(sumI / sliceMask.count(), sumJ / sliceMask.count());
    }
}
