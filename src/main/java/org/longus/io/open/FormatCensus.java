package org.longus.io.open;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.longus.io.Counted;
import org.longus.io.InputName;
import org.longus.io.UnreadableInputException;

/** Counts what is there besides DICOM, so that a refusal says what the input holds and what to do with it. */
final class FormatCensus {
    private static final int MAX_KINDS = 4;

    private final Map<ForeignFormat, Integer> counts = new EnumMap<>(ForeignFormat.class);
    private final Map<ForeignFormat, String> first = new EnumMap<>(ForeignFormat.class);
    private int others;

    void add(String name, Optional<ForeignFormat> format) {
        if (format.isEmpty()) {
            others++;
            return;
        }
        counts.merge(format.get(), 1, Integer::sum);
        first.putIfAbsent(format.get(), name);
    }

    private int count(ForeignFormat format) {
        return counts.getOrDefault(format, 0);
    }

    private boolean isEmpty() {
        return counts.isEmpty();
    }

    /** As in "There are 12 NRRD files ('a.nrrd' and so on), a PDF document ('b.pdf') and 3 other files. ...". */
    private String sentence() {
        List<ForeignFormat> kinds = new ArrayList<>(counts.keySet());
        kinds.sort(Comparator.comparing((ForeignFormat f) -> !f.mayHoldCt()).thenComparing(f -> -count(f)));
        List<ForeignFormat> shown = kinds.subList(0, Math.min(MAX_KINDS, kinds.size()));
        List<String> parts = new ArrayList<>();
        shown.forEach(f -> parts.add(named(f)));
        int rest = others
                + kinds.subList(shown.size(), kinds.size()).stream()
                        .mapToInt(this::count)
                        .sum();
        if (rest > 0) {
            parts.add(Counted.of(rest, "other file"));
        }
        String last = parts.removeLast();
        String all = parts.isEmpty() ? last : String.join(", ", parts) + " and " + last;
        int total = rest + shown.stream().mapToInt(this::count).sum();
        return "There %s %s. %s"
                .formatted(total == 1 ? "is" : "are", all, shown.getFirst().next(count(shown.getFirst())));
    }

    /**
     * A refusal that says what is there instead.
     *
     * @param files how many were looked at
     */
    UnreadableInputException explain(Path input, int files, UnreadableInputException refusal) {
        return isEmpty()
                ? refusal
                : refusal.explained("'%s' holds no DICOM files (%s looked at). %s"
                        .formatted(InputName.of(input), Counted.of(files, "file"), sentence()));
    }

    /** One sentence for each format that may hold a CT and stayed closed. */
    List<String> passedOver() {
        return counts.keySet().stream()
                .filter(ForeignFormat::mayHoldCt)
                .map(this::passedOver)
                .toList();
    }

    private String passedOver(ForeignFormat format) {
        int count = count(format);
        String which = first.get(format);
        String what = format.counted(count);
        return (count == 1
                        ? "'%s' is %s and was passed over. ".formatted(which, what)
                        : "%s ('%s' and so on) were passed over. ".formatted(what, which))
                + format.next(count);
    }

    private String named(ForeignFormat format) {
        int count = count(format);
        return "%s ('%s'%s)".formatted(format.counted(count), first.get(format), count > 1 ? " and so on" : "");
    }
}
