package org.longus.ui.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.longus.export.Review;
import org.longus.measure.BlandAltman;
import org.longus.measure.CutOff;
import org.longus.measure.CutOffs;
import org.longus.measure.survival.FollowUpUnit;
import org.longus.patient.Patient;
import org.longus.patient.Sex;

/** What charts show is what the statistics say, with all that was left out. */
class ChartsTest {
    private static final CutOff<?> CUT_OFF = CutOffs.published().applied().getLast();

    private static CohortMember member(int n, double sma, Review.Mask mask, String reader, boolean excluded) {
        Patient patient = new Patient(
                Optional.of(n % 2 == 0 ? Sex.MALE : Sex.FEMALE),
                n == 7 ? OptionalDouble.empty() : OptionalDouble.of(50 + n % 5),
                OptionalDouble.of(170),
                OptionalDouble.of(70));
        String key = "c" + n + reader;
        return new CohortMember(
                key,
                "scan" + n,
                reader,
                mask,
                excluded,
                true,
                patient,
                OptionalDouble.of(sma),
                OptionalDouble.of(40),
                OptionalDouble.empty(),
                Optional.empty());
    }

    private static List<CohortMember> members(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> member(n, 30 + n % 20 * 1.5, Review.Mask.MODELS, "", false))
                .toList();
    }

    private static CohortTable table(int count) {
        Map<String, CohortTable.Row> rows = new HashMap<>();
        for (int n = 1; n <= count; n++) {
            rows.put(
                    "c" + n,
                    new CohortTable.Row(
                            Patient.UNKNOWN,
                            Map.of("os", new CohortTable.Followed(OptionalDouble.of(n), Optional.of(n % 3 != 0))),
                            Map.of("truth", 31.0 + n % 20 * 1.5)));
        }
        return new CohortTable("t.csv", Map.of("os", FollowUpUnit.MONTHS), rows, List.of());
    }

    @Test
    void withoutATableThereIsNoSurvivalAndThePageSaysHowToGiveOne() {
        Chart chart = SurvivalChart.of(members(5), CohortTable.NONE, "", CUT_OFF, true);
        assertThat(chart.missing()).contains("os_months", "os_event");
        assertThat(chart.marks()).isEmpty();
    }

    @Test
    void everyStepOfACurveIsAPointThatOpensThoseWhoseTimeItIs() {
        Chart chart = SurvivalChart.of(members(40), table(40), "os", CUT_OFF, true);
        // of one the age is not known, and so no estimate at L3
        assertThat(chart.marks())
                .hasSize(39)
                .allSatisfy(m -> assertThat(m.cases()).hasSize(1));
        assertThat(chart.marks()).isSortedAccordingTo(java.util.Comparator.comparingDouble(Chart.Mark::x));
        assertThat(chart.marks().getFirst().words()).contains("1.0 months", "at risk", "events 1");
        assertThat(chart.below()).hasSameSizeAs(chart.groups());
        assertThat(chart.below().stream().mapToInt(b -> b.numbers().getFirst()).sum())
                .isEqualTo(39);
        assertThat(chart.summary()).contains("Log-rank, women", "Log-rank, men");
        assertThat(chart.notes()).anyMatch(n -> n.contains(CUT_OFF.labelAndScale()));
    }

    @Test
    void whoHasNoTimeOrWasExcludedIsCountedAsLeftOut() {
        List<CohortMember> all = new ArrayList<>(members(20));
        all.add(member(21, 30, Review.Mask.MODELS, "", false));
        all.add(member(22, 30, Review.Mask.MODELS, "", true));
        Chart chart = SurvivalChart.of(all, table(20), "os", CUT_OFF, false);
        assertThat(chart.notes())
                .contains("Left out: 1 (group missing), 1 (time missing).", "Excluded by a person: 1.");
        assertThat(chart.marks()).hasSize(19);
    }

    @Test
    void theLimitsOfAgreementAreThoseOfTheStatistics() {
        List<CohortMember> all = members(30);
        CohortTable table = table(30);
        Chart chart = AgreementChart.of(all, table, Comparison.of(all, table), "");
        double[] first = all.stream().mapToDouble(m -> m.smaCm2().getAsDouble()).toArray();
        double[] second = all.stream()
                .mapToDouble(m -> table.of(m).areasCm2().get("truth"))
                .toArray();
        BlandAltman found = BlandAltman.of(first, second).figure().orElseThrow();
        assertThat(chart.levels().stream().map(Chart.Level::label))
                .anyMatch(l -> l.startsWith("mean " + Words.number(found.bias(), 2)));
        assertThat(chart.levels().getLast().y()).isCloseTo(found.upper().value(), within(1e-9));
        assertThat(chart.marks()).hasSize(30);
        assertThat(chart.marks().getFirst().cases()).hasSize(1);
    }

    @Test
    void aMaskThatAPersonChangedIsNotTakenForTheModels() {
        List<CohortMember> all = new ArrayList<>(members(5));
        all.add(member(6, 30, Review.Mask.EDITED, "", false));
        List<Comparison> found = Comparison.of(all, table(6));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().pairs()).extracting(Comparison.Pair::key).doesNotContain("c6");
        assertThat(found.getFirst().leftOut()).singleElement().asString().contains("1 cases");
    }

    @Test
    void readersAreHeldAgainstTheModelsAndEachOtherByTheScanNotByTheName() {
        List<CohortMember> all = new ArrayList<>(members(4));
        for (int n = 1; n <= 4; n++) {
            all.add(member(n, 29 + n, Review.Mask.BY_HAND, "anna", false));
            all.add(member(n, 28 + n, Review.Mask.BY_HAND, "berta", false));
        }
        List<Comparison> found = Comparison.of(all, CohortTable.NONE);
        assertThat(found)
                .extracting(Comparison::name)
                .containsExactly("models against anna", "models against berta", "anna against berta");
        assertThat(found.getLast().pairs())
                .allSatisfy(p -> assertThat(p.firstCm2() - p.secondCm2()).isEqualTo(1));
        // what a reader drew opens the case that all share
        assertThat(found.getFirst().pairs()).extracting(Comparison.Pair::key).contains("c1");
    }

    @Test
    void theBarsTogetherHoldEveryCaseOnceAndReadersNotTwice() {
        List<CohortMember> all = new ArrayList<>(members(50));
        all.add(member(1, 30, Review.Mask.BY_HAND, "anna", false));
        Chart chart = SpreadChart.often(all, CohortTable.NONE, CohortFigure.SMA);
        assertThat(chart.bars().stream().mapToDouble(b -> b.toY() - b.fromY()).sum())
                .isEqualTo(50);
        assertThat(chart.marks().stream().mapToInt(m -> m.cases().size()).sum()).isEqualTo(50);
        assertThat(chart.bars()).allSatisfy(b -> {
            assertThat(b.fromX()).isGreaterThanOrEqualTo(chart.x().from() - 1e-9);
            assertThat(b.toX()).isLessThanOrEqualTo(chart.x().to() + 1e-9);
        });
    }

    @Test
    void aFigureThatNobodyHasIsNoEmptyChart() {
        assertThat(SpreadChart.often(members(3), CohortTable.NONE, CohortFigure.LEVEL)
                        .missing())
                .isNotEmpty();
    }

    @Test
    void atItsAgeEachCaseTellsItsScoreOrWhyThereIsNone() {
        Chart few = SpreadChart.overAge(members(20), CohortTable.NONE, CohortFigure.SMA);
        assertThat(few.marks().getFirst().words()).contains("z not given: too few values (8 of the 20 that it takes)");
        assertThat(few.notes()).anyMatch(n -> n.equals("Age not known: 1."));
        Chart many = SpreadChart.overAge(members(60), CohortTable.NONE, CohortFigure.SMA);
        assertThat(many.marks().getFirst().words()).contains("among");
        assertThat(many.curves()).isNotEmpty();
    }

    @Test
    void anAxisHoldsItsValuesBetweenRoundMarks() {
        Axis axis = Axis.over("", 17.3, 58.9);
        assertThat(axis.from()).isLessThanOrEqualTo(17.3);
        assertThat(axis.to()).isGreaterThanOrEqualTo(58.9);
        assertThat(axis.marks().stream().map(axis::text)).contains("20", "30", "60");
        assertThat(Axis.over("", 5, 5).marks()).hasSizeGreaterThan(1);
        assertThat(Axis.over("", -0.3, 0.2).text(0)).isEqualTo("0.0");
        assertThat(Axis.counts("", 3).marks()).contains(0.0, 1.0, 2.0, 3.0);
    }
}
