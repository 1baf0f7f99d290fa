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
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.longus.cohort.CohortModels;
import org.longus.io.dicom.object.CtSeriesWriter;
import org.longus.io.nifti.NiftiWriter;
import org.longus.patient.Patient;
import org.longus.pipeline.C3Result;
import org.longus.review.Cases;
import org.longus.volume.CtVolume;
import org.longus.volume.Grids;
import org.longus.volume.Progress;
import picocli.CommandLine;

/** {@code longus cohort} with a stand-in for the models, on inputs made here. */
abstract class CohortFixture {
    /** Voxels of this value make the stand-in find no C3. */
    static final int WITHOUT_C3 = -7;

    @TempDir
    Path folder;

    final AtomicInteger measured = new AtomicInteger();
    String version = "1";
    /** Done while a case is measured. */
    Runnable meanwhile = () -> {};

    String said = "";
    String told = "";

    private final class StandIn implements CohortModels {
        @Override
        public C3Result run(CtVolume ct, OptionalInt slice, Progress progress) {
            measured.incrementAndGet();
            meanwhile.run();
            return ct.voxels()[0] == WITHOUT_C3 ? Cases.notFound() : Cases.found(10, 20);
        }

        @Override
        public List<C3Result.Model> models() {
            return List.of(new C3Result.Model("a", version, "0123456789abcdef"));
        }

        @Override
        public void close() {}
    }

    int cohort(Object... words) {
        measured.set(0);
        return command(new CohortCommand((packs, threads) -> new StandIn()), "--out", out(), words);
    }

    int report() {
        return command(new ReportCommand(), out().toString(), "--paper=a4");
    }

    int analyze(Object... words) {
        measured.set(0);
        return command(new AnalyzeCommand(packs -> new StandIn()), "--out", out(), words);
    }

    private int command(Object command, Object first, Object second, Object... words) {
        List<String> args = new ArrayList<>(List.of(first.toString(), second.toString()));
        for (Object word : words) {
            args.add(word.toString());
        }
        StringWriter outText = new StringWriter();
        StringWriter errText = new StringWriter();
        int status = new CommandLine(command)
                .setOut(new PrintWriter(outText))
                .setErr(new PrintWriter(errText))
                .execute(args.toArray(String[]::new));
        said = outText.toString();
        told = errText.toString();
        return status;
    }

    Path out() {
        return folder.resolve("out");
    }

    Path in() {
        return folder.resolve("in");
    }

    Path nifti(String place, int hu) throws IOException {
        Path file = in().resolve(place);
        Files.createDirectories(file.getParent());
        NiftiWriter.write(Grids.of(Cases.GRID, (i, j, k) -> hu), file);
        return file;
    }

    /** A series of a study whose UID follows from {@code study}. */
    Path dicom(String place, String study, int series, int hu) throws IOException {
        Path at = in().resolve(place);
        CtSeriesWriter.write(
                Grids.of(Cases.GRID, (i, j, k) -> hu),
                new CtSeriesWriter.Labels(
                        "study " + study,
                        "X",
                        study,
                        Patient.UNKNOWN,
                        LocalDate.of(2026, 1, 31),
                        "Study",
                        "Series",
                        series,
                        3),
                at);
        return at;
    }

    /** The cases' folders. */
    List<String> cases() throws IOException {
        if (!Files.isDirectory(out())) {
            return List.of();
        }
        try (var all = Files.list(out())) {
            return all.filter(f -> Files.isRegularFile(f.resolve("result.json")))
                    .map(f -> f.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    JsonNode result(String name) throws IOException {
        return new ObjectMapper()
                .readTree(out().resolve(name).resolve("result.json").toFile());
    }

    /** SMA by the input's file name. */
    TreeMap<String, Double> areas() throws IOException {
        TreeMap<String, Double> areas = new TreeMap<>();
        for (String name : cases()) {
            areas.put(name, result(name).at("/row/muscle/smaCm2").asDouble(-1));
        }
        return areas;
    }

    List<String> hidden() throws IOException {
        try (var all = Files.list(out())) {
            return all.map(f -> f.getFileName().toString())
                    .filter(f -> f.startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
