package org.longus.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.longus.io.CtSeries;
import org.longus.measure.MeasurementMark;
import org.longus.patient.Patient;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Discs;
import org.longus.pipeline.Muscle;
import org.longus.pipeline.Section;
import org.longus.pipeline.SliceSelector;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Grids;
import org.longus.volume.Mask;
import org.longus.volume.Plane;
import org.longus.volume.Vec3;

/** Small cases for tests: 40 x 40 pixels of 5 mm, 30 slices of 3 mm, 50 HU throughout. */
public final class Cases {
    public static final Geometry GRID = Geometry.axial(40, 40, 30, new Vec3(-100, -100, 0), 5, 5, 3);

    private Cases() {}

    public static CtSeries series(Patient patient) {
        CtVolume ct = Grids.of(GRID, (i, j, k) -> 50);
        return new CtSeries("small", Path.of("small"), ct, GRID, patient, CtSeries.Identity.NONE, List.of());
    }

    /** A block of muscle, {@code columns} x 12 pixels, on slice k; every member agrees. */
    public static Muscle muscle(int k, int columns) {
        Mask mask = Mask.where(40, 40, 1, p -> p % 40 >= 5 && p % 40 < 5 + columns && p / 40 >= 10 && p / 40 < 22);
        byte[] votes = mask.toBytes();
        for (int p = 0; p < votes.length; p++) {
            votes[p] *= 5;
        }
        return new Muscle(k, mask, votes, 5, OptionalDouble.of(1));
    }

    /** A distance or an angle anywhere in the scan, on any plane. */
    public static MeasurementMark measurement(Random random) {
        Plane plane = Plane.values()[random.nextInt(3)];
        int slice = random.nextInt(GRID.size(plane.throughAxis()));
        List<Vec3> points = new ArrayList<>();
        for (int n = random.nextInt(2, 4); n > 0; n--) {
            double[] at = {random.nextDouble(40), random.nextDouble(40), random.nextDouble(30)};
            at[plane.throughAxis()] = slice;
            points.add(new Vec3(at[0], at[1], at[2]));
        }
        return MeasurementMark.of(plane, slice, points, GRID);
    }

    /** A section on slices {@code from..to}, muscle on its middle. */
    public static C3Result found(int from, int to) {
        Mask mask = Mask.where(40, 40, 30, p -> p / 1600 >= from && p / 1600 <= to);
        SliceSelector.Middle middle = SliceSelector.middle(mask, GRID).orElseThrow();
        Section section = new Section(mask, middle, GRID.sliceCentre(middle.middleK()), 1, OptionalDouble.of(0.97));
        return result(Optional.of(section), "", Optional.of(muscle(middle.k(), 12)));
    }

    /** The same section with what two steps gave. */
    public static C3Result found(int from, int to, Section.Steps steps) {
        C3Result one = found(from, to);
        Section s = one.section().orElseThrow();
        return one.withSection(
                new Section(s.mask(), s.middle(), s.centreMm(), s.components(), s.agreement(), Optional.of(steps)));
    }

    /** Two steps of which all five members of the second are believed, with discs 6 slices apart. */
    public static Section.Steps steps(double coarseK, double centreK, double spreadMm) {
        return new Section.Steps(
                coarseK, 34.5, 210.5, Optional.of(new Discs(centreK + 3, centreK - 3, centreK, spreadMm)), 5, 5);
    }

    public static C3Result notFound() {
        return result(Optional.empty(), "no majority of the models sees a C3 section in this scan", Optional.empty());
    }

    private static C3Result result(Optional<Section> section, String reason, Optional<Muscle> muscle) {
        return new C3Result(
                section,
                reason,
                muscle,
                List.of(
                        new C3Result.Model("a", "1", "0123456789abcdef"),
                        new C3Result.Model("b", "1", "fedcba9876543210")),
                "CPU",
                new C3Result.Seconds(1, 0.5));
    }
}
