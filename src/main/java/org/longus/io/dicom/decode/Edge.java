package org.longus.io.dicom.decode;

import java.util.BitSet;

/** Which pixels of a set are connected to the picture's edge, side by side. */
final class Edge {
    private Edge() {}

    static BitSet joined(BitSet pixels, int columns, int rows) {
        BitSet joined = new BitSet();
        int[] open = new int[pixels.cardinality()];
        int n = 0;
        for (int p = pixels.nextSetBit(0); p >= 0; p = pixels.nextSetBit(p + 1)) {
            int x = p % columns;
            int y = p / columns;
            if (x == 0 || y == 0 || x == columns - 1 || y == rows - 1) {
                joined.set(p);
                open[n++] = p;
            }
        }
        while (n > 0) {
            int p = open[--n];
            int x = p % columns;
            int[] sides = {x > 0 ? p - 1 : -1, x < columns - 1 ? p + 1 : -1, p - columns, p + columns};
            for (int side : sides) {
                if (side >= 0 && pixels.get(side) && !joined.get(side)) {
                    joined.set(side);
                    open[n++] = side;
                }
            }
        }
        return joined;
    }
}
