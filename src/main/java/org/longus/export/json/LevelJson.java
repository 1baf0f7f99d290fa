package org.longus.export.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.export.CaseFindings;
import org.longus.io.json.NumberJson;
import org.longus.measure.HuRange;
import org.longus.measure.MuscleMeasure;
import org.longus.pipeline.Muscle;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;

/**
 * In {@code result.json}, below {@code muscle}: {@code takenAwayCm2}, what the models marked outside the body and in its skin;
 * {@code neighbours}, the models' area a step up and down, with its change against their own area on the measured slice.
 */
final class LevelJson {
    private static final int DECIMALS = 3;

    private LevelJson() {}

    static void put(ObjectNode node, CaseFindings findings) {
        Optional<Muscle> muscle = findings.automatic();
        OptionalDouble takenCm2 = muscle.map(Muscle::takenAwayCm2).orElse(OptionalDouble.empty());
        NumberJson.put(node, "takenAwayCm2", takenCm2, DECIMALS);
        ArrayNode neighbours = node.putArray("neighbours");
        muscle.ifPresent(m -> m.neighbours()
                .forEach(
                        n -> put(neighbours.addObject(), n, m, findings.series().ct())));
    }

    private static void put(ObjectNode node, Muscle.Neighbour n, Muscle measured, CtVolume ct) {
        Geometry g = ct.geometry();
        double measuredCm2 = MuscleMeasure.of(ct, measured.mask(), measured.k(), HuRange.MUSCLE)
                .areaCm2();
        node.put("sliceIndex", n.k());
        NumberJson.put(node, "towardsHeadMm", (n.k() - measured.k()) * g.sense(2) * g.spacingK(), DECIMALS);
        NumberJson.put(node, "areaCm2", n.areaCm2(), DECIMALS);
        NumberJson.put(node, "changePercent", n.changePercent(measuredCm2), DECIMALS);
    }
}
