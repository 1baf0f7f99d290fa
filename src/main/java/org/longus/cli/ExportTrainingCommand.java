package org.longus.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.longus.export.training.Pseudonyms;
import org.longus.export.training.TrainingExport;
import org.longus.io.Counted;
import org.longus.io.InputName;
import org.longus.review.store.StudyStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code longus export-training}: corrected cases as training cases. */
@Command(
        name = "export-training",
        mixinStandardHelpOptions = true,
        description = "Writes corrected cases in the form that models/training reads (LONGUS_CASES).",
        footer = {
            "",
            "No name, ID, UID, date or path is written, neither in files nor in folder names: pseudonyms stand for"
                + " patient and case, made with a secret that you alone have (--secret). The same secret gives the"
                + " same pseudonyms; whoever has it can find out which ID a pseudonym stands for. With another secret,"
                + " or when it is lost, every patient gets another pseudonym. The CT is included; its voxels still"
                + " show a person."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:every case was written", "1:at least one was refused", "2:the command line is wrong"})
final class ExportTrainingCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @Parameters(
            arity = "1..*",
            paramLabel = "CASE_DIR",
            description = "A folder that 'analyze' or the window's export wrote, with result.json in it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private List<Path> cases;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Cases go to DIR/case-<pseudonym>/; the same case again goes to the same folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(
            names = "--ct",
            paramLabel = "CASE=PATH",
            description =
                    "The CT of the case in the folder of that name, where it has moved since (else result.json knows).")
    private Map<String, Path> cts = Map.of();

    @Option(
            names = "--secret",
            paramLabel = "FILE",
            description =
                    "Where the secret of the pseudonyms is; made when it is missing. Without it, 'training-secret' in"
                            + " the folder in which Longus keeps your cases.")
    private @Nullable Path secret;

    @Option(
            names = "--include-unedited",
            description = "Also cases whose mask is the models' own; truth.json says \"source\": \"models\".")
    private boolean includeUnedited;

    @Override
    public Integer call() throws IOException {
        OutputFolder.prepare(out);
        Optional<Pseudonyms> names = names();
        if (names.isEmpty()) {
            return 1;
        }
        boolean refused = false;
        for (Path folder : cases) {
            String name = InputName.of(folder);
            try {
                Path written = TrainingExport.write(
                        folder, Optional.ofNullable(cts.get(name)), out, names.get(), includeUnedited);
                command.commandLine().getOut().println(written);
            } catch (Throwable e) {
                command.commandLine().getErr().println(Sentences.of(e));
                refused = true;
            }
        }
        return refused ? 1 : 0;
    }

    /** Empty where there are none; the reason has been printed. */
    private Optional<Pseudonyms> names() throws IOException {
        Path home = Path.of(System.getProperty("user.home", "."));
        Path file = secret != null
                ? secret
                : StudyStore.defaultFolder(System.getenv(), home).resolve("training-secret");
        PrintWriter err = command.commandLine().getErr();
        try {
            Pseudonyms names = Pseudonyms.of(file);
            if (names.isFresh()) {
                err.println(
                        ("A secret for pseudonyms was made: '%s'. Keep it, and keep it to yourself: with another one"
                                        + " every patient gets another pseudonym.")
                                .formatted(file));
            }
            long others = TrainingExport.ofAnotherKey(out, names);
            if (others > 0) {
                err.println(
                        ("'%s' holds %s with pseudonyms of another secret, or of version 0.1: one patient may have two"
                                        + " there. Export all cases into an empty folder.")
                                .formatted(out, Counted.of(others, "case")));
            }
            return Optional.of(names);
        } catch (IOException e) {
            err.println(Sentences.of(e));
            return Optional.empty();
        }
    }
}
