package org.longus.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.longus.io.CtSeries;
import org.longus.measure.Agreement;
import org.longus.measure.HuRange;
import org.longus.measure.MuscleMeasure;
import org.longus.measure.VoteCalibration;
import org.longus.pipeline.C3Pipeline;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Muscle;
import org.longus.pipeline.VoteAreas;
import org.longus.review.QualityFlag.Code;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Progress;

/**
 * Stage 2 on the slice that people drew, against each of them.
 *
 * @param sliceZMm LPS z of that slice
 * @param areaCm2 of the models' mask
 * @param agreement of the voting members
 * @param apartPercent how far the areas of one vote fewer and more lie apart ({@link VoteAreas#apartPercent}); unknown where not
 *     every member of the pack votes
 * @param warnings beside the number, were this slice measured
 * @param readers the models against each reader; {@code betweenReaders} each pair of readers against each other
 * @param members each voting member alone; empty where only one votes
 * @param calibration of the votes, over pixels of -29..150 HU, against all readers
 */
record MuscleScore(
        double sliceZMm,
        double areaCm2,
        OptionalDouble agreement,
        OptionalDouble apartPercent,
        List<Code> warnings,
        List<Comparison> readers,
        List<Comparison> betweenReaders,
        List<Member> members,
        VoteCalibration calibration) {
    /**
     * A mask against a mask that is taken for true.
     *
     * @param against whose the latter is
     * @param areaErrorCm2 the former's area less the latter's; {@code areaErrorPercent} of the latter's
     */
    record Comparison(
            String against,
            double dice,
            OptionalDouble hd95Mm,
            double trueAreaCm2,
            double areaErrorCm2,
            double areaErrorPercent) {
        static Comparison of(Mask mask, Mask truth, String against, Geometry g) {
            double area = truth.count() * g.pixelAreaCm2();
            double error = Agreement.areaDifferenceCm2(mask, truth, g);
            return new Comparison(
                    against,
                    Agreement.dice(mask, truth).orElseThrow(),
                    Agreement.hd95Mm(mask, truth, g),
                    area,
                    error,
                    100 * error / area);
        }
    }

    /** @param dice of that member alone, the mean over the readers */
    record Member(int number, double dice) {}

    /** @param run of both stages on that scan, by the same members */
    static MuscleScore of(C3Pipeline pipeline, CtSeries series, C3Result run, TruthMasks truth, List<Path> names) {
        CtVolume ct = series.ct();
        Geometry g = ct.geometry();
        Muscle muscle = pipeline.segment(ct, truth.k(), Progress.NONE);
        Mask mask = counted(muscle, ct);
        List<Comparison> readers = new ArrayList<>();
        List<Comparison> between = new ArrayList<>();
        for (int r = 0; r < truth.readers().size(); r++) {
            Mask reader = truth.readers().get(r);
            readers.add(Comparison.of(mask, reader, fileName(names.get(r)), g));
            for (int other = 0; other < r; other++) {
                between.add(Comparison.of(reader, truth.readers().get(other), fileName(names.get(other)), g));
            }
        }
        return new MuscleScore(
                g.sliceCentre(truth.k()).z(),
                mask.count() * g.pixelAreaCm2(),
                muscle.agreement(),
                pipeline.isMuscleWhole()
                        ? muscle.evidence().byVotes().orElseThrow().apartPercent()
                        : OptionalDouble.empty(),
                Warnings.of(series, muscle, run),
                List.copyOf(readers),
                List.copyOf(between),
                members(pipeline, ct, truth),
                calibration(muscle, ct, truth));
    }

    private static String fileName(Path file) {
        return file.getFileName().toString();
    }

    private static List<Member> members(C3Pipeline pipeline, CtVolume ct, TruthMasks truth) {
        List<Integer> voters = pipeline.muscleMembers();
        if (voters.size() < 2) {
            return List.of();
        }
        return voters.stream()
                .map(m -> {
                    Muscle alone = pipeline.among(List.of(), List.of(m)).segmentOnly(ct, truth.k(), Progress.NONE);
                    return new Member(m, meanDice(counted(alone, ct), truth));
                })
                .toList();
    }

    /** What SMA counts of it; the truth is held to the same HU. */
    static Mask counted(Muscle muscle, CtVolume ct) {
        return MuscleMeasure.counted(ct, muscle.mask(), muscle.k(), HuRange.MUSCLE);
    }

    private static double meanDice(Mask mask, TruthMasks truth) {
        return truth.readers().stream()
                .mapToDouble(r -> Agreement.dice(mask, r).orElseThrow())
                .average()
                .orElseThrow();
    }

    private static VoteCalibration calibration(Muscle muscle, CtVolume ct, TruthMasks truth) {
        int offset = ct.index(0, 0, truth.k());
        return truth.readers().stream()
                .map(r -> VoteCalibration.of(
                        muscle.votes(), muscle.members(), r, p -> HuRange.MUSCLE.contains(ct.voxels()[offset + p])))
                .reduce(VoteCalibration::plus)
                .orElseThrow();
    }

    /** Over the readers. */
    double meanDice() {
        return readers.stream().mapToDouble(Comparison::dice).average().orElseThrow();
    }

    /** The models' area less the mean of the readers', in percent of the latter. */
    double meanAreaErrorPercent() {
        double truth = meanTrueAreaCm2();
        return 100 * (areaCm2 - truth) / truth;
    }

    /** Over the readers. */
    double meanTrueAreaCm2() {
        return readers.stream().mapToDouble(Comparison::trueAreaCm2).average().orElseThrow();
    }
}
