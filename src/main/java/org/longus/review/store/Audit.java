package org.longus.review.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.longus.patient.Patient;
import org.longus.pipeline.C3Result;
import org.longus.review.Case;
import org.longus.review.CaseEvent;
import org.longus.review.Decision;

/** The trail of a case in words. Typing a number is one entry, not one a key. */
final class Audit {
    static final String FINISHED = "Reading finished";
    private static final String TYPED = "Typed";
    private static final String SCAN_CHANGED = "Scan changed: ";
    private static final String RUN = "Run models: ";
    private static final String MEASURE = "Measure slice ";
    private static final String DRAW = "Draw on slice ";
    /** A stroke and its slice. What people or files put into an entry stands behind a colon. */
    private static final Pattern EDIT = Pattern.compile("[^:]+, slice \\d+");

    private final List<AuditEntry> entries = new ArrayList<>();

    void addAll(List<AuditEntry> before) {
        entries.addAll(before);
    }

    /** @param after the case as the event left it */
    void add(Instant at, RecordNode.Author author, CaseEvent event, Case after) {
        if (event instanceof CaseEvent.Remembered) {
            return;
        }
        OptionalDouble sma =
                after.muscleArea().map(a -> OptionalDouble.of(a.areaCm2())).orElse(OptionalDouble.empty());
        AuditEntry entry = new AuditEntry(at, author.who(), author.app(), words(event), sma);
        boolean goesOn = event instanceof CaseEvent.Typed
                && !entries.isEmpty()
                && entries.getLast().what().startsWith(TYPED)
                && entries.getLast().who().equals(author.who());
        if (goesOn) {
            entries.removeLast();
        }
        entries.add(entry);
    }

    List<AuditEntry> entries() {
        return List.copyOf(entries);
    }

    /** The entry of work that goes on with the scan changed. */
    static String changeOfScan(String how) {
        return SCAN_CHANGED + how;
    }

    static boolean isChangeOfScan(AuditEntry entry) {
        return entry.what().startsWith(SCAN_CHANGED);
    }

    /** Whether pixels of the mask were changed by hand. */
    static boolean isEdit(AuditEntry entry) {
        return EDIT.matcher(entry.what()).matches();
    }

    /** Whether a reader began to draw on a slice. */
    static boolean isBegun(AuditEntry entry) {
        return entry.what().startsWith(DRAW);
    }

    /** Whether the models' mask became the case's. */
    static boolean isModelsMask(AuditEntry entry) {
        return entry.what().startsWith(RUN) || entry.what().startsWith(MEASURE);
    }

    private static String words(CaseEvent event) {
        return switch (event) {
            case CaseEvent.Ran(C3Result r) -> RUN + words(r);
            case CaseEvent.Moved(var muscle, boolean asLeft) ->
                MEASURE + muscle.k() + (asLeft ? ", as it was left" : "");
            case CaseEvent.Edited(String name, int k, var delta) -> name + ", slice " + k;
            case CaseEvent.SectionMoved(int slices) -> "C3 section moved by %d slices".formatted(slices);
            case CaseEvent.CaliperChanged(var edit) ->
                edit.name() + ": " + edit.mark().words();
            case CaseEvent.Undone() -> "Undo";
            case CaseEvent.Redone() -> "Redo";
            case CaseEvent.Typed(Patient p) -> TYPED + ": " + words(p);
            case CaseEvent.Imported(var p) -> "Imported from %s: %s".formatted(p.from(), words(p.values()));
            case CaseEvent.Decided(var d) -> d.map(Audit::words).orElse("Decision withdrawn");
            case CaseEvent.Began(int k) -> DRAW + k;
            case CaseEvent.Revealed(C3Result r) -> "AI revealed: " + words(r);
            case CaseEvent.Exposed() -> "Annotator mode left before the reading was finished";
            case CaseEvent.Finished() -> FINISHED;
            case CaseEvent.Reopened() -> "Reading opened again";
            case CaseEvent.Remembered r -> "";
        };
    }

    private static String words(C3Result run) {
        String models =
                run.models().stream().map(m -> m.id() + " " + m.version()).collect(Collectors.joining(", "));
        return "%s on %s".formatted(models, run.device());
    }

    static String words(Decision decision) {
        String word = decision.state().word();
        String capital = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        return decision.reason().isEmpty() ? capital : capital + ": " + decision.reason();
    }

    private static String words(Patient p) {
        List<String> known = new ArrayList<>();
        p.sex().ifPresent(s -> known.add(s.name().toLowerCase(Locale.ROOT)));
        p.ageYears().ifPresent(v -> known.add("age " + words(v, "years")));
        p.heightCm().ifPresent(v -> known.add("height " + words(v, "cm")));
        p.weightKg().ifPresent(v -> known.add("weight " + words(v, "kg")));
        return known.isEmpty() ? "nothing" : String.join(", ", known);
    }

    /** To a decimal, as the form shows it: pounds and inches come to many more. */
    private static String words(double value, String unit) {
        if (Double.isNaN(value)) {
            return "not a number";
        }
        String rounded = String.format(Locale.ROOT, "%.1f", value);
        return (rounded.endsWith(".0") ? rounded.substring(0, rounded.length() - 2) : rounded) + " " + unit;
    }
}
