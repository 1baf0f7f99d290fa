package org.longus.io.dicom;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Says in words how parts of one series differ. */
final class Differences {
    private static final int MAX_NAMED = 4;

    /** One way to differ: its name and what a part says of it. */
    private record Point(String text, Function<List<SliceHeader>, String> of) {}

    private static final List<Point> POINTS = points();

    private Differences() {}

    private static List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (Trait trait : Trait.values()) {
            if (trait != Trait.KIND) { // the whole image type is said
                points.add(new Point(trait.text(), part -> values(trait, part)));
            }
        }
        points.add(new Point("orientation", part -> orientation(part.getFirst())));
        points.add(new Point("pixel spacing", part -> spacing(part.getFirst())));
        points.add(new Point("size", part -> size(part.getFirst())));
        points.add(
                new Point("frame of reference", part -> part.getFirst().series().frameOfReferenceUid()));
        return points;
    }

    /** As in "told apart by reconstruction kernel; this is B30f". */
    static String tellingApart(List<SliceHeader> one, List<List<SliceHeader>> parts) {
        List<Point> telling = POINTS.stream().filter(p -> isTelling(p, parts)).toList();
        if (telling.isEmpty()) {
            telling = POINTS.stream()
                    .filter(p -> parts.stream().map(p.of).distinct().count() > 1)
                    .toList();
        } else {
            telling = List.of(telling.getFirst());
        }
        if (telling.isEmpty()) {
            return "told apart by their places; this begins with "
                    + one.getFirst().label();
        }
        return "told apart by %s; this is %s"
                .formatted(
                        String.join(" and ", telling.stream().map(Point::text).toList()),
                        String.join(
                                ", ",
                                telling.stream().map(p -> said(p.of.apply(one))).toList()));
    }

    private static boolean isTelling(Point point, List<List<SliceHeader>> parts) {
        return parts.stream().map(point.of).distinct().count() == parts.size();
    }

    /** As in "orientation (by 0.20 degrees), reconstruction kernel (B30f against B70f)". */
    static String between(SliceHeader a, SliceHeader b) {
        List<String> words = new ArrayList<>();
        for (Trait trait : Trait.values()) {
            boolean matters = trait.rule() == Trait.Rule.APART && trait != Trait.KIND || trait == Trait.IMAGE_TYPE;
            if (matters && !trait.of(a).equals(trait.of(b))) {
                words.add("%s (%s against %s)".formatted(trait.text(), said(trait.of(a)), said(trait.of(b))));
            }
        }
        if (!Likes.isSameOrientation(a, b)) {
            words.add(String.format(Locale.ROOT, "orientation (by %.2f degrees)", degrees(a, b)));
        }
        if (!Likes.isSameSpacing(a, b)) {
            words.add("pixel spacing (%s against %s)".formatted(spacing(a), spacing(b)));
        }
        if (!Likes.isSameSize(a, b)) {
            words.add("size (%s against %s)".formatted(size(a), size(b)));
        }
        if (!Likes.isSameFrame(a, b)) {
            words.add("frame of reference");
        }
        if (words.isEmpty() && !Trait.ACQUISITION.of(a).equals(Trait.ACQUISITION.of(b))) {
            words.add("acquisition number (%s against %s)"
                    .formatted(said(Trait.ACQUISITION.of(a)), said(Trait.ACQUISITION.of(b))));
        }
        return words.isEmpty() ? "how they were made" : String.join(", ", words);
    }

    /** The largest angle between two axes of their pixels. */
    static double degrees(SliceHeader a, SliceHeader b) {
        double row = a.alongRow().minus(b.alongRow()).length();
        double column = a.alongColumn().minus(b.alongColumn()).length();
        return Math.toDegrees(2 * Math.asin(Math.min(1, Math.max(row, column) / 2)));
    }

    private static String said(String value) {
        return value.isEmpty() ? "not stated" : value;
    }

    private static String values(Trait trait, List<SliceHeader> part) {
        List<String> values =
                List.copyOf(new LinkedHashSet<>(part.stream().map(trait::of).toList()));
        String named = String.join(", ", values.subList(0, Math.min(MAX_NAMED, values.size())));
        return values.size() > MAX_NAMED ? named + " and so on" : named;
    }

    private static String orientation(SliceHeader s) {
        return String.format(
                Locale.ROOT,
                "%.3f\\%.3f\\%.3f\\%.3f\\%.3f\\%.3f",
                s.alongRow().x(),
                s.alongRow().y(),
                s.alongRow().z(),
                s.alongColumn().x(),
                s.alongColumn().y(),
                s.alongColumn().z());
    }

    private static String spacing(SliceHeader s) {
        return String.format(Locale.ROOT, "%.3f x %.3f mm", s.rowSpacingMm(), s.columnSpacingMm());
    }

    private static String size(SliceHeader s) {
        return String.format(
                Locale.ROOT, "%d x %d pixels", s.format().columns(), s.format().rows());
    }
}
