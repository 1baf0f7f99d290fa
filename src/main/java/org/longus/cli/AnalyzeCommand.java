package org.longus.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.longus.cohort.Beforehand;
import org.longus.cohort.CohortModels;
import org.longus.cohort.CohortReport;
import org.longus.cohort.CohortRun;
import org.longus.cohort.CohortSettings;
import org.longus.cohort.FailureList;
import org.longus.cohort.Telling;
import org.longus.export.folder.ExportRequest;
import org.longus.io.Counted;
import org.longus.io.file.AtomicFolder;
import org.longus.measure.CutOffFault;
import org.longus.patient.Patient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code longus analyze}: CT in, C3 muscle out. */
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        description = "Finds C3 on each CT, measures the muscle there, and writes masks, picture, workbook and JSON.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:every case has its result (also when the result is that there is no C3)",
            "1:at least one input or case failed; the others have their results",
            "2:the command line, a table, the key or DIR is wrong; nothing was measured or made",
            "130:interrupted; what was done by then has its results, and the same command goes on from there"
        })
final class AnalyzeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description =
                    "A folder, ZIP or file with DICOM, or a NIfTI file. Every study below a folder is measured, ZIPs"
                            + " and NIfTI too.")
    private List<String> inputs;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Results go to DIR/<case>/, named from patient, study date and series.")
    private Path out;

    @Option(
            names = "--slice",
            paramLabel = "Z_MM",
            description = "Measure the slice nearest to this LPS z in mm. For a single case.")
    private @Nullable Double sliceZMm;

    @Option(
            names = "--overwrite",
            description =
                    "Measure again what is done, and replace what a person edited or decided (kept in DIR/earlier/).")
    private boolean overwrite;

    @Mixin
    private final MeasuringOptions measuring = new MeasuringOptions();

    @Mixin
    private final FormatOptions formats = new FormatOptions();

    @Mixin
    private final PatientOptions patient = new PatientOptions();

    @Mixin
    private final DeidentifyOptions deidentify = new DeidentifyOptions();

    @Mixin
    private final PackOptions packs = new PackOptions();

    private final Function<PackOptions, CohortModels> models;

    AnalyzeCommand() {
        this(packs -> CohortModels.with(packs.open()));
    }

    /** With models of the caller's. */
    @SuppressWarnings("NullAway.Init") // picocli sets what is required, and the command itself
    AnalyzeCommand(Function<PackOptions, CohortModels> models) {
        this.models = models;
    }

    @Override
    public Integer call() throws IOException {
        Patient typed = patient.patient();
        ExportRequest request = formats.request(command.commandLine());
        PrintWriter err = command.commandLine().getErr();
        MeasuringOptions.Tables tables;
        try {
            tables = measuring.tables(err);
        } catch (CutOffFault e) {
            err.println(e.getMessage());
            return command.exitCodeOnInvalidInput();
        } catch (IOException e) {
            err.println(Sentences.of(e));
            return command.exitCodeOnInvalidInput();
        }
        CohortSettings settings = new CohortSettings(
                out,
                sliceZMm == null ? OptionalDouble.empty() : OptionalDouble.of(sliceZMm),
                measuring.series(),
                typed,
                tables.subjects(),
                measuring.sectionCurve(),
                overwrite,
                tables.cutOffs(),
                request,
                Telling.AS_IT_IS);
        if (inputs.size() > 1 && settings.forOneCaseAlone().isPresent()) {
            throw new ParameterException(
                    command.commandLine(),
                    "%s: give a single input, or --subjects with a table."
                            .formatted(settings.forOneCaseAlone().get()));
        }
        deidentify.refuseHalf(command);
        OutputFolder folder;
        CohortSettings found;
        try {
            found = settings.telling(deidentify.found(out));
            Beforehand.check(found, inputs);
            folder = OutputFolder.prepare(out);
        } catch (IOException e) {
            err.println(Sentences.of(e));
            return command.exitCodeOnInvalidInput();
        } catch (CohortRun.TooManyCases e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
        try {
            return measured(found, err);
        } finally {
            folder.removeIfEmpty();
        }
    }

    private int measured(CohortSettings found, PrintWriter err) throws IOException {
        AtomicFolder.sweep(out);
        CohortReport report = new CohortReport(out);
        Path workbook = report.file();
        if (!workbook.equals(out.resolve("report.xlsx"))) {
            err.println("%s cannot be replaced: it is open elsewhere or write-protected. The workbook goes to %s."
                    .formatted(out.resolve("report.xlsx"), workbook));
        }
        return measured(found, report, err);
    }

    private int measured(CohortSettings found, CohortReport report, PrintWriter err) throws IOException {
        FailureList failures = new FailureList(out);
        boolean anyFailed;
        try (Interruption interruption = new Interruption()) {
            try (CohortModels opened = models.apply(packs)) {
                CohortSettings settings = found.telling(deidentify.begun(found.telling(), err));
                CohortRun batch = new CohortRun(
                        settings,
                        opened,
                        failures,
                        new TerminalReport(
                                command.commandLine().getOut(),
                                err,
                                !settings.telling().isDeidentified()));
                try {
                    batch.run(inputs);
                } catch (CancellationException e) {
                    err.printf(
                            Locale.ROOT,
                            "Stopped. %d of %d inputs are done; run the same command to go on.%n",
                            batch.done(),
                            inputs.size());
                }
                anyFailed = batch.anyFailed();
            } catch (CohortRun.TooManyCases e) {
                throw new ParameterException(command.commandLine(), e.getMessage(), e);
            }
            write(found, report, failures, err);
            return Interruption.isRequested() ? Interruption.EXIT_STATUS : anyFailed ? 1 : 0;
        }
    }

    private void write(CohortSettings settings, CohortReport report, FailureList failures, PrintWriter err)
            throws IOException {
        CohortReport.Written written = report.write(failures, settings.formats().reportsOn());
        written.withoutRow()
                .forEach(f -> err.println(
                        "%s was written by an older Longus and is not in the workbook. Measure or export it again."
                                .formatted(f)));
        written.file()
                .ifPresent(file -> command.commandLine()
                        .getOut()
                        .println("%s, of this run and earlier ones -> %s"
                                .formatted(Counted.of(written.rows(), "case"), file)));
    }
}
