package org.longus.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.longus.measure.Distribution;

/**
 * The two steps of stage 1 over a group; lengths in mm, all without sign.
 *
 * @param refined sections whose middle is the second step's, of {@code sections}
 * @param discErrorMm of both discs, each counted
 */
record StepsFigures(
        int sections,
        int refined,
        Optional<Distribution> coarseErrorMm,
        Optional<Distribution> discErrorMm,
        Optional<Distribution> differenceMm,
        Optional<Distribution> spreadMm) {
    static Optional<StepsFigures> of(List<StepsFit> fits) {
        if (fits.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new StepsFigures(
                fits.size(),
                (int) fits.stream().filter(f -> f.differenceMm().isPresent()).count(),
                absolute(fits, f -> List.of(OptionalDouble.of(f.coarseErrorMm()))),
                absolute(fits, f -> List.of(f.upperDiscErrorMm(), f.lowerDiscErrorMm())),
                absolute(fits, f -> List.of(f.differenceMm())),
                absolute(fits, f -> List.of(f.spreadMm()))));
    }

    private static Optional<Distribution> absolute(List<StepsFit> fits, Function<StepsFit, List<OptionalDouble>> of) {
        return Distribution.of(fits.stream()
                .flatMap(f -> of.apply(f).stream())
                .flatMapToDouble(OptionalDouble::stream)
                .map(Math::abs)
                .boxed()
                .toList());
    }
}
