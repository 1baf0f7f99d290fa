package org.longus.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.longus.cohort.Telling;
import org.longus.export.deident.Deidentifier;
import org.longus.export.deident.KeyFile;
import org.longus.export.deident.ProjectKey;
import org.longus.review.store.StudyStore;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Results that name nobody. */
final class DeidentifyOptions {
    @Option(
            names = "--deidentify",
            description =
                    "Results that name nobody: pseudonyms, other UIDs, moved dates, cleaned descriptions, in all files"
                            + " and their names.")
    private boolean deidentify;

    @Option(
            names = "--deidentify-key",
            paramLabel = "FILE",
            description =
                    "The project's key; made when it is missing. The same key gives the same pseudonyms; lost, nobody"
                        + " can link them again. Without it, 'keys/deidentify.key' in the folder in which Longus keeps"
                        + " your cases. Never within DIR.")
    private @Nullable Path keyFile;

    @Option(
            names = "--keep-characteristics",
            description =
                    "With --deidentify: keep sex, age (up to 89 years), height and weight, and the indices that need"
                            + " them.")
    private boolean keepCharacteristics;

    /** An option that does nothing without the first is a mistake, and one that costs privacy. */
    void refuseHalf(CommandSpec command) {
        if (!deidentify && (keyFile != null || keepCharacteristics)) {
            throw new ParameterException(
                    command.commandLine(),
                    "--deidentify-key and --keep-characteristics are for --deidentify. Give that as well.");
        }
    }

    /** @param out where results go */
    Telling telling(Path out, PrintWriter err) throws IOException {
        if (!deidentify) {
            return Telling.AS_IT_IS;
        }
        Path home = Path.of(System.getProperty("user.home", "."));
        Path file = keyFile != null ? keyFile : KeyFile.usual(StudyStore.defaultFolder(System.getenv(), home));
        ProjectKey key = KeyFile.open(file, out);
        if (key.isFresh()) {
            err.println(("A key was made: '%s'. Keep it, and keep it to yourself: whoever has it can find out whose"
                            + " results these are; without it nobody can link them to later ones.")
                    .formatted(file));
        }
        return new Telling(Optional.of(new Deidentifier(key, keepCharacteristics)));
    }
}
