package org.longus.edit;

import java.util.BitSet;
import org.longus.volume.Components;
import org.longus.volume.Mask;

/**
 * Takes one side's muscle for the other's, as the Utrecht protocol does where a node hides one sternocleidomastoid
 * (Chargi, thesis, p. 79).
 */
public final class Mirror {
    private Mirror() {}

    /**
     * The mask with the mirror image of the part under {@code at}. Of a part that crosses the midline only the pixels on
     * that side are taken. What the mask has on the other side stays, but for parts that lie by more than half within the
     * mirror image: they are what it replaces. Not held to HU, since the shape is what is borrowed.
     *
     * @return the same mask when there is no part under {@code at}
     */
    public static Mask across(Mask mask, PixelPoint at, Midline midline) {
        Mask taken = partOnSide(mask, at, midline);
        if (taken.isEmpty()) {
            return mask;
        }
        Mask image = image(taken, midline);
        Mask result = mask;
        for (int[] part : Components.parts(mask.minus(taken))) {
            int covered = 0;
            for (int p : part) {
                covered += image.get(p) ? 1 : 0;
            }
            if (2 * covered > part.length) {
                BitSet bits = new BitSet();
                for (int p : part) {
                    bits.set(p);
                }
                result = result.minus(Mask.of(mask.sizeI(), mask.sizeJ(), 1, bits));
            }
        }
        return result.or(image);
    }

    private static Mask partOnSide(Mask mask, PixelPoint at, Midline midline) {
        int i = (int) Math.floor(at.i() + 0.5);
        int j = (int) Math.floor(at.j() + 0.5);
        if (!mask.get(i, j)) {
            return Mask.empty(mask.sizeI(), mask.sizeJ(), 1);
        }
        double side = Math.signum(midline.sideMm(at));
        Mask part = Components.partAt(mask, j * mask.sizeI() + i);
        return Mask.where(mask.sizeI(), mask.sizeJ(), 1, p -> part.get(p) && side * midline.sideMm(pixel(p, mask)) > 0);
    }

    /** Asks each pixel where it came from, so that a tilted line leaves no holes. */
    private static Mask image(Mask part, Midline midline) {
        return Mask.where(part.sizeI(), part.sizeJ(), 1, p -> {
            PixelPoint from = midline.mirrored(pixel(p, part));
            return part.get((int) Math.floor(from.i() + 0.5), (int) Math.floor(from.j() + 0.5));
        });
    }

    private static PixelPoint pixel(int position, Mask mask) {
        return new PixelPoint(position % mask.sizeI(), position / mask.sizeI());
    }
}
