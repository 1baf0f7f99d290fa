package org.longus.sample;

import java.util.SplittableRandom;
import org.longus.patient.Sex;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/** All that a phantom depends on: the same spec gives the same voxels, and another grid the same person. */
public record PhantomSpec(long seed, Anatomy anatomy, Pose pose, Scan scan) {
    private static final double INFERIOR_LEVEL = 7.5;
    private static final double SUPERIOR_LEVEL = -9;

    /** The bundled sample: a woman of middling build with contrast medium, no rotation. */
    public static PhantomSpec sample() {
        Anatomy anatomy = new Anatomy(Sex.FEMALE, 17, 0.94, 1.04, 6, 0.15, 6, 0.15, 0, 0, 57, 0.02, 0, 0);
        Pose pose = new Pose(new Vec3(2, -8, -40), 0, 0, 0, 0, 0);
        Geometry grid = Geometry.axial(256, 256, 84, new Vec3(-125.5, -143.5, -150), 1, 1, 2.5);
        return new PhantomSpec(2022, anatomy, pose, new Scan(grid, 0.7, 9, 170, 0, true, false));
    }

    /** A person and a scan drawn at random, as varied as a clinic's. */
    public static PhantomSpec random(long seed) {
        SplittableRandom r = new SplittableRandom(Turbulence.hash(seed, 1, 2, 3));
        Anatomy anatomy = person(r);
        Vec3 centre = new Vec3(uniform(r, -15, 15), uniform(r, -30, 20), uniform(r, -800, 300));
        Pose pose =
                new Pose(centre, gauss(r, 3, 9), gauss(r, 2.5, 8), gauss(r, 2, 6), gauss(r, 5, 15), gauss(r, 4, 12));
        boolean contrast = r.nextDouble() < 0.65;
        Scan scan = new Scan(
                grid(r, anatomy, pose),
                uniform(r, 0.45, 0.95),
                uniform(r, 4, 17),
                contrast ? uniform(r, 100, 260) : uniform(r, 38, 52),
                r.nextDouble() < 0.35 ? uniform(r, 60, 350) : 0,
                r.nextDouble() < 0.85,
                r.nextDouble() < 0.35);
        return new PhantomSpec(seed, anatomy, pose, scan);
    }

    /** The same person on another grid. */
    public PhantomSpec on(Geometry grid) {
        return new PhantomSpec(
                seed,
                anatomy,
                pose,
                new Scan(
                        grid,
                        scan.blurMm(),
                        scan.noiseHu(),
                        scan.vesselHu(),
                        scan.streakHu(),
                        scan.headRest(),
                        scan.mask()));
    }

    private static Anatomy person(SplittableRandom r) {
        boolean man = r.nextDouble() < 0.65;
        double frame = (man ? 1.0 : 0.93) * (1 + gauss(r, 0.035, 0.1));
        return new Anatomy(
                man ? Sex.MALE : Sex.FEMALE,
                (man ? 18.2 : 16.6) * (1 + gauss(r, 0.06, 0.15)),
                frame,
                (man ? 1.1 : 1.03) * (1 + gauss(r, 0.07, 0.2)),
                uniform(r, 2, 8) + (r.nextDouble() < 0.3 ? uniform(r, 0, 10) : 0),
                Math.pow(r.nextDouble(), 2),
                uniform(r, -4, 14),
                uniform(r, -0.05, 0.38),
                gauss(r, 0.45, 1),
                gauss(r, 0.3, 0.7),
                uniform(r, 46, 74),
                uniform(r, 0.01, 0.07),
                r.nextDouble() < 0.4 ? r.nextInt(1, 5) : 0,
                r.nextDouble() < 0.25 ? uniform(r, 8, 22) : 0);
    }

    private static Geometry grid(SplittableRandom r, Anatomy a, Pose pose) {
        boolean coarse = r.nextDouble() < 0.12;
        double inPlane = coarse ? uniform(r, 1.5, 4) : uniform(r, 0.85, 1.2);
        double slice =
                coarse ? uniform(r, 2, 3.3) : r.nextInt(3) == 0 ? uniform(r, 1.8, 3.3) : r.nextInt(2) == 0 ? 2.5 : 3;
        double top = r.nextDouble() < 0.2 ? uniform(r, 2.2, 4) : uniform(r, 4, 8);
        double bottom = r.nextDouble() < 0.2 ? uniform(r, 2.2, 4) : uniform(r, 4, 6.8);
        top = Math.min(top, -SUPERIOR_LEVEL);
        bottom = Math.min(bottom, INFERIOR_LEVEL);
        int size = (int) Math.ceil(uniform(r, 205, 265) / inPlane);
        int slices = (int) Math.ceil((top + bottom) * a.pitchMm() / slice);
        boolean headFirst = r.nextBoolean();
        double k0 = pose.c3CentreMm().z() + (headFirst ? top : -bottom) * a.pitchMm() + uniform(r, -1, 1);
        double middleX = pose.c3CentreMm().x() + gauss(r, 5, 15);
        double middleY = pose.c3CentreMm().y() - uniform(r, 5, 35);
        double half = (size - 1) * inPlane / 2;
        return new Geometry(
                size,
                size,
                slices,
                new Vec3(middleX - half, middleY - half, k0),
                Vec3.LEFT,
                Vec3.POSTERIOR,
                headFirst ? Vec3.SUPERIOR.times(-1) : Vec3.SUPERIOR,
                inPlane,
                inPlane,
                slice);
    }

    private static double uniform(SplittableRandom r, double low, double high) {
        return low + (high - low) * r.nextDouble();
    }

    /** A normal draw, held within {@code limit}. */
    private static double gauss(SplittableRandom r, double sigma, double limit) {
        return Math.clamp(sigma * r.nextGaussian(), -limit, limit);
    }
}
