package org.longus.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an input holds.
 *
 * @param choices the CT series that can be opened, most slices first; never empty (an input without one is refused)
 * @param leftOut sentences on what is there besides and why it cannot be opened
 */
public record InputScan(List<SeriesChoice> choices, List<String> leftOut) {
    public InputScan {
        choices = List.copyOf(choices);
        leftOut = List.copyOf(leftOut);
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("a scan without a choice is a refusal");
        }
    }

    /** The choices by patient and study, in the order of the first of each; most slices first within a study. */
    public List<List<SeriesChoice>> byStudy() {
        Map<String, List<SeriesChoice>> studies = new LinkedHashMap<>();
        choices.forEach(
                c -> studies.computeIfAbsent(study(c), key -> new ArrayList<>()).add(c));
        return List.copyOf(studies.values());
    }

    private static String study(SeriesChoice choice) {
        CtSeries.Identity who = choice.identity();
        String study = who.studyInstanceUid();
        return who.patientId() + "\n" + (study.isEmpty() ? choice.source() : study);
    }

    /** The choice to open when nobody chooses: the one with most slices. */
    public SeriesChoice preferred() {
        return choices.getFirst();
    }
}
