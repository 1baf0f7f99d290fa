package org.longus.evaluate;

import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.measure.Agreement;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Section;
import org.longus.volume.Body;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;

/**
 * Stage 1 against the truth of one case.
 *
 * @param expected whether there is a C3 in the scan; {@code found} whether the models said so
 * @param notFoundReason empty where found
 * @param fit how well it fits, where there is a C3 and it was found
 */
record SectionScore(boolean expected, boolean found, String notFoundReason, Optional<Fit> fit) {
    /** Half the height of a section. */
    static final double HALF_SECTION_MM = 16.5;
    /** About half a vertebra with its disc: nearer than this to the centre of C3 no other vertebra is meant. */
    static final double HALF_VERTEBRA_MM = 8.5;

    /**
     * @param errorMm centre found less true centre, positive towards the head; of a section found in two steps the centre
     *     is the second step's, between two slices
     * @param chosenSliceZMm LPS z of the slice that the models chose
     * @param rightVertebra whether that slice lies between the discs or, where {@code byDiscs} is false since they are not
     *     known, within 8.5 mm of the centre
     * @param dice of the section and the body within 16.5 mm of the true centre
     * @param lengthMm of the section; {@code agreement} of its members
     * @param steps of a pack with two
     */
    record Fit(
            double errorMm,
            double chosenSliceZMm,
            boolean rightVertebra,
            boolean byDiscs,
            OptionalDouble dice,
            double lengthMm,
            OptionalDouble agreement,
            Optional<StepsFit> steps) {}

    /** Empty where the truth is not known. */
    static Optional<SectionScore> of(C3Truth truth, C3Result result, CtVolume ct) {
        boolean found = result.section().isPresent();
        return switch (truth) {
            case C3Truth.Unknown _ -> Optional.empty();
            case C3Truth.Absent _ ->
                Optional.of(new SectionScore(false, found, result.notFoundReason(), Optional.empty()));
            case C3Truth.At at ->
                Optional.of(new SectionScore(
                        true, found, result.notFoundReason(), result.section().map(s -> fit(at, s, ct))));
        };
    }

    private static Fit fit(C3Truth.At truth, Section section, CtVolume ct) {
        Geometry g = ct.geometry();
        int chosen = section.middle().k();
        boolean byDiscs = truth.upperDisc().isPresent() && truth.lowerDisc().isPresent();
        boolean right = byDiscs
                ? truth.upperDisc().get().headwardsMm(chosen, g) < 0
                        && truth.lowerDisc().get().headwardsMm(chosen, g) > 0
                : Math.abs(truth.centre().headwardsMm(chosen, g)) <= HALF_VERTEBRA_MM;
        return new Fit(
                truth.centre().headwardsMm(section.middle().middleK(), g),
                g.sliceCentre(chosen).z(),
                right,
                byDiscs,
                Agreement.dice(section.mask(), trueSection(truth.centre(), ct)),
                section.lengthMm(),
                section.agreement(),
                section.steps().map(s -> StepsFit.of(truth, s, g)));
    }

    /** The body in the slices whose middle lies within 16.5 mm of the centre. */
    private static Mask trueSection(Place centre, CtVolume ct) {
        double k = centre.k(ct.geometry());
        double half = HALF_SECTION_MM / ct.geometry().spacingK();
        return Body.of(ct, (int) Math.ceil(k - half), (int) Math.floor(k + half));
    }
}
