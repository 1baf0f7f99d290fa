package org.longus.edit;

import java.util.List;
import java.util.stream.IntStream;
import org.longus.volume.Components;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;

/**
 * The line of a slice about which the body is most nearly its own mirror image.
 *
 * <p>Found by trying: of all lines within 20 degrees of the columns and within 30 mm of the body's centre, the one for
 * which the largest share of the body's pixels, plus twice the share of its bone's pixels, falls on pixels of the same
 * kind when mirrored. The body is the largest part above -300 HU with its holes filled (the couch and headrest drop out),
 * bone is what lies above 200 HU in it. Bone keeps the line in its place where a tumour makes one side larger.
 *
 * @param angleRadians of the line's normal against growing i; 0 for a line along a column
 * @param offsetMm of the line from pixel (0, 0) along that normal
 * @param spacingI mm between columns; likewise {@code spacingJ} between rows
 */
public record Midline(double angleRadians, double offsetMm, double spacingI, double spacingJ) {
    private static final int BODY_ABOVE_HU = -300;
    private static final int BONE_ABOVE_HU = 200;
    /** Of body and bone. */
    private static final double[] WEIGHTS = {1, 2};

    private static final double MOST_DEGREES = 20;
    private static final double MOST_MM = 30;
    /** Steps in degrees and mm, coarse to fine; each looks around the best of the one before. */
    private static final double[] STEPS = {2, 0.5, 0.25};
    /** For each step: one pixel in about so many mm each way is looked at. A click must not wait for this. */
    private static final double[] BODY_SAMPLE_MM = {3, 2, 1};

    private static final double[] BONE_SAMPLE_MM = {1.5, 1, 1};

    /** The midline of slice {@code k}; a column through the middle of the slice where there is no body. */
    public static Midline of(CtVolume ct, int k) {
        Geometry g = ct.geometry();
        short[] voxels = ct.voxels();
        int offset = ct.index(0, 0, k);
        Mask tissue = Mask.where(g.sizeI(), g.sizeJ(), 1, p -> voxels[offset + p] > BODY_ABOVE_HU);
        Mask body = Components.fillHoles(Components.largest(tissue).largest(), Integer.MAX_VALUE);
        Mask bone = Mask.where(g.sizeI(), g.sizeJ(), 1, p -> body.get(p) && voxels[offset + p] > BONE_ABOVE_HU);
        return of(body, bone, g);
    }

    private static Midline of(Mask body, Mask bone, Geometry g) {
        Midline best = new Midline(0, (g.sizeI() - 1) / 2.0 * g.spacingI(), g.spacingI(), g.spacingJ());
        if (body.isEmpty()) {
            return best;
        }
        double[] centreMm = best.centreMm(body);
        double degrees = 0;
        double shiftMm = 0;
        double spanDegrees = MOST_DEGREES;
        double spanMm = MOST_MM;
        for (int n = 0; n < STEPS.length; n++) {
            double step = STEPS[n];
            List<int[]> parts = List.of(best.sample(body, BODY_SAMPLE_MM[n]), best.sample(bone, BONE_SAMPLE_MM[n]));
            List<Mask> masks = List.of(body, bone);
            double highest = -1;
            double fromDegrees = degrees - spanDegrees;
            double fromMm = shiftMm - spanMm;
            for (double d = fromDegrees; d <= fromDegrees + 2 * spanDegrees + 1e-9; d += step) {
                for (double s = fromMm; s <= fromMm + 2 * spanMm + 1e-9; s += step) {
                    Midline line = best.through(centreMm, Math.toRadians(d), s);
                    double score = line.score(masks, parts);
                    if (score > highest) {
                        highest = score;
                        degrees = d;
                        shiftMm = s;
                    }
                }
            }
            spanDegrees = 2 * step;
            spanMm = 2 * step;
        }
        return best.through(centreMm, Math.toRadians(degrees), shiftMm);
    }

    private Midline through(double[] atMm, double angle, double shiftMm) {
        double offset = atMm[0] * Math.cos(angle) + atMm[1] * Math.sin(angle) + shiftMm;
        return new Midline(angle, offset, spacingI, spacingJ);
    }

    private double[] centreMm(Mask mask) {
        double x = 0;
        double y = 0;
        for (int p = mask.next(0); p >= 0; p = mask.next(p + 1)) {
            x += p % mask.sizeI() * spacingI;
            y += p / mask.sizeI() * spacingJ;
        }
        return new double[] {x / mask.count(), y / mask.count()};
    }

    private int[] sample(Mask mask, double everyMm) {
        int everyI = Math.max(1, (int) (everyMm / spacingI));
        int everyJ = Math.max(1, (int) (everyMm / spacingJ));
        IntStream.Builder positions = IntStream.builder();
        for (int p = mask.next(0); p >= 0; p = mask.next(p + 1)) {
            if (p % mask.sizeI() % everyI == 0 && p / mask.sizeI() % everyJ == 0) {
                positions.add(p);
            }
        }
        return positions.build().toArray();
    }

    private double score(List<Mask> masks, List<int[]> samples) {
        double score = 0;
        double cos = Math.cos(angleRadians);
        double sin = Math.sin(angleRadians);
        for (int m = 0; m < masks.size(); m++) {
            Mask mask = masks.get(m);
            int[] positions = samples.get(m);
            int hits = 0;
            for (int p : positions) {
                double x = p % mask.sizeI() * spacingI;
                double y = p / mask.sizeI() * spacingJ;
                double twice = 2 * (x * cos + y * sin - offsetMm);
                int i = (int) Math.floor((x - twice * cos) / spacingI + 0.5);
                int j = (int) Math.floor((y - twice * sin) / spacingJ + 0.5);
                hits += mask.get(i, j) ? 1 : 0;
            }
            score += positions.length == 0 ? 0 : WEIGHTS[m] * hits / positions.length;
        }
        return score;
    }

    /** The mirror image of a place. */
    public PixelPoint mirrored(PixelPoint at) {
        double twice = 2 * sideMm(at);
        return new PixelPoint(
                at.i() - twice * Math.cos(angleRadians) / spacingI, at.j() - twice * Math.sin(angleRadians) / spacingJ);
    }

    /** The column, fractional, in which the line crosses a row. */
    public double columnAt(double j) {
        return (offsetMm - j * spacingJ * Math.sin(angleRadians)) / (spacingI * Math.cos(angleRadians));
    }

    /** Distance from the line in mm, below 0 on the side of small i. */
    public double sideMm(PixelPoint at) {
        return at.i() * spacingI * Math.cos(angleRadians) + at.j() * spacingJ * Math.sin(angleRadians) - offsetMm;
    }
}
