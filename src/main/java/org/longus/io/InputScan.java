package org.longus.io;

import java.util.List;
import java.util.Set;

/**
 * What an input holds.
 *
 * @param choices the CT series that can be opened, study by study, within a study in the order of
 *     {@link SeriesPreference}; never empty (an input without one is refused)
 * @param refused the CT series that cannot be opened
 * @param leftOut sentences on what is there besides and why it cannot be opened; those of {@code refused} and
 *     {@code unopened} are among them
 * @param unopened folders below the input that hold files of a scan, as it seems, and nothing that can be opened: a patient's
 *     whose export was cut off, perhaps
 * @param seen the folders with DICOM files that could be read, whatever came of them, named as in
 *     {@link SeriesOrigin#place}; that of the input itself is empty
 */
public record InputScan(
        List<SeriesChoice> choices,
        List<RefusedSeries> refused,
        List<String> leftOut,
        List<Unopened> unopened,
        Set<String> seen) {
    /**
     * A folder of which nothing can be opened.
     *
     * @param place below the input, with {@code /} between names
     * @param sentence that names it, with the reason and the next step
     */
    public record Unopened(String place, String sentence) {}

    public InputScan {
        unopened = List.copyOf(unopened);
        seen = Set.copyOf(seen);
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

    public InputScan(List<SeriesChoice> choices, List<RefusedSeries> refused, List<String> leftOut) {
        this(choices, refused, leftOut, List.of(), Set.of());
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
