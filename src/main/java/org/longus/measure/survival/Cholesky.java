package org.longus.measure.survival;

/**
 * A symmetric matrix without negative eigenvalues as {@code L D L'}. A row of which the rows before it leave no more than 1e-11
 * of its scale is left out: it counts neither for the rank nor in what is solved.
 */
final class Cholesky {
    private static final double TOLERANCE = 1e-11;

    private final double[][] lower;
    private final double[] diagonal;
    private final boolean[] kept;

    /** With its diagonal as the rows' scales. @param matrix is not changed */
    Cholesky(double[][] matrix) {
        this(matrix, diagonal(matrix));
    }

    /** @param scales of each row; beyond 1e-11 of it lies rounding */
    Cholesky(double[][] matrix, double[] scales) {
        int size = matrix.length;
        lower = new double[size][size];
        diagonal = new double[size];
        kept = new boolean[size];
        for (int row = 0; row < size; row++) {
            double pivot = matrix[row][row];
            for (int column = 0; column < row; column++) {
                if (kept[column]) {
                    double sum = matrix[row][column];
                    for (int k = 0; k < column; k++) {
                        sum -= lower[row][k] * lower[column][k] * diagonal[k];
                    }
                    lower[row][column] = sum / diagonal[column];
                    pivot -= lower[row][column] * lower[row][column] * diagonal[column];
                }
            }
            kept[row] = pivot > TOLERANCE * scales[row] && Double.isFinite(pivot);
            diagonal[row] = kept[row] ? pivot : 0;
            lower[row][row] = 1;
        }
    }

    private static double[] diagonal(double[][] matrix) {
        double[] diagonal = new double[matrix.length];
        for (int row = 0; row < diagonal.length; row++) {
            diagonal[row] = matrix[row][row];
        }
        return diagonal;
    }

    boolean isKept(int row) {
        return kept[row];
    }

    int rank() {
        int rank = 0;
        for (boolean is : kept) {
            rank += is ? 1 : 0;
        }
        return rank;
    }

    /** What the matrix makes {@code right} of; 0 in rows left out. */
    double[] solve(double[] right) {
        int size = diagonal.length;
        double[] x = right.clone();
        for (int row = 0; row < size; row++) {
            for (int k = 0; k < row; k++) {
                x[row] -= lower[row][k] * x[k];
            }
            x[row] = kept[row] ? x[row] : 0;
        }
        for (int row = size - 1; row >= 0; row--) {
            x[row] = kept[row] ? x[row] / diagonal[row] : 0;
            for (int k = row + 1; k < size; k++) {
                x[row] -= kept[row] ? lower[k][row] * x[k] : 0;
            }
        }
        return x;
    }

    /** {@code right' M^-1 right}. */
    double form(double[] right) {
        double[] solved = solve(right);
        double sum = 0;
        for (int n = 0; n < right.length; n++) {
            sum += right[n] * solved[n];
        }
        return sum;
    }

    /** Column by column; 0 in rows and columns left out. */
    double[][] inverse() {
        int size = diagonal.length;
        double[][] inverse = new double[size][];
        for (int n = 0; n < size; n++) {
            double[] unit = new double[size];
            unit[n] = kept[n] ? 1 : 0;
            inverse[n] = solve(unit);
        }
        return inverse;
    }
}
