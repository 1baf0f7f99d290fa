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
import org.longus.volume.PlainNumber;
import org.longus.volume.Vec3;

/** What the models found, as JSON and back without loss. */
final class C3ResultJson {
    private C3ResultJson() {}

    static void put(ObjectNode node, C3Result result) {
        result.section().ifPresent(s -> putSection(node.putObject("section"), s));
        node.put("notFoundReason", result.notFoundReason());
        result.muscle().ifPresent(m -> put(node.putObject("muscle"), m));
        put(node.putArray("models"), result.models());
        node.put("device", result.device());
        put(
                put(node.putObject("seconds"), "section", result.seconds().section()),
                "muscle",
                result.seconds().muscle());
    }

    static C3Result result(JsonNode node) throws IOException {
        JsonNode seconds = node.path("seconds");
        return new C3Result(
                node.has("section") ? Optional.of(section(node.path("section"))) : Optional.empty(),
                node.path("notFoundReason").asText(),
                node.has("muscle") ? Optional.of(muscle(node.path("muscle"))) : Optional.empty(),
                models(node.path("models")),
                node.path("device").asText(),
                new C3Result.Seconds(real(seconds.path("section")), real(seconds.path("muscle"))));
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
        ObjectNode slices =
                node.putObject("middle").put("firstK", middle.firstK()).put("lastK", middle.lastK());
        put(put(slices, "middleK", middle.middleK()).put("k", middle.k()), "lengthMm", middle.lengthMm());
        Vec3 c = section.centreMm();
        node.putArray("centreMm").add(c.x()).add(c.y()).add(c.z());
        node.put("components", section.components());
        put(node, "agreement", section.agreement());
        section.steps().ifPresent(s -> StepsJson.put(node.putObject("steps"), s));
    }

    private static Section section(JsonNode node) throws IOException {
        JsonNode middle = node.path("middle");
        JsonNode c = node.path("centreMm");
        return new Section(
                Bits.mask(node),
                new SliceSelector.Middle(
                        middle.path("firstK").asInt(),
                        middle.path("lastK").asInt(),
                        real(middle.path("middleK")),
                        middle.path("k").asInt(),
                        real(middle.path("lengthMm"))),
                new Vec3(real(c.path(0)), real(c.path(1)), real(c.path(2))),
                node.path("components").asInt(),
                number(node, "agreement"),
                node.has("steps") ? Optional.of(StepsJson.steps(node.path("steps"))) : Optional.empty());
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
            put(neighbours.addObject().put("k", n.k()), "areaCm2", n.areaCm2());
        }
    }

    /** Journals of before the body limited the mask have neither what was taken away nor neighbours. */
    static Muscle muscle(JsonNode node) throws IOException {
        List<Muscle.Neighbour> neighbours = new ArrayList<>();
        for (JsonNode n : node.path("neighbours")) {
            neighbours.add(new Muscle.Neighbour(n.path("k").asInt(), real(n.path("areaCm2"))));
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
            put(node, name, value.getAsDouble());
        }
    }

    /** A given value that is not a number is null. */
    static ObjectNode put(ObjectNode node, String name, double value) {
        return node.put(name, Double.isFinite(value) ? Double.valueOf(value) : null);
    }

    static OptionalDouble number(JsonNode node, String name) {
        return node.has(name) ? OptionalDouble.of(real(node.path(name))) : OptionalDouble.empty();
    }

    /** NaN for null, and for the "NaN" in quotes of version 0.1; 0 where nothing stands, as in its journals. */
    static double real(JsonNode number) {
        return number.isNull() || number.isTextual()
                ? PlainNumber.scientific(number.asText()).orElse(Double.NaN)
                : number.asDouble();
    }
}
