package org.longus.ui.cohort;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.longus.export.CaseIdentity;
import org.longus.io.json.RecordJson;
import org.longus.ui.SyntheticStudy;

/** A folder of results as a cohort run leaves it, so far as the window reads them. */
public final class CohortFixture {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path out;

    public CohortFixture(Path out) {
        this.out = out;
    }

    /** The result of patient n (from 1) of {@code SyntheticStudy.patients}; of others the scan is nowhere. */
    public ObjectNode add(int n, double smaCm2) throws IOException {
        return add("case-%05d".formatted(n), n, smaCm2, "", "MODELS", "PREDICTED");
    }

    /** @param reader in annotator mode; empty otherwise */
    public ObjectNode add(String key, int n, double smaCm2, String reader, String mask, String state)
            throws IOException {
        String id = "P-" + n;
        ObjectNode root = JSON.createObjectNode();
        root.set(
                "identity",
                RecordJson.write(new CaseIdentity(
                        id, "1.2.3." + n, "1.2.3.%d.1".formatted(n), "20260101", reader, "", "", "v" + n, "patients")));
        ObjectNode chosen = root.putObject("series").putObject("chosen");
        chosen.set("grid", RecordJson.write(SyntheticStudy.GEOMETRY));
        ObjectNode row = root.putObject("row").put("caseName", key).put("patientId", id);
        row.putObject("section").put("c3Found", true).put("sliceZMm", 1060);
        row.putObject("muscle").put("smaCm2", smaCm2).put("smdHu", 40);
        row.putObject("patient")
                .put("sex", n % 2 == 0 ? "MALE" : "FEMALE")
                .put("ageYears", 50 + n % 30)
                .put("heightCm", 170)
                .put("weightKg", 70);
        ObjectNode review = row.putObject("review").put("state", state).put("mask", mask);
        if (!reader.isEmpty()) {
            review.putObject("annotator").put("name", reader);
        }
        row.putObject("run").putArray("models").add("c3 1");
        return write(key, root);
    }

    /** Writes a result, or one that was changed. */
    public ObjectNode write(String key, ObjectNode root) throws IOException {
        Path folder = Files.createDirectories(out.resolve(key));
        Files.write(folder.resolve("result.json"), JSON.writeValueAsBytes(root));
        return root;
    }

    /** A table with what became of patients 1 to n, and areas that are held to be true. */
    public static Path table(Path file, int n) throws IOException {
        StringBuilder lines = new StringBuilder("patient_id,os_months,os_event,truth_area_cm2\n");
        for (int p = 1; p <= n; p++) {
            lines.append("P-%d,%d,%d,%s\n".formatted(p, 3 + 2 * p, p % 3 == 0 ? 0 : 1, 20 + p + 0.25 * (p % 4)));
        }
        return Files.writeString(file, lines);
    }
}
