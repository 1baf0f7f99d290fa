package org.longus.cohort.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.longus.io.InputScan;
import org.longus.io.open.StudySearch;

/**
 * As much of an input as is searched at once: a study's files, as a rule.
 *
 * @param input a folder, ZIP or file, as it was given
 * @param parts of a folder, with {@code /} between names; empty: all of the input
 */
public record CohortUnit(String input, List<String> parts) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public CohortUnit {
        parts = List.copyOf(parts);
    }

    /** What it offers; places are named as if all of the input had been searched. */
    public InputScan search() throws IOException {
        return parts.isEmpty() ? StudySearch.search(Path.of(input)) : StudySearch.search(Path.of(input), parts);
    }

    /** Where its files are: its only part, else the input. */
    public String place() {
        return parts.size() == 1 ? Path.of(input).resolve(parts.getFirst()).toString() : input;
    }

    /** On one line. */
    String line() throws JsonProcessingException {
        ArrayNode line = JSON.createArrayNode().add(input);
        parts.forEach(line::add);
        return JSON.writeValueAsString(line);
    }

    static CohortUnit read(String line) throws JsonProcessingException {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : JSON.readTree(line)) {
            texts.add(text.asText());
        }
        return new CohortUnit(texts.getFirst(), texts.subList(1, texts.size()));
    }
}
