package org.longus.review.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.longus.measure.AreaCurve;
import org.longus.review.MeasuredSection;

/** The models' areas over a section as JSON and back without loss: {@code models} and {@code slices}. */
final class SectionJson {
    private SectionJson() {}

    static void put(ObjectNode node, MeasuredSection section) {
        C3ResultJson.put(node.putArray("models"), section.models());
        ArrayNode slices = node.putArray("slices");
        for (AreaCurve.Slice s : section.slices()) {
            ObjectNode of = slices.addObject().put("k", s.k());
            C3ResultJson.put(C3ResultJson.put(of, "zMm", s.zMm()), "areaCm2", s.areaCm2());
            C3ResultJson.put(of, "meanHu", s.meanHu());
        }
    }

    /** @throws IllegalArgumentException when there is no slice */
    static MeasuredSection section(JsonNode node) {
        List<AreaCurve.Slice> slices = new ArrayList<>();
        for (JsonNode s : node.path("slices")) {
            slices.add(new AreaCurve.Slice(
                    s.path("k").asInt(),
                    C3ResultJson.real(s.path("zMm")),
                    C3ResultJson.real(s.path("areaCm2")),
                    C3ResultJson.number(s, "meanHu")));
        }
        return new MeasuredSection(C3ResultJson.models(node.path("models")), slices);
    }
}
