package org.longus.review;

import java.util.List;
import org.longus.measure.AreaCurve;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.SliceSelector;

/**
 * The models' area on each slice of a section, with what it was computed from. The pixels are those of the case's scan.
 *
 * @param models that measured it, with the digests of their packs
 * @param slices in the file's order, without gaps, at least one; the first and the last say which section it was
 */
public record MeasuredSection(List<C3Result.Model> models, List<AreaCurve.Slice> slices) {
    public MeasuredSection {
        models = List.copyOf(models);
        slices = List.copyOf(slices);
        if (slices.isEmpty()) {
            throw new IllegalArgumentException("a section without a slice");
        }
    }

    /** Whether it is of this section. */
    public boolean isOn(SliceSelector.Middle section) {
        return slices.getFirst().k() == section.firstK() && slices.getLast().k() == section.lastK();
    }

    /** Whether the very models measured it that answered on the case. */
    public boolean isBy(C3Result run) {
        return models.equals(run.models());
    }
}
