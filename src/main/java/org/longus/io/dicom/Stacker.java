package org.longus.io.dicom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.longus.io.Anonymous;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/**
 * Makes stacks of the slices of one series. What was made in different ways is kept apart ({@link Likes}, {@link Scans});
 * what fits no grid is refused, and so is a scan in pieces ({@link Pieces}), whole.
 */
final class Stacker {
    /** @param slices in order of k */
    record Stack(List<SliceHeader> slices, Geometry geometry, List<String> warnings) {}

    /**
     * Slices that make no stack.
     *
     * @param sentence with the series' name
     * @param hole whether slices are missing, so that a file that could not be read may be one of them
     */
    record Refusal(List<SliceHeader> slices, String sentence, boolean hole) {}

    record Stacks(List<Stack> stacks, List<Refusal> refusals) {}

    private final String label;
    private final NamedSeries series;
    private final List<String> common;
    private final List<List<SliceHeader>> parts = new ArrayList<>();
    private final List<Stack> stacks = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    private Stacker(NamedSeries series) {
        this.series = series;
        this.label = series.slices().getFirst().series().label();
        this.common = new ArrayList<>(series.warnings());
    }

    static Stacks stacks(NamedSeries series) {
        Stacker stacker = new Stacker(series);
        stacker.run();
        return new Stacks(stacker.stacks, stacker.refusals);
    }

    private void run() {
        Copies.Result copies = Copies.without(series.slices());
        common.addAll(copies.warnings());
        Likes.of(copies.kept(), series.framesOfReference()).forEach(alike -> parts.addAll(Scans.of(alike)));
        for (List<List<SliceHeader>> scan : Pieces.of(parts)) {
            List<List<SliceHeader>> large =
                    scan.stream().filter(part -> part.size() > 1).toList();
            if (scan.size() == 1) {
                judge(scan.getFirst(), List.of());
            } else if (large.size() == 1) {
                List<SliceHeader> main = large.getFirst();
                List<List<SliceHeader>> odd =
                        scan.stream().filter(part -> part != main).toList();
                judge(
                        main,
                        odd.stream().map(part -> beside(main, part.getFirst())).toList());
                odd.forEach(part -> judge(part, List.of()));
            } else {
                refuseInPieces(scan);
            }
        }
    }

    private void judge(List<SliceHeader> part, List<String> more) {
        StackGrid.Result grid = StackGrid.of(part);
        if (grid.geometry().isEmpty()) {
            refusals.add(new Refusal(
                    part, label + named(part) + ": " + grid.sentence() + inHole(part, grid), grid.holeAfter() >= 0));
            return;
        }
        List<String> warnings = new ArrayList<>(common);
        List<List<SliceHeader>> told = parts.stream().filter(p -> p.size() > 1).toList();
        if (told.size() > 1) {
            warnings.add(String.format(
                    Locale.ROOT, "%s holds %d stacks, %s.", label, told.size(), Differences.tellingApart(part, told)));
        }
        warnings.addAll(more);
        folders(part, warnings);
        stacks.add(new Stack(part, grid.geometry().get(), warnings));
    }

    private String named(List<SliceHeader> part) {
        List<List<SliceHeader>> told = parts.stream().filter(p -> p.size() > 1).toList();
        return told.size() > 1 && part.size() > 1
                ? String.format(Locale.ROOT, " (%d stacks, %s)", told.size(), Differences.tellingApart(part, told))
                : "";
    }

    private static String beside(List<SliceHeader> main, SliceHeader odd) {
        return "%s lies beside this stack and differs in %s; it was left out."
                .formatted(odd.label(), Differences.between(odd, main.getFirst()));
    }

    /** What lies in the place of a missing slice and is of another kind. */
    private String inHole(List<SliceHeader> part, StackGrid.Result grid) {
        if (grid.holeAfter() < 0) {
            return "";
        }
        Vec3 normal = part.getFirst().normal();
        SliceHeader before = part.get(grid.holeAfter());
        double from = StackGrid.along(before, normal);
        double to = StackGrid.along(part.get(grid.holeAfter() + 1), normal);
        Set<SliceHeader> own = new HashSet<>(part);
        return parts.stream()
                .filter(p -> p.size() < part.size())
                .flatMap(List::stream)
                .filter(s -> !own.contains(s))
                .filter(s -> StackGrid.along(s, normal) > from && StackGrid.along(s, normal) < to)
                .findFirst()
                .map(s -> " %s lies there and differs in %s.".formatted(s.label(), Differences.between(s, before)))
                .orElse("");
    }

    private void refuseInPieces(List<List<SliceHeader>> scan) {
        Vec3 normal = scan.getFirst().getFirst().normal();
        List<List<SliceHeader>> inOrder = scan.stream()
                .sorted(Comparator.comparingDouble(part -> new Extent(part, normal).fromMm()))
                .toList();
        List<SliceHeader> first = inOrder.get(0);
        List<SliceHeader> second = inOrder.get(1);
        SliceHeader last = first.getLast();
        SliceHeader next = second.getFirst();
        String sentence = String.format(
                Locale.ROOT,
                "%s: It is one scan in %d pieces that make no one volume: %s and %s differ in %s. Send or export the"
                        + " series again; where it was made so, export the piece with the whole neck as a series of its"
                        + " own.",
                label,
                scan.size(),
                last.label(),
                next.label(),
                Differences.between(last, next));
        refusals.add(new Refusal(inOrder.stream().flatMap(List::stream).toList(), sentence, false));
    }

    private static void folders(List<SliceHeader> part, List<String> warnings) {
        SeriesHeader h = part.getFirst().series();
        long folders = part.stream().map(SliceHeader::folder).distinct().count();
        if (folders > 1 && Anonymous.isPlaceholder(h.patientId()) && Anonymous.isPlaceholder(h.patientName())) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "The slices lie in %d folders and name no patient. Check that they are one scan.",
                    folders));
        }
    }
}
