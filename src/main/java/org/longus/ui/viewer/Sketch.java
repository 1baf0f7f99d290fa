package org.longus.ui.viewer;

import java.util.ArrayList;
import java.util.List;
import org.longus.ui.casework.Tool;
import org.longus.volume.Vec3;

/**
 * A line that is being drawn on a plane and has no effect yet.
 *
 * @param tool that draws it
 * @param slice of the plane that it lies on
 * @param points voxel indices (fractional), in order
 */
public record Sketch(Tool tool, int slice, List<Vec3> points) {
    public Sketch {
        points = List.copyOf(points);
    }

    public Sketch plus(Vec3 point) {
        List<Vec3> more = new ArrayList<>(points);
        more.add(point);
        return new Sketch(tool, slice, more);
    }

    /** Without the last point; null when none is left. */
    public Sketch withoutLast() {
        return points.size() < 2 ? null : new Sketch(tool, slice, points.subList(0, points.size() - 1));
    }

    /** With the last point moved. */
    public Sketch withLast(Vec3 point) {
        List<Vec3> moved = new ArrayList<>(points);
        moved.set(moved.size() - 1, point);
        return new Sketch(tool, slice, moved);
    }
}
