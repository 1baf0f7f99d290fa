package org.longus.measure;

import java.util.List;
import java.util.Locale;
import org.longus.volume.Vec3;

/**
 * A distance or an angle between points in the patient.
 *
 * @param pointsMm LPS mm: two for a distance, three for the angle at the second
 */
public record Measurement(List<Vec3> pointsMm) {
    public Measurement {
        pointsMm = List.copyOf(pointsMm);
        if (pointsMm.size() != 2 && pointsMm.size() != 3) {
            throw new IllegalArgumentException("a caliper has two points or three, not " + pointsMm.size());
        }
        if (!pointsMm.stream().allMatch(p -> Double.isFinite(p.length()))) {
            throw new IllegalArgumentException("a caliper's points have a place, not " + pointsMm);
        }
    }

    public boolean isAngle() {
        return pointsMm.size() == 3;
    }

    /** From the first point to the last, along the straight line. */
    public double lengthMm() {
        return pointsMm.getLast().minus(pointsMm.getFirst()).length();
    }

    /** The angle at the second of three points, 0..180; 0 where two of them coincide. */
    public double degrees() {
        if (!isAngle()) {
            throw new IllegalStateException("two points have no angle");
        }
        Vec3 a = pointsMm.get(0).minus(pointsMm.get(1));
        Vec3 b = pointsMm.get(2).minus(pointsMm.get(1));
        double lengths = a.length() * b.length();
        return lengths == 0 ? 0 : Math.toDegrees(Math.acos(Math.clamp(a.dot(b) / lengths, -1, 1)));
    }

    /** The number as it is written beside the line: "34.2 mm" or "45.0\u00B0". */
    public String text() {
        return isAngle()
                ? String.format(Locale.ROOT, "%.1f\u00B0", degrees())
                : String.format(Locale.ROOT, "%.1f mm", lengthMm());
    }
}
