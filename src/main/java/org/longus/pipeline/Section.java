package org.longus.pipeline;

import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

/**
 * The C3 section as stage 1 found it.
 *
 * @param mask on the CT's own grid
 * @param middle where it lies and which slice is its middle
 * @param components separate parts before all but the largest were dropped
 * @param agreement of the members, 0..1 ({@link org.longus.measure.VoteSummary})
 * @param steps what the two steps gave; empty where the pack has one step. They stay where the models had them when a
 *     person moves the section
 */
public record Section(
        Mask mask,
        SliceSelector.Middle middle,
        Vec3 centreMm,
        int components,
        OptionalDouble agreement,
        Optional<Steps> steps) {
    /**
     * About how far a neck vertebra's middle is from the next one's: the median distance of the discs above and below C3
     * in 193 development scans (labels by careful non-clinicians; 5th to 95th percentile 15 to 20 mm). An estimate to
     * jump by, not a measurement.
     */
    public static final double LEVEL_MM = 18;

    /**
     * What the first step alone found, and what became of the second.
     *
     * @param coarseK the first step's middle, a fractional slice index; {@code coarseLengthMm} how long its section is and
     *     {@code coarseCm3} how large
     * @param discs empty where too few members of the second step were believed: then the section is the first step's
     * @param believed members of the second step, of {@code members}
     */
    public record Steps(
            double coarseK, double coarseLengthMm, double coarseCm3, Optional<Discs> discs, int believed, int members) {
        /** How far the second step moved the centre, in mm along the slices' normal, positive towards the head. */
        public OptionalDouble differenceMm(Geometry g) {
            return discs.isEmpty()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((discs.get().centreK() - coarseK) * g.sense(2) * g.spacingK());
        }

        /** The same scan's with slices more or less at its ends: what lay on slice k lies on k + slices. */
        public Steps movedBy(int slices) {
            return new Steps(
                    coarseK + slices, coarseLengthMm, coarseCm3, discs.map(d -> d.movedBy(slices)), believed, members);
        }
    }

    /** Of a pack with one step. */
    public Section(Mask mask, SliceSelector.Middle middle, Vec3 centreMm, int components, OptionalDouble agreement) {
        this(mask, middle, centreMm, components, agreement, Optional.empty());
    }

    /** In slices: less than any move. */
    private static final double SAME_PLACE = 1e-6;

    /** About how many slices a vertebra further is, at least one. */
    public static int slicesALevel(Geometry geometry) {
        return Math.max(1, (int) Math.round(LEVEL_MM / geometry.spacingK()));
    }

    /** As a whole by so many slices of the file's order, on the grid of {@code geometry}. */
    public Section movedBy(int slices, Geometry geometry) {
        return new Section(
                mask.movedBySlices(slices),
                middle.movedBy(slices),
                centreMm.plus(geometry.directionK().times(slices * geometry.spacingK())),
                components,
                agreement,
                steps);
    }

    /** The discs above and below C3, where they were found and the section stands where the models put it. */
    public Optional<Discs> discs() {
        return steps.flatMap(Steps::discs).filter(d -> Math.abs(d.centreK() - middle.middleK()) < SAME_PLACE);
    }

    /** How long the section is that the members voted for; one made of a centre has the length that it is made with. */
    public double votedLengthMm() {
        return steps.map(Steps::coarseLengthMm).orElse(lengthMm());
    }

    /** Length along the slices' normal, in mm. */
    public double lengthMm() {
        return middle.lengthMm();
    }
}
