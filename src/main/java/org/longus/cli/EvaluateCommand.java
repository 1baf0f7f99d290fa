package org.longus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.longus.evaluate.Evaluation;
import org.longus.evaluate.Evaluator;
import org.longus.pipeline.C3Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code longus evaluate}: the figures of a model card. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Runs the models on cases whose truth is known and writes the figures of a model card.",
        footerHeading = "%nThe truth as a CSV (UTF-8, commas, first line the columns; cells may be empty):%n",
        footer = {
            "  case         a name; else that of the input",
            "  group        cases of a group share their figures",
            "  input        the CT, as for 'analyze'; needed. Rows may share it: it is read",
            "               once, and its section is judged once in a group",
            "  c3_z_mm      LPS z of the C3 centre in mm, or 'none': the answer then has to",
            "               be \"not found\"",
            "  c2c3_z_mm, c3c4_z_mm",
            "               LPS z of the discs; without them the chosen slice is on C3 when",
            "               it lies within 8.5 mm of the centre",
            "  muscle_mask  one file for each reader, ';' between them: NIfTI on the CT's",
            "               grid, or PNG (0/255, the slice's own pixels, rows to posterior,",
            "               columns to the patient's left)",
            "  muscle_z_mm  LPS z of the slice that was drawn; a NIfTI that marks one slice",
            "               need not say",
            "  section_members, members",
            "               as 1 or 2;3: only these members of the section or muscle pack",
            "               vote, as on people whom the others were trained on; else all",
            "  height_cm    for the index",
            "Paths are relative to the CSV."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:every case was judged, however badly the models did",
            "1:at least one case could not be judged; the figures are of the others",
            "2:the command line is wrong"
        })
final class EvaluateCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @Option(
            names = "--truth",
            required = true,
            paramLabel = "TRUTH",
            description =
                    "A CSV (below), or a folder of cases from 'longus sample --format nifti' or 'export-training'.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path truth;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "evaluation.json (all figures and cases) and evaluation.csv (a row per case) go there.")
    private @Nullable Path out;

    @Mixin
    private final PackOptions packs = new PackOptions();

    private Optional<TerminalProgress> progress = Optional.empty();

    @Override
    public Integer call() throws IOException {
        if (out != null) {
            OutputFolder.prepare(out);
        }
        Evaluation evaluation;
        try (Interruption interruption = new Interruption();
                C3Pipeline pipeline = packs.open()) {
            evaluation = new Evaluator(pipeline, Sentences::of, this::nextInput).evaluate(truth);
        } catch (CancellationException e) {
            command.commandLine().getErr().println("Stopped. Nothing was written; run it again for the figures.");
            return Interruption.EXIT_STATUS;
        }
        progress.ifPresent(TerminalProgress::done);
        evaluation.errors().forEach(command.commandLine().getErr()::println);
        command.commandLine().getOut().println(evaluation.table());
        if (out != null) {
            evaluation.write(out);
        }
        return evaluation.errors().isEmpty() ? 0 : 1;
    }

    private TerminalProgress nextInput(String name) {
        progress.ifPresent(TerminalProgress::done);
        TerminalProgress next = new TerminalProgress(System.err, name);
        progress = Optional.of(next);
        return next;
    }
}
