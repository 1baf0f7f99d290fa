package org.longus.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.io.TempDir;
import org.longus.cohort.CohortModels;
import org.longus.export.workbook.Sheet;
import org.longus.io.dicom.object.CtSeriesWriter;
import org.longus.io.nifti.NiftiWriter;
import org.longus.measure.AreaCurve;
import org.longus.patient.Patient;
import org.longus.patient.Sex;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Section;
import org.longus.review.Cases;
import org.longus.volume.CtVolume;
import org.longus.volume.Grids;
import org.longus.volume.Progress;
import picocli.CommandLine;

/** {@code longus analyze} with a stand-in for the models, on inputs made here. */
abstract class BatchFixture {
    @TempDir
    Path folder;

    final List<CtVolume> measured = new ArrayList<>();
    String version = "1";
    Throwable thrown;
    String said = "";
    String told = "";

    private final class StandIn implements CohortModels {
        @Override
        public C3Result run(CtVolume ct, OptionalInt slice, Progress progress) {
            measured.add(ct);
            if (thrown instanceof Error e) {
                throw e;
            }
            if (thrown instanceof RuntimeException e) {
                throw e;
            }
            return ct.geometry().sizeK() == 30 ? Cases.found(10, 20) : Cases.notFound();
        }

        @Override
        public List<AreaCurve.Slice> curve(CtVolume ct, Section section, Progress progress) {
            return List.of(
                    new AreaCurve.Slice(section.middle().firstK(), 30, 31, OptionalDouble.of(50)),
                    new AreaCurve.Slice(section.middle().lastK(), 60, 33, OptionalDouble.of(50)));
        }

        @Override
        public List<C3Result.Model> models() {
            return List.of(new C3Result.Model("a", version, "0123456789abcdef"));
        }

        @Override
        public void close() {}
    }

    int analyze(Object... words) {
        List<String> args = new ArrayList<>(List.of("--out", out().toString()));
        for (Object word : words) {
            args.add(word.toString());
        }
        measured.clear();
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = new CommandLine(new AnalyzeCommand(packs -> new StandIn()))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args.toArray(String[]::new));
        said = out.toString();
        told = err.toString();
        return status;
    }

    Path out() {
        return folder.resolve("out");
    }

    Path dicom(String place, String patientId, int series, int slices, int hu) throws IOException {
        Path in = folder.resolve(place);
        CtSeriesWriter.write(
                Grids.of(Cases.GRID, (i, j, k) -> hu),
                new CtSeriesWriter.Labels(
                        "study of " + patientId + (place.startsWith("cohort/") ? place : ""),
                        "X",
                        patientId,
                        new Patient(
                                Optional.of(Sex.FEMALE),
                                OptionalDouble.of(60),
                                OptionalDouble.of(170),
                                OptionalDouble.empty()),
                        LocalDate.of(2026, 1, 31),
                        "Study",
                        "Series of " + slices,
                        series,
                        3),
                in);
        try (var files = Files.list(in)) {
            for (Path file : files.sorted().skip(slices).toList()) {
                Files.delete(file);
            }
        }
        return in;
    }

    Path nifti(String name, int hu) throws IOException {
        Path file = folder.resolve("n").resolve(name);
        Files.createDirectories(file.getParent());
        NiftiWriter.write(Grids.of(Cases.GRID, (i, j, k) -> hu), file);
        return file;
    }

    JsonNode result(String name) throws IOException {
        return new ObjectMapper()
                .readTree(out().resolve(name).resolve("result.json").toFile());
    }

    Map<String, String> rows(String heading) throws IOException {
        return Sheet.column(out().resolve("report.xlsx"), heading);
    }

    List<String> folders() throws IOException {
        try (var all = Files.list(out())) {
            return all.map(f -> f.getFileName().toString())
                    .filter(f -> !f.equals(".longus"))
                    .sorted()
                    .toList();
        }
    }
}
