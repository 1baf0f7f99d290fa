package org.longus.review.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.longus.pipeline.C3Result;
import org.longus.review.CaseEvent;

/** The payloads of a journal. */
final class JournalRecordJson {
    /**
     * 1: the names of edits, and trails in short, in English. 2: kinds with their arguments. 3: also slices chosen by a rule and
     * measured sections, which a version that knows 2 alone would take for damage.
     */
    static final int FORMAT = 3;

    private static final ObjectMapper JSON = new ObjectMapper();

    private JournalRecordJson() {}

    /** Who writes, and with which version of Longus. */
    record Author(String who, String app) {}

    /** @param voxelsCrc32 over the HU of the scan, in the volume's order, the lower byte first */
    record Header(int format, String key, long voxelsCrc32) {}

    /**
     * An event as it stands in a journal.
     *
     * @param before what an event that stands for many tells of them; empty for any other
     */
    record Entry(Instant at, Author author, CaseEvent event, List<AuditEntry> before) {}

    static byte[] bytes(Header header) {
        return bytes(JSON.createObjectNode()
                .put("format", header.format())
                .put("scan", header.key())
                .put("voxelsCrc32", header.voxelsCrc32()));
    }

    static Header header(byte[] payload) throws IOException {
        JsonNode node = JSON.readTree(payload);
        return new Header(
                node.path("format").asInt(),
                node.path("scan").asText(),
                node.path("voxelsCrc32").asLong());
    }

    /**
     * What the models found, as it will stand in a record: to pack a section of a hundred million voxels takes tens of
     * milliseconds.
     */
    record Packed(C3Result run, ObjectNode node) {
        static Packed of(C3Result run) {
            ObjectNode node = JSON.createObjectNode();
            C3ResultJson.put(node, run);
            return new Packed(run, node);
        }
    }

    static byte[] bytes(Entry entry) {
        return bytes(entry, Optional.empty());
    }

    /** @param packed the run that was packed last, which may be the event's */
    static byte[] bytes(Entry entry, Optional<Packed> packed) {
        ObjectNode node = JSON.createObjectNode()
                .put("at", entry.at().toString())
                .put("who", entry.author().who())
                .put("app", entry.author().app());
        EventJson.put(node, entry.event(), packed);
        if (!entry.before().isEmpty()) {
            var list = node.putArray("before");
            entry.before().forEach(a -> AuditJson.put(list.addObject(), a));
        }
        return bytes(node);
    }

    /** @throws IOException when the payload is not an event that this version knows */
    static Entry entry(byte[] payload) throws IOException {
        try {
            JsonNode node = JSON.readTree(payload);
            List<AuditEntry> before = new ArrayList<>();
            for (JsonNode a : node.path("before")) {
                before.add(AuditJson.entry(a));
            }
            return new Entry(
                    Instant.parse(node.path("at").asText()),
                    new Author(node.path("who").asText(), node.path("app").asText()),
                    EventJson.event(node),
                    List.copyOf(before));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static byte[] bytes(ObjectNode node) {
        try {
            return JSON.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of values can always be written", e);
        }
    }
}
