package org.longus.ui.cases;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.longus.io.Anonymous;

/**
 * The other studies of a patient that are on the list: those of the same PatientID on another date. An ID that says nothing, as
 * zeros or "ANON", is none, and a name alone is never a match.
 */
public final class OtherStudies {
    private final CaseList list;

    public OtherStudies(CaseList list) {
        this.list = list;
    }

    /** Whether the file tells whose scan it is, and when it was made. */
    public static boolean isTold(StudyItem item) {
        return !Anonymous.isPlaceholder(item.patientId()) && isDate(item);
    }

    private static boolean isDate(StudyItem item) {
        return item.studyDate().matches("\\d{4}-\\d{2}-\\d{2}");
    }

    /** All others of the same patient, the latest first. */
    public List<StudyItem> of(StudyItem item) {
        if (!isTold(item)) {
            return List.of();
        }
        return list.all().stream()
                .filter(o -> o != item && isTold(o))
                .filter(o -> o.patientId().strip().equals(item.patientId().strip()))
                .filter(o -> !o.studyDate().equals(item.studyDate()))
                .sorted(Comparator.comparing(StudyItem::studyDate).reversed())
                .toList();
    }

    /** The latest one before it. */
    public Optional<StudyItem> before(StudyItem item) {
        return of(item).stream()
                .filter(o -> o.studyDate().compareTo(item.studyDate()) < 0)
                .findFirst();
    }
}
