package org.longus.review.store;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.longus.edit.EditAction;
import org.longus.edit.EditKind;
import org.longus.review.AuditAct;
import org.longus.review.Decision;
import org.longus.review.ProvenanceText;
import org.longus.review.ReviewState;
import org.longus.volume.SliceNumber;

/**
 * Journals of format 1 hold the names of edits, and trails in short, in English. Only here is meaning read out of words:
 * those that Longus wrote then are a closed list. Whatever is not on it stays as it was written.
 */
final class EarlierWords {
    private static final Map<String, EditAction> ACTIONS = Arrays.stream(EditKind.values())
            .filter(k -> k != EditKind.COPY_SLICE && k != EditKind.OPEN_MASK && k != EditKind.OTHER)
            .flatMap(k -> switch (k) {
                case LASSO, POLYGON, FILL ->
                    Stream.of(EditAction.of(k), EditAction.of(k).takingAway(true));
                default -> Stream.of(EditAction.of(k));
            })
            .collect(Collectors.toMap(ProvenanceText::of, Function.identity()));
    private static final Pattern COPY = Pattern.compile("Copy slice (\\d{1,9})");

    /** What people or files put into an entry stands behind a colon. */
    private static final Pattern EDIT = Pattern.compile("([^:]+), slice (\\d{1,9})");

    private static final Pattern MEASURE = Pattern.compile("Measure slice (\\d{1,9})(, as it was left)?");
    /** Version 0.1 counted from 0. */
    private static final Pattern SLICE = Pattern.compile("\\bslice (\\d{1,9})");

    private static final Pattern BEGIN = Pattern.compile("Draw on slice (\\d{1,9})");
    private static final Map<String, Supplier<AuditAct>> WHOLE = Map.of(
            "Undo", () -> new AuditAct.Undo(Optional.empty()),
            "Redo", () -> new AuditAct.Redo(Optional.empty()),
            "Decision withdrawn", AuditAct.WithdrewDecision::new,
            "Annotator mode left before the reading was finished", AuditAct.LeftAnnotatorMode::new,
            "Reading finished", AuditAct.FinishedReading::new,
            "Reading opened again", AuditAct.ReopenedReading::new);
    private static final Map<String, AuditAct.Kind> BEGINNINGS = Map.ofEntries(
            Map.entry("Run models: ", AuditAct.Kind.RAN_MODELS),
            Map.entry("AI revealed: ", AuditAct.Kind.REVEALED_AI),
            Map.entry("Typed: ", AuditAct.Kind.TYPED),
            Map.entry("Imported from ", AuditAct.Kind.IMPORTED),
            Map.entry("C3 section moved by ", AuditAct.Kind.MOVED_SECTION),
            Map.entry("Draw distance: ", AuditAct.Kind.CHANGED_CALIPER),
            Map.entry("Move distance: ", AuditAct.Kind.CHANGED_CALIPER),
            Map.entry("Delete distance: ", AuditAct.Kind.CHANGED_CALIPER),
            Map.entry("Draw angle: ", AuditAct.Kind.CHANGED_CALIPER),
            Map.entry("Move angle: ", AuditAct.Kind.CHANGED_CALIPER),
            Map.entry("Delete angle: ", AuditAct.Kind.CHANGED_CALIPER),
            Map.entry("Scan changed: ", AuditAct.Kind.CHANGED_SCAN));

    private EarlierWords() {}

    /** The edit of this name. */
    static EditAction action(String name) {
        Matcher copy = COPY.matcher(name);
        if (copy.matches()) {
            return EditAction.copyOf(Integer.parseInt(copy.group(1)));
        }
        EditAction known = ACTIONS.get(name);
        // a damaged record may lack its name; the step is there all the same
        return known == null ? EditAction.other(name.isEmpty() ? "Edit" : name) : known;
    }

    /**
     * What an entry of a trail says. Its words stay what they are, but that slices are counted from 1 now: where the act's
     * would be others, they are kept.
     */
    static AuditAct act(String words) {
        AuditAct read = read(words);
        String now = namesSlice(read.kind()) ? countedFromOne(words) : words;
        return ProvenanceText.of(read).equals(now) ? read : new AuditAct.AsWritten(read.kind(), now);
    }

    private static boolean namesSlice(AuditAct.Kind kind) {
        return switch (kind) {
            case MEASURED_SLICE, BEGAN_SLICE, EDITED, CHANGED_CALIPER -> true;
            default -> false;
        };
    }

    private static String countedFromOne(String words) {
        return SLICE.matcher(words).replaceAll(m -> "slice " + SliceNumber.of(Integer.parseInt(m.group(1))));
    }

    private static AuditAct read(String words) {
        if (WHOLE.containsKey(words)) {
            return WHOLE.get(words).get();
        }
        for (ReviewState state : new ReviewState[] {ReviewState.APPROVED, ReviewState.FLAGGED, ReviewState.EXCLUDED}) {
            String word = ProvenanceText.of(new AuditAct.Decided(new Decision(state, "?")));
            String bare = word.substring(0, word.length() - ": ?".length());
            if (words.equals(bare) && state != ReviewState.EXCLUDED) {
                return new AuditAct.Decided(new Decision(state, ""));
            }
            if (words.startsWith(bare + ": ") && words.length() > bare.length() + 2) {
                return new AuditAct.Decided(new Decision(state, words.substring(bare.length() + 2)));
            }
        }
        for (var beginning : BEGINNINGS.entrySet()) {
            if (words.startsWith(beginning.getKey())) {
                return new AuditAct.AsWritten(beginning.getValue(), words);
            }
        }
        Matcher measure = MEASURE.matcher(words);
        if (measure.matches()) {
            return new AuditAct.MeasuredSlice(Integer.parseInt(measure.group(1)), measure.group(2) != null);
        }
        Matcher begin = BEGIN.matcher(words);
        if (begin.matches()) {
            return new AuditAct.BeganSlice(Integer.parseInt(begin.group(1)));
        }
        Matcher edit = EDIT.matcher(words);
        return edit.matches()
                ? new AuditAct.Edited(action(edit.group(1)), Integer.parseInt(edit.group(2)))
                : new AuditAct.AsWritten(AuditAct.Kind.OTHER, words);
    }
}
