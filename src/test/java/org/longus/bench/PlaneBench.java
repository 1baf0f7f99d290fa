package org.longus.bench;

import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.longus.render.ScreenGrid;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.casework.ToolModel;
import org.longus.ui.display.DisplayModel;
import org.longus.ui.viewer.PlanePane;
import org.longus.volume.Plane;
import org.longus.volume.Reslicer;
import org.longus.volume.WindowLevel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What the window's thread does for a frame on a volume of 512 x 512 x 400, from the voxels up to the pixels and the drawing
 * commands that JavaFX gets; {@link SceneFrames} has what JavaFX then does with them. Run by hand:
 *
 * <pre>mvn test -Dtest=PlaneBench</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PlaneBench {
    /** What lies over the CT. */
    public enum Layers {
        NONE,
        /** As the window starts: section, muscle, changes by hand. */
        USUAL,
        /** These, and agreement, disagreement and the HU range. */
        ALL
    }

    @Param
    Layers layers;

    private final DisplayModel display = new DisplayModel();
    private CaseModel model;
    private PlanePane axial;
    private PlanePane sagittal;
    private PlanePane coronal;
    private int frame;

    @Test
    void run() throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(PlaneBench.class.getSimpleName())
                        .build())
                .run();
    }

    @Setup
    public void show() throws InterruptedException {
        LargeStudy study = new LargeStudy();
        Platform.startup(() -> {
            model = new CaseModel(study.series());
            model.accept(study.run(model.series().ct(), OptionalInt.empty(), null));
            display.layers()
                    .forEach(l -> l.visible().set(layers == Layers.ALL || layers == Layers.USUAL && l.isVisible()));
            axial = pane(Plane.AXIAL, 1000, 900);
            sagittal = pane(Plane.SAGITTAL, 500, 450);
            coronal = pane(Plane.CORONAL, 500, 450);
        });
        draw(() -> {});
    }

    private PlanePane pane(Plane plane, double width, double height) {
        PlanePane pane = new PlanePane(plane, display, new ToolModel());
        pane.resize(width, height);
        pane.show(model);
        return pane;
    }

    /** A frame: a change, and what it makes stale drawn anew. */
    private void draw(Runnable change) {
        frame++;
        CompletableFuture.runAsync(
                        () -> {
                            change.run();
                            axial.layout();
                            sagittal.layout();
                            coronal.layout();
                        },
                        Platform::runLater)
                .join();
    }

    /** To and fro about the measured slice, which is where one looks. */
    private void scroll(int axis) {
        int middle = axis == 2 ? LargeStudy.MIDDLE_K : LargeStudy.SIZE / 2;
        model.cursor().indexProperty(axis).set(middle + Math.abs(frame % 40 - 20) - 10);
    }

    @Benchmark
    public void scrollAxial() {
        draw(() -> scroll(2));
    }

    @Benchmark
    public void scrollSagittal() {
        draw(() -> scroll(0));
    }

    @Benchmark
    public void scrollCoronal() {
        draw(() -> scroll(1));
    }

    @Benchmark
    public void scrollAllThree() {
        draw(() -> {
            scroll(0);
            scroll(1);
            scroll(2);
        });
    }

    /** On the measured slice, where the most layers lie. */
    @Benchmark
    public void dragWindow() {
        draw(() -> {
            model.cursor().indexProperty(2).set(LargeStudy.MIDDLE_K);
            display.windowProperty().set(new WindowLevel(400 + frame % 100, 40));
        });
    }

    /** The parts of a frame that need no window. */
    @State(Scope.Benchmark)
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    @Fork(1)
    @Warmup(iterations = 3, time = 1)
    @Measurement(iterations = 5, time = 1)
    public static class Pixels {
        private final LargeStudy study = new LargeStudy();
        private final short[] hu = new short[LargeStudy.SIZE * LargeStudy.SIZE];
        private final int[] screen = new int[1000 * 900];
        private final ScreenGrid grid = new ScreenGrid(LargeStudy.SIZE, 400, 0, 0, 1000.0 / LargeStudy.SIZE, 2.25);
        private final int[] table = WindowLevel.SOFT_TISSUE.argbTable();

        @Param({"AXIAL", "SAGITTAL", "CORONAL"})
        Plane plane;

        private int slice;

        @Benchmark
        public short[] reslice() {
            slice = 100 + (slice + 1) % 200;
            Reslicer.hu(study.series().ct(), plane, slice, hu);
            return hu;
        }

        /** To a thousand screen pixels across. */
        @Benchmark
        public int[] enlarge() {
            grid.smooth(hu, table, grid.shown(grid.all(), 1000, 900), screen, 1000);
            return screen;
        }

        @Benchmark
        public int[] table() {
            return new WindowLevel(400 + slice++ % 100, 40).argbTable();
        }
    }
}
