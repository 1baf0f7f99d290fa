package org.longus.export.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.measure.HuRange;
import org.longus.measure.MuscleMeasure;
import org.longus.pipeline.Muscle;
import org.longus.review.Case;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;

/**
 * In {@code result.json}, below {@code muscle}: {@code takenAwayCm2}, what the models marked outside the body and in its skin;
 * {@code neighbours}, the models' area a step up and down, with its change against their own area on the measured slice.
 */
final class LevelJson {
    private LevelJson() {}

    static void put(ObjectNode node, Case aCase) {
        Optional<Muscle> muscle = aCase.automatic();
        OptionalDouble takenCm2 = muscle.map(Muscle::takenAwayCm2).orElse(OptionalDouble.empty());
        if (takenCm2.isPresent()) {
            node.put("takenAwayCm2", rounded(takenCm2.getAsDouble()));
        } else {
            node.putNull("takenAwayCm2");
        }
        ArrayNode neighbours = node.putArray("neighbours");
        muscle.ifPresent(m -> m.neighbours()
                .forEach(n -> put(neighbours.addObject(), n, m, aCase.series().ct())));
    }

    private static void put(ObjectNode node, Muscle.Neighbour n, Muscle measured, CtVolume ct) {
        Geometry g = ct.geometry();
        double measuredCm2 = MuscleMeasure.of(ct, measured.mask(), measured.k(), HuRange.MUSCLE)
                .areaCm2();
        node.put("sliceIndex", n.k());
        node.put("towardsHeadMm", rounded((n.k() - measured.k()) * g.sense(2) * g.spacingK()));
        node.put("areaCm2", rounded(n.areaCm2()));
        OptionalDouble change = n.changePercent(measuredCm2);
        if (change.isPresent()) {
            node.put("changePercent", rounded(change.getAsDouble()));
        } else {
            node.putNull("changePercent");
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
