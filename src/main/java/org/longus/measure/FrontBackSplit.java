package org.longus.measure;

import java.util.Optional;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;

/**
 * The muscle area in front of and behind a coronal line through the vertebra. In front lie most of the
 * sternocleidomastoids and the prevertebral muscles, behind it the extensors: a hint to what is missing, not a finding.
 *
 * @param frontCm2 anterior, {@code backCm2} posterior
 * @param lineJ the row (fractional) that parts them
 * @param throughVertebra whether the line runs through bone; else through the muscle's own centre
 */
public record FrontBackSplit(double frontCm2, double backCm2, double lineJ, boolean throughVertebra) {
    /** Bone against muscle and most of its contrast medium. */
    private static final int BONE_FROM_HU = 200;

    /** About the muscle's centre: holds the vertebra, and neither jaw nor hyoid, which lie farther to the front. */
    private static final double VERTEBRA_WITHIN_MM = 30;

    /** Less bone than this is no vertebra: a disc's edge, or calcium. */
    private static final double LEAST_BONE_CM2 = 1;

    /**
     * Splits at the mean row of the bone (200 HU and more) within 30 mm of the mask's centre; where there is less than
     * 1 cm2 of it, at the mask's own mean row. A pixel on the line counts half to each part.
     *
     * @return empty when the mask is
     */
    public static Optional<FrontBackSplit> of(CtVolume ct, Mask sliceMask, int k, HuRange range) {
        MuscleMeasure.requireSlice(ct.geometry(), sliceMask, k);
        if (sliceMask.isEmpty()) {
            return Optional.empty();
        }
        Geometry g = ct.geometry();
        double sumI = 0;
        double sumJ = 0;
        for (int p = sliceMask.next(0); p >= 0; p = sliceMask.next(p + 1)) {
            sumI += p % g.sizeI();
            sumJ += p / g.sizeI();
        }
        double centreI = sumI / sliceMask.count();
        double centreJ = sumJ / sliceMask.count();
        Optional<Double> bone = boneRow(ct, k, centreI, centreJ);
        double line = bone.orElse(centreJ);
        double low = 0;
        double high = 0;
        int offset = ct.index(0, 0, k);
        for (int p = sliceMask.next(0); p >= 0; p = sliceMask.next(p + 1)) {
            if (range.contains(ct.voxels()[offset + p])) {
                double side = Math.signum(p / g.sizeI() - line);
                low += (1 - side) / 2;
                high += (1 + side) / 2;
            }
        }
        // LPS: y grows to the back
        boolean backIsHigh = g.sense(1) > 0;
        double front = (backIsHigh ? low : high) * g.pixelAreaCm2();
        double back = (backIsHigh ? high : low) * g.pixelAreaCm2();
        return Optional.of(new FrontBackSplit(front, back, line, bone.isPresent()));
    }

    private static Optional<Double> boneRow(CtVolume ct, int k, double centreI, double centreJ) {
        Geometry g = ct.geometry();
        double sum = 0;
        int n = 0;
        int firstJ = Math.max(0, (int) (centreJ - VERTEBRA_WITHIN_MM / g.spacingJ()));
        int lastJ = Math.min(g.sizeJ() - 1, (int) (centreJ + VERTEBRA_WITHIN_MM / g.spacingJ()));
        int firstI = Math.max(0, (int) (centreI - VERTEBRA_WITHIN_MM / g.spacingI()));
        int lastI = Math.min(g.sizeI() - 1, (int) (centreI + VERTEBRA_WITHIN_MM / g.spacingI()));
        for (int j = firstJ; j <= lastJ; j++) {
            for (int i = firstI; i <= lastI; i++) {
                double x = (i - centreI) * g.spacingI();
                double y = (j - centreJ) * g.spacingJ();
                boolean near = x * x + y * y <= VERTEBRA_WITHIN_MM * VERTEBRA_WITHIN_MM;
                if (near && ct.hu(i, j, k) >= BONE_FROM_HU) {
                    sum += j;
                    n++;
                }
            }
        }
        return n * g.pixelAreaCm2() < LEAST_BONE_CM2 ? Optional.empty() : Optional.of(sum / n);
    }
}
