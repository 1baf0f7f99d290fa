package org.longus.review.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Muscle;
import org.longus.pipeline.Section;
import org.longus.pipeline.SliceSelector;
import org.longus.volume.Vec3;

/** What the models found, as JSON and back without loss. */
final class ResultNode {
    private ResultNode() {}

    static void put(ObjectNode node, C3Result result) {
        result.section().ifPresent(s -> putSection(node.putObject("section"), s));
        node.put("notFoundReason", result.notFoundReason());
        result.muscle().ifPresent(m -> put(node.putObject("muscle"), m));
        put(node.putArray("models"), result.models());
        node.put("device", result.device());
        node.putObject("seconds")
                .put("section", result.seconds().section())
                .put("muscle", result.seconds().muscle());
    }

    static C3Result result(JsonNode node) throws IOException {
        JsonNode seconds = node.path("seconds");
        return new C3Result(
                node.has("section") ? Optional.of(section(node.path("section"))) : Optional.empty(),
                node.path("notFoundReason").asText(),
                node.has("muscle") ? Optional.of(muscle(node.path("muscle"))) : Optional.empty(),
                models(node.path("models")),
                node.path("device").asText(),
                new C3Result.Seconds(
                        seconds.path("section").asDouble(),
                        seconds.path("muscle").asDouble()));
    }

    static void put(ArrayNode list, List<C3Result.Model> models) {
        for (C3Result.Model m : models) {
            list.addObject().put("id", m.id()).put("version", m.version()).put("sha256", m.sha256());
        }
    }

    static List<C3Result.Model> models(JsonNode list) {
        List<C3Result.Model> models = new ArrayList<>();
        for (JsonNode m : list) {
            models.add(new C3Result.Model(
                    m.path("id").asText(),
                    m.path("version").asText(),
                    m.path("sha256").asText()));
        }
        return List.copyOf(models);
    }

    private static void putSection(ObjectNode node, Section section) {
        Bits.put(node, section.mask());
        SliceSelector.Middle middle = section.middle();
        node.putObject("middle")
                .put("firstK", middle.firstK())
                .put("lastK", middle.lastK())
                .put("middleK", middle.middleK())
                .put("k", middle.k())
                .put("lengthMm", middle.lengthMm());
        Vec3 c = section.centreMm();
        node.putArray("centreMm").add(c.x()).add(c.y()).add(c.z());
        node.put("components", section.components());
        put(node, "agreement", section.agreement());
    }

    private static Section section(JsonNode node) throws IOException {
        JsonNode middle = node.path("middle");
        JsonNode c = node.path("centreMm");
        return new Section(
                Bits.mask(node),
                new SliceSelector.Middle(
                        middle.path("firstK").asInt(),
                        middle.path("lastK").asInt(),
                        middle.path("middleK").asDouble(),
                        middle.path("k").asInt(),
                        middle.path("lengthMm").asDouble()),
                new Vec3(c.path(0).asDouble(), c.path(1).asDouble(), c.path(2).asDouble()),
                node.path("components").asInt(),
                number(node, "agreement"));
    }

    static void put(ObjectNode node, Muscle muscle) {
        node.put("k", muscle.k());
        Bits.put(node, muscle.mask());
        node.put("votes", Bits.deflate(muscle.votes()));
        node.put("members", muscle.members());
        put(node, "agreement", muscle.agreement());
        put(node, "takenAwayCm2", muscle.takenAwayCm2());
        ArrayNode neighbours = node.putArray("neighbours");
        for (Muscle.Neighbour n : muscle.neighbours()) {
            neighbours.addObject().put("k", n.k()).put("areaCm2", n.areaCm2());
        }
    }

    /** Journals of before the body limited the mask have neither what was taken away nor neighbours. */
    static Muscle muscle(JsonNode node) throws IOException {
        List<Muscle.Neighbour> neighbours = new ArrayList<>();
        for (JsonNode n : node.path("neighbours")) {
            neighbours.add(
                    new Muscle.Neighbour(n.path("k").asInt(), n.path("areaCm2").asDouble()));
        }
        return new Muscle(
                node.path("k").asInt(),
                Bits.mask(node),
                Bits.inflate(node.path("votes").binaryValue()),
                node.path("members").asInt(),
                number(node, "agreement"),
                number(node, "takenAwayCm2"),
                neighbours);
    }

    /** Writes nothing for what is unknown. */
    static void put(ObjectNode node, String name, OptionalDouble value) {
        if (value.isPresent()) {
            node.put(name, value.getAsDouble());
        }
    }

    static OptionalDouble number(JsonNode node, String name) {
        // "NaN" stands in quotes: JSON has no such number
        return node.has(name)
                ? OptionalDouble.of(Double.parseDouble(node.path(name).asText()))
                : OptionalDouble.empty();
    }
}
