package org.longus.measure;

import java.util.List;
import java.util.Locale;
import org.longus.volume.Geometry;
import org.longus.volume.Plane;
import org.longus.volume.Vec3;

/**
 * A distance or an angle where it was drawn. Its points are kept in the patient (LPS mm), so that the number is theirs alone
 * and other programs can read it; plane and slice say where it is shown.
 *
 * @param slice of the plane: the CT's index along {@link Plane#throughAxis()}, on which all points lie
 */
public record CaliperMark(Plane plane, int slice, Caliper caliper) {
    public CaliperMark {
        if (slice < 0) {
            throw new IllegalArgumentException("there is no slice " + slice);
        }
    }

    /** @param indices the points as voxel indices (fractional) */
    public static CaliperMark of(Plane plane, int slice, List<Vec3> indices, Geometry g) {
        return new CaliperMark(
                plane,
                slice,
                new Caliper(
                        indices.stream().map(p -> g.toLps(p.x(), p.y(), p.z())).toList()));
    }

    /** The points as voxel indices (fractional). */
    public List<Vec3> indices(Geometry g) {
        return caliper.pointsMm().stream().map(g::toIndex).toList();
    }

    public boolean isOn(Plane shown, int shownSlice) {
        return plane == shown && slice == shownSlice;
    }

    /** As in "34.2 mm, axial slice 40". */
    public String words() {
        return String.format(
                Locale.ROOT, "%s, %s slice %d", caliper.words(), plane.name().toLowerCase(Locale.ROOT), slice);
    }
}
