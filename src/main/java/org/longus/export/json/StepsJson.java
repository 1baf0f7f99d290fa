package org.longus.export.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.longus.io.json.NumberJson;
import org.longus.pipeline.Discs;
import org.longus.pipeline.Section;
import org.longus.volume.Geometry;

/**
 * What the two steps of stage 1 gave, in {@code c3} of {@code result.json}: {@code discs} and {@code steps}. Places are the
 * LPS z of the slices' middles, in mm; {@code differenceMm} and {@code spreadMm} lie along the slices' normal, the former
 * positive towards the head. What the second step did not find is {@code null}. A pack with one step writes neither.
 */
final class StepsJson {
    private StepsJson() {}

    static void put(ObjectNode c3, Section.Steps steps, Geometry g) {
        Optional<Discs> found = steps.discs();
        ObjectNode discs = c3.putObject("discs");
        NumberJson.put(discs, "c2c3Mm", found.map(d -> z(d.upperK(), g)).orElse(Double.NaN), 2);
        NumberJson.put(discs, "c3c4Mm", found.map(d -> z(d.lowerK(), g)).orElse(Double.NaN), 2);
        ObjectNode node = c3.putObject("steps");
        NumberJson.put(node, "coarseCentreMm", z(steps.coarseK(), g), 2);
        NumberJson.put(node, "coarseSectionMm", steps.coarseLengthMm(), 2);
        NumberJson.put(node, "coarseCm3", steps.coarseCm3(), 1);
        NumberJson.put(
                node, "refinedCentreMm", found.map(d -> z(d.centreK(), g)).orElse(Double.NaN), 2);
        NumberJson.put(node, "differenceMm", steps.differenceMm(g), 2);
        NumberJson.put(node, "spreadMm", found.map(Discs::spreadMm).orElse(Double.NaN), 2);
        node.put("believed", steps.believed()).put("members", steps.members());
    }

    private static double z(double k, Geometry g) {
        return g.sliceCentre(k).z();
    }
}
