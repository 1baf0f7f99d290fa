package org.longus.measure.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.longus.measure.LeftOut;

/**
 * The curves of a cohort's groups.
 *
 * @param curves by the groups' names
 * @param emptyGroups named by rows none of which could be used: they have no curve
 */
public record SurvivalCurves(List<KaplanMeier> curves, List<String> emptyGroups, List<LeftOut> leftOut) {
    public SurvivalCurves {
        curves = List.copyOf(curves);
        emptyGroups = List.copyOf(emptyGroups);
        leftOut = List.copyOf(leftOut);
    }

    /** One curve of everyone, whatever the groups; no curve where no row can be used. */
    public static SurvivalCurves together(FollowUps followUps) {
        UsableRows rows = UsableRows.of(followUps, false, List.of());
        List<KaplanMeier> one = rows.size() == 0 ? List.of() : List.of(KaplanMeier.of("", rows));
        return new SurvivalCurves(one, List.of(), rows.leftOut());
    }

    /** A curve for each group. */
    public static SurvivalCurves byGroup(FollowUps followUps) {
        UsableRows rows = UsableRows.of(followUps, true, List.of());
        TreeMap<String, List<Observation>> groups = new TreeMap<>();
        for (Observation row : rows.rows()) {
            groups.computeIfAbsent(row.group().orElseThrow(), group -> new ArrayList<>())
                    .add(row);
        }
        List<KaplanMeier> curves = groups.entrySet().stream()
                .map(group -> KaplanMeier.of(
                        group.getKey(),
                        UsableRows.of(new FollowUps(followUps.unit(), group.getValue()), true, List.of())))
                .toList();
        TreeSet<String> empty = new TreeSet<>();
        followUps.rows().stream()
                .map(Observation::group)
                .flatMap(Optional::stream)
                .filter(group -> !groups.containsKey(group))
                .forEach(empty::add);
        return new SurvivalCurves(curves, List.copyOf(empty), rows.leftOut());
    }
}
