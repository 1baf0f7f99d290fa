package org.longus.measure;

import java.util.ArrayList;
import java.util.List;
import org.longus.volume.Components;
import org.longus.volume.Distances;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;

/**
 * A place of a slice where the members of an ensemble disagree: connected pixels that some of them marked, but not all.
 *
 * @param i column of the pixel deepest within the place, where one should look; likewise row {@code j}
 * @param reachMm how far the place reaches from that pixel, to the farthest pixel's centre
 */
public record Disagreement(int i, int j, double areaMm2, double reachMm) {
    /** Every outline is a pixel or two in doubt here and there; less than this is not worth a look. */
    public static final double LEAST_MM2 = 5;

    /**
     * The places of at least {@link #LEAST_MM2}, the largest first.
     *
     * @param votes of the slice's pixels, 0..{@code members}
     */
    public static List<Disagreement> places(byte[] votes, int members, Geometry g) {
        Mask doubtful = Mask.where(g.sizeI(), g.sizeJ(), 1, p -> votes[p] > 0 && votes[p] < members);
        Mask sure = Mask.where(g.sizeI(), g.sizeJ(), 1, p -> !doubtful.get(p));
        double[] depthMm2 = Distances.squaredMm2(sure, g);
        double pixelMm2 = g.spacingI() * g.spacingJ();
        List<Disagreement> places = new ArrayList<>();
        for (int[] part : Components.parts(doubtful)) {
            if (part.length * pixelMm2 >= LEAST_MM2) {
                int deepest = part[0];
                for (int p : part) {
                    deepest = depthMm2[p] > depthMm2[deepest] ? p : deepest;
                }
                places.add(new Disagreement(
                        deepest % g.sizeI(), deepest / g.sizeI(), part.length * pixelMm2, reachMm(part, deepest, g)));
            }
        }
        return List.copyOf(places);
    }

    private static double reachMm(int[] part, int from, Geometry g) {
        double reach = 0;
        for (int p : part) {
            double x = (p % g.sizeI() - from % g.sizeI()) * g.spacingI();
            double y = (p / g.sizeI() - from / g.sizeI()) * g.spacingJ();
            reach = Math.max(reach, Math.hypot(x, y));
        }
        return reach;
    }
}
