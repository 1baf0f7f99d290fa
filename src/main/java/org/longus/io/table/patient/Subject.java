package org.longus.io.table.patient;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.longus.io.Anonymous;
import org.longus.io.CtSeries;
import org.longus.io.InputName;
import org.longus.io.SeriesChoice;
import org.longus.io.SeriesOrigin;

/**
 * A case that wants a row of a table.
 *
 * @param name how sentences call it
 * @param fileName of a file that knows no patient (NIfTI), by which a table may name it; else empty
 * @param patientId as in the file; may be empty
 * @param patientName as in the file; may be empty
 * @param studyUid of its study; may be empty
 * @param place of {@link SeriesOrigin}; may be empty
 */
public record Subject(
        String name, String fileName, String patientId, String patientName, String studyUid, String place) {
    /** @param name how sentences call it */
    public static Subject of(SeriesChoice choice, String name) {
        return of(name, choice.name(), choice.identity(), choice.origin());
    }

    /** @param name how sentences call it */
    public static Subject of(CtSeries series, String name) {
        return of(name, series.name(), series.identity(), series.origin());
    }

    private static Subject of(String name, String series, CtSeries.Identity who, SeriesOrigin origin) {
        // a DICOM series may be called "2" after its number, which is nobody's ID
        boolean isDicom =
                !who.studyInstanceUid().isEmpty() || !who.seriesInstanceUid().isEmpty();
        return new Subject(
                name,
                isDicom ? "" : series,
                who.patientId().strip(),
                who.patientName().strip(),
                who.studyInstanceUid(),
                origin.place());
    }

    boolean hasOwnId() {
        return !Anonymous.isPlaceholder(patientId);
    }

    /** What a table may name a case by that has no ID of its own: its file, its folder, and the folders around that. */
    List<String> otherKeys() {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(fileName);
        List<String> folders = Arrays.asList(place.split("/"));
        for (String folder : folders.reversed()) {
            keys.add(folder);
            keys.add(InputName.withoutEnding(folder));
        }
        keys.removeIf(String::isBlank);
        return List.copyOf(keys);
    }

    /** What a table should call the case: its PatientID, else its file or folder. */
    public String tableName() {
        return hasOwnId() || otherKeys().isEmpty() ? patientId : otherKeys().getFirst();
    }

    /**
     * Whether both are surely one patient, given that their IDs are the same. Of a placeholder nobody is sure, whatever the
     * name: a set may carry one made-up name throughout.
     */
    boolean isSamePerson(Subject other) {
        if (!hasOwnId()) {
            return false;
        }
        boolean named = hasName() && other.hasName();
        if (named) {
            return Anonymous.letters(patientName).equals(Anonymous.letters(other.patientName));
        }
        if (!studyUid.isEmpty() && studyUid.equals(other.studyUid)) {
            return true;
        }
        // of one patient, in one folder: two studies of a set whose names were taken out
        return !hasName() && !other.hasName() && !place.isEmpty() && top().equals(other.top());
    }

    private boolean hasName() {
        return !Anonymous.isPlaceholder(patientName)
                && !Anonymous.letters(patientName).equals(Anonymous.letters(patientId));
    }

    private String top() {
        return place.split("/")[0];
    }
}
