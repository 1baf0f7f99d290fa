package org.longus.measure;

import java.util.Optional;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;

/**
 * The muscle area of the patient's left and right side. A large difference often means that one sternocleidomastoid is
 * missing (a node, surgery) rather than a lopsided neck: a hint to look, not a finding.
 *
 * @param midlineI the column (fractional) that parts the sides, see {@link #of}
 */
public record SideSplit(double leftCm2, double rightCm2, double midlineI) {
    /** Tissue against air; the couch is thin and hollow, so little of it gets through. */
    private static final int BODY_ABOVE_HU = -300;

    /**
     * Splits at the body's midline: the mean column of the pixels above -300 HU, on the rows that the mask spans (the
     * rows behind the neck, where the couch is, do not pull on it). A pixel on the midline counts half to each side.
     *
     * @return empty when the mask is
     */
    public static Optional<SideSplit> of(CtVolume ct, Mask sliceMask, int k, HuRange range) {
        MuscleMeasure.requireSlice(ct.geometry(), sliceMask, k);
        if (sliceMask.isEmpty()) {
            return Optional.empty();
        }
        Geometry g = ct.geometry();
        short[] voxels = ct.voxels();
        int offset = ct.index(0, 0, k);
        double midline = bodyMidline(ct, sliceMask, k);
        double low = 0;
        double high = 0;
        for (int p = sliceMask.next(0); p >= 0; p = sliceMask.next(p + 1)) {
            if (range.contains(voxels[offset + p])) {
                double side = Math.signum(p % g.sizeI() - midline);
                low += (1 - side) / 2;
                high += (1 + side) / 2;
            }
        }
        double lowCm2 = low * g.pixelAreaCm2();
        double highCm2 = high * g.pixelAreaCm2();
        return Optional.of(
                g.sense(0) > 0 ? new SideSplit(highCm2, lowCm2, midline) : new SideSplit(lowCm2, highCm2, midline));
    }

    private static double bodyMidline(CtVolume ct, Mask sliceMask, int k) {
        int sizeI = ct.geometry().sizeI();
        int firstRow = sliceMask.next(0) / sizeI;
        int lastRow = (sliceMask.toBits().length() - 1) / sizeI;
        double sum = 0;
        int n = 0;
        for (int j = firstRow; j <= lastRow; j++) {
            for (int i = 0; i < sizeI; i++) {
                if (ct.hu(i, j, k) > BODY_ABOVE_HU) {
                    sum += i;
                    n++;
                }
            }
        }
        return n == 0 ? (sizeI - 1) / 2.0 : sum / n;
    }

    /** The smaller side's share of the larger one, 0..1; 1 is symmetrical. */
    public double symmetry() {
        double larger = Math.max(leftCm2, rightCm2);
        return larger == 0 ? 1 : Math.min(leftCm2, rightCm2) / larger;
    }
}
