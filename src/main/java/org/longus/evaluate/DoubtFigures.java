package org.longus.evaluate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.longus.review.QualityFlag.Code;

/**
 * Whether the models say so when they err, over a group.
 *
 * @param area slices on which every member of the pack voted: errors of the area above {@value #AREA_ERROR_PERCENT} %, and the
 *     others; empty where there is none
 * @param slicesLeftOut with fewer votes, on which nothing of the kind is known
 * @param section found C3 with centre errors above {@value #SECTION_ERROR_MM} mm, and the others; empty where there is none
 */
record DoubtFigures(Optional<Split> area, int slicesLeftOut, Optional<Split> section) {
    static final double AREA_ERROR_PERCENT = 10;
    static final double SECTION_ERROR_MM = 3;

    /**
     * Of so many {@code cases}.
     *
     * @param doubtful those that carry AREA_DOUBTFUL; of sections SECTION_STEPS_DIFFER or SECTION_UNSURE
     * @param warned those with any warning of their kind
     */
    record Told(int cases, int doubtful, int warned) {}

    record Split(Told wrong, Told others) {}

    private record Case(boolean wrong, boolean doubtful, boolean warned) {}

    static DoubtFigures of(Collection<CaseResult> results) {
        List<MuscleScore> drawn =
                results.stream().flatMap(r -> r.muscle().stream()).toList();
        List<Case> areas = drawn.stream()
                .filter(m -> m.apartPercent().isPresent())
                .map(m -> new Case(
                        Math.abs(m.meanAreaErrorPercent()) > AREA_ERROR_PERCENT,
                        m.warnings().contains(Code.AREA_DOUBTFUL),
                        !m.warnings().isEmpty()))
                .toList();
        List<Case> sections = results.stream()
                .flatMap(r -> r.section().stream())
                .flatMap(s -> s.fit().stream())
                .map(f -> new Case(
                        Math.abs(f.errorMm()) > SECTION_ERROR_MM,
                        f.warnings().contains(Code.SECTION_STEPS_DIFFER)
                                || f.warnings().contains(Code.SECTION_UNSURE),
                        !f.warnings().isEmpty()))
                .toList();
        return new DoubtFigures(split(areas), drawn.size() - areas.size(), split(sections));
    }

    private static Optional<Split> split(List<Case> cases) {
        return cases.isEmpty() ? Optional.empty() : Optional.of(new Split(told(cases, true), told(cases, false)));
    }

    private static Told told(List<Case> all, boolean wrong) {
        List<Case> cases = all.stream().filter(c -> c.wrong() == wrong).toList();
        return new Told(
                cases.size(), (int) cases.stream().filter(Case::doubtful).count(), (int)
                        cases.stream().filter(Case::warned).count());
    }
}
