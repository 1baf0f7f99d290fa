package org.longus.export;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.pipeline.C3Result;

/**
 * When a case was worked on and how long it took: the one place that defines these times, for window and command line, and
 * for every file alike.
 *
 * @param modelsAt when the models gave the answer that the case rests on: at the end of their last run on it, of both stages
 *     or on another slice that a person chose. Empty where they did not run, and where nobody knows, for no journal keeps
 *     the case
 * @param editedAt when a person last changed the mask, with undo and redo; empty where nobody did or nobody knows
 * @param exportedAt when the writing of these files began: one moment for all of them
 */
public record RunTimes(Optional<Instant> modelsAt, Optional<Instant> editedAt, Instant exportedAt, Seconds seconds) {
    /**
     * Wall-clock seconds of each step; empty where a step did not take place or was not timed.
     *
     * @param read finding, reading and checking the scan, up to the models; empty from the window, where a scan is open
     *     before anybody exports it
     * @param section of stage 1, when the models ran
     * @param muscle of stage 2, when they ran on the section's middle
     * @param sectionCurve of stage 2 on the section's other slices, where the command line was asked for it
     * @param write of all files but {@code result.json}, which says it; empty in the others, which are part of it
     */
    public record Seconds(
            OptionalDouble read,
            OptionalDouble section,
            OptionalDouble muscle,
            OptionalDouble sectionCurve,
            OptionalDouble write) {
        public static final Seconds UNKNOWN = new Seconds(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());

        /** What the models took, nothing for a mask that a reader drew without them. */
        public static Seconds of(Optional<C3Result> result) {
            return new Seconds(
                    OptionalDouble.empty(),
                    result.map(r -> OptionalDouble.of(r.seconds().section())).orElse(OptionalDouble.empty()),
                    result.filter(r -> r.muscle().isPresent())
                            .map(r -> OptionalDouble.of(r.seconds().muscle()))
                            .orElse(OptionalDouble.empty()),
                    OptionalDouble.empty(),
                    OptionalDouble.empty());
        }

        public Seconds withRead(double readS) {
            return new Seconds(OptionalDouble.of(readS), section, muscle, sectionCurve, write);
        }

        public Seconds withSectionCurve(OptionalDouble curveS) {
            return new Seconds(read, section, muscle, curveS, write);
        }

        public Seconds withWrite(double writeS) {
            return new Seconds(read, section, muscle, sectionCurve, OptionalDouble.of(writeS));
        }

        /** From the scan to the numbers, without the writing: the sum of the steps before it; empty where none is known. */
        public OptionalDouble toResult() {
            return sum(read, section, muscle, sectionCurve);
        }

        /** The sum of all steps that are known. */
        public OptionalDouble total() {
            return sum(read, section, muscle, sectionCurve, write);
        }

        /** All of them by name, in the order of the work, {@code total} last. */
        public Map<String, OptionalDouble> byName() {
            Map<String, OptionalDouble> all = new LinkedHashMap<>();
            all.put("read", read);
            all.put("section", section);
            all.put("muscle", muscle);
            all.put("sectionCurve", sectionCurve);
            all.put("write", write);
            all.put("total", total());
            return Collections.unmodifiableMap(all);
        }

        private static OptionalDouble sum(OptionalDouble... steps) {
            OptionalDouble sum = OptionalDouble.empty();
            for (OptionalDouble step : steps) {
                if (step.isPresent() && Double.isFinite(step.getAsDouble())) {
                    sum = OptionalDouble.of(sum.orElse(0) + step.getAsDouble());
                }
            }
            return sum;
        }
    }

    RunTimes withWrite(double writeS) {
        return new RunTimes(modelsAt, editedAt, exportedAt, seconds.withWrite(writeS));
    }
}
