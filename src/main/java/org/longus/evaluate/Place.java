package org.longus.evaluate;

import java.util.Optional;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/**
 * A height in the body: a point, or its z alone.
 *
 * @param zMm LPS z
 * @param point LPS mm, where it is known; on tilted slices it tells the slice better than its z
 */
record Place(double zMm, Optional<Vec3> point) {
    static Place atZ(double zMm) {
        return new Place(zMm, Optional.empty());
    }

    static Place at(Vec3 lpsMm) {
        return new Place(lpsMm.z(), Optional.of(lpsMm));
    }

    /** The slice it lies on, as a fractional index; of a z alone, where the line through the slices' middles has that z. */
    double k(Geometry g) {
        double first = g.sliceCentre(0).z();
        return point.map(p -> g.toIndex(p).z())
                .orElseGet(() -> (zMm - first) / (g.sliceCentre(1).z() - first));
    }

    /** How far slice {@code k} lies towards the head of this place, in mm along the slices' normal. */
    double headwardsMm(double k, Geometry g) {
        return (k - k(g)) * g.spacingK() * g.sense(2);
    }
}
