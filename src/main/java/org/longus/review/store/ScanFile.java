package org.longus.review.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.longus.io.file.PrivateFiles;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/** {@code scan.json} in a case's folder: which scan was worked on. Version 0.1 wrote none. */
final class ScanFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "scan.json";
    private static final String[] AXES = {"i", "j", "k"};

    private ScanFile() {}

    static void write(Path folder, KnownScan scan) throws IOException {
        ObjectNode node = JSON.createObjectNode().put("format", 1);
        scan.keys().forEach(node.putArray("keys")::add);
        node.put("series", scan.series())
                .put("patient", scan.patientId())
                .put("frame", scan.frame())
                .put("path", scan.path())
                .put("voxelsCrc32", scan.voxelsCrc32());
        put(node.putArray("origin"), scan.grid().origin());
        for (int axis = 0; axis < 3; axis++) {
            ObjectNode of = node.putObject(AXES[axis])
                    .put("size", scan.grid().size(axis))
                    .put("spacingMm", scan.grid().spacingMm(axis));
            put(of.putArray("direction"), scan.grid().direction(axis));
        }
        scan.sliceCrc32().forEach(node.putArray("sliceCrc32")::add);
        byte[] bytes = JSON.writeValueAsBytes(node);
        PrivateFiles.write(folder.resolve(NAME), out -> out.write(bytes));
    }

    private static void put(ArrayNode node, Vec3 p) {
        node.add(p.x()).add(p.y()).add(p.z());
    }

    /** As {@link #known}; empty as well where the disk does not answer. */
    static Optional<KnownScan> read(Path folder) {
        try {
            return known(folder);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Empty where there is none, or one that cannot be understood.
     *
     * @throws IOException when the disk does not tell
     */
    static Optional<KnownScan> known(Path folder) throws IOException {
        try {
            JsonNode node = JSON.readTree(Files.readAllBytes(folder.resolve(NAME)));
            List<String> keys = new ArrayList<>();
            node.path("keys").forEach(k -> keys.add(k.asText()));
            List<Integer> slices = new ArrayList<>();
            node.path("sliceCrc32").forEach(s -> slices.add(s.asInt()));
            return Optional.of(new KnownScan(
                    keys,
                    node.path("series").asText(),
                    node.path("patient").asText(),
                    node.path("frame").asText(),
                    node.path("path").asText(),
                    grid(node),
                    node.path("voxelsCrc32").asLong(),
                    slices));
        } catch (NoSuchFileException | JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Geometry grid(JsonNode node) {
        JsonNode i = node.path(AXES[0]);
        JsonNode j = node.path(AXES[1]);
        JsonNode k = node.path(AXES[2]);
        return new Geometry(
                i.path("size").asInt(),
                j.path("size").asInt(),
                k.path("size").asInt(),
                point(node.path("origin")),
                point(i.path("direction")),
                point(j.path("direction")),
                point(k.path("direction")),
                i.path("spacingMm").asDouble(),
                j.path("spacingMm").asDouble(),
                k.path("spacingMm").asDouble());
    }

    private static Vec3 point(JsonNode p) {
        return new Vec3(p.path(0).asDouble(), p.path(1).asDouble(), p.path(2).asDouble());
    }
}
