package org.longus.io.dicom.object;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.longus.io.SourceHeader;
import org.longus.volume.Mask;
import org.longus.volume.PixelContours;
import org.longus.volume.Vec3;

/** Contours of a mask in patient space, as ContourData has them. */
final class RtContours {
    /**
     * So that a contour's data stay below the 65,534 bytes that explicit VR allows a decimal string, with 14 bytes a number. A
     * part with more corners is cut between two rows.
     */
    static final int MAXIMUM_CORNERS = 1500;

    /** A ten-thousandth of a mm: far below what half a pixel of any scan is. */
    private static final int DECIMALS = 4;

    /**
     * A closed contour.
     *
     * @param image which it lies on
     * @param data x, y, z of each corner in LPS mm
     */
    record OnImage(SourceHeader.Instance image, String[] data) {}

    private final SourceHeader source;
    private final SliceStack stack;

    RtContours(SourceHeader source, SliceStack stack) {
        this.source = source;
        this.stack = stack;
    }

    /** Slice after slice. */
    List<OnImage> of(Mask mask) {
        requireFits(mask);
        List<OnImage> contours = new ArrayList<>();
        for (int k = 0; k < mask.sizeK(); k++) {
            if (mask.count(k) > 0) {
                for (PixelContours.Contour contour : PixelContours.of(mask.slice(k), MAXIMUM_CORNERS)) {
                    contours.add(new OnImage(source.instances().get(k), data(contour, k)));
                }
            }
        }
        return contours;
    }

    private void requireFits(Mask mask) {
        if (mask.sizeI() != stack.columns()
                || mask.sizeJ() != stack.rows()
                || mask.sizeK() != stack.positions().size()
                || mask.sizeK() != source.instances().size()) {
            throw new IllegalArgumentException("%s does not lie on the scan's images".formatted(mask));
        }
    }

    private String[] data(PixelContours.Contour contour, int k) {
        String[] data = new String[3 * contour.corners()];
        for (int c = 0; c < contour.corners(); c++) {
            Vec3 p = corner(stack, contour, c, k);
            data[3 * c] = decimal(p.x());
            data[3 * c + 1] = decimal(p.y());
            data[3 * c + 2] = decimal(p.z());
        }
        return data;
    }

    /** LPS mm of a corner of a contour on slice k. */
    static Vec3 corner(SliceStack stack, PixelContours.Contour contour, int c, int k) {
        return stack.positions()
                .get(k)
                .plus(stack.row().times((contour.x()[c] - 0.5) * stack.columnSpacingMm()))
                .plus(stack.column().times((contour.y()[c] - 0.5) * stack.rowSpacingMm()));
    }

    private static String decimal(double mm) {
        BigDecimal rounded = BigDecimal.valueOf(mm).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
