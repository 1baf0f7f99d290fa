package org.longus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.longus.io.CtSeries;
import org.longus.io.UnreadableInputException;
import org.longus.io.open.CtOpener;
import org.longus.measure.MuscleArea;
import org.longus.pipeline.C3Pipeline;
import org.longus.pipeline.C3Result;
import org.longus.report.CaseExport;
import org.longus.report.CaseRow;
import org.longus.report.CaseRows;
import org.longus.report.Workbook;
import org.longus.review.Case;
import org.longus.review.store.CaseTrail;
import org.longus.volume.Geometry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code longus analyze}: CT in, C3 muscle out. */
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        description = "Finds C3 on each CT, measures the muscle there, and writes masks, picture, workbook and JSON.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:a result was written for every input (also when the result is that there is no C3)",
            "1:at least one input failed; the others have their results",
            "2:the command line is wrong",
            "130:interrupted; what was done by then has its results"
        })
final class AnalyzeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = "A DICOM folder, ZIP or file, or a NIfTI file. Of several series the one with most slices.")
    private List<Path> inputs;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Results go to DIR/<case>/.")
    private Path out;

    @Option(names = "--slice", paramLabel = "Z_MM", description = "Measure the slice nearest to this LPS z in mm.")
    private Double sliceZMm;

    @Mixin
    private PatientOptions patient;

    @Mixin
    private PackOptions packs;

    private final Set<String> names = new HashSet<>();
    private final List<CaseRow> rows = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        patient.patient();
        OutputFolder.prepare(out);
        boolean failed = false;
        try (Interruption interruption = new Interruption()) {
            try (C3Pipeline pipeline = packs.open()) {
                for (Path input : inputs) {
                    failed |= !analyzed(input, pipeline);
                }
            } catch (CancellationException e) {
                command.commandLine()
                        .getErr()
                        .printf(
                                "Stopped. %d of %d inputs are done; give the others again to go on.%n",
                                rows.size(), inputs.size());
            }
            if (inputs.size() > 1) {
                Workbook.write(out.resolve("report.xlsx"), rows);
            }
            return Interruption.isRequested() ? Interruption.EXIT_STATUS : failed ? 1 : 0;
        }
    }

    private boolean analyzed(Path input, C3Pipeline pipeline) {
        try {
            rows.add(analyze(input, pipeline));
            return true;
        } catch (CancellationException e) {
            throw e;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            String sentence = Sentences.of(e);
            command.commandLine().getErr().println(sentence);
            rows.add(CaseRows.failed(String.valueOf(input.getFileName()), sentence, Instant.now()));
            return false;
        }
    }

    private CaseRow analyze(Path input, C3Pipeline pipeline) throws IOException {
        Instant startedAt = Instant.now();
        long start = System.nanoTime();
        String name = uniqueName(input);
        TerminalProgress progress = new TerminalProgress(System.err, name);
        progress.throwIfCancelled();
        progress.report(0, "Reading");
        CtSeries series = CtOpener.open(input).named(name);
        double readSeconds = secondsSince(start);
        Case aCase = new Case(series);
        aCase.setTyped(patient.patient());
        aCase.accept(pipeline.run(series.ct(), wantedSlice(series), progress.part(0.1, 0.95)));
        long write = System.nanoTime();
        progress.report(0.95, "Writing");
        Map<String, Double> seconds = new LinkedHashMap<>();
        C3Result.Seconds stages = aCase.result().orElseThrow().seconds();
        seconds.put("read", readSeconds);
        seconds.put("section", stages.section());
        seconds.put("muscle", stages.muscle());
        Path folder = out.resolve(name);
        CaseRow row = CaseRows.of(aCase, CaseTrail.NONE, OptionalDouble.of(secondsSince(start)), startedAt);
        CaseExport.write(aCase, row, folder, () -> {
            seconds.put("write", secondsSince(write));
            seconds.put("total", secondsSince(start));
            return seconds;
        });
        progress.report(1, "Done");
        progress.done();
        command.commandLine().getOut().println(summary(aCase, folder));
        return row;
    }

    private OptionalInt wantedSlice(CtSeries series) throws UnreadableInputException {
        if (sliceZMm == null) {
            return OptionalInt.empty();
        }
        Geometry g = series.ct().geometry();
        double first = g.sliceCentre(0).z();
        double step = g.sliceCentre(1).z() - first;
        long k = Math.round((sliceZMm - first) / step);
        if (k < 0 || k >= g.sizeK()) {
            throw new UnreadableInputException(
                    "%s has no slice at z %.1f mm: it reaches from %.1f to %.1f mm. Name a z within."
                            .formatted(
                                    series.source(),
                                    sliceZMm,
                                    first,
                                    g.sliceCentre(g.sizeK() - 1).z()));
        }
        return OptionalInt.of((int) k);
    }

    /** The input's own name, as cohorts are kept in folders named after patients; numbered where two are the same. */
    private String uniqueName(Path input) {
        String name = input.toAbsolutePath().normalize().getFileName().toString();
        String stem = name.replaceFirst("(?i)\\.(nii\\.gz|nii|zip|dcm)$", "");
        String unique = stem;
        for (int n = 2; !names.add(unique); n++) {
            unique = stem + "-" + n;
        }
        return unique;
    }

    private static String summary(Case aCase, Path folder) {
        String what = aCase.muscleArea().map(AnalyzeCommand::figures).orElse("no slice measured");
        String flags = aCase.flags().isEmpty()
                ? ""
                : "; look at: " + aCase.flags().getFirst().sentence();
        return "%s: %s%s -> %s".formatted(aCase.series().name(), what, flags, folder);
    }

    private static String figures(MuscleArea area) {
        return "SMA %.1f cm2, mean %.0f HU"
                .formatted(area.areaCm2(), area.meanHu().orElse(Double.NaN));
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
