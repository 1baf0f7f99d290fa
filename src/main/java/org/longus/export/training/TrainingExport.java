package org.longus.export.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.longus.app.AppInfo;
import org.longus.export.VoxelDigest;
import org.longus.export.folder.CaseExport;
import org.longus.io.CtSeries;
import org.longus.io.SeriesChoice;
import org.longus.io.UnreadableInputException;
import org.longus.io.file.AtomicFile;
import org.longus.io.nifti.NiftiReader;
import org.longus.io.nifti.NiftiWriter;
import org.longus.io.open.CtOpener;
import org.longus.volume.AxialOrder;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/**
 * Turns a case that Longus exported ({@link CaseExport}) into one that {@code models/training} reads: {@code ct.nii.gz},
 * {@code muscle.nii.gz} with the measured slice alone, {@code truth.json}. truth.json comes last: a folder that has it is
 * complete. No name, no ID, no UID, no date and no path go into it or into its folder's name: {@link Pseudonyms} stand for
 * them. The CT's voxels do, and they still show a person.
 */
public final class TrainingExport {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TRUTH = "truth.json";
    private static final String KEY = "pseudonymKey";

    private TrainingExport() {}

    /**
     * How many cases in a folder have pseudonyms of another key, or of none: there one patient may have two.
     *
     * @param out may be missing
     */
    public static long ofAnotherKey(Path out, Pseudonyms names) throws IOException {
        if (!Files.isDirectory(out)) {
            return 0;
        }
        long others = 0;
        try (DirectoryStream<Path> cases = Files.newDirectoryStream(out)) {
            for (Path each : cases) {
                Path truth = each.resolve(TRUTH);
                boolean exported = Files.isRegularFile(truth);
                if (exported && !result(truth).path(KEY).asText().equals(names.keyName())) {
                    others++;
                }
            }
        }
        return others;
    }

    /**
     * @param caseFolder a folder with result.json and muscle.nii.gz
     * @param ct the CT, where result.json does not know it or it has moved
     * @param out the case goes to a folder of its own in here; the same case exported again goes to the same one
     * @param names stand for patient and case
     * @param includeUnedited whether to take a case whose mask is the models' own: it teaches them their own mistakes
     * @return the folder
     * @throws UnreadableInputException when the case is refused, with the reason
     */
    public static Path write(Path caseFolder, Optional<Path> ct, Path out, Pseudonyms names, boolean includeUnedited)
            throws IOException {
        JsonNode result = result(caseFolder.resolve("result.json"));
        boolean edited = result.at("/muscle/edited").asBoolean();
        if (!edited && !includeUnedited) {
            throw new UnreadableInputException(
                    "%s was edited by nobody: its mask is the models' own and would teach them nothing. Correct it in the window, or say --include-unedited."
                            .formatted(caseFolder));
        }
        int k = result.at("/muscle/sliceIndex").asInt(-1);
        NiftiReader.MaskFile muscle = NiftiReader.mask(caseFolder.resolve("muscle.nii.gz"));
        if (k < 0
                || muscle.mask().isEmpty()
                || muscle.mask().count(k) != muscle.mask().count()) {
            throw new UnreadableInputException(
                    "%s has no muscle on the one slice that was measured. Measure a slice and export the case again."
                            .formatted(caseFolder));
        }
        CtSeries series = series(caseFolder, ct.orElse(inputOf(result)), muscle.geometry(), result.path("identity"));
        Path folder = out.resolve("case-" + names.of("case", place(caseFolder)));
        NiftiWriter.write(series.ct(), folder.resolve("ct.nii.gz"));
        NiftiWriter.write(muscle.mask(), muscle.geometry(), folder.resolve("muscle.nii.gz"));
        byte[] truth = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(truth(names, result, series, k, edited));
        AtomicFile.write(folder.resolve(TRUTH), stream -> stream.write(truth));
        return folder;
    }

    private static JsonNode result(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableInputException(
                    "%s is missing. Name a folder that 'longus analyze' or the window's export wrote.".formatted(file));
        }
        try {
            return JSON.readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw new UnreadableInputException(
                    "%s is damaged: %s. Export the case again.".formatted(file, e.getOriginalMessage()), e);
        }
    }

    private static Path inputOf(JsonNode result) {
        return Path.of(result.path("input").asText(""));
    }

    /** Of several series of the input the one that the mask was drawn on; where nothing tells which, none. */
    private static CtSeries series(Path caseFolder, Path input, Geometry drawnOn, JsonNode identity)
            throws IOException {
        String next = "Name its CT with --ct %s=PATH.".formatted(name(caseFolder));
        if (input.toString().isEmpty() || !Files.exists(input)) {
            throw new UnreadableInputException("The CT of %s is not at '%s'. %s".formatted(caseFolder, input, next));
        }
        List<SeriesChoice> onGrid = CtOpener.scan(input).choices().stream()
                .filter(c ->
                        AxialOrder.of(c.fileGeometry()).apply(c.fileGeometry()).sameGridAs(drawnOn))
                .toList();
        if (onGrid.isEmpty()) {
            throw new UnreadableInputException(
                    "No CT in %s has the grid of %s. %s".formatted(input, caseFolder.resolve("muscle.nii.gz"), next));
        }
        List<SeriesChoice> left = onGrid.size() == 1
                ? onGrid
                : onGrid.stream().filter(c -> isOf(c, identity)).toList();
        boolean copies =
                left.stream().map(c -> c.origin().fingerprint()).distinct().count() == 1
                        && !left.getFirst().origin().fingerprint().isEmpty();
        if (left.size() != 1 && !copies) {
            throw new UnreadableInputException(String.format(
                    Locale.ROOT,
                    "%d CTs in %s have the grid of %s, and nothing tells which of them it is. %s",
                    onGrid.size(),
                    input,
                    caseFolder.resolve("muscle.nii.gz"),
                    next));
        }
        return left.getFirst().open();
    }

    /** Whether it is what result.json says; results of version 0.1 say nothing. */
    private static boolean isOf(SeriesChoice choice, JsonNode identity) {
        String content = identity.path("fingerprint").asText();
        return !identity.isMissingNode()
                && choice.identity()
                        .patientId()
                        .equals(identity.path("patientId").asText())
                && choice.identity()
                        .seriesInstanceUid()
                        .equals(identity.path("seriesInstanceUid").asText())
                && (content.isEmpty() || choice.origin().fingerprint().equals(content));
    }

    /** What two scans of one patient have in common, as far as the file says; else the scan itself. */
    private static String patient(CtSeries series) {
        CtSeries.Identity who = series.identity();
        return Stream.of(who.patientId(), who.patientName(), who.studyInstanceUid())
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .findFirst()
                .orElseGet(() -> VoxelDigest.of(series.ct()));
    }

    private static ObjectNode truth(Pseudonyms names, JsonNode result, CtSeries series, int k, boolean edited) {
        Geometry g = series.ct().geometry();
        boolean modelsSlice = result.at("/c3/sliceIndex").asInt(-1) == k;
        ObjectNode truth = JSON.createObjectNode();
        truth.put("source", edited ? "person" : "models");
        truth.put("patient", names.of("patient", patient(series)));
        truth.put(KEY, names.keyName());
        if (modelsSlice) {
            truth.set("c3CentreMm", result.at("/c3/centreMm"));
        } else {
            // whoever measures another slice says that C3 is there
            Vec3 middle = g.sliceCentre(k);
            truth.putArray("c3CentreMm").add(middle.x()).add(middle.y()).add(middle.z());
        }
        truth.put("c3Source", modelsSlice ? "models" : "person");
        truth.put("measuredSlice", k);
        truth.put("measuredSliceZMm", g.sliceCentre(k).z());
        truth.set("editedShare", result.at("/muscle/editedShare"));
        truth.set("models", result.path("models"));
        truth.put("version", AppInfo.VERSION).put("commit", AppInfo.COMMIT.orElse(null));
        return truth;
    }

    private static String name(Path caseFolder) {
        return caseFolder.toAbsolutePath().normalize().getFileName().toString();
    }

    private static String place(Path caseFolder) {
        return caseFolder.toAbsolutePath().normalize().toString();
    }
}
