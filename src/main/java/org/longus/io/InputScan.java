package org.longus.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an input holds.
 *
 * @param choices the CT series that can be opened, in the order of {@link SeriesPreference}; never empty (an input without
 *     one is refused)
 * @param refused the CT series that cannot be opened
 * @param leftOut sentences on what is there besides and why it cannot be opened; those of {@code refused} are among them
 */
public record InputScan(List<SeriesChoice> choices, List<RefusedSeries> refused, List<String> leftOut) {
    public InputScan {
        choices = List.copyOf(choices);
        refused = List.copyOf(refused);
        leftOut = List.copyOf(leftOut);
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("a scan without a choice is a refusal");
        }
    }

    public InputScan(List<SeriesChoice> choices, List<String> leftOut) {
        this(choices, List.of(), leftOut);
    }

    /** By patient and study, in the order of the first choice of each. */
    public List<Study> studies() {
        Map<String, List<SeriesChoice>> choicesOf = new LinkedHashMap<>();
        choices.forEach(c -> choicesOf
                .computeIfAbsent(study(c.identity(), placed(c)), key -> new ArrayList<>())
                .add(c));
        Map<String, List<RefusedSeries>> refusedOf = new LinkedHashMap<>();
        refused.forEach(r -> refusedOf
                .computeIfAbsent(study(r.identity(), r.origin().place()), key -> new ArrayList<>())
                .add(r));
        List<Study> studies = new ArrayList<>();
        choicesOf.forEach((key, of) -> studies.add(new Study(of, refusedOf.getOrDefault(key, List.of()))));
        return List.copyOf(studies);
    }

    /** The choices by patient and study, in the order of the first of each; the preferred first within a study. */
    public List<List<SeriesChoice>> byStudy() {
        return studies().stream().map(Study::choices).toList();
    }

    private static String placed(SeriesChoice choice) {
        String place = choice.origin().place();
        return place.isEmpty() ? choice.source().toString() : place;
    }

    private static String study(CtSeries.Identity who, String place) {
        String study = who.studyInstanceUid();
        return who.patientId() + "\n" + (study.isEmpty() ? place : study);
    }

    /** The choice to open when nobody chooses. */
    public SeriesChoice preferred() {
        return choices.getFirst();
    }
}
