package org.longus.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.longus.measure.AreaCurve;
import org.longus.model.DeviceChoice;
import org.longus.model.Ensemble;
import org.longus.model.ModelPack;
import org.longus.model.OnnxDevice;
import org.longus.model.Stage;
import org.longus.volume.CtVolume;
import org.longus.volume.Progress;

/**
 * Both stages on one CT. The models are loaded at the first run and kept until {@link #close()}. Runs take turns when
 * several threads ask.
 */
public final class C3Pipeline implements AutoCloseable {
    private static final double SECTION_SHARE = 0.85;

    private final Ensemble sectionEnsemble;
    private final Ensemble muscleEnsemble;

    private C3Pipeline(Ensemble sectionEnsemble, Ensemble muscleEnsemble) {
        this.sectionEnsemble = sectionEnsemble;
        this.muscleEnsemble = muscleEnsemble;
    }

    /**
     * Checks both packs and prepares to run them.
     *
     * @throws org.longus.model.PackException when one is missing, altered or not of its stage
     */
    public static C3Pipeline open(Path sectionPack, Path musclePack, DeviceChoice choice) {
        return open(sectionPack, musclePack, choice, 0);
    }

    /**
     * Likewise.
     *
     * @param threads that a network may use on the CPU; 0: as many as there are cores
     */
    public static C3Pipeline open(Path sectionPack, Path musclePack, DeviceChoice choice, int threads) {
        OnnxDevice device = OnnxDevice.choose(choice);
        return new C3Pipeline(
                new Ensemble(ModelPack.load(sectionPack, Stage.SECTION), device, threads),
                new Ensemble(ModelPack.load(musclePack, Stage.MUSCLE), device, threads));
    }

    /**
     * The same models with only some members voting, to measure members on cases that they never saw. It shares the
     * loaded models with this pipeline, which alone is to be closed.
     *
     * @param sectionMembers numbers from 1 in the pack's order; none: all members vote
     * @param muscleMembers likewise, of the muscle pack
     * @throws org.longus.model.PackException when a pack has no such member
     */
    public C3Pipeline among(List<Integer> sectionMembers, List<Integer> muscleMembers) {
        return new C3Pipeline(
                sectionMembers.isEmpty() ? sectionEnsemble : sectionEnsemble.only(sectionMembers),
                muscleMembers.isEmpty() ? muscleEnsemble : muscleEnsemble.only(muscleMembers));
    }

    /** The numbers, from 1, of the members that vote on the muscle. */
    public List<Integer> muscleMembers() {
        return muscleEnsemble.voters();
    }

    /** Whether every member of the muscle pack votes. */
    public boolean isMuscleWhole() {
        return muscleEnsemble.isWhole();
    }

    /**
     * Finds C3, chooses the slice and segments it.
     *
     * @param slice a slice to measure in place of the chosen one; then muscle is measured even where C3 is not found
     * @throws java.util.concurrent.CancellationException when {@code progress} says so
     */
    public C3Result run(CtVolume ct, OptionalInt slice, Progress progress) {
        long start = System.nanoTime();
        SectionLocator.Answer answer = new SectionLocator(sectionEnsemble).locate(ct, progress.part(0, SECTION_SHARE));
        double sectionSeconds = secondsSince(start);
        OptionalInt k = slice.isPresent()
                ? slice
                : answer.section().map(s -> OptionalInt.of(s.middle().k())).orElse(OptionalInt.empty());
        long muscleStart = System.nanoTime();
        Optional<Muscle> muscle = k.isPresent()
                ? Optional.of(segment(ct, k.getAsInt(), progress.part(SECTION_SHARE, 1)))
                : Optional.empty();
        return new C3Result(
                answer.section(),
                answer.reason(),
                muscle,
                models(),
                device(),
                new C3Result.Seconds(sectionSeconds, muscle.isPresent() ? secondsSince(muscleStart) : 0));
    }

    /** Stage 2 alone, on the slice that a person moved to, with the areas of its neighbours. */
    public Muscle segment(CtVolume ct, int k, Progress progress) {
        return new MuscleSegmenter(muscleEnsemble).segmentWithNeighbours(ct, k, progress);
    }

    /** Stage 2 on one slice and nowhere else. */
    public Muscle segmentOnly(CtVolume ct, int k, Progress progress) {
        return new MuscleSegmenter(muscleEnsemble).segment(ct, k, progress);
    }

    /** Stage 2 on each slice of a section; see {@link SectionAreas}. */
    public List<AreaCurve.Slice> curve(CtVolume ct, Section section, Progress progress) {
        return SectionAreas.of(ct, section.middle(), this::segmentOnly, progress);
    }

    public List<C3Result.Model> models() {
        return Stream.of(sectionEnsemble, muscleEnsemble)
                .map(Ensemble::pack)
                .map(p -> new C3Result.Model(p.manifest().id(), p.manifest().version(), p.sha256()))
                .toList();
    }

    /** Where the networks run; when the two stages differ, both. */
    public String device() {
        String section = sectionEnsemble.deviceLabel();
        String muscle = muscleEnsemble.deviceLabel();
        return section.equals(muscle) ? section : "section: %s, muscle: %s".formatted(section, muscle);
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    @Override
    public void close() {
        sectionEnsemble.close();
        muscleEnsemble.close();
    }
}
