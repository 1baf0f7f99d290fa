package org.longus.io.dicom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.longus.io.Anonymous;
import org.longus.io.dicom.data.Values;

/**
 * Cuts slices that were made alike into scans. A difference in acquisition number, stack, file or details of the image
 * type cuts only where the parts overlap: table steps, beds and concatenated files follow one another and are one scan, and
 * a slice that one of them lost is a hole in it. Parts that overlap are put together again with those that follow them:
 * two passes of four table steps are two scans.
 */
final class Scans {
    private Scans() {}

    /** @param group of one {@link Trait.Rule#APART} kind and one grid of pixels, in order along its normal */
    static List<List<SliceHeader>> of(List<SliceHeader> group) {
        List<List<SliceHeader>> scans = List.of(group);
        for (Trait trait : Trait.values()) {
            if (trait.rule() != Trait.Rule.APART || Likes.isUnsaidInSome(trait, group)) {
                List<List<SliceHeader>> next = new ArrayList<>();
                scans.forEach(scan -> next.addAll(cut(scan, trait)));
                scans = next;
            }
        }
        return scans;
    }

    private static List<List<SliceHeader>> cut(List<SliceHeader> scan, Trait trait) {
        StackGrid.Fault fault = StackGrid.of(scan).fault();
        boolean inTheWay = fault == StackGrid.Fault.SAME_PLACE || fault == StackGrid.Fault.UNEVEN;
        if (trait.rule() == Trait.Rule.WHERE_NEEDED && !inTheWay) {
            return List.of(scan);
        }
        List<List<SliceHeader>> tracks = tracks(scan, trait);
        if (tracks.size() == 1) {
            return List.of(scan);
        }
        boolean settled = tracks.stream().allMatch(t -> StackGrid.of(t).fault() == StackGrid.Fault.NONE);
        if (trait.rule() == Trait.Rule.WHERE_NEEDED) {
            boolean undone = tracks.stream().noneMatch(t -> StackGrid.of(t).fault() == StackGrid.Fault.SAME_PLACE);
            return settled || fault == StackGrid.Fault.SAME_PLACE && undone ? tracks : List.of(scan);
        }
        // values that change without order along an even stack are no scans of their own
        return fault == StackGrid.Fault.NONE && !settled ? List.of(scan) : tracks;
    }

    /** The parts of equal value, each put to the first of those before it that it does not overlap. */
    private static List<List<SliceHeader>> tracks(List<SliceHeader> scan, Trait trait) {
        Map<String, List<SliceHeader>> parts = new LinkedHashMap<>();
        for (SliceHeader slice : scan) {
            parts.computeIfAbsent(trait.of(slice), value -> new ArrayList<>()).add(slice);
        }
        List<SliceHeader> unsaid = parts.getOrDefault("", List.of());
        // folders that share their UIDs and name nobody may hold two people
        boolean needsTouch = trait == Trait.FOLDER
                && Anonymous.isPlaceholder(scan.getFirst().series().patientId())
                && Anonymous.isPlaceholder(scan.getFirst().series().patientName());
        List<List<Extent>> tracks = new ArrayList<>();
        parts.entrySet().stream()
                .filter(part -> !part.getKey().isEmpty())
                .sorted(Map.Entry.comparingByKey(Scans.byNumber()))
                .map(part -> new Extent(part.getValue()))
                .forEach(part -> add(part, tracks, needsTouch));
        if (tracks.size() < 2 && !isDoubled(scan)) {
            return List.of(scan); // files that do not state it are of the scan that the others are of
        }
        if (!unsaid.isEmpty()) {
            tracks.add(List.of(new Extent(unsaid)));
        }
        return tracks.stream().map(track -> inOrder(track, scan)).toList();
    }

    private static void add(Extent part, List<List<Extent>> tracks, boolean needsTouch) {
        for (List<Extent> track : tracks) {
            if (track.stream().noneMatch(part::overlaps)
                    && (!needsTouch || track.stream().anyMatch(part::adjoins))) {
                track.add(part);
                return;
            }
        }
        tracks.add(new ArrayList<>(List.of(part)));
    }

    private static List<SliceHeader> inOrder(List<Extent> track, List<SliceHeader> scan) {
        List<SliceHeader> of =
                track.stream().flatMap(extent -> extent.slices().stream()).toList();
        return scan.stream().filter(new HashSet<>(of)::contains).toList();
    }

    private static boolean isDoubled(List<SliceHeader> scan) {
        return StackGrid.of(scan).fault() == StackGrid.Fault.SAME_PLACE;
    }

    private static Comparator<String> byNumber() {
        return Comparator.comparing((String value) -> number(value)).thenComparing(Comparator.naturalOrder());
    }

    private static double number(String value) {
        OptionalDouble number = Values.parse(value);
        return number.orElse(Double.MAX_VALUE);
    }
}
