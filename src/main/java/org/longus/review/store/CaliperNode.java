package org.longus.review.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.longus.edit.CaliperEdit;
import org.longus.measure.Caliper;
import org.longus.measure.CaliperMark;
import org.longus.volume.Plane;
import org.longus.volume.Vec3;

/** Distances and angles, and what was done to them, as JSON and back without loss. */
final class CaliperNode {
    private static final String INDEX = "caliper";

    private CaliperNode() {}

    static void put(ObjectNode node, CaliperEdit edit) {
        node.put(INDEX, edit.index());
        edit.before().ifPresent(mark -> put(node.putObject("from"), mark));
        edit.after().ifPresent(mark -> put(node.putObject("to"), mark));
    }

    static boolean isEdit(JsonNode node) {
        return node.has(INDEX);
    }

    static CaliperEdit edit(JsonNode node) throws IOException {
        return new CaliperEdit(node.path(INDEX).asInt(-1), mark(node, "from"), mark(node, "to"));
    }

    private static void put(ObjectNode node, CaliperMark mark) {
        node.put("plane", mark.plane().name()).put("slice", mark.slice());
        ArrayNode points = node.putArray("pointsMm");
        mark.caliper()
                .pointsMm()
                .forEach(p -> points.addArray().add(p.x()).add(p.y()).add(p.z()));
    }

    private static Optional<CaliperMark> mark(JsonNode node, String field) throws IOException {
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
        return Optional.of(new CaliperMark(
                Plane.valueOf(mark.path("plane").asText()), mark.path("slice").asInt(-1), new Caliper(points)));
    }
}
