package org.longus.volume;

import java.util.BitSet;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Cuts the three planes out of a volume at full resolution, oriented as {@link PlaneView} says. The caller brings the
 * array, so that scrolling allocates nothing.
 */
public final class Reslicer {
    private Reslicer() {}

    /**
     * Fills {@code into} with the HU of one plane, row by row from the picture's top left.
     *
     * @param slice the plane's index along {@link Plane#throughAxis()}
     * @param into at least {@code width * height} of the plane's {@link PlaneView}
     */
    public static void hu(CtVolume ct, Plane plane, int slice, short[] into) {
        Walk walk = Walk.of(new PlaneView(ct.geometry(), plane), slice);
        short[] voxels = ct.voxels();
        int out = 0;
        for (int y = 0; y < walk.height; y++) {
            int p = walk.start + y * walk.stepY;
            for (int x = 0; x < walk.width; x++, p += walk.stepX) {
                into[out++] = voxels[p];
            }
        }
    }

    /** The same through a table of ARGB (see {@link WindowLevel#argbTable()}), in one pass. */
    public static void argb(CtVolume ct, Plane plane, int slice, int[] table, int[] into) {
        Walk walk = Walk.of(new PlaneView(ct.geometry(), plane), slice);
        short[] voxels = ct.voxels();
        int out = 0;
        for (int y = 0; y < walk.height; y++) {
            int p = walk.start + y * walk.stepY;
            for (int x = 0; x < walk.width; x++, p += walk.stepX) {
                into[out++] = table[voxels[p] & 0xFFFF];
            }
        }
    }

    /**
     * Fills {@code into} with one plane of values that lie as the voxels of {@code geometry} do, as {@link #hu} does.
     *
     * @param values of a whole grid, or, with {@code slice} 0, of a single axial slice of it
     */
    public static void bytes(byte[] values, Geometry geometry, Plane plane, int slice, byte[] into) {
        Walk walk = Walk.of(new PlaneView(geometry, plane), slice);
        int out = 0;
        for (int y = 0; y < walk.height; y++) {
            int p = walk.start + y * walk.stepY;
            for (int x = 0; x < walk.width; x++, p += walk.stepX) {
                into[out++] = values[p];
            }
        }
    }

    /** One plane of a mask as a picture: a mask of {@code width x height x 1} in picture orientation. */
    public static Mask mask(Mask mask, Geometry geometry, Plane plane, int slice) {
        return Walk.of(new PlaneView(geometry, plane), slice).where(mask::get);
    }

    /** The pixels of one plane whose HU satisfy {@code inside}, as a picture like {@link #mask}. */
    public static Mask where(CtVolume ct, Plane plane, int slice, IntPredicate inside) {
        short[] voxels = ct.voxels();
        return Walk.of(new PlaneView(ct.geometry(), plane), slice).where(p -> inside.test(voxels[p]));
    }

    /** Where a plane starts in the voxel array and how far its neighbours stand apart there. */
    private record Walk(int width, int height, int start, int stepX, int stepY) {
        static Walk of(PlaneView view, int slice) {
            if (slice < 0 || slice >= view.depth()) {
                throw new IndexOutOfBoundsException(
                        String.format(Locale.ROOT, "slice %d of %d (%s)", slice, view.depth(), view.plane()));
            }
            Geometry g = view.geometry();
            int[] stride = {1, g.sizeI(), g.sizeI() * g.sizeJ()};
            int strideX = stride[view.plane().acrossAxis()];
            int strideY = stride[view.plane().downAxis()];
            int start = slice * stride[view.plane().throughAxis()]
                    + (view.flipX() ? (view.width() - 1) * strideX : 0)
                    + (view.flipY() ? (view.height() - 1) * strideY : 0);
            return new Walk(
                    view.width(),
                    view.height(),
                    start,
                    view.flipX() ? -strideX : strideX,
                    view.flipY() ? -strideY : strideY);
        }

        /** The pixels whose voxel's position satisfies {@code inside}, as a picture. */
        Mask where(IntPredicate inside) {
            BitSet bits = new BitSet(width * height);
            int out = 0;
            for (int y = 0; y < height; y++) {
                int p = start + y * stepY;
                for (int x = 0; x < width; x++, p += stepX, out++) {
                    if (inside.test(p)) {
                        bits.set(out);
                    }
                }
            }
            return Mask.of(width, height, 1, bits);
        }
    }
}
