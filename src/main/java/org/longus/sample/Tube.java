package org.longus.sample;

/**
 * A structure that runs along the neck: an ellipse in each level's plane, interpolated between rows.
 *
 * @param rows each {level, x, y, radiusX, radiusY, turn in degrees}: mm from the spine's axis at frame 1, levels growing;
 *     the turn takes the ellipse's own x axis towards posterior
 */
record Tube(Tissue tissue, double[][] rows) {
    double firstLevel() {
        return rows[0][0];
    }

    double lastLevel() {
        return rows[rows.length - 1][0];
    }

    /** The interpolated row at a level within the tube; a cubic without overshoot at the ends. */
    double[] at(double level) {
        int b = 1;
        while (b < rows.length - 1 && rows[b][0] < level) {
            b++;
        }
        int a = b - 1;
        double span = rows[b][0] - rows[a][0];
        double t = (level - rows[a][0]) / span;
        double[] row = new double[6];
        for (int c = 1; c < 6; c++) {
            double slopeA = a == 0 ? 0 : (rows[b][c] - rows[a - 1][c]) / (rows[b][0] - rows[a - 1][0]) * span;
            double slopeB =
                    b == rows.length - 1 ? 0 : (rows[b + 1][c] - rows[a][c]) / (rows[b + 1][0] - rows[a][0]) * span;
            double t2 = t * t;
            double t3 = t2 * t;
            row[c] = (2 * t3 - 3 * t2 + 1) * rows[a][c]
                    + (t3 - 2 * t2 + t) * slopeA
                    + (3 * t2 - 2 * t3) * rows[b][c]
                    + (t3 - t2) * slopeB;
        }
        return row;
    }

    /** The same on the other side of the body. */
    Tube mirrored() {
        double[][] other = new double[rows.length][];
        for (int r = 0; r < rows.length; r++) {
            double[] a = rows[r];
            other[r] = new double[] {a[0], -a[1], a[2], a[3], a[4], -a[5]};
        }
        return new Tube(tissue, other);
    }

    /** Moved, thickened (all radii) and shifted towards the feet by levels. */
    Tube changed(double place, double size, double dx, double dy, double levels) {
        double[][] other = new double[rows.length][];
        for (int r = 0; r < rows.length; r++) {
            double[] a = rows[r];
            other[r] =
                    new double[] {a[0] + levels, a[1] * place + dx, a[2] * place + dy, a[3] * size, a[4] * size, a[5]};
        }
        return new Tube(tissue, other);
    }
}
