package org.longus.pipeline;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.measure.VoteSummary;
import org.longus.model.DiscEnsemble;
import org.longus.model.Ensemble;
import org.longus.model.InputGrid;
import org.longus.model.Manifest;
import org.longus.volume.Components;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Progress;
import org.longus.volume.Vec3;

/**
 * Stage 1: the members' majority, its largest connected part, and whether that can be a C3 section at all. Where the pack has
 * a second step it then says where in the neck the section's middle is ({@link DiscFinder}).
 */
public final class SectionLocator {
    /** What of the work is the first step, where there are two. */
    private static final double FIRST_SHARE = 0.9;

    private final Ensemble ensemble;

    public SectionLocator(Ensemble ensemble) {
        this.ensemble = ensemble;
    }

    /** The section, or why there is none. */
    public record Answer(Optional<Section> section, String reason) {
        static Answer notFound(String reason) {
            return new Answer(Optional.empty(), reason);
        }
    }

    public Answer locate(CtVolume ct, Progress progress) {
        progress.report(0, "Finding C3: preparing");
        Optional<DiscEnsemble> discs = ensemble.discs();
        InputGrid grid = InputGrid.ofVolume(ct, ensemble.pack().manifest().input());
        byte[] votes = ensemble.votes(grid, discs.isEmpty() ? progress : progress.part(0, FIRST_SHARE));
        Coarse coarse = conclude(grid, votes, ct.geometry());
        if (coarse.answer().section().isEmpty() || discs.isEmpty()) {
            return coarse.answer();
        }
        Section section = coarse.answer().section().get();
        DiscFinder.Found found =
                new DiscFinder(discs.get()).find(ct, coarse.centre().orElseThrow(), progress.part(FIRST_SHARE, 1));
        return new Answer(Optional.of(refined(ct, section, coarse, found)), "");
    }

    /**
     * The first step's end.
     *
     * @param centre of what was found, as an index of the CT; empty, with {@code volumeCm3} 0, where nothing was
     */
    private record Coarse(Answer answer, Optional<Vec3> centre, double volumeCm3) {
        static Coarse notFound(String reason) {
            return new Coarse(Answer.notFound(reason), Optional.empty(), 0);
        }
    }

    private Section refined(CtVolume ct, Section coarse, Coarse step, DiscFinder.Found found) {
        Optional<RefinedSection.Made> made =
                found.discs().flatMap(d -> RefinedSection.around(ct, d.centreK(), limits().lengthMm()));
        Section.Steps steps = new Section.Steps(
                step.centre().orElseThrow().z(),
                coarse.lengthMm(),
                step.volumeCm3(),
                found.discs().filter(d -> made.isPresent()),
                found.believed(),
                found.members());
        Mask mask = made.map(RefinedSection.Made::mask).orElse(coarse.mask());
        SliceSelector.Middle middle = made.map(RefinedSection.Made::middle).orElse(coarse.middle());
        return new Section(
                mask,
                middle,
                centre(mask, middle, ct.geometry()),
                coarse.components(),
                coarse.agreement(),
                Optional.of(steps));
    }

    private Manifest.Section limits() {
        return Objects.requireNonNull(
                ensemble.pack().manifest().section(), "a pack of stage 1 without it is refused when it is loaded");
    }

    private Coarse conclude(InputGrid grid, byte[] votes, Geometry geometry) {
        Manifest.Section limits = limits();
        double half = ensemble.size() / 2.0;
        Mask majority = grid.maskWhere(p -> votes[p] > half);
        if (majority.isEmpty()) {
            return Coarse.notFound("no majority of the models sees a C3 section in this scan");
        }
        Components.Largest largest = Components.largest(majority);
        double volumeCm3 = largest.largest().count() * grid.voxelVolumeCm3();
        if (volumeCm3 < limits.minimumVolumeCm3()) {
            return Coarse.notFound(String.format(
                    Locale.ROOT,
                    "what the models mark as C3 is only %.0f cm3, less than %.0f cm3",
                    volumeCm3,
                    limits.minimumVolumeCm3()));
        }
        byte[] ofLargest = votes.clone();
        for (int p = majority.next(0); p >= 0; p = majority.next(p + 1)) {
            if (!largest.largest().get(p)) {
                ofLargest[p] = 0;
            }
        }
        Mask section = Components.largest(grid.toCt(ofLargest, half, geometry)).largest();
        Optional<SliceSelector.Middle> middle = SliceSelector.middle(section, geometry);
        if (middle.isEmpty() || middle.get().lengthMm() < limits.minimumLengthMm()) {
            return Coarse.notFound(String.format(
                    Locale.ROOT,
                    "what the models mark as C3 is only %.0f mm long, less than %.0f mm",
                    middle.map(SliceSelector.Middle::lengthMm).orElse(0.0),
                    limits.minimumLengthMm()));
        }
        Vec3 centreMm = centre(section, middle.get(), geometry);
        OptionalDouble agreement = VoteSummary.of(ofLargest, ensemble.size()).agreement();
        if (agreement.orElse(1) < limits.minimumAgreement()) {
            return Coarse.notFound(String.format(
                    Locale.ROOT,
                    "the models mark different places as C3: their agreement is %.2f, less than %.2f",
                    agreement.orElse(1),
                    limits.minimumAgreement()));
        }
        return new Coarse(
                new Answer(Optional.of(new Section(section, middle.get(), centreMm, largest.parts(), agreement)), ""),
                Optional.of(CoarseCentre.of(largest.largest(), grid)),
                volumeCm3);
    }

    /** In-plane the centroid of the section's chosen slice (of all of it, should that slice be a hole). */
    private static Vec3 centre(Mask section, SliceSelector.Middle middle, Geometry geometry) {
        int plane = section.sizeI() * section.sizeJ();
        boolean hole = section.count(middle.k()) == 0;
        double sumI = 0;
        double sumJ = 0;
        int n = 0;
        int from = hole ? 0 : middle.k() * plane;
        int to = hole ? plane * section.sizeK() : from + plane;
        for (int p = section.next(from); p >= 0 && p < to; p = section.next(p + 1)) {
            sumI += p % section.sizeI();
            sumJ += p % plane / section.sizeI();
            n++;
        }
        return geometry.toLps(sumI / n, sumJ / n, middle.middleK());
    }
}
