package org.longus.review.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.longus.edit.EditAction;
import org.longus.edit.MaskDelta;
import org.longus.edit.MeasurementEdit;
import org.longus.io.json.RecordJson;
import org.longus.patient.ImportedPatient;
import org.longus.patient.Patient;
import org.longus.patient.Sex;
import org.longus.pipeline.C3Result;
import org.longus.review.CaseEvent;
import org.longus.review.Decision;
import org.longus.review.Judged;
import org.longus.review.ReviewState;
import org.longus.volume.PixelRect;

/** Events as JSON and back without loss. */
final class EventJson {
    private static final String EVENT = "event";
    private static final String JUDGED = "judgedBy";

    private EventJson() {}

    static void put(ObjectNode node, CaseEvent event, Optional<JournalRecordJson.Packed> packed) {
        switch (event) {
            case CaseEvent.Ran(var result) -> put(named(node, "ran"), result, packed);
            case CaseEvent.Moved(var muscle, boolean asLeft) ->
                C3ResultJson.put(named(node, "moved").put("asLeft", asLeft).putObject("muscle"), muscle);
            case CaseEvent.Edited(EditAction action, int k, MaskDelta delta) -> {
                ActionJson.put(named(node, "edited").put("k", k).putObject("action"), action);
                put(node, delta);
            }
            case CaseEvent.SectionMoved(int slices) ->
                named(node, "section moved").put("slices", slices);
            case CaseEvent.SliceChosen(String rule, int k) ->
                named(node, "slice chosen").put("rule", rule).put("k", k);
            case CaseEvent.SectionMeasured(var section) -> SectionJson.put(named(node, "section measured"), section);
            case CaseEvent.CaliperChanged(MeasurementEdit edit) ->
                MeasurementJson.put(named(node, "caliper changed"), edit);
            case CaseEvent.Undone() -> named(node, "undone");
            case CaseEvent.Redone() -> named(node, "redone");
            case CaseEvent.Typed(Patient values) -> put(named(node, "typed").putObject("patient"), values);
            case CaseEvent.Imported(ImportedPatient patient) -> put(named(node, "imported"), patient);
            case CaseEvent.Decided(var decision, var judged) -> {
                named(node, "decided");
                decision.ifPresent(d -> put(node, d));
                put(node, judged);
            }
            case CaseEvent.Began(int k) -> named(node, "began").put("k", k);
            case CaseEvent.Revealed(var result) -> put(named(node, "revealed"), result, packed);
            case CaseEvent.Exposed() -> named(node, "exposed");
            case CaseEvent.Finished() -> named(node, "finished");
            case CaseEvent.Reopened() -> named(node, "reopened");
            case CaseEvent.Remembered(var memory) ->
                MemoryJson.put(named(node, "remembered").putObject("memory"), memory);
        }
    }

    private static void put(ObjectNode node, C3Result run, Optional<JournalRecordJson.Packed> packed) {
        JournalRecordJson.Packed same =
                packed.filter(p -> p.run() == run).orElseGet(() -> JournalRecordJson.Packed.of(run));
        node.set("result", same.node());
    }

    private static ObjectNode named(ObjectNode node, String event) {
        return node.put(EVENT, event);
    }

    /** @throws IOException when a part is missing or of no kind that this version knows */
    static CaseEvent event(JsonNode node) throws IOException {
        String name = node.path(EVENT).asText();
        return switch (name) {
            case "ran" -> new CaseEvent.Ran(C3ResultJson.result(node.path("result")));
            case "moved" ->
                // journals older than the field never brought a mask back
                new CaseEvent.Moved(
                        C3ResultJson.muscle(node.path("muscle")),
                        node.path("asLeft").asBoolean(false));
            case "edited" ->
                new CaseEvent.Edited(ActionJson.ofStep(node), node.path("k").asInt(), delta(node));
            case "section moved" ->
                new CaseEvent.SectionMoved(node.path("slices").asInt());
            case "slice chosen" ->
                new CaseEvent.SliceChosen(
                        node.path("rule").asText(), node.path("k").asInt(-1));
            case "section measured" -> new CaseEvent.SectionMeasured(SectionJson.section(node));
            case "caliper changed" -> new CaseEvent.CaliperChanged(MeasurementJson.edit(node));
            case "undone" -> new CaseEvent.Undone();
            case "redone" -> new CaseEvent.Redone();
            case "typed" -> new CaseEvent.Typed(patient(node.path("patient")));
            case "imported" -> new CaseEvent.Imported(imported(node));
            case "decided" -> new CaseEvent.Decided(decision(node), judged(node));
            case "began" -> new CaseEvent.Began(node.path("k").asInt(-1));
            case "revealed" -> new CaseEvent.Revealed(C3ResultJson.result(node.path("result")));
            case "exposed" -> new CaseEvent.Exposed();
            case "finished" -> new CaseEvent.Finished();
            case "reopened" -> new CaseEvent.Reopened();
            case "remembered" -> new CaseEvent.Remembered(MemoryJson.memory(node.path("memory")));
            default -> throw new IOException("'%s' is no event that this version of Longus knows".formatted(name));
        };
    }

    static void put(ObjectNode node, MaskDelta delta) {
        MaskDelta.Packed packed = delta.pack();
        PixelRect r = packed.rect();
        node.putArray("size").add(packed.sizeI()).add(packed.sizeJ());
        node.putArray("rect").add(r.iFrom()).add(r.jFrom()).add(r.iTo()).add(r.jTo());
        node.put("flip", packed.bits());
    }

    static MaskDelta delta(JsonNode node) throws IOException {
        JsonNode size = node.path("size");
        JsonNode r = node.path("rect");
        byte[] bits = node.path("flip").binaryValue();
        if (bits == null) {
            throw new IOException("an edit without its pixels");
        }
        PixelRect rect = new PixelRect(
                r.path(0).asInt(),
                r.path(1).asInt(),
                r.path(2).asInt(),
                r.path(3).asInt());
        return MaskDelta.unpack(
                new MaskDelta.Packed(size.path(0).asInt(), size.path(1).asInt(), rect, bits));
    }

    static void put(ObjectNode node, Patient patient) {
        patient.sex().ifPresent(s -> node.put("sex", s.name()));
        C3ResultJson.put(node, "ageYears", patient.ageYears());
        C3ResultJson.put(node, "heightCm", patient.heightCm());
        C3ResultJson.put(node, "weightKg", patient.weightKg());
    }

    static Patient patient(JsonNode node) {
        return new Patient(
                node.has("sex") ? Optional.of(Sex.valueOf(node.path("sex").asText())) : Optional.empty(),
                C3ResultJson.number(node, "ageYears"),
                C3ResultJson.number(node, "heightCm"),
                C3ResultJson.number(node, "weightKg"));
    }

    static void put(ObjectNode node, ImportedPatient patient) {
        put(node.putObject("patient"), patient.values());
        node.put("from", patient.from());
    }

    static ImportedPatient imported(JsonNode node) {
        return new ImportedPatient(
                patient(node.path("patient")), node.path("from").asText());
    }

    static void put(ObjectNode node, Decision decision) {
        node.put("decision", decision.state().name()).put("reason", decision.reason());
    }

    /** Writes nothing where it is not known. */
    static void put(ObjectNode node, Optional<Judged> judged) {
        judged.ifPresent(j -> node.set(JUDGED, RecordJson.write(j).path("said")));
    }

    /** Empty where the node holds none, as in journals of before. */
    static Optional<Judged> judged(JsonNode node) {
        return node.has(JUDGED)
                ? Optional.of(RecordJson.read(
                        JsonNodeFactory.instance.objectNode().set("said", node.path(JUDGED)), Judged.class))
                : Optional.empty();
    }

    /** Empty where the node holds none. */
    static Optional<Decision> decision(JsonNode node) {
        return node.has("decision")
                ? Optional.of(new Decision(
                        ReviewState.valueOf(node.path("decision").asText()),
                        node.path("reason").asText()))
                : Optional.empty();
    }
}
