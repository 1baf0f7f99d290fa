package org.longus.evaluate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.measure.Distribution;

/**
 * Stage 1 over a group.
 *
 * @param withC3 scans with a C3, of which it was {@code found} in so many
 * @param withoutC3 scans without one, of which so many were {@code correctlyNotFound}
 * @param errorMm centre found less true centre, positive towards the head; {@code absoluteErrorMm} without the sign
 * @param rightVertebra of those found, how many chosen slices lie on C3: {@code judgedByDiscs} between its discs, the
 *     others, whose discs are unknown, within 8.5 mm of its centre
 * @param steps of those found by a pack with two; empty where none was
 * @param missed names; likewise {@code wrongVertebra} and {@code wronglyFound}
 */
record SectionFigures(
        int withC3,
        int found,
        int withoutC3,
        int correctlyNotFound,
        Optional<Distribution> errorMm,
        Optional<Distribution> absoluteErrorMm,
        int rightVertebra,
        int judgedByDiscs,
        Optional<Distribution> dice,
        Optional<Distribution> lengthMm,
        Optional<StepsFigures> steps,
        List<String> missed,
        List<String> wrongVertebra,
        List<String> wronglyFound) {
    /** @param judged results that have a section score */
    static SectionFigures of(Collection<CaseResult> judged) {
        List<CaseResult> with = judged.stream().filter(r -> score(r).expected()).toList();
        List<CaseResult> without =
                judged.stream().filter(r -> !score(r).expected()).toList();
        List<SectionScore.Fit> fits =
                with.stream().flatMap(r -> score(r).fit().stream()).toList();
        List<Double> errors = fits.stream().map(SectionScore.Fit::errorMm).toList();
        return new SectionFigures(
                with.size(),
                fits.size(),
                without.size(),
                (int) without.stream().filter(r -> !score(r).found()).count(),
                Distribution.of(errors),
                Distribution.of(errors.stream().map(Math::abs).toList()),
                (int) fits.stream().filter(SectionScore.Fit::rightVertebra).count(),
                (int) fits.stream().filter(SectionScore.Fit::byDiscs).count(),
                Distribution.of(fits.stream()
                        .map(SectionScore.Fit::dice)
                        .flatMapToDouble(OptionalDouble::stream)
                        .boxed()
                        .toList()),
                Distribution.of(fits.stream().map(SectionScore.Fit::lengthMm).toList()),
                StepsFigures.of(fits.stream().flatMap(f -> f.steps().stream()).toList()),
                names(with.stream().filter(r -> !score(r).found()).toList()),
                names(with.stream()
                        .filter(r -> score(r).fit().stream().anyMatch(f -> !f.rightVertebra()))
                        .toList()),
                names(without.stream().filter(r -> score(r).found()).toList()));
    }

    private static SectionScore score(CaseResult result) {
        return result.section().orElseThrow();
    }

    private static List<String> names(List<CaseResult> results) {
        return results.stream().map(r -> r.truth().name()).toList();
    }
}
