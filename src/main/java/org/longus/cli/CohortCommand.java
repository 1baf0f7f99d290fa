package org.longus.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import org.longus.cohort.CohortEngine;
import org.longus.cohort.CohortModels;
import org.longus.cohort.CohortPlan;
import org.longus.cohort.CohortSettings;
import org.longus.cohort.Telling;
import org.longus.cohort.input.UnitList;
import org.longus.cohort.progress.CohortProgress;
import org.longus.cohort.progress.Counts;
import org.longus.cohort.progress.Tally;
import org.longus.export.folder.ExportRequest;
import org.longus.io.Reason;
import org.longus.io.UnreadableInputException;
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

/** {@code longus cohort}: hundreds to tens of thousands of CTs, on one machine or as one shard of many. */
@Command(
        name = "cohort",
        mixinStandardHelpOptions = true,
        description = "Measures every study of a cohort into DIR; safe to stop, and to run many times at once. What is"
                + " done is not measured again. 'longus report DIR' makes the workbook.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:every case has its result (also when the result is that there is no C3)",
            "1:some inputs or cases cannot be measured, for reasons that lie in them; the others have their results",
            "2:the command line, a table, the list or DIR is wrong; nothing was measured",
            "3:a fault of the machine (disk, memory, models, a drive that is gone): run the same command again",
            "130:interrupted; the same command goes on from there"
        })
final class CohortCommand implements Callable<Integer> {
    static final int DATA_FAULTS = 1;
    static final int MACHINE_FAULT = 3;

    @Spec
    private CommandSpec command;

    @Parameters(
            arity = "0..*",
            paramLabel = "INPUT",
            description =
                    "A folder, ZIP or file with DICOM, or a NIfTI file. Every study below a folder is measured, ZIPs"
                            + " and NIfTI too.")
    private List<String> inputs = List.of();

    @Option(
            names = "--list",
            paramLabel = "FILE",
            description = "More inputs: a text with one a line, or a CSV or XLSX with a column 'input'. Paths are"
                    + " relative to FILE. May be given several times.")
    private List<Path> lists = List.of();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Results go to DIR/<case>_<digest of the scan>/.")
    private Path out;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            defaultValue = "2",
            description = "Cases in flight at once, ${DEFAULT-VALUE} if not said: one is read or written while the"
                    + " models, which are loaded once, run on another. Each needs about 1 GB.")
    private int jobs;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            defaultValue = "1/1",
            description = "Only the cases that fall into shard I of N (from 1); which these are follows from each scan"
                    + " alone. All shards may run at once into one DIR.")
    private String shard = "1/1";

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "0",
            description = "Threads of the models on the CPU; 0 for as many as there are cores. Results are the same.")
    private int threads;

    @Option(
            names = "--try-again",
            description = "Measure also the cases that were left out because the program ended on them three times.")
    private boolean tryAgain;

    @Mixin
    private final MeasuringOptions measuring = new MeasuringOptions();

    @Mixin
    private final CohortFormats formats = new CohortFormats();

    @Mixin
    private final PackOptions packs = new PackOptions();

    private final BiFunction<PackOptions, Integer, CohortModels> models;

    CohortCommand() {
        this((packs, threads) -> CohortModels.with(packs.open(threads)));
    }

    /** With models of the caller's. */
    @SuppressWarnings("NullAway.Init") // picocli sets what is required, and the command itself
    CohortCommand(BiFunction<PackOptions, Integer, CohortModels> models) {
        this.models = models;
    }

    @Override
    public Integer call() throws IOException {
        CohortPlan plan = plan();
        if (inputs.isEmpty() && lists.isEmpty()) {
            throw new ParameterException(command.commandLine(), "Name an INPUT, or a list of them with --list.");
        }
        ExportRequest request = formats.request(command.commandLine());
        PrintWriter err = command.commandLine().getErr();
        CohortSettings settings;
        try {
            settings = settings(request, err);
            Telling.requireNames(out);
            OutputFolder.prepare(out);
        } catch (CutOffFault e) {
            err.println(e.getMessage());
            return command.exitCodeOnInvalidInput();
        } catch (IOException e) {
            err.println(Sentences.of(e));
            return command.exitCodeOnInvalidInput();
        }
        return measured(settings, plan, err);
    }

    private CohortPlan plan() {
        try {
            String[] parts = shard.split("/", -1);
            CohortPlan plan = new CohortPlan(jobs, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), tryAgain);
            if (parts.length == 2) {
                return plan;
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            // said below
        }
        throw new ParameterException(
                command.commandLine(),
                String.format(
                        Locale.ROOT,
                        "--jobs takes a number from 1, --shard a part of a whole, as 2/8: '%d' and '%s' are not such.",
                        jobs,
                        shard));
    }

    private CohortSettings settings(ExportRequest request, PrintWriter err) throws IOException, CutOffFault {
        MeasuringOptions.Tables tables = measuring.tables(err);
        return new CohortSettings(
                out,
                OptionalDouble.empty(),
                measuring.series(),
                Patient.UNKNOWN,
                tables.subjects(),
                measuring.sectionCurve(),
                false,
                tables.cutOffs(),
                request,
                Telling.AS_IT_IS);
    }

    private int measured(CohortSettings settings, CohortPlan plan, PrintWriter err) throws IOException {
        Tally tally = new Tally(plan.shard(), plan.shards());
        CohortTerminal terminal = new CohortTerminal(command.commandLine().getOut(), err, tally);
        try (Interruption interruption = new Interruption()) {
            sweep(terminal);
            UnitList units;
            try {
                units = UnitList.of(inputs, lists, terminal::say, Interruption::isRequested);
            } catch (CancellationException e) {
                return Interruption.EXIT_STATUS;
            } catch (UnreadableInputException e) {
                err.println(Sentences.of(e));
                return command.exitCodeOnInvalidInput();
            }
            boolean isMachineAtFault = false;
            String state = CohortProgress.ENDED;
            try (units;
                    ProgressTeller teller = ProgressTeller.start(out, tally, terminal);
                    CohortModels opened = models.apply(packs, threads)) {
                CohortEngine engine = new CohortEngine(settings, plan, opened, terminal, tally);
                try {
                    engine.run(units);
                } catch (CancellationException e) {
                    isMachineAtFault = engine.isMachineAtFault();
                    state = isMachineAtFault ? CohortProgress.STOPPED : CohortProgress.INTERRUPTED;
                }
                teller.ends(state);
            } catch (IOException | RuntimeException | Error e) {
                err.println(Sentences.of(e));
                return MACHINE_FAULT;
            }
            terminal.ended(isMachineAtFault, Interruption.isRequested());
            return status(tally.counts(), isMachineAtFault);
        }
    }

    private static int status(Counts counts, boolean isMachineAtFault) {
        if (Interruption.isRequested()) {
            return Interruption.EXIT_STATUS;
        }
        if (isMachineAtFault || counts.machineFaults() > 0) {
            return MACHINE_FAULT;
        }
        return counts.dataFaults() > 0 ? DATA_FAULTS : 0;
    }

    /** Another program may sweep at the same time. */
    private void sweep(CohortTerminal terminal) {
        try {
            AtomicFolder.sweep(out);
        } catch (IOException e) {
            terminal.say("What ended runs left in %s could not be taken away (%s).".formatted(out, Reason.of(e)));
        }
    }
}
