package org.longus.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.longus.io.CtSeries;
import org.longus.io.InputScan;
import org.longus.io.SeriesChoice;
import org.longus.patient.Patient;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Muscle;
import org.longus.pipeline.Section;
import org.longus.pipeline.SliceSelector;
import org.longus.ui.service.Models;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Progress;
import org.longus.volume.Vec3;

/**
 * A neck of ellipses on 512 x 512 x 400 voxels, with grain as a CT has it: a HU range breaks into specks, and the muscle's
 * outline is ragged.
 */
final class LargeStudy implements Models {
    static final int SIZE = 512;
    static final int SLICES = 400;
    static final int MIDDLE_K = 210;
    private static final int MEMBERS = 5;
    private static final Geometry GEOMETRY =
            Geometry.axial(SIZE, SIZE, SLICES, new Vec3(-128, -128, 0), 0.5, 0.5, 0.75);

    private final CtVolume ct = new CtVolume(GEOMETRY, voxels());

    private static short[] voxels() {
        short[] hu = new short[SIZE * SIZE * SLICES];
        int p = 0;
        int grain = 1;
        for (int k = 0; k < SLICES; k++) {
            for (int j = 0; j < SIZE; j++) {
                for (int i = 0; i < SIZE; i++) {
                    grain = grain * 1_664_525 + 1_013_904_223;
                    hu[p++] = (short) (tissue(i - 255.5, j - 255.5, k) + (grain >> 26));
                }
            }
        }
        return hu;
    }

    private static int tissue(double x, double y, int k) {
        boolean body = within(x, y, 200, 170 + 0.05 * k);
        boolean bone = within(x, y - 10, 36, 28) && k % 24 > 3;
        return !body ? -1000 : bone ? 400 : isMuscle(x, y, 0) ? 55 : -100;
    }

    /** A ragged ring that twelve septa of fat part, narrower by so many pixels. */
    private static boolean isMuscle(double x, double y, int less) {
        double angle = Math.atan2(y, x);
        double ragged = 3 * Math.sin(40 * angle) - less;
        boolean septum = Math.abs(Math.IEEEremainder(12 * angle, 2 * Math.PI)) < 0.2 + 0.05 * less;
        return within(x, y, 150 + ragged, 120 + ragged) && !within(x, y, 60 - ragged, 55 - ragged) && !septum;
    }

    private static boolean within(double x, double y, double a, double b) {
        return x * x / (a * a) + y * y / (b * b) <= 1;
    }

    InputScan scan() {
        CtSeries.Identity identity =
                new CtSeries.Identity("L-1", "Large^Neck", "20260101", "1.2", "1.2.1", "", "Neck 0.75 mm", List.of());
        CtSeries series = new CtSeries("large", Path.of("large"), ct, GEOMETRY, Patient.UNKNOWN, identity, List.of());
        return new InputScan(
                List.of(new SeriesChoice(
                        "large", "Neck", Path.of("large"), identity, GEOMETRY, List.of(), progress -> series)),
                List.of());
    }

    CtSeries series() {
        try {
            return scan().choices().getFirst().open(fraction -> {});
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public C3Result run(CtVolume of, OptionalInt slice, Progress progress) {
        int plane = SIZE * SIZE;
        Mask mask = Mask.where(
                SIZE,
                SIZE,
                SLICES,
                p -> Math.abs(p / plane - MIDDLE_K) <= 22 && within(p % SIZE - 255.5, p % plane / SIZE - 240, 48, 40));
        SliceSelector.Middle middle = SliceSelector.middle(mask, GEOMETRY).orElseThrow();
        Section section = new Section(mask, middle, GEOMETRY.toLps(255.5, 240, MIDDLE_K), 1, OptionalDouble.of(0.95));
        return new C3Result(
                Optional.of(section),
                "",
                Optional.of(segment(of, middle.k(), progress)),
                List.of(new C3Result.Model("rule", "1", "0")),
                device(),
                new C3Result.Seconds(1, 0.1));
    }

    /** Each member marks a little less than the one before, at the rim and along the septa between the muscles. */
    @Override
    public Muscle segment(CtVolume of, int k, Progress progress) {
        byte[] votes = new byte[SIZE * SIZE];
        for (int p = 0; p < votes.length; p++) {
            for (int member = 0; member < MEMBERS; member++) {
                votes[p] += (byte) (isMuscle(p % SIZE - 255.5, p / SIZE - 255.5, member) ? 1 : 0);
            }
        }
        Mask mask = Mask.where(SIZE, SIZE, 1, p -> votes[p] > MEMBERS / 2);
        return new Muscle(k, mask, votes, MEMBERS, OptionalDouble.of(0.95));
    }

    @Override
    public String device() {
        return "CPU";
    }
}
