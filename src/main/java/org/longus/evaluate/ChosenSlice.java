package org.longus.evaluate;

import java.util.OptionalDouble;
import org.longus.measure.HuRange;
import org.longus.measure.MuscleArea;
import org.longus.measure.MuscleMeasure;
import org.longus.pipeline.Muscle;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.SliceBody;

/**
 * The slice that the models chose, by the quantities of a pack's {@code seen}: from these of the people who taught a pack its
 * ranges are made, and cases can be parted by build and scanner.
 *
 * @param areaCm2 the models' muscle on it, {@code meanHu} its mean HU
 * @param neckCm2 {@link SliceBody}
 * @param pixelMm the longer side of a pixel, {@code sliceMm} the slices' distance
 */
record ChosenSlice(double areaCm2, OptionalDouble meanHu, double neckCm2, double pixelMm, double sliceMm) {
    static ChosenSlice of(CtVolume ct, Muscle muscle) {
        Geometry g = ct.geometry();
        MuscleArea area = MuscleMeasure.of(ct, muscle.mask(), muscle.k(), HuRange.MUSCLE);
        return new ChosenSlice(
                muscle.mask().count() * g.pixelAreaCm2(),
                area.meanHu(),
                SliceBody.of(ct, muscle.k()).count() * g.pixelAreaCm2(),
                Math.max(g.spacingI(), g.spacingJ()),
                g.spacingK());
    }
}
