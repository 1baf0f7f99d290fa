package org.longus.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.longus.volume.Mask;

/** Masks and paths for the tests. */
final class Strokes {
    private Strokes() {}

    static List<PixelPoint> path(double... ij) {
        List<PixelPoint> path = new ArrayList<>();
        for (int n = 0; n < ij.length; n += 2) {
            path.add(new PixelPoint(ij[n], ij[n + 1]));
        }
        return path;
    }

    /** A hand's way over the slice: mostly short moves, now and then a jump, at times off the edge. */
    static List<PixelPoint> wander(Random random, int points, int sizeI, int sizeJ) {
        List<PixelPoint> path = new ArrayList<>();
        double i = random.nextDouble(-5, sizeI + 5);
        double j = random.nextDouble(-5, sizeJ + 5);
        for (int n = 0; n < points; n++) {
            path.add(new PixelPoint(i, j));
            double step = random.nextInt(20) == 0 ? 40 : 5;
            i += random.nextGaussian() * step;
            j += random.nextGaussian() * step;
        }
        return path;
    }

    /** A mask with every pixel set or not by chance. */
    static Mask noise(Random random, int sizeI, int sizeJ) {
        return Mask.where(sizeI, sizeJ, 1, p -> random.nextInt(3) == 0);
    }
}
