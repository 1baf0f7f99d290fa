package org.longus.measure;

import java.util.Optional;
import org.longus.volume.Components;
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
    /** Tissue against air. */
    private static final int BODY_ABOVE_HU = -300;

    /**
     * Splits at the vertebra's mean column, see {@link Centre#ofVertebra}; where none is found, at that of the slice's largest part
     * above -300 HU (the body: arms beside it and the couch are parts of their own). A pixel on the line counts half to each
     * side.
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
        double midline = Centre.ofVertebra(ct, sliceMask, k).map(Centre::i).orElseGet(() -> bodyMidline(ct, k));
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

    private static double bodyMidline(CtVolume ct, int k) {
        Geometry g = ct.geometry();
        int offset = ct.index(0, 0, k);
        Mask tissue = Mask.where(g.sizeI(), g.sizeJ(), 1, p -> ct.voxels()[offset + p] > BODY_ABOVE_HU);
        Mask body = Components.largest(tissue).largest();
        return body.isEmpty() ? (g.sizeI() - 1) / 2.0 : Centre.of(body).i();
    }

    /** The smaller side's share of the larger one, 0..1; 1 is symmetrical. */
    public double symmetry() {
        double larger = Math.max(leftCm2, rightCm2);
        return larger == 0 ? 1 : Math.min(leftCm2, rightCm2) / larger;
    }
}
