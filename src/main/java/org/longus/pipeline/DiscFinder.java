package org.longus.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.longus.model.DiscEnsemble;
import org.longus.model.InputGrid;
import org.longus.model.Refine;
import org.longus.volume.CtVolume;
import org.longus.volume.Progress;
import org.longus.volume.Vec3;

/** Stage 1's second step: the discs above and below C3, in a window around the first step's centre. */
final class DiscFinder {
    private static final int FEET_HEAD = 2;

    private final DiscEnsemble ensemble;

    DiscFinder(DiscEnsemble ensemble) {
        this.ensemble = ensemble;
    }

    /**
     * What the members found.
     *
     * @param discs empty where no more than half of the members are believed
     * @param believed of {@code members}
     */
    record Found(Optional<Discs> discs, int believed, int members) {}

    /**
     * @param centre the first step's, as an index (i, j, k) of the CT
     * @throws java.util.concurrent.CancellationException when cancelled, between two members
     */
    Found find(CtVolume ct, Vec3 centre, Progress progress) {
        progress.report(0, "Finding the discs of C3: preparing");
        Refine refine = ensemble.refine();
        InputGrid window = InputGrid.around(ct, centre, refine.input());
        double coarse = window.sample(FEET_HEAD, centre.z());
        List<DiscEnsemble.Profile> profiles = ensemble.profiles(window, progress);
        List<DiscPair> believed = profiles.stream()
                .map(p -> DiscPair.of(p, refine))
                .filter(pair -> pair.isBelieved(coarse, refine))
                .toList();
        Optional<Discs> discs =
                2 * believed.size() > profiles.size() ? Optional.of(discs(believed, window, refine)) : Optional.empty();
        return new Found(discs, believed.size(), profiles.size());
    }

    private static Discs discs(List<DiscPair> believed, InputGrid window, Refine refine) {
        double[] centres = sorted(believed, DiscPair::centre);
        return new Discs(
                window.ctIndex(FEET_HEAD, median(sorted(believed, DiscPair::upper))),
                window.ctIndex(FEET_HEAD, median(sorted(believed, DiscPair::lower))),
                window.ctIndex(FEET_HEAD, median(centres)),
                (centres[centres.length - 1] - centres[0]) * refine.sampleMm());
    }

    private static double[] sorted(List<DiscPair> pairs, ToDoubleFunction<DiscPair> place) {
        return pairs.stream().mapToDouble(place).sorted().toArray();
    }

    /** Of an even number the mean of the two in the middle. */
    private static double median(double[] sorted) {
        int n = sorted.length;
        return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
