package org.longus.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.longus.measure.Correlation;
import org.longus.measure.Distribution;
import org.longus.measure.VoteCalibration;

/**
 * Stage 2 over a group. A slice that two people drew counts twice where masks are compared.
 *
 * @param dice models against readers; likewise {@code hd95Mm} and the area errors (models less reader)
 * @param betweenReaders the same of readers against each other; empty where slices have one reader
 * @param smi predicted against true, on the slice that was drawn; the true one is the mean over the readers
 * @param chosenSliceAreaErrorPercent area on the slice that the models chose against the true area of a slice drawn
 *     within 8.5 mm of the C3 centre: what a user meets
 * @param members how the vote compares with its members
 * @param calibrations of the votes, one for each number of voting members
 * @param diceAgainstAgreement Pearson's r of a slice's Dice (mean over readers) and the members' agreement
 */
record MuscleFigures(
        int slices,
        Optional<Distribution> dice,
        Optional<Distribution> hd95Mm,
        Optional<Distribution> areaErrorCm2,
        Optional<Distribution> areaErrorPercent,
        Optional<Distribution> absoluteAreaErrorPercent,
        Between betweenReaders,
        Smi smi,
        Optional<Distribution> chosenSliceAreaErrorPercent,
        Optional<MemberFigures> members,
        List<VoteCalibration> calibrations,
        OptionalDouble diceAgainstAgreement) {
    /** Reader against reader; area differences without a sign, for neither is the true one. */
    record Between(
            Optional<Distribution> dice,
            Optional<Distribution> hd95Mm,
            Optional<Distribution> absoluteAreaDifferencePercent) {}

    /**
     * @param of what was correlated: "C3 SMI", or "muscle area (C3 SMI at a height of 1 m, heights unknown)"
     * @param pearson r; unknown below three slices
     */
    record Smi(String of, int slices, OptionalDouble pearson) {}

    /** @param drawn results that have a muscle score */
    static MuscleFigures of(Collection<CaseResult> drawn) {
        List<MuscleScore> scores =
                drawn.stream().map(r -> r.muscle().orElseThrow()).toList();
        List<MuscleScore.Comparison> all = flat(scores, MuscleScore::readers);
        List<MuscleScore.Comparison> between = flat(scores, MuscleScore::betweenReaders);
        return new MuscleFigures(
                scores.size(),
                over(all, MuscleScore.Comparison::dice),
                hd95(all),
                over(all, MuscleScore.Comparison::areaErrorCm2),
                over(all, MuscleScore.Comparison::areaErrorPercent),
                over(all, c -> Math.abs(c.areaErrorPercent())),
                new Between(
                        over(between, MuscleScore.Comparison::dice),
                        hd95(between),
                        over(between, c -> Math.abs(c.areaErrorPercent()))),
                smi(drawn),
                chosenSlices(drawn),
                MemberFigures.of(drawn),
                calibrations(scores),
                againstAgreement(scores));
    }

    private static List<MuscleScore.Comparison> flat(
            List<MuscleScore> scores, Function<MuscleScore, List<MuscleScore.Comparison>> comparisons) {
        return scores.stream().flatMap(s -> comparisons.apply(s).stream()).toList();
    }

    private static <T> Optional<Distribution> over(List<T> items, ToDoubleFunction<T> figure) {
        return Distribution.of(items.stream().mapToDouble(figure).boxed().toList());
    }

    private static Optional<Distribution> hd95(List<MuscleScore.Comparison> comparisons) {
        return Distribution.of(comparisons.stream()
                .flatMapToDouble(c -> c.hd95Mm().stream())
                .boxed()
                .toList());
    }

    private static Smi smi(Collection<CaseResult> drawn) {
        boolean heights = drawn.stream().allMatch(r -> r.truth().heightCm().isPresent());
        List<Double> predicted = new ArrayList<>();
        List<Double> truths = new ArrayList<>();
        for (CaseResult r : drawn) {
            double metres = heights ? r.truth().heightCm().orElseThrow() / 100 : 1;
            MuscleScore score = r.muscle().orElseThrow();
            predicted.add(score.areaCm2() / (metres * metres));
            truths.add(score.meanTrueAreaCm2() / (metres * metres));
        }
        return new Smi(
                heights ? "C3 SMI" : "muscle area (C3 SMI at a height of 1 m, heights unknown)",
                predicted.size(),
                Correlation.pearson(predicted, truths));
    }

    private static Optional<Distribution> chosenSlices(Collection<CaseResult> drawn) {
        List<Double> errors = new ArrayList<>();
        for (CaseResult r : drawn) {
            if (r.drawnAtC3() && r.chosenSlice().isPresent()) {
                double truth = r.muscle().orElseThrow().meanTrueAreaCm2();
                errors.add(100 * (r.chosenSlice().get().areaCm2() - truth) / truth);
            }
        }
        return Distribution.of(errors);
    }

    private static List<VoteCalibration> calibrations(List<MuscleScore> scores) {
        Map<Integer, VoteCalibration> byMembers = new TreeMap<>();
        for (MuscleScore score : scores) {
            byMembers.merge(score.calibration().members(), score.calibration(), VoteCalibration::plus);
        }
        return List.copyOf(byMembers.values());
    }

    private static OptionalDouble againstAgreement(List<MuscleScore> scores) {
        List<MuscleScore> known =
                scores.stream().filter(s -> s.agreement().isPresent()).toList();
        return Correlation.pearson(
                known.stream().map(MuscleScore::meanDice).toList(),
                known.stream().map(s -> s.agreement().getAsDouble()).toList());
    }
}
