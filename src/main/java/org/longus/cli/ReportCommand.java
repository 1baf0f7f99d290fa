package org.longus.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.longus.cohort.CohortReport;
import org.longus.cohort.FailureList;
import org.longus.export.Paper;
import org.longus.io.Counted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code longus report}: what stands over the cases of a folder, from their own files alone. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Makes the workbook of all cases in DIR, whichever runs measured them: from each case's own"
                + " result.json, and from what is kept of those that failed.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the workbook is written",
            "1:it cannot be written",
            "2:the command line is wrong, or DIR holds no results"
        })
final class ReportCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @Parameters(paramLabel = "DIR", description = "A folder of results, of 'longus cohort' or 'longus analyze'.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Option(
            names = "--paper",
            paramLabel = "a4|letter",
            description = "The paper that the workbook is printed on. Without it, that of your system's country.")
    private @Nullable String paper;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = command.commandLine().getErr();
        if (!Files.isDirectory(folder)) {
            err.println("'%s' is no folder of results. Check the path.".formatted(folder));
            return command.exitCodeOnInvalidInput();
        }
        Paper on = paper == null
                ? Paper.here()
                : Paper.named(paper)
                        .orElseThrow(() -> new ParameterException(
                                command.commandLine(), "--paper %s is not known: say a4 or letter.".formatted(paper)));
        CohortReport.Written written = new CohortReport(folder).always(new FailureList(folder), on);
        written.withoutRow()
                .forEach(f -> err.println(
                        "%s was written by an older Longus and is not in the workbook. Measure or export it again."
                                .formatted(f)));
        if (written.file().isEmpty()) {
            err.println("'%s' holds no result and no failure. Nothing was written.".formatted(folder));
            return command.exitCodeOnInvalidInput();
        }
        command.commandLine()
                .getOut()
                .println("%s -> %s"
                        .formatted(
                                Counted.of(written.rows(), "case"),
                                written.file().get()));
        return 0;
    }
}
