package org.longus.cohort.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.longus.export.study.FigureColumn;
import org.longus.export.study.FigureTable;
import org.longus.measure.Computed;
import org.longus.measure.ConfidenceInterval;
import org.longus.measure.survival.CutOffSearch;
import org.longus.measure.survival.DataDrivenCutOff;
import org.longus.measure.survival.FollowUpUnit;

/** Cut-offs that are looked for in these very data, after all that were set before, each with its correction. */
final class SearchedTable {
    private static final List<FigureColumn> COLUMNS = List.of(
            FigureColumn.of("outcome", "", "the outcome, by the table's heading", "table"),
            FigureColumn.of("warning", "", "what kind of cut-off this is"),
            FigureColumn.of("covariate", "", "of which figure"),
            FigureColumn.of("within", "", "of whom"),
            FigureColumn.of("low_up_to", "the figure's", "the value that parts these people best; at it still low"),
            FigureColumn.of("lower", "the figure's", "95 % interval when people are drawn anew"),
            FigureColumn.of("upper", "the figure's", "95 % interval when people are drawn anew"),
            FigureColumn.of("n_low", "people", "with this value or less"),
            FigureColumn.of("n_high", "people", "above"),
            FigureColumn.of("searched", "", "how many values were tried"),
            FigureColumn.of("p_corrected", "", "what to report: Lausen and Schumacher (1992)"),
            FigureColumn.of("p_permutation", "", "the share of shuffled outcomes with a cut-off as good"),
            FigureColumn.of(
                    "p_uncorrected_do_not_report",
                    "",
                    "log-rank of the two groups; far too small, for they were looked for"),
            FigureColumn.of("withheld", "", "why there is none"));
    private static final String WARNING = "searched in these data: another cohort has to confirm it";

    private SearchedTable() {}

    static FigureTable of(List<StudyCase> used, String outcome, FollowUpUnit unit) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (String sex : StudyCase.SEXES) {
            List<StudyCase> among =
                    used.stream().filter(c -> c.sex().equals(Optional.of(sex))).toList();
            Computed<DataDrivenCutOff> search = CutOffSearch.USUAL.of(
                    StudyPeople.of(among, outcome, unit, c -> Optional.empty()), StudyPeople.C3_SMI);
            Optional<DataDrivenCutOff> found = search.figure();
            Optional<ConfidenceInterval> interval = found.flatMap(DataDrivenCutOff::interval);
            rows.add(Cells.row(
                    outcome,
                    WARNING,
                    StudyPeople.C3_SMI,
                    sex,
                    found.map(DataDrivenCutOff::lowUpTo),
                    interval.map(ConfidenceInterval::lower),
                    interval.map(ConfidenceInterval::upper),
                    found.map(DataDrivenCutOff::nLow),
                    found.map(DataDrivenCutOff::nHigh),
                    found.map(DataDrivenCutOff::searched),
                    found.map(DataDrivenCutOff::correctedP),
                    found.map(DataDrivenCutOff::permutationP),
                    found.map(d -> d.uncorrected().p()),
                    Cells.withheld(search)));
        }
        return new FigureTable(
                "cutoff_search",
                "Cut-offs looked for in these data",
                "Not set beforehand: it fits this cohort's chance as well as its truth. Report p_corrected, never the"
                        + " uncorrected one.",
                COLUMNS,
                rows);
    }
}
