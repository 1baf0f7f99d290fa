package org.longus.review.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.longus.io.file.PrivateFiles;
import org.longus.io.json.RecordJson;
import org.longus.review.ReviewState;

/** {@code case.json}: a convenience for lists and scripts. It is made from the journal, which alone is accepted. */
final class SummaryFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "case.json";

    private SummaryFile() {}

    static void write(Path folder, CaseSummary summary) throws IOException {
        ObjectNode node =
                JSON.createObjectNode().put("state", summary.state().name()).put("reason", summary.reason());
        C3ResultJson.put(node, "smaCm2", summary.smaCm2());
        node.set("figures", RecordJson.write(summary.figures()));
        byte[] bytes = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
        PrivateFiles.write(folder.resolve(NAME), out -> out.write(bytes));
    }

    /** What the file says; a case that is new when it says nothing that can be understood. */
    static CaseSummary read(Path folder) {
        try {
            JsonNode node = JSON.readTree(Files.readAllBytes(folder.resolve(NAME)));
            return new CaseSummary(
                    ReviewState.valueOf(node.path("state").asText()),
                    node.path("reason").asText(),
                    C3ResultJson.number(node, "smaCm2"),
                    figures(node.path("figures")));
        } catch (IOException | IllegalArgumentException e) {
            return CaseSummary.NEW;
        }
    }

    /** Unknown where the file has none, or some that nobody wrote. */
    private static CaseFigures figures(JsonNode node) {
        try {
            return RecordJson.read(node, CaseFigures.class);
        } catch (RuntimeException e) {
            // somebody changed it by hand: the state beside it still holds
            return CaseFigures.UNKNOWN;
        }
    }
}
