package org.longus.ui.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.longus.review.store.CaseKey;

/** Which lines stand for cases that come to a list of very many. */
final class Standing {
    private Standing() {}

    /** For each that comes the line that has its case already, or itself; of two that come of one case the first. */
    static List<StudyItem> of(List<StudyItem> coming, List<StudyItem> there) {
        Map<CaseKey, StudyItem> known = new HashMap<>();
        there.forEach(i -> known.put(i.key(), i));
        List<StudyItem> standing = new ArrayList<>();
        for (StudyItem item : coming) {
            StudyItem first = known.putIfAbsent(item.key(), item);
            standing.add(first == null ? item : first);
        }
        return standing;
    }
}
