package org.longus.ui.casework;

import java.util.Locale;
import org.longus.io.CtSeries;
import org.longus.volume.Plane;
import org.longus.volume.SliceNumber;

/**
 * Where a slice is, so that a person finds it again in the PACS.
 *
 * @param counted as in "94 / 186"
 * @param inTheScanner InstanceNumber, where the files have one, and table position of an axial slice, as in "image 93  z -714.0
 *     mm"; empty for the other planes, which no scanner made
 */
public record SlicePlace(String counted, String inTheScanner) {
    public static SlicePlace of(CtSeries series, Plane plane, int slice) {
        var g = series.ct().geometry();
        String counted =
                String.format(Locale.ROOT, "%d / %d", SliceNumber.of(slice), g.size(plane.throughAxis()));
        if (plane != Plane.AXIAL) {
            return new SlicePlace(counted, "");
        }
        String z = String.format(Locale.ROOT, "z %.1f mm", g.sliceCentre(slice).z());
        return new SlicePlace(
                counted,
                series.instanceNumber(slice).map(n -> "image %s  %s".formatted(n, z)).orElse(z));
    }
}
