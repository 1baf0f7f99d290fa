package org.longus.pipeline;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.measure.VoteSummary;
import org.longus.model.Ensemble;
import org.longus.model.InputGrid;
import org.longus.model.Manifest;
import org.longus.volume.Components;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Progress;
import org.longus.volume.Vec3;

/** Stage 1: the members' majority, its largest connected part, and whether that can be a C3 section at all. */
public final class SectionLocator {
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
        InputGrid grid = InputGrid.ofVolume(ct, ensemble.pack().manifest().input());
        return conclude(grid, ensemble.votes(grid, progress), ct.geometry());
    }

    private Answer conclude(InputGrid grid, byte[] votes, Geometry geometry) {
        Manifest.Section limits = Objects.requireNonNull(
                ensemble.pack().manifest().section(), "a pack of stage 1 without it is refused when it is loaded");
        double half = ensemble.size() / 2.0;
        Mask majority = grid.maskWhere(p -> votes[p] > half);
        if (majority.isEmpty()) {
            return Answer.notFound("no majority of the models sees a C3 section in this scan");
        }
        Components.Largest largest = Components.largest(majority);
        double volumeCm3 = largest.largest().count() * grid.voxelVolumeCm3();
        if (volumeCm3 < limits.minimumVolumeCm3()) {
            return Answer.notFound(String.format(
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
            return Answer.notFound(String.format(
                    Locale.ROOT,
                    "what the models mark as C3 is only %.0f mm long, less than %.0f mm",
                    middle.map(SliceSelector.Middle::lengthMm).orElse(0.0),
                    limits.minimumLengthMm()));
        }
        Vec3 centreMm = centre(section, middle.get(), geometry);
        OptionalDouble agreement = VoteSummary.of(ofLargest, ensemble.size()).agreement();
        if (agreement.orElse(1) < limits.minimumAgreement()) {
            return Answer.notFound(String.format(
                    Locale.ROOT,
                    "the models mark different places as C3: their agreement is %.2f, less than %.2f",
                    agreement.orElse(1),
                    limits.minimumAgreement()));
        }
        return new Answer(Optional.of(new Section(section, middle.get(), centreMm, largest.parts(), agreement)), "");
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
