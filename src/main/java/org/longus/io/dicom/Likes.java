package org.longus.io.dicom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.longus.volume.Vec3;

/** Groups of slices that were made alike and share one grid of pixels: only such slices may make one volume. */
final class Likes {
    private static final double SPACING_TOLERANCE_MM = 1e-3;
    /** Of each direction cosine: 0.06 degrees. */
    private static final double COSINE_TOLERANCE = 1e-3;

    private final boolean framesOfReference;

    private Likes(boolean framesOfReference) {
        this.framesOfReference = framesOfReference;
    }

    /**
     * @param framesOfReference whether frames of reference mean anything
     * @return groups in the order of their first slices, each in order along its own normal
     */
    static List<List<SliceHeader>> of(List<SliceHeader> slices, boolean framesOfReference) {
        List<Trait> apart = Arrays.stream(Trait.values())
                .filter(trait -> trait.rule() == Trait.Rule.APART)
                .filter(trait -> tells(trait, slices))
                .toList();
        Map<List<String>, List<SliceHeader>> made = new LinkedHashMap<>();
        for (SliceHeader slice : slices) {
            made.computeIfAbsent(apart.stream().map(t -> t.of(slice)).toList(), key -> new ArrayList<>())
                    .add(slice);
        }
        Likes likes = new Likes(framesOfReference);
        return made.values().stream()
                .flatMap(of -> groups(of, likes::isAlike).stream())
                .map(Likes::inOrder)
                .toList();
    }

    private static boolean tells(Trait trait, List<SliceHeader> slices) {
        // a temporal position of its own for each slice counts slices, as some scanners do
        boolean counts = trait == Trait.TEMPORAL && values(trait, slices).size() == slices.size();
        return !counts && !isUnsaidInSome(trait, slices);
    }

    /** Whether some slices state one value and the others none: that is no difference. */
    static boolean isUnsaidInSome(Trait trait, List<SliceHeader> slices) {
        Set<String> values = values(trait, slices);
        return values.size() == 2 && values.contains("");
    }

    private static Set<String> values(Trait trait, List<SliceHeader> slices) {
        return new HashSet<>(slices.stream().map(trait::of).toList());
    }

    /** Each slice in the first group whose first slice is like it; the groups and their slices in the order of the slices. */
    static List<List<SliceHeader>> groups(List<SliceHeader> slices, BiPredicate<SliceHeader, SliceHeader> alike) {
        List<List<SliceHeader>> groups = new ArrayList<>();
        for (SliceHeader slice : slices) {
            List<SliceHeader> home = groups.stream()
                    .filter(group -> alike.test(group.getFirst(), slice))
                    .findFirst()
                    .orElse(null);
            if (home == null) {
                home = new ArrayList<>();
                groups.add(home);
            }
            home.add(slice);
        }
        return groups;
    }

    private boolean isAlike(SliceHeader a, SliceHeader b) {
        return isSameSize(a, b)
                && (!framesOfReference || isSameFrame(a, b))
                && isSameSpacing(a, b)
                && isSameOrientation(a, b);
    }

    static boolean isSameSize(SliceHeader a, SliceHeader b) {
        return a.format().rows() == b.format().rows()
                && a.format().columns() == b.format().columns();
    }

    static boolean isSameFrame(SliceHeader a, SliceHeader b) {
        return a.series().frameOfReferenceUid().equals(b.series().frameOfReferenceUid());
    }

    static boolean isSameSpacing(SliceHeader a, SliceHeader b) {
        return Math.abs(a.rowSpacingMm() - b.rowSpacingMm()) <= SPACING_TOLERANCE_MM
                && Math.abs(a.columnSpacingMm() - b.columnSpacingMm()) <= SPACING_TOLERANCE_MM;
    }

    static boolean isSameOrientation(SliceHeader a, SliceHeader b) {
        return near(a.alongRow(), b.alongRow()) && near(a.alongColumn(), b.alongColumn());
    }

    private static boolean near(Vec3 a, Vec3 b) {
        Vec3 d = a.minus(b);
        return Math.max(Math.abs(d.x()), Math.max(Math.abs(d.y()), Math.abs(d.z()))) <= COSINE_TOLERANCE;
    }

    private static List<SliceHeader> inOrder(List<SliceHeader> group) {
        return inOrder(group, group.getFirst().normal());
    }

    static List<SliceHeader> inOrder(List<SliceHeader> group, Vec3 normal) {
        return group.stream()
                .sorted(Comparator.comparingDouble((SliceHeader s) -> StackGrid.along(s, normal))
                        .thenComparing(s -> s.input().name())
                        .thenComparing(SliceHeader::frame))
                .toList();
    }
}
