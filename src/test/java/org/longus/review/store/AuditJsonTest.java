package org.longus.review.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.longus.edit.EditAction;
import org.longus.edit.EditKind;
import org.longus.edit.MaskSource;
import org.longus.edit.MeasurementEdit;
import org.longus.io.mask.MaskOrigin;
import org.longus.measure.HuRange;
import org.longus.patient.ImportedPatient;
import org.longus.patient.Patient;
import org.longus.patient.Sex;
import org.longus.pipeline.C3Result;
import org.longus.review.AuditAct;
import org.longus.review.AuditAct.ChangedScan;
import org.longus.review.AuditAct.Kind;
import org.longus.review.CaseEvent;
import org.longus.review.CaseMemory;
import org.longus.review.Cases;
import org.longus.review.Decision;
import org.longus.review.ProvenanceText;
import org.longus.review.ReviewState;

/** Every kind comes back from JSON and from a journal with the same arguments and the same words. */
class AuditJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROUNDS = 80;

    private static EditAction action(EditKind kind, Random r) {
        if (kind == EditKind.COPY_SLICE) {
            return EditAction.copyOf(r.nextInt(400));
        }
        if (kind == EditKind.OPEN_MASK) {
            return EditAction.opened(new MaskSource(
                    "Gr\u00f6sser.seg.nrrd",
                    "NRRD",
                    "Left",
                    "0123" + r.nextInt(9),
                    r.nextBoolean()
                            ? Optional.empty()
                            : Optional.of(new MaskOrigin(
                                    MaskOrigin.How.values()[r.nextInt(4)], r.nextBoolean() ? "nnU-Net" : "", "Ann"))));
        }
        if (kind == EditKind.OTHER) {
            return EditAction.other("Grösser, \"slice\" " + r.nextInt(9));
        }
        EditAction plain = EditAction.of(kind).takingAway(r.nextBoolean());
        EditAction sized = r.nextBoolean() ? plain.sizedMm(r.nextDouble(30)) : plain;
        EditAction limited = r.nextBoolean() ? sized.limitedToMm2(r.nextDouble(100)) : sized;
        return r.nextBoolean() ? limited.heldTo(Optional.of(new HuRange(-r.nextInt(200), r.nextInt(200)))) : limited;
    }

    private static EditAction action(Random r) {
        return action(EditKind.values()[r.nextInt(EditKind.values().length)], r);
    }

    private static AuditAct act(Kind kind, Random r) {
        Optional<EditAction> step = r.nextBoolean() ? Optional.of(action(r)) : Optional.empty();
        List<C3Result.Model> models = List.of(
                new C3Result.Model("c3-section", "1." + r.nextInt(9), "0123456789abcdef"),
                new C3Result.Model("c3 muscle, on CPU", "2", "fedcba9876543210"));
        return switch (kind) {
            case RAN_MODELS -> new AuditAct.RanModels(models, "CUDA on CPU");
            case MEASURED_SLICE -> new AuditAct.MeasuredSlice(r.nextInt(400), r.nextBoolean());
            case EDITED -> new AuditAct.Edited(action(r), r.nextInt(400));
            case MOVED_SECTION ->
                new AuditAct.MovedSection(
                        r.nextInt(-9, 9),
                        r.nextBoolean() ? OptionalDouble.of(r.nextGaussian()) : OptionalDouble.empty());
            case CHANGED_CALIPER ->
                new AuditAct.ChangedCaliper(new MeasurementEdit(
                        r.nextInt(9),
                        r.nextBoolean() ? Optional.of(Cases.measurement(r)) : Optional.empty(),
                        Optional.of(Cases.measurement(r))));
            case UNDO -> new AuditAct.Undo(step);
            case REDO -> new AuditAct.Redo(step);
            case TYPED -> new AuditAct.Typed(patient(r));
            case IMPORTED -> new AuditAct.Imported(new ImportedPatient(patient(r), "Decided: a, slice 3.csv"));
            case DECIDED ->
                new AuditAct.Decided(
                        r.nextBoolean()
                                ? new Decision(ReviewState.FLAGGED, r.nextBoolean() ? "" : "Reading finished")
                                : new Decision(ReviewState.EXCLUDED, "metal: line 1\nBrush, slice 15"));
            case WITHDREW_DECISION -> new AuditAct.WithdrewDecision();
            case BEGAN_SLICE -> new AuditAct.BeganSlice(r.nextInt(400));
            case REVEALED_AI -> new AuditAct.RevealedAi(models, "CPU");
            case LEFT_ANNOTATOR_MODE -> new AuditAct.LeftAnnotatorMode();
            case FINISHED_READING -> new AuditAct.FinishedReading();
            case REOPENED_READING -> new AuditAct.ReopenedReading();
            case CHANGED_SCAN ->
                new ChangedScan(
                        r.nextInt(400),
                        r.nextInt(400),
                        r.nextInt(2),
                        LocalDate.ofEpochDay(r.nextInt(30000)),
                        r.nextBoolean()
                                ? Optional.of(new ChangedScan.Measured(r.nextInt(9), r.nextInt(9), r.nextBoolean()))
                                : Optional.empty(),
                        ChangedScan.Closed.values()[r.nextInt(3)],
                        r.nextBoolean(),
                        "C:\\cases\\Müller");
            case CHOSE_SLICE -> new AuditAct.ChoseSlice(r.nextBoolean() ? "utrecht" : "a later rule", r.nextInt(400));
            case MEASURED_SECTION -> new AuditAct.MeasuredTheSection(models, r.nextInt(40));
            case OTHER ->
                new AuditAct.AsWritten(Kind.values()[r.nextInt(Kind.values().length)], "Brush, slice " + r.nextInt(9));
        };
    }

    private static Patient patient(Random r) {
        return new Patient(
                r.nextBoolean() ? Optional.of(Sex.FEMALE) : Optional.empty(),
                r.nextBoolean() ? OptionalDouble.of(r.nextDouble(90)) : OptionalDouble.empty(),
                r.nextBoolean() ? OptionalDouble.of(Double.NaN) : OptionalDouble.of(r.nextDouble(200)),
                OptionalDouble.empty());
    }

    private static List<AuditEntry> entries() {
        List<AuditEntry> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Random r = new Random(kind.ordinal());
            for (int n = 0; n < ROUNDS; n++) {
                all.add(new AuditEntry(
                        Instant.ofEpochSecond(r.nextInt(), r.nextInt(1_000_000_000)),
                        "Ann, \"A.\"",
                        "0.2.0",
                        act(kind, r),
                        r.nextBoolean() ? OptionalDouble.of(r.nextDouble(80)) : OptionalDouble.empty()));
            }
        }
        return all;
    }

    @Test
    void everyEntryComesBackFromItsJsonWithItsArgumentsAndItsWords() throws IOException {
        Set<Kind> seen = EnumSet.noneOf(Kind.class);
        for (AuditEntry entry : entries()) {
            ObjectNode node = JSON.createObjectNode();
            AuditJson.put(node, entry);
            AuditEntry back = AuditJson.entry(JSON.readTree(JSON.writeValueAsBytes(node)));
            assertThat(back).isEqualTo(entry);
            assertThat(ProvenanceText.of(back.what())).isEqualTo(ProvenanceText.of(entry.what()));
            assertThat(node.path("kind").asText()).isEqualTo(entry.what().kind().name());
            seen.add(entry.what().kind());
        }
        assertThat(seen).containsExactly(Kind.values());
    }

    @Test
    void aTrailComesBackFromTheJournal() throws IOException {
        CaseMemory nothing = new CaseMemory(
                Optional.empty(),
                List.of(),
                Patient.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                org.longus.review.Reading.NONE,
                Optional.empty());
        JournalRecordJson.Entry entry = new JournalRecordJson.Entry(
                Instant.EPOCH,
                new JournalRecordJson.Author("anna", "0.2.0"),
                new CaseEvent.Remembered(nothing),
                entries());
        assertThat(JournalRecordJson.entry(JournalRecordJson.bytes(entry)).before())
                .isEqualTo(entries());
    }

    @Test
    void everyEditComesBackWithItsArguments() throws IOException {
        for (EditKind kind : EditKind.values()) {
            Random r = new Random(kind.ordinal());
            for (int n = 0; n < ROUNDS; n++) {
                EditAction action = action(kind, r);
                ObjectNode node = JSON.createObjectNode();
                ActionJson.put(node, action);
                JsonNode read = JSON.readTree(JSON.writeValueAsBytes(node));
                assertThat(ActionJson.action(read)).isEqualTo(action);
            }
        }
    }

    /** Or the undo button would show the same for two of them. */
    @Test
    void everyKindOfEditHasWordsOfItsOwn() {
        assertThat(Arrays.stream(EditKind.values())
                        .map(k -> ProvenanceText.of(action(k, new Random(1)).takingAway(false))))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    @Test
    void aKindOfALaterVersionIsRefusedAndNotTakenForSomethingElse() throws IOException {
        JsonNode later = JSON.readTree("{\"kind\":\"TELEPORTED\",\"args\":{}}");
        assertThatThrownBy(() -> AuditJson.act(later)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ActionJson.action(later)).isInstanceOf(IllegalArgumentException.class);
    }
}
