package org.longus.ui.service;

import java.nio.file.Path;
import org.longus.export.folder.ExportRequest;

/**
 * Where an export goes and what is written there.
 *
 * @param folder in which each case has a folder of its own; the empty path where none was chosen yet
 * @param asks whether the next export asks again
 * @param deidentify whether it names patients
 */
public record ExportChoice(Path folder, ExportRequest request, boolean asks, Deidentify deidentify) {
    public static final Path NO_FOLDER = Path.of("");

    /** With the patients' names. */
    public ExportChoice(Path folder, ExportRequest request, boolean asks) {
        this(folder, request, asks, Deidentify.NO);
    }

    /** The same into another folder. */
    public ExportChoice into(Path other) {
        return new ExportChoice(other, request, asks, deidentify);
    }

    public boolean hasFolder() {
        return !folder.equals(NO_FOLDER);
    }
}
