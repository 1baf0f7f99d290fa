package org.longus.edit;

import java.util.Random;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

/** Random slices for the property tests; small, with pixels that are not square. */
final class Slices {
    static final int SIZE_I = 37;
    static final int SIZE_J = 29;

    private Slices() {}

    static Geometry grid(Random random) {
        return Geometry.axial(
                SIZE_I, SIZE_J, 3, new Vec3(0, 0, 0), random.nextDouble(0.3, 1.5), random.nextDouble(0.3, 1.5), 3);
    }

    /** Noise, dabs of a brush or next to nothing: masks of every texture. */
    static Mask mask(Random random) {
        Mask empty = Mask.empty(SIZE_I, SIZE_J, 1);
        return switch (random.nextInt(4)) {
            case 0 -> Strokes.noise(random, SIZE_I, SIZE_J);
            case 1 -> Mask.where(SIZE_I, SIZE_J, 1, p -> random.nextInt(200) == 0);
            default ->
                new Brush(random.nextDouble(0, 4), 1, 1)
                        .paint(empty, Strokes.wander(random, 6, SIZE_I, SIZE_J), PaintLimit.NONE);
        };
    }

    static boolean isBorder(int position) {
        int i = position % SIZE_I;
        int j = position / SIZE_I;
        return i == 0 || j == 0 || i == SIZE_I - 1 || j == SIZE_J - 1;
    }

    static boolean contains(Mask all, Mask some) {
        return some.minus(all).isEmpty();
    }
}
