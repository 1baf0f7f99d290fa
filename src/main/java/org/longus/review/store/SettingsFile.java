package org.longus.review.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.longus.io.file.PrivateFiles;

/** {@code settings.json} beside the cases. A convenience: what cannot be read counts as not there. */
public final class SettingsFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Path file;

    SettingsFile(Path folder) {
        file = folder.resolve("settings.json");
    }

    /** What was remembered; {@link Settings#NONE} where there is no file or one that cannot be understood. */
    public Settings read() {
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            Map<String, String> window = new HashMap<>();
            root.path("window")
                    .properties()
                    .forEach(e -> window.put(e.getKey(), e.getValue().asText()));
            List<List<String>> recent = new ArrayList<>();
            root.path("recent").forEach(inputs -> recent.add(texts(inputs)));
            JsonNode last = root.path("last");
            return new Settings(
                    window,
                    recent,
                    new Settings.LastList(
                            texts(last.path("inputs")),
                            texts(last.path("keys")),
                            last.path("chosen").asText()));
        } catch (IOException e) {
            return Settings.NONE;
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(n -> texts.add(n.asText()));
        return texts;
    }

    public void write(Settings settings) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode window = root.putObject("window");
        settings.window().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> window.put(e.getKey(), e.getValue()));
        ArrayNode recent = root.putArray("recent");
        settings.recent().forEach(inputs -> inputs.forEach(recent.addArray()::add));
        ObjectNode last = root.putObject("last");
        settings.last().inputs().forEach(last.putArray("inputs")::add);
        settings.last().keys().forEach(last.putArray("keys")::add);
        last.put("chosen", settings.last().chosen());
        byte[] bytes = bytes(root);
        PrivateFiles.write(file, out -> out.write(bytes));
    }

    private static byte[] bytes(ObjectNode root) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of values can always be written", e);
        }
    }
}
