package org.longus.export;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.pipeline.C3Result;

/**
 * When a case was computed and how long it took, in wall-clock seconds.
 *
 * @param at when it began
 * @param wholeS the whole run
 * @param secondsByStage in the order to be written; as far as the stages are over
 */
public record RunTimes(Instant at, OptionalDouble wholeS, Map<String, Double> secondsByStage) {
    public RunTimes {
        secondsByStage = Collections.unmodifiableMap(new LinkedHashMap<>(secondsByStage));
    }

    /** Of a case that is looked at now: what the models took, nothing for a mask that a reader drew without them. */
    static RunTimes of(Optional<C3Result> result) {
        C3Result.Seconds stages = result.map(C3Result::seconds).orElse(new C3Result.Seconds(0, 0));
        Map<String, Double> seconds = new LinkedHashMap<>();
        seconds.put("section", stages.section());
        seconds.put("muscle", stages.muscle());
        return new RunTimes(Instant.now(), OptionalDouble.of(stages.section() + stages.muscle()), seconds);
    }
}
