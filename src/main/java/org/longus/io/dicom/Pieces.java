package org.longus.io.dicom;

import java.util.ArrayList;
import java.util.List;
import org.longus.volume.Vec3;

/**
 * Which parts of a series are pieces of one scan though they make no one volume: what begins where another ends, made in
 * another way or turned by a fraction of a degree; and slices that together make an even stack and differ by so little.
 * Such a piece is never offered as if it were the scan: C3 may lie in another.
 */
final class Pieces {
    /** Parts that are turned against each other by more are other planes, and no pieces of one scan. */
    private static final double SLIGHT_DEGREES = 5;

    private Pieces() {}

    /** The parts, those of one scan together; in the order of the first of each. */
    static List<List<List<SliceHeader>>> of(List<List<SliceHeader>> parts) {
        List<List<List<SliceHeader>>> scans = new ArrayList<>();
        for (List<SliceHeader> part : parts) {
            List<List<List<SliceHeader>>> joined = scans.stream()
                    .filter(scan -> scan.stream().anyMatch(other -> isOneScan(other, part)))
                    .toList();
            List<List<SliceHeader>> scan = new ArrayList<>();
            joined.forEach(scan::addAll);
            scan.add(part);
            int at = joined.isEmpty() ? scans.size() : scans.indexOf(joined.getFirst());
            scans.add(at, scan);
            scans.removeAll(joined);
        }
        return scans;
    }

    private static boolean isOneScan(List<SliceHeader> a, List<SliceHeader> b) {
        if (Differences.degrees(a.getFirst(), b.getFirst()) > SLIGHT_DEGREES) {
            return false;
        }
        Vec3 normal = a.getFirst().normal();
        return new Extent(a, normal).adjoins(new Extent(b, normal)) || isEvenTogether(a, b, normal);
    }

    private static boolean isEvenTogether(List<SliceHeader> a, List<SliceHeader> b, Vec3 normal) {
        boolean alike = Likes.isSameSize(a.getFirst(), b.getFirst());
        for (Trait trait : Trait.values()) {
            alike &= trait.rule() == Trait.Rule.WHERE_NEEDED
                    || trait.of(a.getFirst()).equals(trait.of(b.getFirst()));
        }
        if (!alike) {
            return false;
        }
        List<SliceHeader> all = new ArrayList<>(a);
        all.addAll(b);
        StackGrid.Fault fault = StackGrid.of(Likes.inOrder(all, normal)).fault();
        return fault == StackGrid.Fault.NONE || fault == StackGrid.Fault.SHEARED;
    }
}
