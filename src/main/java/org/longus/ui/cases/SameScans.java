package org.longus.ui.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.longus.io.SeriesChoice;
import org.longus.io.Study;
import org.longus.review.store.CaseKey;

/**
 * Studies with each scan once. Copies whose pixels and UIDs are the same are one scan, wherever they lie; what only shares its
 * UIDs is another.
 *
 * @param told sentences on the copies
 */
record SameScans(List<Study> studies, List<String> told) {
    static SameScans of(List<Study> found) {
        Map<CaseKey, SeriesChoice> first = new LinkedHashMap<>();
        List<String> told = new ArrayList<>();
        List<Study> once = new ArrayList<>();
        for (Study study : found) {
            List<SeriesChoice> kept = new ArrayList<>();
            for (SeriesChoice choice : study.choices()) {
                // without a sample of the content nobody knows whether it is a copy
                boolean sampled = !choice.origin().fingerprint().isEmpty();
                SeriesChoice before = sampled ? first.putIfAbsent(CaseKey.of(choice), choice) : null;
                if (before == null) {
                    kept.add(choice);
                } else if (!place(before).equals(place(choice))) {
                    told.add("'%s' in '%s' holds the same pixels as in '%s' and is read once."
                            .formatted(TakenSeries.label(choice), place(choice), place(before)));
                }
            }
            if (!kept.isEmpty()) {
                once.add(new Study(kept, study.refused()));
            }
        }
        return new SameScans(once, told);
    }

    private static String place(SeriesChoice choice) {
        String place = choice.origin().place();
        return place.isEmpty() ? choice.source().toString() : place;
    }
}
