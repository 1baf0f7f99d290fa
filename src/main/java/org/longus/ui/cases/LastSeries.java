package org.longus.ui.cases;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.longus.io.SeriesChoice;
import org.longus.io.Study;
import org.longus.review.store.CaseKey;

/** Finds the series of a list that an earlier session left, by the keys that the cases had then. */
final class LastSeries {
    private final Map<String, TakenSeries> byKey = new HashMap<>();
    private final Map<String, TakenSeries> byEarlier = new HashMap<>();
    private final Map<String, TakenSeries> byFamily = new HashMap<>();

    /** @param besides sentences on what else was in what was opened, by case */
    LastSeries(List<Study> found, Map<CaseKey, List<String>> besides) {
        Set<String> unclear = new HashSet<>();
        for (Study study : found) {
            for (SeriesChoice choice : study.choices()) {
                // one that the rule would not have taken was on the list because a person chose it
                CaseKey key = CaseKey.of(choice);
                TakenSeries taken = new TakenSeries(
                        study, choice, choice != study.preferred(), besides.getOrDefault(key, List.of()));
                byKey.put(key.text(), taken);
                if (byEarlier.put(key.earlier(), taken) != null) {
                    unclear.add(key.earlier());
                }
                if (byFamily.put(key.family(), taken) != null) {
                    unclear.add(key.family());
                }
            }
        }
        byEarlier.keySet().removeAll(unclear);
        byFamily.keySet().removeAll(unclear);
    }

    /** By its key, or that of version 0.1; failing that the only one of its series, which may have got slices since. */
    Optional<TakenSeries> of(String key) {
        String family = key.substring(0, key.lastIndexOf('-') + 1);
        return Optional.ofNullable(byKey.get(key))
                .or(() -> Optional.ofNullable(byEarlier.get(key)))
                .or(() -> Optional.ofNullable(byFamily.get(family)));
    }
}
