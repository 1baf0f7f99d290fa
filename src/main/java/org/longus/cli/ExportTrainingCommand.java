package org.longus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.longus.report.TrainingExport;
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
        footer = {"", "The CT goes along, without names or IDs; its voxels still show a person."},
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:every case was written", "1:at least one was refused", "2:the command line is wrong"})
final class ExportTrainingCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(
            arity = "1..*",
            paramLabel = "CASE_DIR",
            description = "A folder that 'analyze' or the window's export wrote, with result.json in it.")
    private List<Path> cases;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Cases go to DIR/<case>-<six characters of where it came from>/.")
    private Path out;

    @Option(
            names = "--ct",
            paramLabel = "CASE=PATH",
            description =
                    "The CT of the case in the folder of that name, where it has moved since (else result.json knows).")
    private Map<String, Path> cts = Map.of();

    @Option(
            names = "--include-unedited",
            description = "Also cases whose mask is the models' own; truth.json says \"source\": \"models\".")
    private boolean includeUnedited;

    @Override
    public Integer call() throws IOException {
        OutputFolder.prepare(out);
        boolean refused = false;
        for (Path folder : cases) {
            String name = folder.toAbsolutePath().normalize().getFileName().toString();
            try {
                Path written = TrainingExport.write(folder, Optional.ofNullable(cts.get(name)), out, includeUnedited);
                command.commandLine().getOut().println(written);
            } catch (IOException | RuntimeException | OutOfMemoryError e) {
                command.commandLine().getErr().println(Sentences.of(e));
                refused = true;
            }
        }
        return refused ? 1 : 0;
    }
}
