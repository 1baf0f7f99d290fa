package org.longus.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.longus.io.AtomicFile;
import org.longus.io.CtSeries;
import org.longus.io.SeriesChoice;
import org.longus.io.UnreadableInputException;
import org.longus.io.nifti.NiftiReader;
import org.longus.io.nifti.NiftiWriter;
import org.longus.io.open.CtOpener;
import org.longus.volume.AxialOrder;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/**
 * Turns a case that Longus exported ({@link CaseExport}) into one that {@code models/training} reads: {@code ct.nii.gz},
 * {@code muscle.nii.gz} with the measured slice alone, {@code truth.json}. truth.json comes last: a folder that has it is
 * complete. No name and no patient ID go into it; the CT's voxels do.
 */
public final class TrainingExport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TrainingExport() {}

    /**
     * @param caseFolder a folder with result.json and muscle.nii.gz
     * @param ct the CT, where result.json does not know it or it has moved
     * @param out the case goes to a folder of its own in here; the same case exported again goes to the same one
     * @param includeUnedited whether to take a case whose mask is the models' own: it teaches them their own mistakes
     * @return the folder
     * @throws UnreadableInputException when the case is refused, with the reason
     */
    public static Path write(Path caseFolder, Optional<Path> ct, Path out, boolean includeUnedited) throws IOException {
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
        CtSeries series = series(caseFolder, ct.orElse(inputOf(result)), muscle.geometry());
        Path folder = out.resolve(folderName(caseFolder));
        NiftiWriter.write(series.ct(), folder.resolve("ct.nii.gz"));
        NiftiWriter.write(muscle.mask(), muscle.geometry(), folder.resolve("muscle.nii.gz"));
        byte[] truth =
                JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(truth(caseFolder, result, series, k, edited));
        AtomicFile.write(folder.resolve("truth.json"), stream -> stream.write(truth));
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

    /** Of several series of the input the one that the mask was drawn on. */
    private static CtSeries series(Path caseFolder, Path input, Geometry drawnOn) throws IOException {
        String next = "Name its CT with --ct %s=PATH.".formatted(name(caseFolder));
        if (input.toString().isEmpty() || !Files.exists(input)) {
            throw new UnreadableInputException("The CT of %s is not at '%s'. %s".formatted(caseFolder, input, next));
        }
        for (SeriesChoice choice : CtOpener.scan(input).choices()) {
            Geometry file = choice.fileGeometry();
            if (AxialOrder.of(file).apply(file).sameGridAs(drawnOn)) {
                return choice.open();
            }
        }
        throw new UnreadableInputException(
                "No CT in %s has the grid of %s. %s".formatted(input, caseFolder.resolve("muscle.nii.gz"), next));
    }

    private static ObjectNode truth(Path caseFolder, JsonNode result, CtSeries series, int k, boolean edited) {
        Geometry g = series.ct().geometry();
        boolean modelsSlice = result.at("/c3/sliceIndex").asInt(-1) == k;
        ObjectNode truth = JSON.createObjectNode();
        truth.put("source", edited ? "person" : "models");
        String patientId = series.identity().patientId();
        truth.put("patient", hash(patientId.isBlank() ? name(caseFolder) : patientId));
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
        truth.put("version", AppInfo.VERSION);
        return truth;
    }

    private static String name(Path caseFolder) {
        return caseFolder.toAbsolutePath().normalize().getFileName().toString();
    }

    /** Cases of the same name come from different places: the place tells them apart. */
    private static String folderName(Path caseFolder) {
        Path place = caseFolder.toAbsolutePath().normalize();
        return name(caseFolder) + "-" + hash(place.toString()).substring(0, 6);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
