package org.longus.review.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.longus.edit.ChooseSlice;
import org.longus.edit.Edit;
import org.longus.edit.EditAction;
import org.longus.edit.EditHistory;
import org.longus.edit.MaskEdit;
import org.longus.edit.MeasurementEdit;
import org.longus.edit.MoveSection;
import org.longus.edit.MoveSlice;
import org.longus.edit.SliceMask;
import org.longus.pipeline.Muscle;
import org.longus.review.CaseMemory;
import org.longus.review.Reading;

/** A whole case, its undo included, as JSON and back without loss. */
final class MemoryJson {
    private MemoryJson() {}

    static void put(ObjectNode node, CaseMemory memory) {
        memory.result().ifPresent(r -> C3ResultJson.put(node.putObject("result"), r));
        ArrayNode automatic = node.putArray("automatic");
        memory.automatic().forEach(m -> C3ResultJson.put(automatic.addObject(), m));
        EventJson.put(node.putObject("typed"), memory.typed());
        memory.imported().ifPresent(i -> EventJson.put(node.putObject("imported"), i));
        memory.decision().ifPresent(d -> EventJson.put(node, d));
        EventJson.put(node, memory.judged());
        node.putObject("reading")
                .put("finished", memory.reading().finished())
                .put("aiSeen", memory.reading().aiSeen())
                .put("reopened", memory.reading().reopened());
        memory.section().ifPresent(s -> SectionJson.put(node.putObject("measuredSection"), s));
        memory.edits().ifPresent(steps -> {
            ObjectNode edits = node.putObject("edits");
            steps.start().ifPresent(s -> put(edits.putObject("start"), s));
            ArrayNode list = edits.putArray("steps");
            steps.edits().forEach(e -> put(list.addObject(), e));
            edits.put("done", steps.done());
        });
    }

    static CaseMemory memory(JsonNode node) throws IOException {
        List<Muscle> automatic = new ArrayList<>();
        for (JsonNode muscle : node.path("automatic")) {
            automatic.add(C3ResultJson.muscle(muscle));
        }
        return new CaseMemory(
                node.has("result") ? Optional.of(C3ResultJson.result(node.path("result"))) : Optional.empty(),
                automatic,
                EventJson.patient(node.path("typed")),
                node.has("imported") ? Optional.of(EventJson.imported(node.path("imported"))) : Optional.empty(),
                EventJson.decision(node),
                EventJson.judged(node),
                node.has("edits") ? Optional.of(steps(node.path("edits"))) : Optional.empty(),
                reading(node.path("reading")),
                node.has("measuredSection")
                        ? Optional.of(SectionJson.section(node.path("measuredSection")))
                        : Optional.empty());
    }

    /** Journals of before annotator mode have none. */
    private static Reading reading(JsonNode node) {
        return new Reading(
                node.path("finished").asBoolean(),
                node.path("aiSeen").asBoolean(),
                node.path("reopened").asBoolean());
    }

    private static EditHistory.Steps steps(JsonNode node) throws IOException {
        List<Edit> edits = new ArrayList<>();
        for (JsonNode step : node.path("steps")) {
            edits.add(edit(step));
        }
        return new EditHistory.Steps(
                node.has("start") ? Optional.of(sliceMask(node.path("start"))) : Optional.empty(),
                edits,
                node.path("done").asInt());
    }

    private static void put(ObjectNode node, Edit edit) {
        ActionJson.put(node.putObject("action"), edit.action());
        switch (edit) {
            case MaskEdit e -> {
                node.put("k", e.k());
                EventJson.put(node, e.delta());
            }
            case MoveSection e -> node.put("slices", e.slices());
            case MeasurementEdit e -> MeasurementJson.put(node, e);
            case ChooseSlice e -> node.put("rule", e.rule()).put("k", e.k());
            case MoveSlice e -> {
                put(node.putObject("before"), e.before());
                put(node.putObject("after"), e.after());
            }
        }
    }

    private static Edit edit(JsonNode node) throws IOException {
        if (node.has("slices")) {
            return new MoveSection(ActionJson.ofStep(node), node.path("slices").asInt());
        }
        if (node.has("rule")) {
            return new ChooseSlice(node.path("rule").asText(), node.path("k").asInt(-1));
        }
        if (MeasurementJson.isEdit(node)) {
            return MeasurementJson.edit(node);
        }
        EditAction action = ActionJson.ofStep(node);
        return node.has("before")
                ? new MoveSlice(action, sliceMask(node.path("before")), sliceMask(node.path("after")))
                : new MaskEdit(action, node.path("k").asInt(), EventJson.delta(node));
    }

    private static void put(ObjectNode node, SliceMask state) {
        node.put("k", state.k());
        Bits.put(node, state.mask());
    }

    private static SliceMask sliceMask(JsonNode node) throws IOException {
        return new SliceMask(node.path("k").asInt(), Bits.mask(node));
    }
}
