package org.longus.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.io.InputName;
import org.longus.io.UnreadableInputException;
import org.longus.volume.Vec3;

/**
 * A folder of phantoms ({@code longus sample --format nifti}) or of corrected cases ({@code longus export-training}), or
 * one of them, as cases with truth.
 */
final class FolderTruth {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TRUTH = "truth.json";

    private FolderTruth() {}

    static List<TruthCase> read(Path folder) throws IOException {
        List<TruthCase> cases = new ArrayList<>();
        for (Path one : folders(folder)) {
            cases.add(truthCase(one));
        }
        if (cases.isEmpty()) {
            throw new UnreadableInputException(
                    "%s holds no cases: no folder in it has a %s. Name a CSV, or a folder that 'longus sample --format nifti' or 'longus export-training' wrote."
                            .formatted(folder, TRUTH));
        }
        return List.copyOf(cases);
    }

    private static List<Path> folders(Path folder) throws IOException {
        if (Files.isRegularFile(folder.resolve(TRUTH))) {
            return List.of(folder);
        }
        try (var entries = Files.list(folder)) {
            return entries.filter(e -> Files.isRegularFile(e.resolve(TRUTH)))
                    .sorted()
                    .toList();
        }
    }

    private static TruthCase truthCase(Path folder) throws IOException {
        Path file = folder.resolve(TRUTH);
        JsonNode truth;
        try {
            truth = JSON.readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw new UnreadableInputException(
                    "%s is damaged: %s. Write the case again.".formatted(file, e.getOriginalMessage()), e);
        }
        Optional<Place> centre = place(truth, "c3CentreMm");
        // a phantom has muscle on all slices, a corrected case on the one that was measured
        boolean oneSlice = truth.has("measuredSlice");
        if (!oneSlice && centre.isEmpty()) {
            throw new UnreadableInputException(
                    "%s does not say where C3 is (c3CentreMm). Write the phantom again.".formatted(file));
        }
        return new TruthCase(
                InputName.of(folder),
                oneSlice ? "cases" : "phantoms",
                folder.resolve("ct.nii.gz"),
                centre.<C3Truth>map(c -> new C3Truth.At(c, place(truth, "discC2C3Mm"), place(truth, "discC3C4Mm")))
                        .orElseGet(C3Truth.Unknown::new),
                List.of(folder.resolve("muscle.nii.gz")),
                oneSlice ? Optional.empty() : centre,
                List.of(),
                List.of(),
                OptionalDouble.empty());
    }

    private static Optional<Place> place(JsonNode truth, String field) {
        JsonNode p = truth.path(field);
        return p.size() == 3
                ? Optional.of(Place.at(new Vec3(
                        p.get(0).asDouble(), p.get(1).asDouble(), p.get(2).asDouble())))
                : Optional.empty();
    }
}
