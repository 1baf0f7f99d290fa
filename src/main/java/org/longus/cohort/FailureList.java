package org.longus.cohort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.longus.io.file.AtomicFile;
import org.longus.io.json.RecordJson;

/**
 * The cases of a folder of results that could not be measured, of all runs into it: {@code .longus/failures.json}. Written
 * after each input, so that a program that is ended forgets none.
 */
public final class FailureList {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final List<FailedCase> all = new ArrayList<>();

    /** Reads what earlier runs left. */
    public FailureList(Path out) {
        file = out.resolve(".longus").resolve("failures.json");
        if (!Files.isRegularFile(file)) {
            return;
        }
        try {
            for (JsonNode one : JSON.readTree(file.toFile())) {
                all.add(RecordJson.read(one, FailedCase.class));
            }
        } catch (IOException | RuntimeException e) {
            // it cannot be read: what fails again is in it again
            all.clear();
        }
    }

    /**
     * What is wrong with an input now, in place of what was.
     *
     * @param input as an absolute path
     */
    public void put(String input, List<FailedCase> now) throws IOException {
        replace(f -> f.input().equals(input), now);
    }

    /**
     * What is wrong with cases now, in place of what was.
     *
     * @param caseNames of all cases that were looked at
     */
    public void put(Set<String> caseNames, List<FailedCase> now) throws IOException {
        replace(f -> caseNames.contains(f.caseName()), now);
    }

    private void replace(Predicate<FailedCase> old, List<FailedCase> now) throws IOException {
        boolean changed = all.removeIf(old) | all.addAll(now);
        if (changed) {
            ArrayNode list = JSON.createArrayNode();
            all.forEach(f -> list.add(RecordJson.write(f)));
            byte[] bytes = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(list);
            AtomicFile.write(file, out -> out.write(bytes));
        }
    }

    List<FailedCase> all() {
        return List.copyOf(all);
    }
}
