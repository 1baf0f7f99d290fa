package org.longus.cohort.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.longus.export.study.FigureColumn;
import org.longus.export.study.FigureTable;
import org.longus.io.table.patient.StudyColumn;
import org.longus.measure.Computed;
import org.longus.measure.CutOff;
import org.longus.measure.CutOffTable;
import org.longus.measure.survival.ChiSquared;
import org.longus.measure.survival.Cox;
import org.longus.measure.survival.CoxModel;
import org.longus.measure.survival.CoxTerm;
import org.longus.measure.survival.FollowUpUnit;
import org.longus.measure.survival.ProportionalHazards;

/** Cox models of one outcome: each covariate alone, and each muscle figure and category with sex, age and stage. */
final class CoxTables {
    private static final List<FigureColumn> WHICH = List.of(
            FigureColumn.of("outcome", "", "the outcome, by the table's heading", "table"),
            FigureColumn.of("model", "", "the covariates that are in it together"));
    private static final List<FigureColumn> COEFFICIENTS = CurveTables.joined(
            WHICH,
            FigureColumn.of("covariate", "", "whose hazard ratio it is"),
            FigureColumn.of(
                    "level",
                    "",
                    "of a factor, against its reference; empty for a figure, whose ratio is of 1 unit more"),
            FigureColumn.of("reference", "", "the level that it is compared with"),
            FigureColumn.of("n", "people", "in the model"),
            FigureColumn.of("events", "people", "of them, with the event"),
            FigureColumn.of("hazard_ratio", "", "Cox, Efron's way of ties"),
            FigureColumn.of("hr_lower", "", "95 % interval, Wald"),
            FigureColumn.of("hr_upper", "", "95 % interval, Wald"),
            FigureColumn.of("beta", "", "log of the hazard ratio"),
            FigureColumn.of("standard_error", "", "of beta"),
            FigureColumn.of("z", "", "beta over its error"),
            FigureColumn.of("p", "", "of z, both sides; not corrected for how many models there are"),
            FigureColumn.of("state", "", "estimated, or why there is no ratio"),
            FigureColumn.of("left_out", "", "who could not be used, and why"));
    private static final List<FigureColumn> MODELS = CurveTables.joined(
            WHICH,
            FigureColumn.of("n", "people", "in the model"),
            FigureColumn.of("events", "people", "of them, with the event"),
            FigureColumn.of("events_per_coefficient", "", "below 10 a model is mostly thought too large for its data"),
            FigureColumn.of("lr_chi2", "", "likelihood ratio test of the whole model"),
            FigureColumn.of("lr_df", "", "its degrees of freedom"),
            FigureColumn.of("lr_p", "", "its p"),
            FigureColumn.of("concordance", "0-1", "Harrell's index"),
            FigureColumn.of("concordance_se", "", "its standard error"),
            FigureColumn.of("ph_chi2", "", "check that hazard ratios stay the same over time, all covariates"),
            FigureColumn.of("ph_df", "", "its degrees of freedom"),
            FigureColumn.of("ph_p", "", "its p; below 0.05 the model is doubtful"),
            FigureColumn.of("ph_worst", "", "the covariates for which the check is below 0.05"),
            FigureColumn.of("withheld", "", "why there is no model"));
    private static final List<String> FIGURES = List.of(StudyPeople.C3_SMI, StudyPeople.SMA, StudyPeople.SMD);

    private final String outcome;
    private final List<List<@Nullable Object>> coefficients = new ArrayList<>();
    private final List<List<@Nullable Object>> models = new ArrayList<>();

    private CoxTables(String outcome) {
        this.outcome = outcome;
    }

    static List<FigureTable> of(
            List<StudyCase> used, String outcome, FollowUpUnit unit, List<StudyColumn> columns, CutOffTable inForce) {
        CoxTables tables = new CoxTables(outcome);
        List<CoxTerm> beside = new ArrayList<>();
        beside.add(CoxTerm.factor(StudyPeople.SEX));
        beside.add(CoxTerm.numeric(StudyPeople.AGE));
        boolean staged = columns.stream().anyMatch(StudyColumn.Stage.class::isInstance);
        if (staged) {
            beside.add(CoxTerm.factor(StudyPeople.STAGE));
        }
        var everyone = StudyPeople.of(used, outcome, unit, c -> Optional.empty());
        FIGURES.forEach(f -> tables.fit(f, Cox.fit(everyone, List.of(CoxTerm.numeric(f)))));
        beside.forEach(t -> tables.fit(t.name(), Cox.fit(everyone, List.of(t))));
        for (StudyColumn column : columns) {
            if (column instanceof StudyColumn.Amount c) {
                tables.fit(c.heading(), Cox.fit(everyone, List.of(CoxTerm.numeric(c.heading()))));
            } else if (column instanceof StudyColumn.Levels c) {
                tables.fit(c.heading(), Cox.fit(everyone, List.of(CoxTerm.factor(c.heading()))));
            }
        }
        String with = beside.stream().map(CoxTerm::name).collect(Collectors.joining(" + "));
        for (String figure : FIGURES) {
            tables.fit(figure + " + " + with, Cox.fit(everyone, plus(CoxTerm.numeric(figure), beside)));
        }
        for (CutOff<?> cutOff : inForce.applied()) {
            CutOffTable alone = inForce.only(c -> c.id().equals(cutOff.id()));
            var grouped = StudyPeople.of(
                    used,
                    outcome,
                    unit,
                    c -> Optional.ofNullable(c.low(alone).get(cutOff.id())).map(low -> low ? "low" : "not low"));
            CoxTerm low = new CoxTerm.Group(Optional.of("not low"));
            String name = cutOff.labelAndScale();
            tables.fit(name, Cox.fit(grouped, List.of(low)));
            tables.fit(name + " + " + with, Cox.fit(grouped, plus(low, beside)));
        }
        return tables.tables();
    }

    private static List<CoxTerm> plus(CoxTerm first, List<CoxTerm> more) {
        List<CoxTerm> all = new ArrayList<>(List.of(first));
        all.addAll(more);
        return all;
    }

    private void fit(String name, Computed<CoxModel> fitted) {
        Optional<CoxModel> model = fitted.figure();
        if (model.isEmpty()) {
            int n = fitted instanceof Computed.Withheld<CoxModel> no ? no.n() : 0;
            models.add(Cells.row(
                    outcome,
                    name,
                    n,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Cells.withheld(fitted)));
            return;
        }
        CoxModel m = model.get();
        String leftOut = Cells.leftOut(m.leftOut());
        for (CoxModel.Coefficient c : m.coefficients()) {
            Optional<CoxModel.Estimate> e = c.estimate();
            coefficients.add(Cells.row(
                    outcome,
                    name,
                    c.covariate().equals("group") ? "category" : c.covariate(),
                    c.level(),
                    c.reference(),
                    m.n(),
                    m.events(),
                    e.map(CoxModel.Estimate::hazardRatio),
                    e.map(v -> v.hazardRatioInterval().lower()),
                    e.map(v -> v.hazardRatioInterval().upper()),
                    e.map(CoxModel.Estimate::beta),
                    e.map(CoxModel.Estimate::standardError),
                    e.map(CoxModel.Estimate::z),
                    e.map(CoxModel.Estimate::p),
                    words(c.state()),
                    leftOut));
        }
        ChiSquared ratio = m.tests().likelihoodRatio();
        Optional<ChiSquared> check = m.proportionality().flatMap(ProportionalHazards::global);
        models.add(Cells.row(
                outcome,
                name,
                m.n(),
                m.events(),
                m.eventsPerCoefficient(),
                ratio.chi2(),
                ratio.df(),
                ratio.p(),
                m.concordance().map(c -> c.index()),
                m.concordance().map(c -> c.standardError()),
                check.map(ChiSquared::chi2),
                check.map(ChiSquared::df),
                check.map(ChiSquared::p),
                m.proportionality()
                        .map(p -> p.terms().stream()
                                .filter(ProportionalHazards.Term::isDoubtful)
                                .map(ProportionalHazards.Term::covariate)
                                .collect(Collectors.joining(", ")))
                        .orElse(""),
                ""));
    }

    private static String words(CoxModel.State state) {
        return switch (state) {
            case ESTIMATED -> "estimated";
            case RISES_WITHOUT_END -> "separated: the ratio rises without end";
            case FALLS_WITHOUT_END -> "separated: the ratio falls without end";
            case REDUNDANT -> "the covariates before it tell all that it does";
            case NOT_CONVERGED -> "not converged";
        };
    }

    private List<FigureTable> tables() {
        Set<Object> each = coefficients.stream().map(r -> r.get(1)).collect(Collectors.toSet());
        String count = each.size() + " models were made; their p are not corrected for that.";
        return List.of(
                new FigureTable("cox", "Hazard ratios (Cox)", count, COEFFICIENTS, coefficients),
                new FigureTable("cox_models", "The models, and whether their assumption holds", "", MODELS, models));
    }
}
