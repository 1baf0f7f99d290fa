package org.longus.review.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.longus.edit.EditAction;
import org.longus.pipeline.C3Result;
import org.longus.review.AuditAct;
import org.longus.review.AuditAct.ChangedScan;

/**
 * The trail of a case as JSON and back without loss: {@code at}, {@code who}, {@code app}, {@code kind}, {@code args} and
 * {@code smaCm2}. Journals of format 1 have words, {@code what}, in the place of kind and arguments.
 */
public final class AuditJson {
    private static final String AS_WRITTEN = "asWritten";

    private AuditJson() {}

    /** Writes no {@code smaCm2} where there is no mask. */
    public static void put(ObjectNode node, AuditEntry entry) {
        node.put("at", entry.at().toString()).put("who", entry.who()).put("app", entry.app());
        put(node, entry.what());
        C3ResultJson.put(node, "smaCm2", entry.smaCm2());
    }

    static AuditEntry entry(JsonNode node) throws IOException {
        return new AuditEntry(
                Instant.parse(node.path("at").asText()),
                node.path("who").asText(),
                node.path("app").asText(),
                node.has("kind")
                        ? act(node)
                        : EarlierWords.act(node.path("what").asText()),
                C3ResultJson.number(node, "smaCm2"));
    }

    static void put(ObjectNode node, AuditAct act) {
        node.put("kind", act.kind().name());
        ObjectNode args = args(node.objectNode(), act);
        if (!args.isEmpty()) {
            node.set("args", args);
        }
    }

    private static ObjectNode args(ObjectNode args, AuditAct act) {
        switch (act) {
            case AuditAct.RanModels(var models, String device) -> run(args, models, device);
            case AuditAct.RevealedAi(var models, String device) -> run(args, models, device);
            case AuditAct.MeasuredSlice(int k, boolean asLeft) -> {
                args.put("k", k);
                if (asLeft) {
                    args.put("asLeft", true);
                }
            }
            case AuditAct.Edited(EditAction action, int k) -> {
                ActionJson.put(args.putObject("action"), action);
                args.put("k", k);
            }
            case AuditAct.MovedSection(int slices, var mm) -> {
                args.put("slices", slices);
                C3ResultJson.put(args, "towardsHeadMm", mm);
            }
            case AuditAct.ChoseSlice(String rule, int k) ->
                args.put("rule", rule).put("k", k);
            case AuditAct.MeasuredTheSection(var models, int slices) -> {
                C3ResultJson.put(args.putArray("models"), models);
                args.put("slices", slices);
            }
            case AuditAct.ChangedCaliper(var edit) -> MeasurementJson.put(args, edit);
            case AuditAct.Undo(var step) -> step(args, step);
            case AuditAct.Redo(var step) -> step(args, step);
            case AuditAct.Typed(var values) -> EventJson.put(args.putObject("patient"), values);
            case AuditAct.Imported(var patient) -> EventJson.put(args, patient);
            case AuditAct.Decided(var decision) -> EventJson.put(args, decision);
            case AuditAct.BeganSlice(int k) -> args.put("k", k);
            case ChangedScan change -> put(args, change);
            case AuditAct.AsWritten(var kind, String recorded) -> args.put(AS_WRITTEN, recorded);
            case AuditAct.WithdrewDecision a -> {}
            case AuditAct.LeftAnnotatorMode a -> {}
            case AuditAct.FinishedReading a -> {}
            case AuditAct.ReopenedReading a -> {}
        }
        return args;
    }

    /** @throws IllegalArgumentException when it is of no kind that this version knows */
    static AuditAct act(JsonNode node) throws IOException {
        AuditAct.Kind kind = AuditAct.Kind.valueOf(node.path("kind").asText());
        JsonNode args = node.path("args");
        if (args.has(AS_WRITTEN)) {
            return new AuditAct.AsWritten(kind, args.path(AS_WRITTEN).asText());
        }
        int k = args.path("k").asInt(-1);
        return switch (kind) {
            case RAN_MODELS ->
                new AuditAct.RanModels(models(args), args.path("device").asText());
            case REVEALED_AI ->
                new AuditAct.RevealedAi(models(args), args.path("device").asText());
            case MEASURED_SLICE ->
                new AuditAct.MeasuredSlice(k, args.path("asLeft").asBoolean());
            case EDITED -> new AuditAct.Edited(ActionJson.action(args.path("action")), k);
            case MOVED_SECTION ->
                new AuditAct.MovedSection(args.path("slices").asInt(), C3ResultJson.number(args, "towardsHeadMm"));
            case CHOSE_SLICE -> new AuditAct.ChoseSlice(args.path("rule").asText(), k);
            case MEASURED_SECTION ->
                new AuditAct.MeasuredTheSection(
                        models(args), args.path("slices").asInt());
            case CHANGED_CALIPER -> new AuditAct.ChangedCaliper(MeasurementJson.edit(args));
            case UNDO -> new AuditAct.Undo(step(args));
            case REDO -> new AuditAct.Redo(step(args));
            case TYPED -> new AuditAct.Typed(EventJson.patient(args.path("patient")));
            case IMPORTED -> new AuditAct.Imported(EventJson.imported(args));
            case DECIDED ->
                new AuditAct.Decided(
                        EventJson.decision(args).orElseThrow(() -> new IOException("a decision without its state")));
            case WITHDREW_DECISION -> new AuditAct.WithdrewDecision();
            case BEGAN_SLICE -> new AuditAct.BeganSlice(k);
            case LEFT_ANNOTATOR_MODE -> new AuditAct.LeftAnnotatorMode();
            case FINISHED_READING -> new AuditAct.FinishedReading();
            case REOPENED_READING -> new AuditAct.ReopenedReading();
            case CHANGED_SCAN -> changedScan(args);
            case OTHER -> throw new IOException("an entry without its words");
        };
    }

    private static void run(ObjectNode args, List<C3Result.Model> models, String device) {
        C3ResultJson.put(args.putArray("models"), models);
        args.put("device", device);
    }

    private static List<C3Result.Model> models(JsonNode args) {
        return C3ResultJson.models(args.path("models"));
    }

    private static void step(ObjectNode args, Optional<EditAction> step) {
        step.ifPresent(s -> ActionJson.put(args.putObject("step"), s));
    }

    private static Optional<EditAction> step(JsonNode args) {
        return args.has("step") ? Optional.of(ActionJson.action(args.path("step"))) : Optional.empty();
    }

    private static void put(ObjectNode args, ChangedScan change) {
        args.put("slicesThen", change.slicesThen())
                .put("slicesNow", change.slicesNow())
                .put("otherPixels", change.otherPixels())
                .put("worked", change.worked().toString())
                .put("closed", change.closed().name())
                .put("whole", change.whole())
                .put("earlierFolder", change.earlierFolder());
        change.measured()
                .ifPresent(m -> args.putObject("measured")
                        .put("kThen", m.kThen())
                        .put("kNow", m.kNow())
                        .put("samePixels", m.samePixels()));
    }

    private static ChangedScan changedScan(JsonNode args) {
        JsonNode m = args.path("measured");
        return new ChangedScan(
                args.path("slicesThen").asInt(),
                args.path("slicesNow").asInt(),
                args.path("otherPixels").asInt(),
                LocalDate.parse(args.path("worked").asText()),
                m.isObject()
                        ? Optional.of(new ChangedScan.Measured(
                                m.path("kThen").asInt(),
                                m.path("kNow").asInt(),
                                m.path("samePixels").asBoolean()))
                        : Optional.empty(),
                ChangedScan.Closed.valueOf(args.path("closed").asText()),
                args.path("whole").asBoolean(),
                args.path("earlierFolder").asText());
    }
}
