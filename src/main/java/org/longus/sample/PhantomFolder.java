package org.longus.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.longus.io.file.AtomicFile;
import org.longus.io.nifti.NiftiWriter;
import org.longus.volume.Vec3;

/** Phantoms as folders of NIfTI files with their truth beside them, for training in Python. */
public final class PhantomFolder {
    private PhantomFolder() {}

    /**
     * Writes {@code <parent>/<seed>/} with ct.nii.gz, muscle.nii.gz, section.nii.gz and truth.json (LPS mm). truth.json comes
     * last: a folder that has it is complete.
     */
    public static Path write(Phantom phantom, Path parent) throws IOException {
        Path folder = parent.resolve(Long.toString(phantom.spec().seed()));
        NiftiWriter.write(phantom.ct(), folder.resolve("ct.nii.gz"));
        NiftiWriter.write(phantom.muscle(), phantom.ct().geometry(), folder.resolve("muscle.nii.gz"));
        NiftiWriter.write(phantom.section(), phantom.ct().geometry(), folder.resolve("section.nii.gz"));
        writeTruth(phantom, folder.resolve("truth.json"));
        return folder;
    }

    /** The truth alone, for beside a phantom in another format. */
    public static void writeTruth(Phantom phantom, Path file) throws IOException {
        AtomicFile.write(file, out -> out.write(truth(phantom).getBytes(StandardCharsets.UTF_8)));
    }

    /** The truth as JSON; plain enough to be written without a library, which this package may not use. */
    static String truth(Phantom phantom) {
        Anatomy a = phantom.spec().anatomy();
        return String.format(
                Locale.ROOT,
                """
                {
                  "seed": %d,
                  "sex": "%s",
                  "c3CentreMm": %s,
                  "discC2C3Mm": %s,
                  "discC3C4Mm": %s,
                  "levelsMm": %s,
                  "discsMm": %s,
                  "muscleAreaAtC3Cm2": %s,
                  "pitchMm": %s,
                  "fatMm": %s,
                  "muscleHu": %s,
                  "vesselHu": %s,
                  "noiseHu": %s
                }
                """,
                phantom.spec().seed(),
                a.sex(),
                json(phantom.c3CentreMm()),
                json(disc(phantom, "C2/C3")),
                json(disc(phantom, "C3/C4")),
                json(phantom.levelsMm()),
                json(phantom.discsMm()),
                json(phantom.muscleAreaAtC3Cm2()),
                json(a.pitchMm()),
                json(a.fatMm()),
                json(a.muscleHu()),
                json(phantom.spec().scan().vesselHu()),
                json(phantom.spec().scan().noiseHu()));
    }

    private static Vec3 disc(Phantom phantom, String name) {
        return Objects.requireNonNull(phantom.discsMm().get(name), name);
    }

    private static String json(Map<String, Vec3> places) {
        return places.entrySet().stream()
                .map(e -> "\"" + e.getKey() + "\": " + json(e.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String json(Vec3 v) {
        return "[" + json(v.x()) + ", " + json(v.y()) + ", " + json(v.z()) + "]";
    }

    private static String json(double number) {
        return String.format(Locale.ROOT, "%.4f", number);
    }
}
