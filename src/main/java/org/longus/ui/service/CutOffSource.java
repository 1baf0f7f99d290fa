package org.longus.ui.service;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.longus.io.Reason;
import org.longus.io.UnreadableInputException;
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

    /** Reads it. */
    interface Read {
        CutOffTable read() throws IOException, CutOffFault;
    }

    /** Reads the file: off the JavaFX thread. */
    public static CutOffSource read(Path file) {
        return of(() -> CutOffFile.read(file), file.toString());
    }

    /** Writes the file: off the JavaFX thread. Returns what went wrong in a sentence; empty where nothing did. */
    public static String write(Path file, CutOffTable table) {
        try {
            CutOffFile.write(file, table);
            return "";
        } catch (IOException e) {
            return "%s cannot be written: %s.".formatted(file, Reason.of(e));
        }
    }

    /** @param name of the file, as a sentence begins with it */
    static CutOffSource of(Read file, String name) {
        try {
            return new CutOffSource(file.read(), "");
        } catch (CutOffFault | UnreadableInputException e) {
            return new CutOffSource(CutOffTable.NONE, e.getMessage());
        } catch (NoSuchFileException e) {
            return new CutOffSource(CutOffTable.NONE, "%s is not there.".formatted(name));
        } catch (IOException e) {
            return new CutOffSource(CutOffTable.NONE, "%s cannot be read: %s.".formatted(name, Reason.of(e)));
        }
    }
}
