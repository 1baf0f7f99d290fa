package org.longus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.longus.io.UnreadableInputException;

/** The folder named with {@code --out}. */
final class OutputFolder {
    private OutputFolder() {}

    /** Before the work, not after it: an hour's cohort must not end in a folder that cannot be written. */
    static void prepare(Path out) throws UnreadableInputException {
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new UnreadableInputException("%s cannot be made a folder. Name another with --out.".formatted(out));
        }
        if (!Files.isWritable(out)) {
            throw new UnreadableInputException("%s cannot be written to. Name another with --out.".formatted(out));
        }
    }
}
