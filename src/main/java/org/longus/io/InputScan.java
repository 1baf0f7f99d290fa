package org.longus.io;

import java.util.List;

/**
 * What an input holds.
 *
 * @param choices the CT series that can be opened, study by study, within a study in the order of
 *     {@link SeriesPreference}; never empty (an input without one is refused)
 * @param refused the CT series that cannot be opened
 * @param leftOut sentences on what is there besides and why it cannot be opened; those of {@code refused} are among them
 */
public record InputScan(List<SeriesChoice> choices, List<RefusedSeries> refused, List<String> leftOut) {
    public InputScan {
        refused = List.copyOf(refused);
        leftOut = List.copyOf(leftOut);
        choices = StudyGroups.of(choices, List.of()).stream()
                .flatMap(study -> study.choices().stream())
                .toList();
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("a scan without a choice is a refusal");
        }
    }

    public InputScan(List<SeriesChoice> choices, List<String> leftOut) {
        this(choices, List.of(), leftOut);
    }

    /** By patient and study, in the order of the first choice of each; the preferred choice first within a study. */
    public List<Study> studies() {
        return StudyGroups.of(choices, refused);
    }

    /** The choice to open when nobody chooses: the preferred one of the first study. */
    public SeriesChoice preferred() {
        return studies().getFirst().preferred();
    }
}
