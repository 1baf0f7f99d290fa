package org.longus.bench;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.longus.edit.Brush;
import org.longus.edit.MaskDelta;
import org.longus.edit.PaintLimit;
import org.longus.edit.PixelPoint;
import org.longus.edit.StrokeInProgress;
import org.longus.edit.Tidy;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.PixelRect;
import org.longus.volume.Vec3;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What a stroke costs: a brush of 20 mm across, 200 points on a slice of 512 x 512 pixels of 0.5 mm. Run by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class BrushBench {
    private static final int SIZE = 512;

    private final Geometry geometry = Geometry.axial(SIZE, SIZE, 1, new Vec3(0, 0, 0), 0.5, 0.5, 3);
    private final Brush brush = Brush.of(10, geometry);
    private final Mask empty = Mask.empty(SIZE, SIZE, 1);
    /** A spiral of a bit more than two turns. */
    private final List<PixelPoint> path = IntStream.range(0, 200)
            .mapToObj(n -> new PixelPoint(
                    256 + (50 + 0.7 * n) * Math.cos(n / 15.0), 256 + (50 + 0.7 * n) * Math.sin(n / 15.0)))
            .toList();

    private final PaintLimit muscle = PaintLimit.hu(ramp(), 0, hu -> hu >= -29 && hu <= 150);
    private final Mask painted = brush.paint(empty, path, muscle);
    private final MaskDelta delta = MaskDelta.between(empty, painted).orElseThrow();

    private CtVolume ramp() {
        short[] hu = new short[SIZE * SIZE];
        for (int p = 0; p < hu.length; p++) {
            hu[p] = (short) (p * 31 % 400 - 150);
        }
        return new CtVolume(geometry, hu);
    }

    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(BrushBench.class.getSimpleName())
                        .build())
                .run();
    }

    @Benchmark
    public PixelRect wholeStroke() {
        StrokeInProgress stroke = StrokeInProgress.paint(empty, brush, PaintLimit.NONE);
        path.forEach(stroke::to);
        return stroke.touched();
    }

    @Benchmark
    public PixelRect wholeStrokeWithinHu() {
        StrokeInProgress stroke = StrokeInProgress.paint(empty, brush, muscle);
        path.forEach(stroke::to);
        return stroke.touched();
    }

    /** As the window draws it: the mask after each point. */
    @Benchmark
    public int wholeStrokeWithTheMaskAtEachPoint() {
        StrokeInProgress stroke = StrokeInProgress.paint(empty, brush, muscle);
        int pixels = 0;
        for (PixelPoint point : path) {
            stroke.to(point);
            pixels += stroke.current().count();
        }
        return pixels;
    }

    @Benchmark
    public Optional<MaskDelta> release() {
        return MaskDelta.between(empty, painted);
    }

    @Benchmark
    public Mask undo() {
        return delta.applyTo(painted);
    }

    @Benchmark
    public Mask fillHoles() {
        return Tidy.fillHoles(painted);
    }

    @Benchmark
    public Mask removeIslands() {
        return Tidy.removeIslands(painted, 50, geometry);
    }
}
