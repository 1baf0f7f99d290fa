package org.longus.io.table.patient;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.longus.io.Anonymous;
import org.longus.patient.Patient;

/**
 * Which cases get which row of a table. By PatientID, exactly. A case that has none of its own (empty, "ANON" and the like, or one
 * that different patients share) is found by the name of its file or folder. A row that would go to cases which may be different
 * patients goes to none of them before a person has said so.
 */
public final class SubjectMatch {
    private static final int MAX_CASES = 10;

    private final PatientTable table;
    private final List<Subject> cases;
    /** The row's ID for each case; empty where it has none. */
    private final List<Optional<String>> keys = new ArrayList<>();

    private final List<String> byFolder = new ArrayList<>();
    private final List<String> severalFolders = new ArrayList<>();
    private final Map<String, SharedRow> shared = new LinkedHashMap<>();
    private final Set<String> granted;

    private SubjectMatch(PatientTable table, List<Subject> cases, Set<String> granted) {
        this.table = table;
        this.cases = cases;
        this.granted = granted;
    }

    static SubjectMatch of(PatientTable table, List<Subject> cases) {
        SubjectMatch match = new SubjectMatch(table, List.copyOf(cases), Set.of());
        match.find();
        return match;
    }

    private void find() {
        Map<String, List<Subject>> sameId = new HashMap<>();
        cases.forEach(c -> group(sameId, c.patientId()).add(c));
        for (Subject each : cases) {
            keys.add(key(each, each.hasOwnId() && areOnePerson(group(sameId, each.patientId()))));
        }
        Map<String, List<Subject>> sameRow = new LinkedHashMap<>();
        for (int n = 0; n < cases.size(); n++) {
            Subject each = cases.get(n);
            keys.get(n).ifPresent(key -> group(sameRow, key).add(each));
        }
        sameRow.forEach((key, of) -> {
            if (!areOnePerson(of)) {
                shared.put(
                        key,
                        new SharedRow(
                                key,
                                table.row(key),
                                of.stream().map(Subject::name).toList(),
                                why(of)));
            }
        });
    }

    private static List<Subject> group(Map<String, List<Subject>> groups, String key) {
        return groups.computeIfAbsent(key, k -> new ArrayList<>());
    }

    private Optional<String> key(Subject of, boolean hasOwnId) {
        if (hasOwnId) {
            return byId(of);
        }
        List<String> found = of.otherKeys().stream().filter(table::hasRow).toList();
        if (found.size() > 1) {
            severalFolders.add("%s (%s)".formatted(of.name(), String.join(", ", found)));
            return Optional.empty();
        }
        if (found.size() == 1) {
            byFolder.add("%s ('%s')".formatted(of.name(), found.getFirst()));
            return Optional.of(found.getFirst());
        }
        return byId(of);
    }

    private Optional<String> byId(Subject of) {
        return Optional.of(of.patientId()).filter(table::hasRow);
    }

    private static boolean areOnePerson(List<Subject> of) {
        return of.stream().allMatch(each -> each == of.getFirst() || each.isSamePerson(of.getFirst()));
    }

    private static String why(List<Subject> of) {
        if (!of.getFirst().hasOwnId()) {
            return "their PatientID is a placeholder";
        }
        long names = of.stream()
                .map(s -> Anonymous.letters(s.patientName()))
                .distinct()
                .count();
        return names > 1
                ? "they have one PatientID and different names"
                : "they have one PatientID, no names, and different folders";
    }

    /** What the table says of a case, by its place in the list that was matched; empty too where a person has to be asked. */
    public Optional<Patient> of(int place) {
        return rowOf(place).flatMap(table::of);
    }

    /** The ID of the row that a case gets, whatever the row says. */
    Optional<String> rowOf(int place) {
        return keys.get(place).filter(key -> !shared.containsKey(key) || granted.contains(key));
    }

    /** How many cases get values. */
    public int count() {
        return (int)
                IntStream.range(0, cases.size()).filter(n -> of(n).isPresent()).count();
    }

    /** What a person has to be asked. */
    public List<SharedRow> shared() {
        return List.copyOf(shared.values());
    }

    /** The same with these rows given to all who would get them. */
    public SubjectMatch granting(Set<SharedRow> rows) {
        Set<String> more = new LinkedHashSet<>(granted);
        rows.forEach(r -> more.add(r.key()));
        SubjectMatch match = new SubjectMatch(table, cases, more);
        match.find();
        return match;
    }

    /** Sentences on cases that got nothing, or not by PatientID. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        for (SharedRow row : shared.values()) {
            String sentence = granted.contains(row.key())
                    ? "Row %d ('%s') was given to all of %d cases, as you said, though %s: %s."
                    : "Row %d ('%s') was given to none of %d cases, for %s: %s. Give each a row of its own, by the"
                            + " name of its folder.";
            remarks.add(String.format(
                    Locale.ROOT,
                    sentence,
                    row.row(),
                    Enumeration.cut(row.key()),
                    row.cases().size(),
                    row.why(),
                    Enumeration.list(row.cases(), MAX_CASES)));
        }
        if (!byFolder.isEmpty()) {
            remarks.add("Without a PatientID of their own, found by the name of file or folder: %s."
                    .formatted(Enumeration.list(byFolder, MAX_CASES)));
        }
        if (!severalFolders.isEmpty()) {
            remarks.add("Given no row, for the names of file and folders fit several: %s."
                    .formatted(Enumeration.list(severalFolders, MAX_CASES)));
        }
        List<String> hints = new ArrayList<>();
        for (int n = 0; n < cases.size(); n++) {
            List<String> resembling = table.resembling(cases.get(n).patientId());
            if (keys.get(n).isEmpty() && cases.get(n).hasOwnId() && !resembling.isEmpty()) {
                hints.add("'%s' (the table has '%s')"
                        .formatted(cases.get(n).patientId(), Enumeration.list(resembling, 3)));
            }
        }
        if (!hints.isEmpty()) {
            remarks.add("No row for %s; an ID has to be the same in every character."
                    .formatted(Enumeration.list(hints.stream().distinct().toList(), MAX_CASES)));
        }
        return remarks;
    }
}
