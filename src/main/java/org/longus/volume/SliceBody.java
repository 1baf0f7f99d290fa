package org.longus.volume;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The neck on one slice: no couch, headrest, mask frame or tube, no arm or shoulder that lies apart, its holes filled.
 *
 * <ol>
 *   <li>Tissue is above {@value #TISSUE_HU} HU. Holes up to {@value #SMALL_HOLE_CM2} cm2 (gas) are filled, larger ones
 *       where at least {@value #OWN_HOLE} of their outline is thick: an airway, a streak. What a couch's thin shell or a
 *       frame around the neck encloses stays air.
 *   <li>What is thinner than twice {@value #THIN_MM} mm, or than two pixels, goes (opening by a disc). Beyond the image's
 *       border everything goes on as it is there, so a neck that is cut off stays whole.
 *   <li>Of the parts that are left, those at least {@value #RIVAL} as large as the largest can be the neck; of them the
 *       one nearest to the middle of them all is, as between two arms. Its holes are filled.
 * </ol>
 *
 * The figures were chosen on the development scans, where no pixel that a reader called muscle lies outside.
 */
public final class SliceBody {
    static final int TISSUE_HU = -300;
    static final double THIN_MM = 4;
    static final double SMALL_HOLE_CM2 = 1;
    static final double OWN_HOLE = 0.75;
    static final double RIVAL = 0.5;

    /** So that a pixel that lies just as far as asked is not lost to rounding. */
    private static final double ROUNDING_MM = 1e-6;

    private final Geometry g;

    private SliceBody(Geometry g) {
        this.g = g;
    }

    /** The neck on slice k, {@code sizeK} 1; empty where there is nothing of a neck's thickness. */
    public static Mask of(CtVolume ct, int k) {
        Geometry g = ct.geometry();
        int offset = ct.index(0, 0, k);
        short[] hu = ct.voxels();
        return new SliceBody(g).body(Mask.where(g.sizeI(), g.sizeJ(), 1, p -> hu[offset + p] > TISSUE_HU));
    }

    /**
     * For each pixel how deep it lies, squared, in mm2: from its centre to the centre of the nearest pixel outside the
     * body. 0 outside, infinite everywhere when the body fills the slice; the image's border is no outside.
     */
    public static double[] squaredDepthMm2(Mask body, Geometry geometry) {
        return Distances.squaredMm2(complement(body), geometry);
    }

    private Mask body(Mask tissue) {
        int smallPixels = (int) (SMALL_HOLE_CM2 / g.pixelAreaCm2());
        Mask solid = Components.fillHoles(tissue, smallPixels);
        Mask thick = opened(solid);
        Mask own = withOwnHoles(solid, thick);
        List<int[]> parts = Components.parts(own == solid ? thick : opened(own));
        return parts.isEmpty() ? Mask.empty(g.sizeI(), g.sizeJ(), 1) : filled(neck(parts));
    }

    private Mask withOwnHoles(Mask solid, Mask thick) {
        List<int[]> own = Components.holes(solid).stream()
                .filter(hole -> isOwn(hole, solid, thick))
                .toList();
        if (own.isEmpty()) {
            return solid;
        }
        BitSet bits = solid.toBits();
        own.forEach(hole -> set(bits, hole));
        return Mask.of(g.sizeI(), g.sizeJ(), 1, bits);
    }

    /** Whether most of the hole's outline, counted in edges of pixels, is thick tissue. */
    private boolean isOwn(int[] hole, Mask solid, Mask thick) {
        int outline = 0;
        int ofThick = 0;
        int sizeI = g.sizeI();
        for (int p : hole) {
            for (int q : new int[] {p - 1, p + 1, p - sizeI, p + sizeI}) {
                outline += solid.get(q) ? 1 : 0;
                ofThick += thick.get(q) ? 1 : 0;
            }
        }
        return ofThick >= OWN_HOLE * outline;
    }

    private Mask opened(Mask mask) {
        double radiusMm = Math.max(THIN_MM, Math.max(g.spacingI(), g.spacingJ())) + ROUNDING_MM;
        double square = radiusMm * radiusMm;
        double[] depth = squaredDepthMm2(mask, g);
        Mask core = Mask.where(g.sizeI(), g.sizeJ(), 1, p -> depth[p] > square);
        double[] away = Distances.squaredMm2(core, g);
        return Mask.where(g.sizeI(), g.sizeJ(), 1, p -> away[p] <= square);
    }

    private int[] neck(List<int[]> parts) {
        List<int[]> rivals = parts.stream()
                .filter(part -> part.length >= RIVAL * parts.getFirst().length)
                .toList();
        int[] all = rivals.stream().flatMapToInt(Arrays::stream).toArray();
        double[] middle = middleMm(all);
        return rivals.stream()
                .min(Comparator.comparingDouble(part -> {
                    double[] own = middleMm(part);
                    return Math.hypot(own[0] - middle[0], own[1] - middle[1]);
                }))
                .orElseThrow();
    }

    private double[] middleMm(int[] positions) {
        double i = 0;
        double j = 0;
        for (int p : positions) {
            i += p % g.sizeI();
            j += p / g.sizeI();
        }
        return new double[] {i * g.spacingI() / positions.length, j * g.spacingJ() / positions.length};
    }

    private Mask filled(int[] part) {
        BitSet bits = new BitSet();
        set(bits, part);
        return Components.fillHoles(Mask.of(g.sizeI(), g.sizeJ(), 1, bits), Integer.MAX_VALUE);
    }

    private static void set(BitSet bits, int[] positions) {
        for (int p : positions) {
            bits.set(p);
        }
    }

    private static Mask complement(Mask slice) {
        return Mask.where(slice.sizeI(), slice.sizeJ(), 1, p -> !slice.get(p));
    }
}
