package org.longus.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.longus.cohort.CohortReport;
import org.longus.cohort.FailureList;
import org.longus.cohort.study.StudyFiles;
import org.longus.cohort.study.StudyReports;
import org.longus.export.Paper;
import org.longus.export.study.StudyReport;
import org.longus.io.Counted;
import org.longus.io.UnreadableInputException;
import org.longus.io.json.CutOffFile;
import org.longus.io.table.patient.StudyTable;
import org.longus.measure.CutOffFault;
import org.longus.measure.CutOffTable;
import org.longus.measure.CutOffs;
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
        description = "Makes the workbooks of all cases in DIR, whichever runs measured them: from each case's own"
                + " result.json, and from what is kept of those that failed. report.xlsx has a row a case; cohort.xlsx"
                + " and tables/*.csv are the study: who is in it, agreement, reference, survival.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the workbooks are written",
            "1:it cannot be written",
            "2:the command line or a table is wrong, or DIR holds no results"
        })
final class ReportCommand implements Callable<Integer> {
    /** The old workbook is held whole. */
    private static final int MOST_IN_ONE_TABLE = 2000;

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

    @Option(
            names = "--subjects",
            paramLabel = "TABLE",
            description = "CSV or XLSX by PatientID: outcomes (os_months and os_event, likewise any other name),"
                    + " stage, covariates, truth_mask, truth_area_cm2, reader_NAME_mask; sex, age, height, weight where"
                    + " results lack them. Paths are relative to it.")
    private @Nullable Path subjects;

    @Option(
            names = "--cutoffs",
            paramLabel = "FILE",
            description =
                    "Your own cut-offs (JSON, see the guide), set before anyone looked at the outcomes; applied beside"
                            + " the published ones.")
    private @Nullable Path cutOffs;

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
        try {
            return written(err, on);
        } catch (UnreadableInputException | CutOffFault e) {
            err.println(e.getMessage());
            return command.exitCodeOnInvalidInput();
        }
    }

    private int written(PrintWriter err, Paper on) throws IOException, CutOffFault {
        CutOffTable inForce = CutOffs.with(cutOffs == null ? CutOffTable.NONE : CutOffFile.read(cutOffs));
        Optional<StudyTable> table = subjects == null ? Optional.empty() : Optional.of(StudyTable.read(subjects));
        StudyReport report = StudyReports.of(folder, table, inForce, on);
        int cases = report.flow().getFirst().n();
        if (cases <= MOST_IN_ONE_TABLE) {
            // what it leaves out has a row of its own in the study's workbook
            CohortReport.Written written = new CohortReport(folder).always(new FailureList(folder), on);
            written.withoutRow()
                    .forEach(f -> err.println(
                            "%s was written by an older Longus and is not in the workbook. Measure or export it again."
                                    .formatted(f)));
            if (written.file().isEmpty()) {
                err.println("'%s' holds no result and no failure. Nothing was written.".formatted(folder));
                return command.exitCodeOnInvalidInput();
            }
            say("%s -> %s"
                    .formatted(
                            Counted.of(written.rows(), "case"), written.file().get()));
        } else {
            say("%s: too many for report.xlsx; their values are the sheet 'Every value' of cohort.xlsx."
                    .formatted(Counted.of(cases, "case")));
        }
        table.ifPresent(t -> t.remarks().forEach(r -> err.println("%s: %s".formatted(subjects, r))));
        List<Path> files = StudyFiles.write(folder, report);
        say("study report -> %s"
                .formatted(files.stream()
                        .filter(f -> folder.equals(f.getParent()))
                        .map(Path::toString)
                        .collect(Collectors.joining(", "))));
        return 0;
    }

    private void say(String line) {
        command.commandLine().getOut().println(line);
    }
}
