package org.longus.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.measure.MuscleArea;
import org.longus.model.Seen;
import org.longus.model.Stage;
import org.longus.review.FlagFact.UnlikeTraining.Outside;
import org.longus.review.FlagFact.UnlikeTraining.Quantity;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;

/** Whether a slice is unlike those that taught the models. */
final class TrainingFlags {
    /** How far a value may lie outside, as a share of the range from the lowest to the highest. */
    private static final double MARGIN = 0.1;

    private final List<Outside> outside = new ArrayList<>();

    private TrainingFlags() {}

    /**
     * @param stage of the pack that says who taught it
     * @param models the area of their own mask on slice k
     */
    static Optional<FlagFact> of(Stage stage, Seen seen, MuscleArea models, CtVolume ct, int k) {
        Geometry g = ct.geometry();
        TrainingFlags found = new TrainingFlags();
        found.look(Quantity.MUSCLE_HU, models.meanHu(), seen.muscleHu());
        found.look(Quantity.AREA_CM2, OptionalDouble.of(models.areaCm2()), seen.areaCm2());
        if (!seen.neckCm2().isEmpty()) {
            double neckCm2 = BodyOfSlice.of(ct, k).count() * g.pixelAreaCm2();
            found.look(Quantity.NECK_CM2, OptionalDouble.of(neckCm2), seen.neckCm2());
        }
        found.look(Quantity.PIXEL_MM, OptionalDouble.of(Math.max(g.spacingI(), g.spacingJ())), seen.pixelMm());
        found.look(Quantity.SLICE_MM, OptionalDouble.of(g.spacingK()), seen.sliceMm());
        return found.outside.isEmpty()
                ? Optional.empty()
                : Optional.of(new FlagFact.UnlikeTraining(stage, found.outside));
    }

    /** @param range lowest and highest; empty where the pack does not say */
    private void look(Quantity what, OptionalDouble value, List<Double> range) {
        if (value.isEmpty() || range.isEmpty()) {
            return;
        }
        double least = range.get(0);
        double most = range.get(1);
        double margin = MARGIN * (most - least);
        double at = value.getAsDouble();
        if (at < least - margin || at > most + margin) {
            outside.add(new Outside(what, at, least, most));
        }
    }
}
