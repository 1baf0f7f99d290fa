package org.longus.ui.service;

import java.util.List;
import java.util.OptionalInt;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Muscle;
import org.longus.volume.CtVolume;
import org.longus.volume.Progress;

/** The two-stage pipeline as the window needs it. Called off the JavaFX thread; may take seconds to minutes. */
public interface Models extends AutoCloseable {
    /** Both stages; see {@link org.longus.pipeline.C3Pipeline#run}. */
    C3Result run(CtVolume ct, OptionalInt slice, Progress progress);

    /** Stage 2 alone on slice {@code k}. */
    Muscle segment(CtVolume ct, int k, Progress progress);

    /** Stage 2 on slice {@code k} and nowhere else; {@link #segment} also looks a step up and down. */
    default Muscle segmentOnly(CtVolume ct, int k, Progress progress) {
        return segment(ct, k, progress);
    }

    /** The packs that answered last, with their digests; none before. */
    default List<C3Result.Model> models() {
        return List.of();
    }

    /** Where the networks run, as in "CPU"; empty while that is not known. */
    String device();

    /** What the packs say of themselves, some lines each, the name first; reads their files. */
    default List<String> packs() {
        return List.of();
    }

    /** Whether the networks answer as they should, as a sentence; takes seconds. Empty where there is nothing to test. */
    default String selfTest() {
        return "";
    }

    @Override
    default void close() {}
}
