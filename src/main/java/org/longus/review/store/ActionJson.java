package org.longus.review.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalInt;
import org.longus.edit.EditAction;
import org.longus.edit.EditKind;
import org.longus.edit.MaskSource;
import org.longus.io.json.RecordJson;
import org.longus.measure.HuRange;

/** What was done to a mask as JSON and back without loss: {@code kind} and those of its arguments that are known. */
public final class ActionJson {
    private ActionJson() {}

    public static void put(ObjectNode node, EditAction action) {
        node.put("kind", action.kind().name());
        if (action.takesAway()) {
            node.put("takesAway", true);
        }
        C3ResultJson.put(node, "sizeMm", action.sizeMm());
        C3ResultJson.put(node, "areaMm2", action.areaMm2());
        action.fromSlice().ifPresent(k -> node.put("fromSlice", k));
        action.heldTo()
                .ifPresent(hu -> node.putArray("heldToHu").add(hu.lowHu()).add(hu.highHu()));
        action.source().ifPresent(source -> node.set("source", RecordJson.write(source)));
        if (action.is(EditKind.OTHER)) {
            node.put("asWritten", action.asWritten());
        }
    }

    /** @throws IllegalArgumentException when it is of no kind that this version knows */
    static EditAction action(JsonNode node) {
        JsonNode hu = node.path("heldToHu");
        return new EditAction(
                EditKind.valueOf(node.path("kind").asText()),
                node.path("takesAway").asBoolean(),
                C3ResultJson.number(node, "sizeMm"),
                C3ResultJson.number(node, "areaMm2"),
                node.has("fromSlice") ? OptionalInt.of(node.path("fromSlice").asInt()) : OptionalInt.empty(),
                hu.isArray()
                        ? Optional.of(new HuRange(hu.path(0).asInt(), hu.path(1).asInt()))
                        : Optional.empty(),
                node.has("source")
                        ? Optional.of(RecordJson.read(node.path("source"), MaskSource.class))
                        : Optional.empty(),
                node.path("asWritten").asText());
    }

    /** What a step of a journal was, in its field {@code action}; in journals of format 1 its name stands in its place. */
    static EditAction ofStep(JsonNode step) {
        return step.has("action")
                ? action(step.path("action"))
                : EarlierWords.action(step.path("name").asText());
    }
}
