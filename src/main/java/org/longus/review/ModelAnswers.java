package org.longus.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.longus.edit.SliceMask;
import org.longus.measure.AreaCurve;
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
    /** Not kept with the case, as the next: a person asks for them anew. */
    private List<AreaCurve.Slice> sectionAreas = List.of();

    private OptionalInt utrechtK = OptionalInt.empty();

    static ModelAnswers of(CaseMemory memory) {
        ModelAnswers answers = new ModelAnswers();
        answers.last = memory.result();
        memory.automatic().forEach(answers::put);
        return answers;
    }

    ModelAnswers copy() {
        ModelAnswers copy = new ModelAnswers();
        copy.last = last;
        copy.bySlice.putAll(bySlice);
        copy.sectionAreas = sectionAreas;
        copy.utrechtK = utrechtK;
        return copy;
    }

    /** Takes a run in place of all that was known; its own muscle is left for {@link #put}. */
    void replace(C3Result run) {
        last = Optional.of(run);
        bySlice.clear();
        sectionAreas = List.of();
    }

    /** Takes a run with its muscle, and keeps what is known of other slices. */
    void add(C3Result run) {
        last = Optional.of(run);
        run.muscle().ifPresent(this::put);
    }

    /** Takes their areas on each slice of the section as it stands now. */
    public void keepSection(List<AreaCurve.Slice> areas) {
        sectionAreas = List.copyOf(areas);
    }

    /** As taken last; empty before, and after another run. */
    public List<AreaCurve.Slice> sectionAreas() {
        return sectionAreas;
    }

    /** Notes the slice that a person chose by the rule {@link org.longus.measure.SliceRules#UTRECHT}. */
    public void chooseByUtrecht(int k) {
        utrechtK = OptionalInt.of(k);
    }

    public OptionalInt utrechtK() {
        return utrechtK;
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
