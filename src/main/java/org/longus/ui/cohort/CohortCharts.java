package org.longus.ui.cohort;

import java.util.List;
import org.longus.measure.CutOff;
import org.longus.measure.CutOffTable;
import org.longus.volume.Progress;

/**
 * All charts of a cohort as it stands.
 *
 * @param comparisons the names of those that there are
 * @param outcomes likewise
 */
public record CohortCharts(
        Chart often, Chart overAge, Chart agreement, Chart survival, List<String> comparisons, List<String> outcomes) {
    private static final Chart NONE = Chart.none("", "No case is read yet.", List.of());
    public static final CohortCharts NOTHING = new CohortCharts(NONE, NONE, NONE, NONE, List.of(), List.of());

    public CohortCharts {
        comparisons = List.copyOf(comparisons);
        outcomes = List.copyOf(outcomes);
    }

    /** What is to be seen, as it was when that was asked for. */
    record Wanted(CohortFigure figure, String outcome, String cutOff, String comparison, boolean bySex) {
        static Wanted of(CohortChoices now) {
            return new Wanted(
                    now.figureProperty().get(),
                    now.outcomeProperty().get(),
                    now.cutOffProperty().get(),
                    now.comparisonProperty().get(),
                    now.bySexProperty().get());
        }
    }

    /** In the background: of 10,000 cases it takes a second. */
    static CohortCharts of(
            List<CohortMember> members, CohortTable table, CutOffTable inForce, Wanted wanted, Progress progress) {
        List<Comparison> comparisons = Comparison.of(members, table);
        progress.throwIfCancelled();
        List<CutOff<?>> cutOffs = inForce.applied();
        CutOff<?> cutOff = cutOffs.stream()
                .filter(c -> c.id().equals(wanted.cutOff()))
                .findFirst()
                .orElse(cutOffs.getFirst());
        Chart survival = SurvivalChart.of(members, table, wanted.outcome(), cutOff, wanted.bySex());
        progress.throwIfCancelled();
        return new CohortCharts(
                SpreadChart.often(members, table, wanted.figure()),
                SpreadChart.overAge(members, table, wanted.figure()),
                AgreementChart.of(members, table, comparisons, wanted.comparison()),
                survival,
                comparisons.stream().map(Comparison::name).toList(),
                List.copyOf(table.outcomes().keySet()));
    }
}
