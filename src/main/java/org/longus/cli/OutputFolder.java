package org.longus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.longus.io.UnreadableInputException;

/** The folder named with {@code --out}. */
final class OutputFolder {
    /** Those that were made just now, the innermost first. */
    private final List<Path> made;

    private OutputFolder(List<Path> made) {
        this.made = made;
    }

    /** Before the work, not after it: an hour's cohort must not end in a folder that cannot be written. */
    static OutputFolder prepare(Path out) throws UnreadableInputException {
        List<Path> missing = new ArrayList<>();
        for (Path at = out.toAbsolutePath().normalize(); at != null && !Files.exists(at); at = at.getParent()) {
            missing.add(at);
        }
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new UnreadableInputException("%s cannot be made a folder. Name another with --out.".formatted(out));
        }
        if (!Files.isWritable(out)) {
            throw new UnreadableInputException("%s cannot be written to. Name another with --out.".formatted(out));
        }
        return new OutputFolder(missing);
    }

    /** Takes back what was made and holds nothing: of a run that was refused nothing is left. */
    void removeIfEmpty() {
        try {
            for (Path folder : made) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            // something is in it, and it stays
            return;
        }
    }
}
