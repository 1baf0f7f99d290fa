package org.longus.io;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/**
 * What a scanner can have made: asked before memory is taken for a volume, so that a header with a flipped bit or a wrong unit is
 * a refusal. The limits are wide: CT has pixels of 0.2 to 2 mm (planning grids to 5.5, micro-CT is not a patient's), slices of 0.5
 * to 10 mm, and tables that move 2 m.
 */
public final class PlausibleGrid {
    public static final double LEAST_SPACING_MM = 0.1;
    public static final double MOST_PIXEL_MM = 10;
    public static final double MOST_SLICE_MM = 20;
    /** Longer than any patient with the table. */
    public static final double MOST_EXTENT_MM = 2500;
    /** Scanners count from the isocentre, or from a table's end: within 2 m either way. */
    public static final double MOST_POSITION_MM = 10_000;

    private PlausibleGrid() {}

    /** Why no CT can lie so, as the end of a sentence ("its pixels ..."); empty when one can. */
    public static Optional<String> problem(Geometry g) {
        return spacings(g).or(() -> position(g.origin())).or(() -> extent(g));
    }

    /** Of the centre of a voxel, LPS mm. */
    public static Optional<String> position(Vec3 mm) {
        for (int axis = 0; axis < 3; axis++) {
            double at = mm.component(axis);
            if (!Double.isFinite(at)) {
                return Optional.of("its position in the patient is not a number");
            }
            if (Math.abs(at) > MOST_POSITION_MM) {
                return said("it lies %.0f m from the scanner's centre, where no patient is", Math.abs(at) / 1000);
            }
        }
        return Optional.empty();
    }

    /** @param rowMm between neighbouring rows; {@code columnMm} likewise */
    public static Optional<String> pixels(double rowMm, double columnMm) {
        return isWithin(rowMm, MOST_PIXEL_MM) && isWithin(columnMm, MOST_PIXEL_MM)
                ? Optional.empty()
                : said(
                        "its pixels are %s x %s mm, where CT has %s to %.0f mm",
                        number(columnMm), number(rowMm), number(LEAST_SPACING_MM), MOST_PIXEL_MM);
    }

    /** Whatever the order of the axes, at most one of them may have the wider steps that slices have. */
    private static Optional<String> spacings(Geometry g) {
        long wide = 0;
        for (int axis = 0; axis < 3; axis++) {
            double mm = g.spacingMm(axis);
            wide += mm > MOST_PIXEL_MM ? 1 : 0;
            if (!isWithin(mm, MOST_SLICE_MM) || wide > 1) {
                return said(
                        "its voxels are %s x %s x %s mm, where CT has pixels of %s to %.0f mm and slices up to %.0f mm"
                                + " apart",
                        number(g.spacingI()),
                        number(g.spacingJ()),
                        number(g.spacingK()),
                        number(LEAST_SPACING_MM),
                        MOST_PIXEL_MM,
                        MOST_SLICE_MM);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> extent(Geometry g) {
        for (int axis = 0; axis < 3; axis++) {
            double mm = g.size(axis) * g.spacingMm(axis);
            if (mm > MOST_EXTENT_MM) {
                return said("it is %.1f m long, more than any scan of a patient", mm / 1000);
            }
        }
        return Optional.empty();
    }

    private static boolean isWithin(double mm, double most) {
        return mm >= LEAST_SPACING_MM && mm <= most;
    }

    /** As it stands in headers: 0.0001, 2, 500. */
    private static String number(double mm) {
        return new BigDecimal(mm).round(new MathContext(4)).stripTrailingZeros().toPlainString();
    }

    private static Optional<String> said(String sentence, Object... values) {
        return Optional.of(String.format(Locale.ROOT, sentence, values));
    }
}
