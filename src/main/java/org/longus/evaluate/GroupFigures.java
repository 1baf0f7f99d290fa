package org.longus.evaluate;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.longus.measure.Distribution;

/**
 * All figures of one group.
 *
 * @param failed names of the cases that could not be judged; they are in no figure
 * @param section empty where no case says anything of C3
 * @param muscle empty where nobody drew muscle
 * @param doubt whether the models say so when they err
 */
record GroupFigures(
        String group,
        int cases,
        List<String> failed,
        Optional<SectionFigures> section,
        Optional<MuscleFigures> muscle,
        DoubtFigures doubt,
        Stages seconds) {
    /** Wall-clock seconds per input (muscle: per slice). */
    record Stages(Optional<Distribution> read, Optional<Distribution> section, Optional<Distribution> muscle) {}

    static GroupFigures of(String group, Collection<CaseResult> results) {
        List<CaseResult> judged =
                results.stream().filter(r -> r.section().isPresent()).toList();
        List<CaseResult> drawn =
                results.stream().filter(r -> r.muscle().isPresent()).toList();
        return new GroupFigures(
                group,
                results.size(),
                results.stream()
                        .filter(r -> r.error().isPresent())
                        .map(r -> r.truth().name())
                        .toList(),
                judged.isEmpty() ? Optional.empty() : Optional.of(SectionFigures.of(judged)),
                drawn.isEmpty() ? Optional.empty() : Optional.of(MuscleFigures.of(drawn)),
                DoubtFigures.of(results),
                new Stages(
                        seconds(results, CaseResult.Seconds::read),
                        seconds(results, CaseResult.Seconds::section),
                        seconds(results, CaseResult.Seconds::muscle)));
    }

    private static Optional<Distribution> seconds(
            Collection<CaseResult> results, ToDoubleFunction<CaseResult.Seconds> stage) {
        // cases of one input share its run
        Map<Path, CaseResult.Seconds> byInput = new LinkedHashMap<>();
        results.forEach(
                r -> r.seconds().ifPresent(s -> byInput.putIfAbsent(r.truth().input(), s)));
        return Distribution.of(byInput.values().stream()
                .mapToDouble(stage)
                // stage 2 does not run where there is no C3
                .filter(s -> s > 0)
                .boxed()
                .toList());
    }
}
