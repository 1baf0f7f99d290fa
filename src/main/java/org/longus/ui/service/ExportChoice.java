package org.longus.ui.service;

import java.nio.file.Path;
import org.longus.export.folder.ExportRequest;

/**
 * Where an export goes and what is written there.
 *
 * @param folder in which each case has a folder of its own; the empty path where none was chosen yet
 * @param asks whether the next export asks again
 */
public record ExportChoice(Path folder, ExportRequest request, boolean asks) {
    public static final Path NO_FOLDER = Path.of("");

    /** The same into another folder. */
    public ExportChoice into(Path other) {
        return new ExportChoice(other, request, asks);
    }

    public boolean hasFolder() {
        return !folder.equals(NO_FOLDER);
    }
}
