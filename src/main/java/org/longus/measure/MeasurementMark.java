package org.longus.measure;

import java.util.List;
import java.util.Locale;
import org.longus.volume.Geometry;
import org.longus.volume.Plane;
import org.longus.volume.SliceNumber;
import org.longus.volume.Vec3;

/**
 * A distance or an angle where it was drawn. Its points are kept in the patient (LPS mm), so that the number is theirs alone
 * and other programs can read it; plane and slice say where it is shown.
 *
 * @param slice of the plane: the CT's index along {@link Plane#throughAxis()}, on which all points lie
 */
public record MeasurementMark(Plane plane, int slice, Measurement measurement) {
    public MeasurementMark {
        if (slice < 0) {
            throw new IllegalArgumentException("there is no slice " + slice);
        }
    }

    /** @param indices the points as voxel indices (fractional) */
    public static MeasurementMark of(Plane plane, int slice, List<Vec3> indices, Geometry g) {
        return new MeasurementMark(
                plane,
                slice,
                new Measurement(
                        indices.stream().map(p -> g.toLps(p.x(), p.y(), p.z())).toList()));
    }

    /** The points as voxel indices (fractional). */
    public List<Vec3> indices(Geometry g) {
        return measurement.pointsMm().stream().map(g::toIndex).toList();
    }

    public boolean isOn(Plane shown, int shownSlice) {
        return plane == shown && slice == shownSlice;
    }

    /** As in "34.2 mm, axial slice 40". */
    public String text() {
        return String.format(
                Locale.ROOT,
                "%s, %s slice %d",
                measurement.text(),
                plane.name().toLowerCase(Locale.ROOT),
                SliceNumber.of(slice));
    }
}
