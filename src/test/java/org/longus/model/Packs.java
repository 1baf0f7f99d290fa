package org.longus.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/**
 * Packs for tests. Their networks mark what is brighter than a share of the HU range 0..1000: member n of five marks
 * what is above 300, 400, 500, 600, 700 HU, so that the majority is above 500 HU.
 */
public final class Packs {
    private static final Path FIXTURES = Path.of("src/test/resources/onnx");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Packs() {}

    public static Path section(Path folder) throws IOException {
        return write(folder, "section", List.of("S", "P", "L"), List.of(2.0, 4.0, 4.0), List.of(0, 16, 16), m -> {});
    }

    public static Path muscle(Path folder) throws IOException {
        return write(folder, "muscle", List.of("P", "L"), List.of(1.0, 1.0), List.of(64, 64), m -> {});
    }

    /**
     * The section pack with a second step: networks that take where the first half of the window's L is brightest for C2/C3,
     * where the second half is for C3/C4. Its window is 80 x 32 x 32 mm.
     *
     * @param discs which networks: "0" to "2" answer so many samples too far towards the head, "swapped" changes the discs
     */
    public static Path twoSteps(Path folder, List<String> discs) throws IOException {
        return twoSteps(folder, discs, refine -> {});
    }

    /** @param change what to do to {@code refine} before it is written */
    public static Path twoSteps(Path folder, List<String> discs, Consumer<ObjectNode> change) throws IOException {
        Files.createDirectories(folder);
        for (String name : discs) {
            String file = "discs-%s.onnx".formatted(name);
            Files.copy(FIXTURES.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        return write(folder, "section", List.of("S", "P", "L"), List.of(2.0, 4.0, 4.0), List.of(0, 16, 16), m -> {
            ObjectNode refine = m.put("format", 2).putObject("refine");
            ArrayNode members = refine.putArray("members");
            for (String name : discs) {
                String file = "discs-%s.onnx".formatted(name);
                members.addObject().put("file", file).put("sha256", sha256Of(folder.resolve(file)));
            }
            ObjectNode input = m.path("input").deepCopy();
            input.set("size", JSON.valueToTree(List.of(40, 8, 8)));
            refine.set("input", input);
            refine.putObject("output").put("name", "discs");
            refine.put("reachMm", 6)
                    .put("furthestMm", 12)
                    .putArray("discsMm")
                    .add(10)
                    .add(28);
            change.accept(refine);
        });
    }

    private static String sha256Of(Path file) {
        try {
            return sha256(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param change what to do to the manifest before it is written */
    public static Path write(
            Path folder,
            String stage,
            List<String> axes,
            List<Double> spacingMm,
            List<Integer> size,
            Consumer<ObjectNode> change)
            throws IOException {
        Files.createDirectories(folder);
        ObjectNode manifest = JSON.createObjectNode();
        manifest.put("format", 1).put("id", "test-" + stage).put("version", "1").put("stage", stage);
        ArrayNode members = manifest.putArray("members");
        for (int percent : new int[] {30, 40, 50, 60, 70}) {
            String file = "above-%d.onnx".formatted(percent);
            Files.copy(FIXTURES.resolve(file), folder.resolve(file));
            members.addObject().put("file", file).put("sha256", sha256(folder.resolve(file)));
        }
        ObjectNode input = manifest.putObject("input");
        input.put("name", "ct").put("padHu", -1024);
        input.set("axes", JSON.valueToTree(axes));
        input.set("spacingMm", JSON.valueToTree(spacingMm));
        input.set("size", JSON.valueToTree(size));
        input.set("multipleOf", JSON.valueToTree(size.stream().map(s -> 4).toList()));
        input.set("clipHu", JSON.valueToTree(List.of(0, 1000)));
        input.set("range", JSON.valueToTree(List.of(0, 1)));
        input.putObject("centre").put("aboveHu", -300);
        manifest.putObject("output").put("name", "probability").put("threshold", 0.5);
        if (stage.equals("section")) {
            manifest.putObject("section")
                    .put("lengthMm", 33)
                    .put("minimumLengthMm", 15)
                    .put("minimumVolumeCm3", 2);
        }
        change.accept(manifest);
        JSON.writeValue(folder.resolve("manifest.json").toFile(), manifest);
        return folder;
    }

    static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path fixture(String name) {
        return FIXTURES.resolve(name);
    }
}
