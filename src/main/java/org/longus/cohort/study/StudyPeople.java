package org.longus.cohort.study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.longus.io.table.patient.StudyRow;
import org.longus.measure.survival.CovariateValue;
import org.longus.measure.survival.FollowUpUnit;
import org.longus.measure.survival.FollowUps;
import org.longus.measure.survival.Observation;

/** The people of a study with what became of them, one scan each. */
final class StudyPeople {
    static final String SMA = "sma_cm2";
    static final String C3_SMI = "c3_smi_cm2_per_m2";
    static final String SMD = "smd_hu";
    static final String AGE = "age_years";
    static final String SEX = "sex";
    static final String STAGE = "stage";

    private StudyPeople() {}

    /** Everyone who is used, whether the table knows what became of him or not: who is left out is told by each figure. */
    static FollowUps of(
            List<StudyCase> used, String outcome, FollowUpUnit unit, Function<StudyCase, Optional<String>> group) {
        return new FollowUps(
                unit, used.stream().map(c -> observation(c, outcome, group)).toList());
    }

    private static Observation observation(StudyCase c, String outcome, Function<StudyCase, Optional<String>> group) {
        StudyRow.Outcome what = c.table().outcomes().get(outcome);
        return new Observation(
                c.key(),
                what == null ? OptionalDouble.empty() : what.time(),
                what == null ? Optional.empty() : what.event(),
                group.apply(c),
                covariates(c));
    }

    private static Map<String, CovariateValue> covariates(StudyCase c) {
        Map<String, CovariateValue> all = new HashMap<>(c.table().covariates());
        c.smaCm2().ifPresent(v -> all.put(SMA, CovariateValue.of(v)));
        c.c3Smi().ifPresent(v -> all.put(C3_SMI, CovariateValue.of(v)));
        c.smdHu().ifPresent(v -> all.put(SMD, CovariateValue.of(v)));
        c.patient().ageYears().ifPresent(v -> all.put(AGE, CovariateValue.of(v)));
        c.sex().ifPresent(v -> all.put(SEX, CovariateValue.of(v)));
        c.table().stage().ifPresent(v -> all.put(STAGE, CovariateValue.of(v)));
        return all;
    }
}
