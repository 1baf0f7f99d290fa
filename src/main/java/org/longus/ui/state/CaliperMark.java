package org.longus.ui.state;

import java.util.List;
import org.longus.measure.Caliper;
import org.longus.volume.Geometry;
import org.longus.volume.Plane;
import org.longus.volume.Vec3;

/**
 * A distance or an angle where it was drawn.
 *
 * @param slice of the plane
 * @param points voxel indices (fractional)
 * @param caliper the same points in the patient
 */
public record CaliperMark(Plane plane, int slice, List<Vec3> points, Caliper caliper) {
    public static CaliperMark of(Plane plane, int slice, List<Vec3> points, Geometry g) {
        Caliper caliper = new Caliper(
                points.stream().map(p -> g.toLps(p.x(), p.y(), p.z())).toList());
        return new CaliperMark(plane, slice, List.copyOf(points), caliper);
    }

    /** As it is written beside the mark. */
    public String words() {
        return caliper.isAngle()
                ? String.format(java.util.Locale.ROOT, "%.1f\u00B0", caliper.degrees())
                : String.format(java.util.Locale.ROOT, "%.1f mm", caliper.lengthMm());
    }
}
