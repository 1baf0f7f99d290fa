package org.longus.ui.viewer;

/**
 * Where the dividers between the planes are, each as a share (0..1) of what it divides.
 *
 * @param large right of the axial plane where that is large
 * @param rowFirst right of the first of three side by side
 * @param rowSecond right of the second
 * @param side under the sagittal plane where it stands over the coronal one
 */
public record Dividers(double large, double rowFirst, double rowSecond, double side) {
    public static final Dividers USUAL = new Dividers(0.66, 0.34, 0.67, 0.5);

    double[] besideAxial() {
        return new double[] {large};
    }

    double[] row() {
        return new double[] {rowFirst, rowSecond};
    }

    double[] column() {
        return new double[] {side};
    }

    /** With the usual places in one of the layouts; in the others as they are. */
    Dividers withUsual(Layout layout) {
        return switch (layout) {
            case AXIAL_LARGE -> new Dividers(USUAL.large, rowFirst, rowSecond, USUAL.side);
            case SIDE_BY_SIDE -> new Dividers(large, USUAL.rowFirst, USUAL.rowSecond, side);
            case AXIAL_ALONE -> this;
        };
    }
}
