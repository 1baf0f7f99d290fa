package org.longus.render;

import java.util.Optional;
import org.longus.volume.CtVolume;
import org.longus.volume.Mask;
import org.longus.volume.SliceBody;

/**
 * Where to look at a neck: the body on a slice and the spine in it. Window and pictures look there alike.
 *
 * @param body the neck on the slice ({@link SliceBody})
 * @param i column of the spine, j its row
 */
public record NeckAim(int k, Mask body, int i, int j) {
    private static final int BONE_ABOVE_HU = 200;
    private static final double SEARCH_MM = 35;
    /** The mean of a vertebra's bone lies in the canal; its body, which the coronal plane should show, this far ahead. */
    private static final double TO_VERTEBRAL_BODY_MM = 14;

    /** @param muscle of slice k ({@code sizeK} 1), where it is known: its middle is nearer to the spine than the body's */
    public static NeckAim at(CtVolume ct, int k, Optional<Mask> muscle) {
        int sizeI = ct.geometry().sizeI();
        int sizeJ = ct.geometry().sizeJ();
        int offset = ct.index(0, 0, k);
        short[] hu = ct.voxels();
        Mask body = SliceBody.of(ct, k);
        double[] centre = mean(muscle.filter(m -> !m.isEmpty()).orElse(body), (sizeI - 1) / 2.0, (sizeJ - 1) / 2.0);
        Mask bone = Mask.where(sizeI, sizeJ, 1, p -> body.get(p) && hu[offset + p] > BONE_ABOVE_HU);
        // a few steps towards the mean of the bone nearby: from the muscles' centre they end in the vertebra, not the
        // jaw
        for (int step = 0; step < 4; step++) {
            double[] c = centre;
            double reachI = SEARCH_MM / ct.geometry().spacingI();
            double reachJ = SEARCH_MM / ct.geometry().spacingJ();
            Mask near = Mask.where(
                    sizeI,
                    sizeJ,
                    1,
                    p -> bone.get(p) && Math.hypot((p % sizeI - c[0]) / reachI, (p / sizeI - c[1]) / reachJ) < 1);
            centre = mean(near, c[0], c[1]);
        }
        double ahead =
                ct.geometry().sense(1) * TO_VERTEBRAL_BODY_MM / ct.geometry().spacingJ();
        return new NeckAim(k, body, within(centre[0], sizeI), within(centre[1] - ahead, sizeJ));
    }

    private static int within(double index, int size) {
        return (int) Math.clamp(Math.round(index), 0, size - 1);
    }

    private static double[] mean(Mask mask, double orI, double orJ) {
        double i = 0;
        double j = 0;
        int n = 0;
        for (int p = mask.next(0); p >= 0; p = mask.next(p + 1)) {
            i += p % mask.sizeI();
            j += p / mask.sizeI();
            n++;
        }
        return n == 0 ? new double[] {orI, orJ} : new double[] {i / n, j / n};
    }
}
