package org.longus.io.dicom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/** Makes stacks of the slices of one series: what differs is split, and what fits no grid is refused. */
final class Stacker {
    private static final double SPACING_TOLERANCE_MM = 1e-3;
    /** Of each direction cosine: 0.06 degrees. */
    private static final double COSINE_TOLERANCE = 1e-3;

    /** @param slices in order of k */
    record Stack(List<SliceHeader> slices, Geometry geometry, List<String> warnings) {}

    /** @param refusals sentences, one for each group of slices that makes no stack */
    record Stacks(List<Stack> stacks, List<String> refusals) {}

    /** Ways in which one series may hold two stacks at the same place, in the order in which they are tried. */
    private static final Map<String, Function<SliceHeader.Discriminators, String>> SPLITS = new LinkedHashMap<>();

    static {
        SPLITS.put("acquisition number", SliceHeader.Discriminators::acquisitionNumber);
        SPLITS.put("temporal position", SliceHeader.Discriminators::temporalPosition);
        SPLITS.put("trigger time", SliceHeader.Discriminators::triggerTime);
        SPLITS.put("stack", SliceHeader.Discriminators::stackId);
        SPLITS.put("image type", SliceHeader.Discriminators::imageType);
        SPLITS.put("reconstruction kernel", SliceHeader.Discriminators::kernel);
        SPLITS.put("acquisition and kernel", Object::toString);
    }

    private Stacker() {}

    static Stacks stacks(List<SliceHeader> series) {
        String label = series.getFirst().series().label();
        List<String> common = new ArrayList<>();
        List<Stack> stacks = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        List<List<SliceHeader>> groups = groups(withoutCopies(series, common));
        for (List<SliceHeader> group : groups) {
            for (Part part : parts(sorted(group))) {
                StackGrid.Result grid = StackGrid.of(part.slices);
                if (grid.fault() == StackGrid.Fault.NONE) {
                    List<String> warnings = new ArrayList<>(common);
                    if (!part.warning.isEmpty()) {
                        warnings.add(label + part.warning);
                    }
                    stacks.add(new Stack(part.slices, grid.geometry(), warnings));
                } else {
                    refusals.add(label + ": " + grid.sentence());
                }
            }
        }
        return new Stacks(stacks, refusals);
    }

    /** The same object stored twice (a backup beside the original) counts once. */
    private static List<SliceHeader> withoutCopies(List<SliceHeader> series, List<String> warnings) {
        Map<String, SliceHeader> seen = new HashMap<>();
        List<SliceHeader> kept = new ArrayList<>();
        int copies = 0;
        String example = "";
        for (SliceHeader slice : series) {
            String key = slice.sopInstanceUid() + "#" + slice.frame();
            SliceHeader before = slice.sopInstanceUid().isEmpty() ? null : seen.putIfAbsent(key, slice);
            if (before == null) {
                kept.add(slice);
            } else if (copies++ == 0) {
                example = "%s is a copy of %s".formatted(slice.label(), before.label());
            }
        }
        if (copies > 0) {
            warnings.add("%d files are stored twice and were read once (%s).".formatted(copies, example));
        }
        return kept;
    }

    /** Slices of the same size, spacing, orientation and frame of reference. */
    private static List<List<SliceHeader>> groups(List<SliceHeader> slices) {
        List<List<SliceHeader>> groups = new ArrayList<>();
        for (SliceHeader slice : slices) {
            List<SliceHeader> home = null;
            for (List<SliceHeader> group : groups) {
                if (alike(group.getFirst(), slice)) {
                    home = group;
                    break;
                }
            }
            if (home == null) {
                home = new ArrayList<>();
                groups.add(home);
            }
            home.add(slice);
        }
        return groups;
    }

    private static boolean alike(SliceHeader a, SliceHeader b) {
        return a.format().rows() == b.format().rows()
                && a.format().columns() == b.format().columns()
                && a.series().frameOfReferenceUid().equals(b.series().frameOfReferenceUid())
                && Math.abs(a.rowSpacingMm() - b.rowSpacingMm()) <= SPACING_TOLERANCE_MM
                && Math.abs(a.columnSpacingMm() - b.columnSpacingMm()) <= SPACING_TOLERANCE_MM
                && near(a.alongRow(), b.alongRow())
                && near(a.alongColumn(), b.alongColumn());
    }

    private static boolean near(Vec3 a, Vec3 b) {
        Vec3 d = a.minus(b);
        return Math.max(Math.abs(d.x()), Math.max(Math.abs(d.y()), Math.abs(d.z()))) <= COSINE_TOLERANCE;
    }

    private static List<SliceHeader> sorted(List<SliceHeader> group) {
        Vec3 normal = group.getFirst().normal();
        return group.stream()
                .sorted(Comparator.comparingDouble((SliceHeader s) -> StackGrid.along(s, normal))
                        .thenComparing(s -> s.input().name())
                        .thenComparing(SliceHeader::frame))
                .toList();
    }

    private record Part(List<SliceHeader> slices, String warning) {}

    /** The group itself when it makes a grid; else its parts by the first attribute that tells stacks apart. */
    private static List<Part> parts(List<SliceHeader> group) {
        StackGrid.Fault fault = StackGrid.of(group).fault();
        if (fault == StackGrid.Fault.SAME_PLACE || fault == StackGrid.Fault.UNEVEN) {
            for (var split : SPLITS.entrySet()) {
                Map<String, List<SliceHeader>> by = new LinkedHashMap<>();
                for (SliceHeader s : group) {
                    by.computeIfAbsent(split.getValue().apply(s.discriminators()), key -> new ArrayList<>())
                            .add(s);
                }
                if (by.size() > 1 && by.values().stream().allMatch(part -> settles(fault, part))) {
                    boolean speakable = !split.getKey().contains(" and ");
                    return by.entrySet().stream()
                            .map(e -> new Part(
                                    e.getValue(),
                                    " holds %d stacks, told apart by %s%s."
                                            .formatted(
                                                    by.size(),
                                                    split.getKey(),
                                                    speakable ? "; this is " + e.getKey() : "")))
                            .toList();
                }
            }
        }
        return List.of(new Part(group, ""));
    }

    /** Doubled places need only be undone, each part is then judged alone; uneven steps must be gone altogether. */
    private static boolean settles(StackGrid.Fault fault, List<SliceHeader> part) {
        StackGrid.Fault left = StackGrid.of(part).fault();
        return fault == StackGrid.Fault.SAME_PLACE
                ? left != StackGrid.Fault.SAME_PLACE && left != StackGrid.Fault.TOO_FEW
                : left == StackGrid.Fault.NONE;
    }
}
