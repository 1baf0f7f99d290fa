package org.longus.cohort.study;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.longus.export.CaseIdentity;
import org.longus.export.CaseRow;
import org.longus.export.Review;
import org.longus.io.json.RecordJson;
import org.longus.measure.Indices;
import org.longus.patient.Patient;
import org.longus.review.ReviewState;

/** Finished cases as a cohort run leaves them, without the scans. */
final class StudyFixture {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path out;

    StudyFixture(Path out) {
        this.out = out;
    }

    /** @param smaCm2 negative: no C3 was found */
    Path add(String key, String patientId, String studyDate, Patient patient, double smaCm2, Review review)
            throws IOException {
        return add(key, row(key, patientId, studyDate, patient, smaCm2, review));
    }

    Path add(String key, String patientId, Patient patient, double smaCm2) throws IOException {
        return add(key, patientId, "2026-01-31", patient, smaCm2, predicted());
    }

    Path add(String key, CaseRow row) throws IOException {
        Path folder = Files.createDirectories(out.resolve(key));
        ObjectNode root = JSON.createObjectNode();
        root.put("case", row.caseName());
        root.set(
                "identity",
                RecordJson.write(new CaseIdentity(
                        row.patientId(),
                        row.source().studyInstanceUid(),
                        "1.3",
                        "",
                        "",
                        "p/" + key,
                        "f",
                        "v" + key,
                        "/in")));
        root.putObject("run").put("input", "/in/" + key).put("key", "k" + key);
        root.putArray("models").addObject().put("id", "c3").put("version", "1").put("sha256", "ab".repeat(32));
        root.putObject("muscle").put("edited", row.review().isEdited());
        root.set("row", RecordJson.write(row));
        Files.write(folder.resolve("result.json"), JSON.writeValueAsBytes(root));
        return folder;
    }

    static Review predicted() {
        return review(ReviewState.PREDICTED, Review.Mask.MODELS);
    }

    static Review review(ReviewState state, Review.Mask mask) {
        return new Review(
                Optional.of(state),
                "",
                Optional.empty(),
                mask,
                Optional.empty(),
                OptionalDouble.empty(),
                List.of(),
                Optional.empty(),
                true,
                "tester");
    }

    static CaseRow row(String key, String patientId, String date, Patient patient, double smaCm2, Review review) {
        boolean found = smaCm2 > 0;
        Indices indices = Indices.of(Math.max(0, smaCm2), patient);
        return new CaseRow(
                key,
                patientId,
                new CaseRow.Source("/in/" + key, date, "1.2." + patientId, "1.3." + key, "2 neck", "rule", "", ""),
                found
                        ? new CaseRow.Section(
                                true,
                                OptionalInt.of(10),
                                OptionalDouble.of(-20),
                                OptionalInt.of(10),
                                OptionalDouble.of(15),
                                OptionalDouble.of(0.9))
                        : CaseRow.Section.NOT_FOUND,
                found
                        ? new CaseRow.Muscle(
                                OptionalDouble.of(smaCm2),
                                OptionalDouble.of(smaCm2 + 1),
                                OptionalDouble.of(40 + smaCm2 % 7),
                                OptionalDouble.of(3),
                                OptionalDouble.of(0.95),
                                CaseRow.Parts.NONE,
                                CaseRow.Level.NONE)
                        : CaseRow.Muscle.NONE,
                patient,
                "test",
                CaseRow.Indexes.of(indices),
                "",
                found ? List.of() : List.of("No C3 was found."),
                review,
                new CaseRow.Run(
                        "CPU",
                        OptionalDouble.of(2),
                        List.of("c3 1 (abababababab)"),
                        "0.1.0",
                        Optional.of(Instant.EPOCH),
                        Optional.empty(),
                        Optional.of(Instant.EPOCH)),
                Optional.empty());
    }
}
