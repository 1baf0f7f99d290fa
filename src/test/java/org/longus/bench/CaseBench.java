package org.longus.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.longus.edit.PixelPoint;
import org.longus.measure.MaskComparison;
import org.longus.pipeline.C3Result;
import org.longus.review.store.OpenCase;
import org.longus.review.store.StudyStore;
import org.longus.ui.casework.CaseModel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What the window's thread does for a change of a case of 512 x 512 x 400 voxels, journal included and drawing not. Run by
 * hand:
 *
 * <pre>mvn test -Dtest=CaseBench</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CaseBench {
    private final LargeStudy study = new LargeStudy();
    private Path home;
    private StudyStore store;
    private OpenCase opened;
    private CaseModel model;
    private C3Result run;
    private int way = 1;

    @Test
    void run() throws RunnerException {
        new Runner(new OptionsBuilder().include(CaseBench.class.getSimpleName()).build()).run();
    }

    @Setup(Level.Iteration)
    public void open() throws IOException {
        home = Files.createTempDirectory("case-bench");
        store = new StudyStore(home, "anna", "0");
        opened = store.open(study.series());
        model = new CaseModel(opened);
        run = study.run(model.series().ct(), OptionalInt.empty(), null);
        model.accept(opened.prepared(run));
    }

    @TearDown(Level.Iteration)
    public void close() throws IOException {
        store.close();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** On the window's thread after {@link #prepare}. */
    @Benchmark
    public void acceptARunThatWasNotPrepared() {
        model.accept(run);
    }

    /** In the background, so that accepting takes next to nothing. */
    @Benchmark
    public C3Result prepare() {
        return opened.prepared(run);
    }

    @Benchmark
    public void moveTheSection() {
        model.moveSection(way);
        way = -way;
    }

    @Benchmark
    public void strokeAndUndo() {
        model.beginStroke(new PixelPoint(150, 120), 10, false, true);
        for (int n = 0; n < 20; n++) {
            model.strokeTo(new PixelPoint(150 + 10 * way, 120 + 3 * n));
        }
        model.endStroke();
        model.undo();
    }

    /** What each point of a stroke costs while masks are compared. */
    @Benchmark
    public MaskComparison compare() {
        return MaskComparison.of(
                model.series().ct(),
                model.slice().mask(),
                model.slice().k(),
                run.muscle().orElseThrow().mask(),
                model.slice().k());
    }
}
