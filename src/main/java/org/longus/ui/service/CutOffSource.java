package org.longus.ui.service;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.longus.io.json.CutOffFile;
import org.longus.measure.CutOffFault;
import org.longus.measure.CutOffTable;

/**
 * A person's own cut-offs out of a file.
 *
 * @param fault a sentence where the file cannot be used; then there are none
 */
public record CutOffSource(CutOffTable table, String fault) {
    public static final CutOffSource NONE = new CutOffSource(CutOffTable.NONE, "");

    /** Reads the file: off the JavaFX thread. */
    public static CutOffSource read(Path file) {
        try {
            return new CutOffSource(CutOffFile.read(file), "");
        } catch (CutOffFault e) {
            return new CutOffSource(CutOffTable.NONE, e.getMessage());
        } catch (NoSuchFileException e) {
            return new CutOffSource(CutOffTable.NONE, "%s is not there.".formatted(file));
        } catch (IOException e) {
            return new CutOffSource(CutOffTable.NONE, "%s cannot be read: %s.".formatted(file, e.getMessage()));
        }
    }
}
