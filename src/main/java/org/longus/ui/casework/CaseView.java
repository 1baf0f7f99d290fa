package org.longus.ui.casework;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.longus.volume.Plane;
import org.longus.volume.Vec3;
import org.longus.volume.WindowLevel;

/**
 * How a person looks at a case. It is kept with the case's line on the list, so that it is there again when one goes back to
 * a case whose CT was let go of meanwhile.
 */
public final class CaseView {
    /**
     * What a person zoomed or panned a plane to.
     *
     * @param whole whether it is the whole picture, whatever the pane's size; then the others mean nothing
     * @param pointsPerMm screen points a mm
     * @param x point of the picture that is in the pane's middle, in picture pixels; likewise y
     */
    public record Place(boolean whole, double pointsPerMm, double x, double y) {
        public static final Place WHOLE = new Place(true, 1, 0, 0);
    }

    private final Map<Plane, Place> places = new EnumMap<>(Plane.class);
    private Map<Plane, WindowLevel> windows = Map.of();
    private Optional<Vec3> crossHair = Optional.empty();

    /** Where a person has put the plane's picture; empty while that was left to the program. */
    public Optional<Place> place(Plane plane) {
        return Optional.ofNullable(places.get(plane));
    }

    public void keep(Plane plane, Place place) {
        places.put(plane, place);
    }

    /** Leaves the plane's picture to the program again. */
    public void forget(Plane plane) {
        places.remove(plane);
    }

    /** Every plane's window when the case was seen last; empty before that. */
    public Map<Plane, WindowLevel> windows() {
        return windows;
    }

    public void keepWindows(Map<Plane, WindowLevel> seen) {
        windows = Map.copyOf(seen);
    }

    /** Where the planes met when the case's CT was let go of; empty before that. */
    public Optional<Vec3> crossHair() {
        return crossHair;
    }

    public void keepCrossHair(Vec3 at) {
        crossHair = Optional.of(at);
    }
}
