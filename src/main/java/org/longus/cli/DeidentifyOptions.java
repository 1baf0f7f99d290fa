package org.longus.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.longus.cohort.Telling;
import org.longus.export.deident.KeyFile;
import org.longus.export.deident.Project;
import org.longus.io.UnreadableInputException;
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

    @Option(
            names = "--pseudonyms",
            paramLabel = "FILE",
            description =
                    "With --deidentify: your own pseudonyms, a CSV or XLSX with the columns 'id' and 'pseudonym'. Every"
                            + " patient has to stand there.")
    private @Nullable Path pseudonyms;

    /** An option that does nothing without the first is a mistake, and one that costs privacy. */
    void refuseHalf(CommandSpec command) {
        if (!deidentify && (keyFile != null || keepCharacteristics || pseudonyms != null)) {
            throw new ParameterException(
                    command.commandLine(),
                    "--deidentify-key, --pseudonyms and --keep-characteristics are for --deidentify. Give that as"
                            + " well.");
        }
    }

    /**
     * How results tell of patients, as far as that is known before anything is made.
     *
     * @param out where results go; may be missing
     * @throws UnreadableInputException when key or pseudonyms cannot be used, or the folder holds results of another kind
     */
    Telling found(Path out) throws IOException {
        Telling telling = deidentify
                ? Telling.of(Project.find(file(), Optional.ofNullable(pseudonyms), out), keepCharacteristics)
                : Telling.AS_IT_IS;
        telling.requireFolder(out);
        return telling;
    }

    private Path file() {
        Path home = Path.of(System.getProperty("user.home", "."));
        return keyFile != null ? keyFile : KeyFile.usual(StudyStore.defaultFolder(System.getenv(), home));
    }

    /** The same with a key that is there, and says where the user's own files are. */
    Telling begun(Telling found, PrintWriter err) throws IOException {
        if (found.project().isEmpty()) {
            return found;
        }
        Project project = found.project().get().begin();
        project.said().ifPresent(err::println);
        err.println(project.saidOfTable());
        return Telling.of(project, keepCharacteristics);
    }
}
