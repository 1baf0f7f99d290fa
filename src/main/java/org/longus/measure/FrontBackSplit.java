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
        Optional<Centre> bone = Centre.ofVertebra(ct, sliceMask, k);
        double line = bone.orElseGet(() -> Centre.of(sliceMask)).j();
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
}
