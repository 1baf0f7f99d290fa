package org.longus.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.longus.edit.SliceMask;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Muscle;
import org.longus.pipeline.Section;
import org.longus.volume.Geometry;

/**
 * What the models said of one scan: the last run of both stages, the muscle on each slice that stage 2 was run on, and, where
 * somebody asked for it, their area on each slice of the section.
 */
public final class ModelAnswers {
    private final Map<Integer, Muscle> bySlice = new TreeMap<>();
    private Optional<C3Result> last = Optional.empty();
    private Optional<MeasuredSection> section = Optional.empty();

    static ModelAnswers of(CaseMemory memory) {
        ModelAnswers answers = new ModelAnswers();
        answers.last = memory.result();
        memory.automatic().forEach(answers::put);
        answers.section = memory.section();
        return answers;
    }

    ModelAnswers copy() {
        ModelAnswers copy = new ModelAnswers();
        copy.last = last;
        copy.bySlice.putAll(bySlice);
        copy.section = section;
        return copy;
    }

    /** Takes a run in place of all that was known; its own muscle is left for {@link #put}. */
    void replace(C3Result run) {
        last = Optional.of(run);
        bySlice.clear();
    }

    /** Takes a run with its muscle, and keeps what is known of other slices. */
    void add(C3Result run) {
        last = Optional.of(run);
        run.muscle().ifPresent(this::put);
    }

    void put(MeasuredSection measured) {
        section = Optional.of(measured);
    }

    /** Their areas as measured last, which may have been on another section or by other models; empty before. */
    Optional<MeasuredSection> section() {
        return section;
    }

    /** Their muscle on a slice, where stage 2 was run on it. */
    Optional<Muscle> on(int k) {
        return Optional.ofNullable(bySlice.get(k));
    }

    void put(Muscle muscle) {
        bySlice.put(muscle.k(), muscle);
    }

    boolean isNone() {
        return last.isEmpty() && bySlice.isEmpty();
    }

    Optional<C3Result> last() {
        return last;
    }

    /** One a slice, in the order of the slices. */
    List<Muscle> muscles() {
        return List.copyOf(bySlice.values());
    }

    Optional<Muscle> on(SliceMask slice) {
        return on(slice.k());
    }

    /** @param shift by how many slices of the file's order a person has moved the section */
    Optional<Section> section(int shift, Geometry grid) {
        return last.flatMap(C3Result::section).map(s -> shift == 0 ? s : s.movedBy(shift, grid));
    }

    /** Pixels of a mask that differ from the models' on its slice, as a share of theirs; unknown where they said nothing. */
    OptionalDouble changedShare(SliceMask slice) {
        Optional<Muscle> models = on(slice);
        if (models.isEmpty()) {
            return OptionalDouble.empty();
        }
        int changed = slice.mask().xor(models.get().mask()).count();
        return OptionalDouble.of(
                (double) changed / Math.max(1, models.get().mask().count()));
    }
}
