package org.longus.cohort.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.longus.export.study.FigureTable;
import org.longus.export.study.StudyPart;
import org.longus.measure.CutOffTable;
import org.longus.measure.survival.FollowUpUnit;

/** One outcome: what was set beforehand first, what was looked for last. */
final class SurvivalPart {
    private SurvivalPart() {}

    static StudyPart of(
            List<StudyCase> used, String outcome, FollowUpUnit unit, StudySubjects subjects, CutOffTable inForce) {
        List<Grouping> groupings = Grouping.all(inForce);
        CurveTables curves = CurveTables.of(used, outcome, unit, groupings);
        List<FigureTable> tables = new ArrayList<>(curves.tables());
        tables.addAll(CoxTables.of(used, outcome, unit, subjects.columns(), inForce));
        tables.add(SearchedTable.of(used, outcome, unit));
        tables.add(curves.steps());
        long known = used.stream()
                .map(c -> c.table().outcomes().get(outcome))
                .filter(o -> o != null && o.time().isPresent() && o.event().isPresent())
                .count();
        List<String> notes = List.of(
                String.format(
                        Locale.ROOT,
                        "Of %d people who are used, %d have time and event of '%s'. Times are in %s, as the table's"
                                + " heading says. Intervals and bands are 95 %%.",
                        used.size(),
                        known,
                        outcome,
                        unit.name().toLowerCase(Locale.ROOT)),
                String.format(
                        Locale.ROOT,
                        "%d cut-offs that were set before were applied, each to everyone and to each sex: with so many"
                                + " tests some p are small by chance. State which one you had chosen beforehand.",
                        inForce.applied().size()));
        return new StudyPart("Survival " + outcome, notes, tables, curves.charts());
    }
}
