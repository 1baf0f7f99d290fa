package org.longus.evaluate;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.longus.io.CtSeries;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Muscle;
import org.longus.review.QualityFlag;
import org.longus.review.QualityFlag.Bearing;
import org.longus.review.QualityFlag.Code;
import org.longus.review.ReviewedCase;

/** The warnings that a user would meet beside the number. */
final class Warnings {
    /** What a slice that people chose has to do with the models' section says nothing of its area. */
    private static final Set<Code> OF_THE_LEVEL = EnumSet.of(
            Code.C3_NOT_FOUND,
            Code.SECTION_LENGTH,
            Code.SECTION_COMPONENTS,
            Code.SECTION_AT_EDGE,
            Code.SECTION_STEPS_DIFFER,
            Code.SECTION_UNSURE,
            Code.SECTION_COARSE,
            Code.SLICE_NOT_THE_MODELS);

    private Warnings() {}

    /** Those of the muscle on a slice. */
    static List<Code> of(CtSeries series, Muscle muscle, C3Result run) {
        return raised(series, run, Optional.of(muscle)).stream()
                .filter(c -> !OF_THE_LEVEL.contains(c))
                .toList();
    }

    /** Those of the level. */
    static List<Code> ofSection(CtSeries series, C3Result run) {
        return raised(series, run, Optional.empty());
    }

    private static List<Code> raised(CtSeries series, C3Result run, Optional<Muscle> muscle) {
        ReviewedCase reviewed = new ReviewedCase(series);
        reviewed.accept(
                new C3Result(run.section(), run.notFoundReason(), muscle, run.models(), run.device(), run.seconds()));
        return reviewed.flags().stream()
                .filter(f -> f.isWarning() && f.bearing() == Bearing.AREA)
                .map(QualityFlag::code)
                .distinct()
                .toList();
    }
}
