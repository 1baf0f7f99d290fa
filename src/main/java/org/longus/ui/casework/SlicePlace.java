package org.longus.ui.casework;

import java.util.Locale;
import java.util.Optional;
import org.longus.io.CtSeries;
import org.longus.volume.Plane;
import org.longus.volume.SliceNumber;

/**
 * Where a slice is, so that a person finds it again in the PACS.
 *
 * @param counted as in "94 / 186"
 * @param image the InstanceNumber, where the files have one; no scanner made the slices of another plane than the axial one
 * @param table the place along the table, as in "z -714.0 mm" (LPS of the slice's middle); of an axial slice alone
 */
public record SlicePlace(String counted, Optional<String> image, Optional<String> table) {
    public static SlicePlace of(CtSeries series, Plane plane, int slice) {
        var g = series.ct().geometry();
        String counted = String.format(Locale.ROOT, "%d / %d", SliceNumber.of(slice), g.size(plane.throughAxis()));
        if (plane != Plane.AXIAL) {
            return new SlicePlace(counted, Optional.empty(), Optional.empty());
        }
        String z = String.format(Locale.ROOT, "z %.1f mm", g.sliceCentre(slice).z());
        return new SlicePlace(counted, series.instanceNumber(slice), Optional.of(z));
    }

    /** Image and table position, as in "image 93  z -714.0 mm"; empty where there is neither. */
    public String inTheScanner() {
        return (image.map(n -> "image " + n + "  ").orElse("") + table.orElse("")).strip();
    }
}
