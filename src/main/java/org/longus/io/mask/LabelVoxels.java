package org.longus.io.mask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.longus.io.CtSeries;
import org.longus.io.UnreadableInputException;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;

/** The voxels of each label in a volume of labels. Most voxels have none, so positions are kept, not volumes. */
public final class LabelVoxels {
    /** More than any atlas has: beyond it the values are a picture's. */
    private static final int MOST_LABELS = 1000;

    private static final int FIRST = 1024;

    /** Positions in the volume, as many as {@code count}. */
    private static final class Positions {
        private int[] at = new int[FIRST];
        private int count;

        void add(int position) {
            if (count == at.length) {
                at = Arrays.copyOf(at, count + (count >> 1));
            }
            at[count++] = position;
        }
    }

    private final Map<Integer, Positions> byLabel = new TreeMap<>();

    /** @throws UnreadableInputException when these cannot be labels */
    public void add(int label, int position) throws UnreadableInputException {
        Positions of = byLabel.get(label);
        if (of == null) {
            if (byLabel.size() == MOST_LABELS) {
                throw new UnreadableInputException("has more than 1000 different values: it is a picture, not a mask.");
            }
            of = new Positions();
            byLabel.put(label, of);
        }
        of.add(position);
    }

    /** Those that have any voxel, in order. */
    public List<Integer> labels() {
        return new ArrayList<>(byLabel.keySet());
    }

    /**
     * A label's place on a CT.
     *
     * @param grid of the volume, in the file's order of axes
     */
    public DrawnMasks.Placement placement(int label, Geometry grid) {
        Positions of = byLabel.getOrDefault(label, new Positions());
        return ct -> place(of, grid, ct);
    }

    private static Mask place(Positions of, Geometry grid, CtSeries ct) throws UnreadableInputException {
        Geometry to = ct.ct().geometry();
        GridPlace place = GridPlace.of(grid, to);
        PlacedVoxels voxels = new PlacedVoxels(to);
        for (int n = 0; n < of.count; n++) {
            int p = of.at[n];
            voxels.add(
                    place.position(p % grid.sizeI(), p / grid.sizeI() % grid.sizeJ(), p / grid.sizeI() / grid.sizeJ()));
        }
        return voxels.mask();
    }
}
