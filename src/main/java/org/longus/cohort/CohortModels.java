package org.longus.cohort;

import java.util.List;
import java.util.OptionalInt;
import org.longus.measure.AreaCurve;
import org.longus.pipeline.C3Pipeline;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Section;
import org.longus.volume.CtVolume;
import org.longus.volume.Progress;

/** The models as a batch needs them. */
public interface CohortModels extends AutoCloseable {
    /** Both stages; see {@link C3Pipeline#run}. */
    C3Result run(CtVolume ct, OptionalInt slice, Progress progress);

    /** The area on each slice of a section; see {@link C3Pipeline#curve}. */
    default List<AreaCurve.Slice> curve(CtVolume ct, Section section, Progress progress) {
        throw new UnsupportedOperationException("these models measure no section");
    }

    /** The packs that would run. */
    List<C3Result.Model> models();

    @Override
    void close();

    /** The real ones. */
    static CohortModels with(C3Pipeline pipeline) {
        return new CohortModels() {
            @Override
            public C3Result run(CtVolume ct, OptionalInt slice, Progress progress) {
                return pipeline.run(ct, slice, progress);
            }

            @Override
            public List<AreaCurve.Slice> curve(CtVolume ct, Section section, Progress progress) {
                return pipeline.curve(ct, section, progress);
            }

            @Override
            public List<C3Result.Model> models() {
                return pipeline.models();
            }

            @Override
            public void close() {
                pipeline.close();
            }
        };
    }
}
