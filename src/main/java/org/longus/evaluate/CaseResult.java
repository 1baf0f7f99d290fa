package org.longus.evaluate;

import java.util.Optional;

/**
 * What came of one case.
 *
 * @param section empty where the truth says nothing of C3, or another case of the group judged the same input
 * @param muscle empty where nobody drew it
 * @param chosenSlice the slice that the models chose themselves, and their muscle on it
 * @param error the sentence that ended this case, if it failed
 */
record CaseResult(
        TruthCase truth,
        Optional<SectionScore> section,
        Optional<MuscleScore> muscle,
        Optional<ChosenSlice> chosenSlice,
        Optional<Seconds> seconds,
        Optional<String> error) {
    /** Wall-clock seconds; the muscle's are those of one slice. */
    record Seconds(double read, double section, double muscle) {}

    static CaseResult failed(TruthCase truth, String sentence) {
        return new CaseResult(
                truth, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(sentence));
    }

    /** Whether people drew the muscle on about the level of C3, so that the models' own slice can be held against it. */
    boolean drawnAtC3() {
        return truth.c3() instanceof C3Truth.At at
                && muscle.isPresent()
                && Math.abs(at.centre().zMm() - muscle.get().sliceZMm()) <= SectionScore.HALF_VERTEBRA_MM;
    }
}
