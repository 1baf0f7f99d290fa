package org.longus.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.longus.volume.Mask;
import org.longus.volume.PixelRect;

/**
 * The outline of a mask's picture along the edges of its pixels, as runs of straight lines in picture coordinates. A line
 * of constant width on the screen can be drawn from it at any zoom.
 *
 * @param horizontal x from, x to, y of each run; likewise {@code vertical}: y from, y to, x
 */
public record MaskOutline(List<double[]> horizontal, List<double[]> vertical) {
    /** @param picture a mask of one slice in the orientation of the picture */
    public static MaskOutline of(Mask picture) {
        List<double[]> horizontal = new ArrayList<>();
        List<double[]> vertical = new ArrayList<>();
        PixelRect within = PixelRect.around(picture);
        for (int y = within.jFrom(); y <= within.jTo(); y++) {
            int row = y;
            runs(
                    within.iFrom(),
                    within.iTo(),
                    x -> picture.get(x, row - 1) != picture.get(x, row),
                    row - 0.5,
                    horizontal);
        }
        for (int x = within.iFrom(); x <= within.iTo(); x++) {
            int column = x;
            runs(
                    within.jFrom(),
                    within.jTo(),
                    y -> picture.get(column - 1, y) != picture.get(column, y),
                    column - 0.5,
                    vertical);
        }
        return new MaskOutline(horizontal, vertical);
    }

    private static void runs(int start, int end, IntPredicate isEdge, double across, List<double[]> into) {
        int from = -1;
        for (int at = start; at <= end; at++) {
            boolean edge = at < end && isEdge.test(at);
            if (edge && from < 0) {
                from = at;
            } else if (!edge && from >= 0) {
                into.add(new double[] {from - 0.5, at - 0.5, across});
                from = -1;
            }
        }
    }

    public boolean isEmpty() {
        return horizontal.isEmpty();
    }
}
