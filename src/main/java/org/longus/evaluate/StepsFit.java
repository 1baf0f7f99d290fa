package org.longus.evaluate;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.longus.pipeline.Discs;
import org.longus.pipeline.Section;
import org.longus.volume.Geometry;

/**
 * How well each of the two steps of stage 1 fits the truth. Errors are found less true, positive towards the head; empty
 * where the second step was not believed or the truth does not have that disc.
 *
 * @param coarseErrorMm of the first step's centre; {@code coarseLengthMm} how long its section is
 * @param upperDiscErrorMm of C2/C3, {@code lowerDiscErrorMm} of C3/C4
 * @param differenceMm from the first step's centre to the second's
 * @param spreadMm from the lowest to the highest member that was believed
 * @param believed members of the second step
 */
record StepsFit(
        double coarseErrorMm,
        double coarseLengthMm,
        OptionalDouble upperDiscErrorMm,
        OptionalDouble lowerDiscErrorMm,
        OptionalDouble differenceMm,
        OptionalDouble spreadMm,
        int believed) {
    static StepsFit of(C3Truth.At truth, Section.Steps steps, Geometry g) {
        Optional<Discs> discs = steps.discs();
        return new StepsFit(
                truth.centre().headwardsMm(steps.coarseK(), g),
                steps.coarseLengthMm(),
                error(truth.upperDisc(), discs.map(Discs::upperK), g),
                error(truth.lowerDisc(), discs.map(Discs::lowerK), g),
                steps.differenceMm(g),
                number(discs, Discs::spreadMm),
                steps.believed());
    }

    private static OptionalDouble error(Optional<Place> truth, Optional<Double> foundK, Geometry g) {
        return number(truth.filter(t -> foundK.isPresent()), t -> t.headwardsMm(foundK.orElseThrow(), g));
    }

    private static <T> OptionalDouble number(Optional<T> of, ToDoubleFunction<T> figure) {
        return of.stream().mapToDouble(figure).findFirst();
    }
}
