package org.longus.review.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.measure.Category;
import org.longus.measure.CutOffTable;
import org.longus.measure.Indices;
import org.longus.measure.MuscleArea;
import org.longus.patient.Patient;
import org.longus.patient.Sex;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Muscle;
import org.longus.review.OpenedMask;
import org.longus.review.QualityFlag;
import org.longus.review.ReviewedCase;

/**
 * What a table of many cases shows of one besides its area, kept so that no CT has to be read for it.
 *
 * @param known whether they were kept at all: summaries of version 0.1 have none
 * @param noC3 whether the models looked for C3 and found none
 * @param agreement of the muscle models, 0 to 1; empty where none looked at the measured slice
 * @param changedShare pixels changed against the models' mask, as a share of that mask's; empty where there is none
 * @param categories a sentence for each cut-off
 * @param category in a word: "low", "not low", "mixed" where the cut-offs differ; empty without a label
 * @param warnings sentences of the flags that warn, the most important first
 * @param patient the values that the indices are made with, so that other cut-offs can be held against them; empty in summaries
 *     of before
 * @param who did the last thing to it; empty where nobody did or nobody knows
 * @param at when that was
 */
public record CaseFigures(
        boolean known,
        boolean noC3,
        OptionalDouble smdHu,
        OptionalDouble c3SmiCm2PerM2,
        OptionalDouble agreement,
        OptionalDouble changedShare,
        List<String> categories,
        String category,
        List<String> warnings,
        Optional<Sex> sex,
        Optional<Patient> patient,
        String who,
        Optional<Instant> at) {
    /** Of a case whose summary tells nothing of them. */
    public static final CaseFigures UNKNOWN = none(false);
    /** Of a case that has nothing yet. */
    public static final CaseFigures NONE = none(true);

    public CaseFigures {
        categories = List.copyOf(categories);
        warnings = List.copyOf(warnings);
    }

    private static CaseFigures none(boolean known) {
        return new CaseFigures(
                known,
                false,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.of(),
                "",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty());
    }

    /** Of a case as it stands. */
    static CaseFigures of(ReviewedCase reviewed, Optional<AuditEntry> last) {
        Optional<Indices> indices = reviewed.indices();
        List<Category> categories = indices.isPresent() ? reviewed.judging().categories() : List.of();
        return of(reviewed, last, reviewed.muscleArea(), indices, categories, reviewed.flags());
    }

    /**
     * Of a case whose figures were made already.
     *
     * @param last what was done to it last
     */
    public static CaseFigures of(
            ReviewedCase reviewed,
            Optional<AuditEntry> last,
            Optional<MuscleArea> area,
            Optional<Indices> indices,
            List<Category> categories,
            List<QualityFlag> flags) {
        Optional<C3Result> result = reviewed.result();
        return new CaseFigures(
                true,
                result.isPresent() && result.get().section().isEmpty(),
                area.map(MuscleArea::meanHu).orElse(OptionalDouble.empty()),
                indices.flatMap(Indices::c3Smi).stream()
                        .mapToDouble(s -> s.cm2PerM2())
                        .findFirst(),
                reviewed.automatic().map(Muscle::agreement).orElse(OptionalDouble.empty()),
                // against the models' mask it would tell of two masks, not of a change
                OpenedMask.of(reviewed).isPresent() ? OptionalDouble.empty() : reviewed.changedShare(),
                categories.stream().map(Category::text).toList(),
                word(categories),
                flags.stream()
                        .filter(QualityFlag::isWarning)
                        .map(QualityFlag::sentence)
                        .toList(),
                reviewed.patient().sex(),
                Optional.of(reviewed.patient()),
                last.map(AuditEntry::who).orElse(""),
                last.map(AuditEntry::at));
    }

    /** The same by the cut-offs in force; as they were where it is not known what the indices are made with. */
    CaseFigures judgedBy(CutOffTable inForce, OptionalDouble smaCm2) {
        if (patient.isEmpty() || smaCm2.isEmpty()) {
            return this;
        }
        Patient who = patient.get();
        List<Category> now = Category.all(Indices.of(smaCm2.getAsDouble(), who), who, inForce);
        return new CaseFigures(
                known,
                noC3,
                smdHu,
                c3SmiCm2PerM2,
                agreement,
                changedShare,
                now.stream().map(Category::text).toList(),
                word(now),
                warnings,
                sex,
                patient,
                this.who,
                at);
    }

    private static String word(List<Category> categories) {
        List<Boolean> low = categories.stream()
                .filter(Category.Labelled.class::isInstance)
                .map(c -> ((Category.Labelled) c).low())
                .distinct()
                .toList();
        if (low.isEmpty()) {
            return "";
        }
        return low.size() > 1 ? "mixed" : low.getFirst() ? "low" : "not low";
    }
}
