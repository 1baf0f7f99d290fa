package org.longus.review.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.longus.edit.MeasurementEdit;
import org.longus.measure.Measurement;
import org.longus.measure.MeasurementMark;
import org.longus.volume.Plane;
import org.longus.volume.Vec3;

/** Distances and angles, and what was done to them, as JSON and back without loss. */
final class MeasurementJson {
    private static final String INDEX = "caliper";

    private MeasurementJson() {}

    static void put(ObjectNode node, MeasurementEdit edit) {
        node.put(INDEX, edit.index());
        edit.before().ifPresent(mark -> put(node.putObject("from"), mark));
        edit.after().ifPresent(mark -> put(node.putObject("to"), mark));
    }

    static boolean isEdit(JsonNode node) {
        return node.has(INDEX);
    }

    static MeasurementEdit edit(JsonNode node) throws IOException {
        return new MeasurementEdit(node.path(INDEX).asInt(-1), mark(node, "from"), mark(node, "to"));
    }

    private static void put(ObjectNode node, MeasurementMark mark) {
        node.put("plane", mark.plane().name()).put("slice", mark.slice());
        ArrayNode points = node.putArray("pointsMm");
        mark.measurement()
                .pointsMm()
                .forEach(p -> points.addArray().add(p.x()).add(p.y()).add(p.z()));
    }

    private static Optional<MeasurementMark> mark(JsonNode node, String field) throws IOException {
        if (!node.has(field)) {
            return Optional.empty();
        }
        JsonNode mark = node.path(field);
        List<Vec3> points = new ArrayList<>();
        for (JsonNode p : mark.path("pointsMm")) {
            if (p.size() != 3) {
                throw new IOException("a point without its place");
            }
            points.add(new Vec3(
                    p.path(0).asDouble(), p.path(1).asDouble(), p.path(2).asDouble()));
        }
        return Optional.of(new MeasurementMark(
                Plane.valueOf(mark.path("plane").asText()), mark.path("slice").asInt(-1), new Measurement(points)));
    }
}
