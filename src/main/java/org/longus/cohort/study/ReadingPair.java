package org.longus.cohort.study;

import java.util.OptionalDouble;
import org.longus.measure.Agreement;
import org.longus.volume.Mask;

/**
 * Two readings of one case, first against second.
 *
 * @param dice of the whole masks; empty where there are no masks or they lie on different slices; likewise the distances
 * @param firstCm2 area of the first
 * @param note why overlap and distance are unknown; empty where they are known
 */
record ReadingPair(
        StudyCase of,
        OptionalDouble dice,
        OptionalDouble hd95Mm,
        OptionalDouble meanSurfaceDistanceMm,
        double firstCm2,
        double secondCm2,
        String note) {
    /** Of areas alone. */
    static ReadingPair ofAreas(StudyCase of, double firstCm2, double secondCm2) {
        OptionalDouble none = OptionalDouble.empty();
        return new ReadingPair(of, none, none, none, firstCm2, secondCm2, "areas without masks");
    }

    /** Of masks on one grid. */
    static ReadingPair ofMasks(StudyCase of, SliceFile first, SliceFile second) {
        boolean same = first.k() == second.k();
        Mask a = first.mask();
        Mask b = second.mask();
        OptionalDouble none = OptionalDouble.empty();
        return new ReadingPair(
                of,
                same ? Agreement.dice(a, b) : none,
                same ? Agreement.hd95Mm(a, b, first.geometry()) : none,
                same ? Agreement.meanSurfaceDistanceMm(a, b, first.geometry()) : none,
                first.areaCm2(),
                second.areaCm2(),
                same ? "" : "on different slices: areas alone are compared");
    }

    double differenceCm2() {
        return firstCm2 - secondCm2;
    }
}
