package org.longus.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Properties;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Progress;
import org.longus.volume.Vec3;

/**
 * Whether the device gives the answer that it should: one member of the muscle pack on a slice that is always the same. The
 * answer is held against the one kept for this very pack, and on a GPU against the CPU's, too.
 */
public final class SelfTest {
    private static final int MEMBER = 1;
    private static final int SIZE = 192;
    /** Kinds of processors round differently; a pixel at the rim may go either way. */
    static final double TOLERANCE = 0.005;

    private SelfTest() {}

    /**
     * @param device as in a report
     * @param milliseconds of one run, the model loaded
     * @param pixels how many the member marked
     * @param expected how many it should; empty for a pack that nothing is kept of
     * @param onCpu how many the CPU marks; empty where the device is the CPU
     */
    public record Result(String device, double milliseconds, long pixels, OptionalLong expected, OptionalLong onCpu) {
        /** Whether nothing speaks against the device. */
        public boolean passed() {
            return agrees(expected) && agrees(onCpu);
        }

        private boolean agrees(OptionalLong other) {
            return other.isEmpty()
                    || pixels > 0 && Math.abs(pixels - other.getAsLong()) <= TOLERANCE * other.getAsLong();
        }

        /** For people, as in "passed on CPU: one model took 85 ms, and its answer is the stored one". */
        public String sentence() {
            String ran = String.format(Locale.ROOT, "on %s: one model took %.0f ms, ", device, milliseconds);
            String cpu = onCpu.isEmpty()
                    ? ""
                    : agrees(onCpu) ? "; the CPU gives the same" : "; THE CPU GIVES ANOTHER ANSWER";
            if (expected.isEmpty()) {
                return (passed() ? "ran " : "FAILED ") + ran + "but no answer is kept for this pack to compare with"
                        + cpu;
            }
            return agrees(expected)
                    ? (passed() ? "passed " : "FAILED ") + ran + "and its answer is the stored one" + cpu
                    : String.format(
                            Locale.ROOT,
                            "FAILED %sbut it marks %d pixels in place of %d%s",
                            ran,
                            pixels,
                            expected.getAsLong(),
                            cpu);
        }
    }

    /**
     * Loads one member and runs it. Takes seconds.
     *
     * @throws PackException when the pack is missing or altered, or the member does not run
     */
    public static Result run(Path musclePack, DeviceChoice choice) {
        ModelPack pack = ModelPack.load(musclePack, Stage.MUSCLE);
        InputGrid grid = InputGrid.ofSlice(neck(), 0, pack.manifest().input());
        OnnxDevice device = OnnxDevice.choose(choice);
        try (Ensemble ensemble = new Ensemble(pack, device).only(List.of(MEMBER))) {
            marked(ensemble, grid);
            long start = System.nanoTime();
            long pixels = marked(ensemble, grid);
            double milliseconds = (System.nanoTime() - start) / 1e6;
            OptionalLong cpu = device.isGpu() ? OptionalLong.of(onCpu(pack, grid)) : OptionalLong.empty();
            return new Result(ensemble.deviceLabel(), milliseconds, pixels, expected(pack), cpu);
        }
    }

    private static long onCpu(ModelPack pack, InputGrid grid) {
        try (Ensemble ensemble = new Ensemble(pack, OnnxDevice.choose(DeviceChoice.CPU)).only(List.of(MEMBER))) {
            return marked(ensemble, grid);
        }
    }

    private static long marked(Ensemble ensemble, InputGrid grid) {
        long pixels = 0;
        for (byte vote : ensemble.votes(grid, Progress.NONE)) {
            pixels += vote;
        }
        return pixels;
    }

    private static OptionalLong expected(ModelPack pack) {
        Properties kept = new Properties();
        try (InputStream in = SelfTest.class.getResourceAsStream("self-test.properties")) {
            if (in != null) {
                kept.load(in);
            }
            String pixels = kept.getProperty(pack.sha256());
            return pixels == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(pixels));
        } catch (IOException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** A plain neck, the same on every machine: skin and fat, a ring of muscles, a vertebra, the airway; 1 mm pixels. */
    static CtVolume neck() {
        short[] hu = new short[SIZE * SIZE];
        for (int j = 0; j < SIZE; j++) {
            for (int i = 0; i < SIZE; i++) {
                hu[j * SIZE + i] = hu(i - SIZE / 2, j - SIZE / 2);
            }
        }
        return new CtVolume(Geometry.axial(SIZE, SIZE, 1, Vec3.ZERO, 1, 1, 1), hu);
    }

    /** @param x, y in mm from the middle, to the left and the back */
    private static short hu(int x, int y) {
        int side = Math.abs(x);
        if (!within(x, y, 0, 0, 62, 68)) {
            return -1000;
        }
        if (within(x, y, 0, -34, 14, 7)) {
            return -950;
        }
        if (within(x, y, 0, 2, 14, 9)) {
            return 450;
        }
        if (within(x, y, 0, 18, 8, 7)) {
            return 30;
        }
        if (within(x, y, 0, 20, 13, 11)) {
            return 500;
        }
        boolean muscle =
                within(side, y, 45, -8, 9, 20) || within(side, y, 21, 36, 19, 19) || within(side, y, 9, -10, 7, 4);
        if (muscle) {
            return 60;
        }
        return (short) (within(x, y, 0, -6, 40, 34) ? 25 : -100);
    }

    private static boolean within(double x, double y, double centreX, double centreY, double radiusX, double radiusY) {
        double dx = (x - centreX) / radiusX;
        double dy = (y - centreY) / radiusY;
        return dx * dx + dy * dy <= 1;
    }
}
