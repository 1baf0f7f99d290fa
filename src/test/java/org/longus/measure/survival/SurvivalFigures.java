package org.longus.measure.survival;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.longus.measure.survival.CoxModel.Coefficient;
import org.longus.measure.survival.CoxModel.Estimate;
import org.longus.measure.survival.CoxModel.State;

/** What Longus says of a data set, under the keys of {@code survival.R}. */
final class SurvivalFigures {
    private final Map<String, Double> figures = new LinkedHashMap<>();

    Map<String, Double> figures() {
        return figures;
    }

    private void say(String key, double value) {
        figures.put(key, value);
    }

    void curves(FollowUps data) {
        for (KaplanMeier curve : SurvivalCurves.byGroup(data).curves()) {
            String at = "km." + curve.group() + ".";
            say(at + "n", curve.n());
            say(at + "events", curve.events());
            say(at + "median", curve.median().orElse(Double.NaN));
            say(at + "medianLower", curve.medianLower().orElse(Double.NaN));
            say(at + "medianUpper", curve.medianUpper().orElse(Double.NaN));
            for (int n = 0; n < curve.steps().size(); n++) {
                KaplanMeier.Step step = curve.steps().get(n);
                String s = at + (n + 1) + ".";
                say(s + "time", step.time());
                say(s + "risk", step.atRisk());
                say(s + "events", step.events());
                say(s + "censored", step.censored());
                say(s + "survival", step.survival());
                say(s + "se", step.standardError().orElse(Double.NaN));
                say(s + "lower", step.lower().orElse(Double.NaN));
                say(s + "upper", step.upper().orElse(Double.NaN));
            }
            for (int time : new int[] {0, 1, 5, 10, 50, 400}) {
                say(at + "riskAt." + time, curve.atRisk(time));
            }
        }
    }

    void logRank(FollowUps data) {
        LogRank.of(data).figure().ifPresent(test -> {
            chi("logrank.", Optional.of(test.test()));
            for (LogRank.Group group : test.groups()) {
                String at = "logrank." + group.name() + ".";
                say(at + "n", group.n());
                say(at + "observed", group.observed());
                say(at + "expected", group.expected());
            }
        });
    }

    private void chi(String at, Optional<ChiSquared> test) {
        say(at + "chi2", test.map(ChiSquared::chi2).orElse(Double.NaN));
        say(at + "df", test.map(ChiSquared::df).orElse(-1));
        say(at + "p", test.map(ChiSquared::p).orElse(Double.NaN));
    }

    void cox(FollowUps data, String name, List<CoxTerm> terms) {
        CoxModel model = Cox.fit(data, terms).figure().orElseThrow();
        boolean separated = model.convergence() == CoxModel.Convergence.SEPARATED;
        String at = "cox." + name + ".";
        say(at + "n", model.n());
        say(at + "events", model.events());
        say(at + "leftOut", model.leftOut().size());
        say(at + "separated", separated ? 1 : 0);
        say(at + "logLikelihood0", model.logLikelihoodWithout());
        say(at + "logLikelihood", model.logLikelihood());
        say(at + "ratio", model.tests().likelihoodRatio().chi2());
        say(at + "ratio.df", model.tests().likelihoodRatio().df());
        say(at + "ratio.p", model.tests().likelihoodRatio().p());
        say(at + "score", model.tests().score().chi2());
        say(at + "score.p", model.tests().score().p());
        if (separated) {
            return;
        }
        say(at + "wald", model.tests().wald().orElseThrow().chi2());
        say(at + "wald.p", model.tests().wald().orElseThrow().p());
        say(at + "concordance", model.concordance().orElseThrow().index());
        say(at + "concordance.se", model.concordance().orElseThrow().standardError());
        model.coefficients().forEach(c -> coefficient(at, c));
        if (model.coefficients().stream().anyMatch(c -> c.state() == State.REDUNDANT)) {
            return;
        }
        ProportionalHazards check = model.proportionality().orElseThrow();
        if (check.global().isEmpty()) {
            return;
        }
        check.terms().forEach(term -> chi(at + "zph." + term.covariate() + ".", term.test()));
        chi(at + "zph.GLOBAL.", check.global());
    }

    private void coefficient(String at, Coefficient c) {
        String t = at + c.covariate() + c.level() + ".";
        Optional<Estimate> e = c.estimate();
        say(t + "beta", e.map(Estimate::beta).orElse(Double.NaN));
        say(t + "hr", e.map(Estimate::hazardRatio).orElse(Double.NaN));
        say(t + "se", e.map(Estimate::standardError).orElse(Double.NaN));
        say(t + "z", e.map(Estimate::z).orElse(Double.NaN));
        say(t + "p", e.map(Estimate::p).orElse(Double.NaN));
        say(t + "lower", e.map(x -> x.hazardRatioInterval().lower()).orElse(Double.NaN));
        say(t + "upper", e.map(x -> x.hazardRatioInterval().upper()).orElse(Double.NaN));
    }

    void cutOff(FollowUps data) {
        CutOffSearch.USUAL.of(data, "x").figure().ifPresent(found -> {
            say("cutoff.value", found.lowUpTo());
            say("cutoff.statistic", found.statistic());
            say("cutoff.p", found.correctedP());
            say("cutoff.nLow", found.nLow());
            say("cutoff.nHigh", found.nHigh());
            say("cutoff.searched", found.searched());
            say("cutoff.logrank", found.uncorrected().chi2());
            say("cutoff.uncorrected.p", found.uncorrected().p());
            say("cutoff.permutation.p", found.permutationP());
        });
    }
}
