package org.longus.review.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.longus.pipeline.Discs;
import org.longus.pipeline.Section;

/** What the two steps of stage 1 gave, as JSON and back without loss. Journals of before there were two have none. */
final class StepsJson {
    private StepsJson() {}

    static void put(ObjectNode node, Section.Steps steps) {
        C3ResultJson.put(node, "coarseK", steps.coarseK());
        C3ResultJson.put(node, "coarseLengthMm", steps.coarseLengthMm());
        C3ResultJson.put(node, "coarseCm3", steps.coarseCm3());
        node.put("believed", steps.believed()).put("members", steps.members());
        steps.discs().ifPresent(d -> {
            ObjectNode discs = node.putObject("discs");
            C3ResultJson.put(discs, "upperK", d.upperK());
            C3ResultJson.put(discs, "lowerK", d.lowerK());
            C3ResultJson.put(discs, "centreK", d.centreK());
            C3ResultJson.put(discs, "spreadMm", d.spreadMm());
        });
    }

    static Section.Steps steps(JsonNode node) {
        return new Section.Steps(
                C3ResultJson.real(node.path("coarseK")),
                C3ResultJson.real(node.path("coarseLengthMm")),
                C3ResultJson.real(node.path("coarseCm3")),
                node.has("discs") ? Optional.of(discs(node.path("discs"))) : Optional.empty(),
                node.path("believed").asInt(),
                node.path("members").asInt());
    }

    private static Discs discs(JsonNode node) {
        return new Discs(
                C3ResultJson.real(node.path("upperK")),
                C3ResultJson.real(node.path("lowerK")),
                C3ResultJson.real(node.path("centreK")),
                C3ResultJson.real(node.path("spreadMm")));
    }
}
