package org.longus.ui.commands;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.longus.measure.CutOff;
import org.longus.measure.CutOffName;
import org.longus.measure.IndexScale;

/**
 * A cut-off of a person's own while it is being typed.
 *
 * @param basis how the limits were found
 * @param citation the people it was made on, and where that stands
 * @param note how far it holds, as a kappa, in the person's words; may be empty
 */
public record CutOffDraft(
        String id, String name, IndexScale scale, List<LimitDraft> limits, String basis, String citation, String note) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final String CHANGED_FROM = "Changed from: ";

    /** What a sentence of {@link #faults} is about. */
    public enum Field {
        NAME,
        ID,
        LIMITS,
        BASIS,
        CITATION
    }

    public CutOffDraft {
        limits = List.copyOf(limits);
    }

    /** An empty one; nothing is made up for the person. */
    static CutOffDraft empty(String id) {
        return new CutOffDraft(id, "", IndexScale.C3, List.of(LimitDraft.EMPTY), "", "", "");
    }

    public static CutOffDraft of(CutOff<?> c) {
        return new CutOffDraft(
                c.id(),
                c.name(),
                c.on(),
                c.rows().stream().map(LimitDraft::of).toList(),
                c.basis(),
                c.citation(),
                c.limits());
    }

    /** A published one as a start: it is none any more, and how far that was found to hold is not told of this one. */
    static CutOffDraft changedFrom(CutOff<?> c) {
        CutOffDraft of = of(c);
        return new CutOffDraft(
                of.id, of.name, of.scale, of.limits, CHANGED_FROM + of.basis, CHANGED_FROM + of.citation, "");
    }

    /** The same under other names. */
    CutOffDraft called(String otherId, String otherName) {
        return new CutOffDraft(otherId, otherName, scale, limits, basis, citation, note);
    }

    /**
     * What is wrong with it, a sentence a field; empty where it can be applied.
     *
     * @param taken ids that others have, those of published ones among them
     * @param names likewise their names
     */
    public Map<Field, String> faults(Set<String> taken, List<String> names) {
        Map<Field, String> faults = new EnumMap<>(Field.class);
        if (name.isBlank()) {
            faults.put(Field.NAME, "Give it a name, as in 'Ours 2026'.");
        } else {
            CutOffName.fault(name, names).ifPresent(fault -> faults.put(Field.NAME, fault));
        }
        if (!ID.matcher(id.strip()).matches()) {
            faults.put(Field.ID, "An id has letters, digits, dots and hyphens, without blanks, as in 'ours-2026'.");
        } else if (taken.contains(id.strip())) {
            faults.put(Field.ID, "Another cut-off has the id '%s'. Choose one of its own.".formatted(id.strip()));
        }
        ofLimits().ifPresent(fault -> faults.put(Field.LIMITS, fault));
        if (basis.isBlank()) {
            faults.put(Field.BASIS, "Say how the limits were found, as in 'tenth percentile'.");
        }
        if (citation.isBlank()) {
            faults.put(Field.CITATION, "Say whom it was made on and where that stands, as in 'our own 200 people'.");
        }
        return faults;
    }

    private Optional<String> ofLimits() {
        if (limits.isEmpty()) {
            return Optional.of("Add a limit: without one it says nothing of anybody.");
        }
        List<CutOff.Row> rows = new ArrayList<>();
        for (LimitDraft limit : limits) {
            String which = limits.size() == 1 ? "" : String.format(Locale.ROOT, "Limit %d: ", 1 + rows.size());
            Optional<String> fault = limit.fault();
            if (fault.isPresent()) {
                return Optional.of(which.isEmpty() ? capital(fault.get()) : which + fault.get());
            }
            CutOff.Row row = limit.row();
            for (int b = 0; b < rows.size(); b++) {
                if (row.overlaps(rows.get(b))) {
                    return Optional.of(String.format(
                            Locale.ROOT,
                            "Limits %d and %d are for the same people: part them by sex or by BMI.",
                            b + 1,
                            rows.size() + 1));
                }
            }
            rows.add(row);
        }
        return Optional.empty();
    }

    /** Reports have sentences, not paragraphs. */
    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /** Where nothing is wrong with it. */
    CutOff<?> cutOff() {
        return CutOff.of(
                id.strip(),
                name.strip(),
                CutOff.Whose.USER,
                scale,
                limits.stream().map(LimitDraft::row).toList(),
                line(basis),
                line(citation),
                line(note));
    }
}
