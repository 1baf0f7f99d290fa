package org.longus.pipeline;

import java.util.BitSet;
import org.longus.volume.Components;
import org.longus.volume.CtVolume;
import org.longus.volume.Distances;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.SliceBody;

/**
 * What of a mask may be muscle, for it lies in the neck's body and beneath its skin. Depths are from pixel centre to pixel
 * centre, see {@link SliceBody#squaredDepthMm2}. Taken away are
 *
 * <ol>
 *   <li>pixels outside {@link SliceBody}: couch, mask frame, an arm;
 *   <li>the skin's rim: the outermost pixel, and whatever lies less than about {@value #RIM_MM} mm deep. Skin of the neck is
 *       1 to 2 mm thick;
 *   <li>parts of the mask that come within {@value #NEAR_SKIN_MM} mm of the surface and nowhere deeper than
 *       {@value #SHALLOW_MM} mm: skin cut along its face, a cushion, a bolus;
 *   <li>parts that come as near to the surface in the hindmost {@code 1 - }{@value #BEHIND} of the body, and nowhere within
 *       {@value #FROM_BONE_MM} mm of bone: a fold of the neck's skin, a headrest.
 * </ol>
 *
 * The limits are from data: of 68 outlines by readers on 34 slices the first, third and fourth rule take nothing, the second
 * 0.008 cm2 on average and 0.33 cm2 at most (card of the muscle models).
 *
 * @param kept the rest of the mask; {@code taken} what was taken away
 */
record BodyLimit(Mask kept, Mask taken) {
    static final double RIM_MM = 2;
    static final double NEAR_SKIN_MM = 6;
    static final double SHALLOW_MM = 10;
    static final double BEHIND = 0.85;
    static final double FROM_BONE_MM = 15;
    private static final int BONE_HU = 200;
    private static final double ROUNDING_MM = 1e-6;

    /** @param mask of slice {@code k} of {@code ct}, {@code sizeK} 1 */
    static BodyLimit of(Mask mask, CtVolume ct, int k) {
        return mask.isEmpty() ? new BodyLimit(mask, mask) : new OfSlice(ct, k).of(mask);
    }

    /** For several masks of one slice: where its body and its bone lie is looked for once. */
    static final class OfSlice {
        private final Geometry g;
        private final double[] depth;
        private final Surroundings around;

        OfSlice(CtVolume ct, int k) {
            g = ct.geometry();
            Mask body = SliceBody.of(ct, k);
            depth = SliceBody.squaredDepthMm2(body, g);
            around = new Surroundings(ct, k, body, depth);
        }

        BodyLimit of(Mask mask) {
            double rim = square(Math.max(RIM_MM, Math.max(g.spacingI(), g.spacingJ())) + ROUNDING_MM);
            Mask beneath = Mask.where(g.sizeI(), g.sizeJ(), 1, p -> mask.get(p) && depth[p] > rim);
            BitSet kept = beneath.toBits();
            for (int[] part : Components.parts(beneath)) {
                if (around.isSkin(part)) {
                    for (int p : part) {
                        kept.clear(p);
                    }
                }
            }
            Mask rest = Mask.of(g.sizeI(), g.sizeJ(), 1, kept);
            return new BodyLimit(rest, mask.minus(rest));
        }
    }

    private static double square(double mm) {
        return mm * mm;
    }

    /** What a part of the mask is judged by. */
    private static final class Surroundings {
        private final Geometry g;
        private final double[] depth;
        private final double[] fromBone;
        private final double behindMm;

        Surroundings(CtVolume ct, int k, Mask body, double[] depth) {
            this.g = ct.geometry();
            this.depth = depth;
            int offset = ct.index(0, 0, k);
            short[] hu = ct.voxels();
            fromBone = Distances.squaredMm2(
                    Mask.where(g.sizeI(), g.sizeJ(), 1, p -> body.get(p) && hu[offset + p] > BONE_HU), g);
            double front = Double.POSITIVE_INFINITY;
            double back = Double.NEGATIVE_INFINITY;
            for (int p = body.next(0); p >= 0; p = body.next(p + 1)) {
                front = Math.min(front, backwardsMm(p));
                back = Math.max(back, backwardsMm(p));
            }
            behindMm = front + BEHIND * (back - front);
        }

        boolean isSkin(int[] part) {
            double shallowest = Double.POSITIVE_INFINITY;
            double deepest = 0;
            double nearestBone = Double.POSITIVE_INFINITY;
            double meanMm = 0;
            for (int p : part) {
                shallowest = Math.min(shallowest, depth[p]);
                deepest = Math.max(deepest, depth[p]);
                nearestBone = Math.min(nearestBone, fromBone[p]);
                meanMm += backwardsMm(p) / part.length;
            }
            boolean shallow = deepest <= square(SHALLOW_MM);
            boolean behind = meanMm >= behindMm && nearestBone >= square(FROM_BONE_MM);
            return shallowest <= square(NEAR_SKIN_MM) && (shallow || behind);
        }

        /** How far towards the patient's back a pixel lies. */
        private double backwardsMm(int p) {
            return g.toLps(p % g.sizeI(), p / g.sizeI(), 0).y();
        }
    }
}
