package org.longus;

import java.nio.file.Path;
import java.util.Optional;
import org.longus.cli.LongusCommand;
import org.longus.export.folder.ExportRequest;

/**
 * What the launcher's rehearsal does when the window has closed again: a run on the example with all kinds of files, so that
 * Java's cache also knows what a command, a run in the window and an export need.
 */
final class Rehearsal {
    /** A system property: the folder for its results. The window closes by itself with {@code longus.rehearsal}. */
    static final String OUT = "longus.rehearsal.out";

    private Rehearsal() {}

    /** Nothing where there is none. */
    static void afterTheWindow() {
        Optional.ofNullable(System.getProperty(OUT))
                .ifPresent(out -> LongusCommand.run(
                        (study, packs) -> {},
                        "analyze",
                        Path.of(System.getProperty("longus.home", "."), "sample-studies", "neck-phantom")
                                .toString(),
                        "--out",
                        out,
                        "--format",
                        ExportRequest.ALL_WORD));
    }
}
