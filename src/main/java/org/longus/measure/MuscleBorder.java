package org.longus.measure;

import java.util.BitSet;
import org.longus.volume.CtVolume;
import org.longus.volume.Mask;

/**
 * What the place of the outline is worth. An outline along pixels' edges is right to half a pixel either way: one pixel of
 * border in all. The area that a whole pixel is worth is measured, and half of it taken.
 *
 * @param halfPixel the area with the outline half a pixel farther in and farther out, in cm2
 * @param wholePixel with the outline a whole pixel farther in and farther out
 */
public record MuscleBorder(AreaRange halfPixel, AreaRange wholePixel) {
    /**
     * The outline ({@link MuscleOutline}) loses, or gains, every pixel that has one of its four neighbours on the other side of
     * it. What is lost was counted before; what is gained counts where its HU lie in {@code range}: fat and bone beside a
     * muscle do not become muscle. The rims of streaks within are no border.
     *
     * @param sliceMask of slice {@code k}, {@code sizeK} 1
     */
    public static MuscleBorder of(CtVolume ct, Mask sliceMask, int k, HuRange range) {
        Mask inside = MuscleOutline.filled(ct, sliceMask, k);
        Mask counted = MuscleMeasure.counted(ct, sliceMask, k, range);
        int gained = MuscleMeasure.of(ct, grown(inside).minus(inside), k, range).pixels();
        int lost = counted.minus(shrunk(inside)).count();
        double pixelCm2 = ct.geometry().pixelAreaCm2();
        double areaCm2 = counted.count() * pixelCm2;
        return new MuscleBorder(
                new AreaRange(areaCm2 - lost * pixelCm2 / 2, areaCm2 + gained * pixelCm2 / 2),
                new AreaRange(areaCm2 - lost * pixelCm2, areaCm2 + gained * pixelCm2));
    }

    /** With every pixel that has a neighbour of four within. */
    static Mask grown(Mask mask) {
        int sizeI = mask.sizeI();
        BitSet grown = mask.toBits();
        for (int p = mask.next(0); p >= 0; p = mask.next(p + 1)) {
            int i = p % sizeI;
            int j = p / sizeI;
            if (i > 0) {
                grown.set(p - 1);
            }
            if (i < sizeI - 1) {
                grown.set(p + 1);
            }
            if (j > 0) {
                grown.set(p - sizeI);
            }
            if (j < mask.sizeJ() - 1) {
                grown.set(p + sizeI);
            }
        }
        return Mask.of(sizeI, mask.sizeJ(), 1, grown);
    }

    /** Without the pixels that have a neighbour of four outside; beyond the slice's rim nothing is known, which takes nothing away. */
    static Mask shrunk(Mask mask) {
        int sizeI = mask.sizeI();
        int lastI = sizeI - 1;
        int lastJ = mask.sizeJ() - 1;
        return Mask.where(sizeI, mask.sizeJ(), 1, p -> {
            if (!mask.get(p)) {
                return false;
            }
            int i = p % sizeI;
            int j = p / sizeI;
            return (i == 0 || mask.get(p - 1))
                    && (i == lastI || mask.get(p + 1))
                    && (j == 0 || mask.get(p - sizeI))
                    && (j == lastJ || mask.get(p + sizeI));
        });
    }
}
