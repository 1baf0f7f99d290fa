package org.longus.sample;

import static org.longus.sample.Tissue.*;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The tubes of a neck: muscles that are measured, and everything soft that is not. Left side or midline, frame 1. */
final class SoftParts {
    private SoftParts() {}

    /**
     * Sternocleidomastoid, then the paravertebral group from front to back; all paired. The sternocleidomastoid's area is
     * held against an atlas and against drawn necks ({@code PhantomTest}).
     */
    private static final double[][][] MUSCLES = {
        {
            {-2.8, 60, 14, 4.4, 10, 0},
            {-1.8, 58, 11, 5.4, 12, -5},
            {-1, 55, 9, 6, 13, -10},
            {0, 51, 5, 6.3, 13.5, -18},
            {1, 47, -1, 6.9, 13.5, -28},
            {2, 43, -9, 7, 13.5, -38},
            {3, 38, -17, 6.8, 13.8, -48},
            {4, 32, -24, 6.8, 14, -58},
            {5, 26, -31, 6.2, 14, -66},
            {6.2, 20, -38, 5, 12.5, -72}
        },
        {
            {-3, 8, -12, 6, 3, 0},
            {-2, 9, -12, 8, 4, 0},
            {-1, 10, -12, 9, 4.5, 5},
            {0, 12, -11, 9, 4.5, 10},
            {1, 13, -11, 9, 5, 12},
            {2, 14, -11, 8.5, 5.5, 15},
            {4, 13, -11, 8, 6, 15},
            {5, 12, -12, 7, 5, 10},
            {7, 9, -13, 5, 4, 0}
        },
        {
            {0.2, 25, -3, 2.5, 2.5, 0},
            {1, 27, -2, 5, 5, 0},
            {2, 29, -2, 6, 6.5, 0},
            {3, 32, -3, 7, 7, 0},
            {4, 35, -4, 7, 7, 0},
            {5, 39, -6, 7, 6, 0},
            {6, 43, -9, 6, 5, 0}
        },
        {
            {-1.4, 28, 5, 3, 4, 0},
            {0, 31, 6, 5.5, 7.5, 0},
            {1, 33, 7, 7, 8.5, 0},
            {2, 36, 8, 8, 9.5, 0},
            {3, 39, 9, 9, 10.5, 0},
            {4, 43, 9, 10, 11, 0},
            {5, 48, 8, 10, 10, 0},
            {6, 54, 6, 8, 8, 0}
        },
        {
            {-2.2, 36, 10, 5, 6, 0},
            {-1, 38, 15, 6, 8, 0},
            {0, 40, 19, 6.5, 9.5, -10},
            {1, 42, 22, 7, 10.5, -10},
            {2, 45, 25, 7.5, 11, -15},
            {3, 49, 29, 8, 11, -20},
            {4, 55, 35, 8, 11, -35},
            {5, 62, 42, 8, 11, -45},
            {6, 70, 48, 7, 10, -50}
        },
        {
            {-2.8, 14, 28, 10, 7, 0},
            {-2, 17, 29, 13, 9, 0},
            {-1, 14, 31, 13, 9.5, 0},
            {0, 14, 32, 12, 9.5, 0},
            {1, 14, 32, 12, 10, 0},
            {3, 15, 34, 12, 10, 0},
            {5, 16, 36, 13, 11, 0},
            {7.5, 16, 38, 13, 11, 0}
        },
        {
            {-3.2, 18, 48, 14, 5, -10},
            {-2, 17, 44, 15, 7.5, -10},
            {-1, 16, 43.5, 14.5, 7, -10},
            {0, 15.5, 43.5, 14.5, 6.5, -8},
            {1, 16, 43, 14.5, 6.5, -6},
            {3, 20, 41, 14, 6.5, 0},
            {5, 26, 38, 10, 6, 0},
            {6.5, 29, 36, 7, 5, 0}
        },
        {
            {-2, 38, 24, 5, 7, 0},
            {-1, 35, 27, 5.5, 8, -10},
            {0, 33, 29, 6, 8, -20},
            {1, 32, 30, 6.5, 8, -20},
            {3, 32, 31, 7, 8, -10},
            {5, 33, 33, 8, 8, 0},
            {7.5, 34, 36, 9, 8, 0}
        },
        {
            {-2.8, 49, 25, 10, 5, -65},
            {-2, 46, 27, 13, 5, -60},
            {-1, 38, 35, 15, 5, -48},
            {0, 30, 42, 16, 5, -38},
            {1, 26, 45, 16, 5, -28},
            {2, 21, 49, 16, 4.5, -18},
            {3.5, 13, 53, 12, 3.5, -8},
            {5, 10, 54, 7, 2, 0}
        },
        {
            {-2.8, 10, 60, 8, 1.8, -8},
            {-1, 14, 54, 13, 2.4, -14},
            {0, 17, 53, 15, 2.8, -20},
            {1, 21, 52.5, 18, 3.2, -24},
            {2, 27, 51, 24, 4, -26},
            {3, 36, 49, 30, 5, -26},
            {4, 48, 46, 38, 6.5, -22},
            {5, 62, 46, 48, 8, -14},
            {6, 72, 50, 54, 9, -8},
            {8, 72, 54, 55, 8, -4}
        },
    };

    /** Paired, not measured; earlier wins where two meet. */
    private static final Object[][] PAIRED = {
        {
            VESSEL,
            new double[][] {
                {-3, 24, -10, 2.6, 2.6, 0},
                {0, 29, -13, 3.3, 3.3, 0},
                {0.7, 29, -15, 4.4, 4.6, 0},
                {1.4, 28, -17, 3.6, 3.6, 0},
                {3, 26, -20, 3.5, 3.5, 0},
                {5, 22, -24, 3.5, 3.5, 0},
                {7.5, 13, -28, 4, 4, 0}
            }
        },
        {VESSEL, new double[][] {{-2.2, 37, -20, 1.8, 1.8, 0}, {0, 30, -21, 2.3, 2.3, 0}, {0.7, 29, -18, 2.6, 2.6, 0}}},
        {
            VESSEL,
            new double[][] {
                {-3, 30, -5, 4, 4.5, 0},
                {0, 36, -7, 5.5, 6.5, 0},
                {2, 36, -13, 6, 7, 0},
                {4, 33, -19, 6.5, 7.5, 0},
                {6, 26, -26, 7, 8, 0},
                {7.5, 20, -30, 8, 8, 0}
            }
        },
        {
            VESSEL,
            new double[][] {
                {-2.2, 20, 1, 1.9, 1.9, 0},
                {3.6, 16.5, 0, 1.9, 1.9, 0},
                {5, 20, -6, 2, 2, 0},
                {6.2, 24, -14, 2.2, 2.2, 0}
            }
        },
        {PAROTID, new double[][] {{-2.9, 55, -8, 9, 13, 0}, {-1.5, 56, -7, 9, 15, 0}, {-0.2, 53, -8, 6, 10, 0}}},
        {GLAND, new double[][] {{-0.3, 34, -36, 6, 8, 0}, {0.5, 33, -36, 9, 12, 0}, {1.3, 30, -35, 7, 8, 0}}},
        {THYROID, new double[][] {{2.9, 18, -30, 4, 6, 0}, {3.8, 17, -29, 7, 10, 0}, {5.2, 13, -30, 5, 6, 0}}},
        {SOFT, new double[][] {{-3.3, 50, -30, 6, 13, 0}, {-1.5, 52, -29, 8, 15, -8}, {-0.3, 47, -29, 5, 9, 0}}},
        {SOFT, new double[][] {{-3.3, 32, -26, 8, 9, 0}, {-1.5, 37, -27, 6, 11, -10}, {-0.5, 40, -28, 4, 8, 0}}},
        {SOFT, new double[][] {{-2.2, 50, 2, 4, 5, 0}, {-0.5, 41, -12, 3.5, 5, 0}, {0.4, 30, -28, 3, 4, 0}}},
        {
            SOFT,
            new double[][] {
                {1.2, 10, -53, 9, 2.5, 12},
                {3, 13, -46, 11, 3, 20},
                {5.5, 14, -44, 12, 3, 15},
                {7.5, 16, -50, 12, 3, 10}
            }
        },
        {
            LUNG,
            new double[][] {
                {5.2, 44, 6, 8, 8, 0}, {5.8, 45, 4, 23, 24, 0}, {6.5, 48, 2, 31, 34, 0}, {9, 60, 0, 42, 48, 0}
            }
        },
        {CORTICAL, new double[][] {{5.0, 46, 8, 10, 10, 0}, {5.6, 45, 5, 25, 25, 0}, {6.2, 46, 3, 30, 31, 0}}},
        {CORTICAL, new double[][] {{5.2, 120, -22, 14, 5, 0}, {6, 70, -34, 35, 6, 12}, {6.8, 30, -46, 16, 7, 20}}},
        {TRABECULAR, new double[][] {{5.3, 158, 8, 15, 16, 0}, {6, 160, 8, 24, 25, 0}, {8, 160, 8, 22, 24, 0}}},
        {SOFT, new double[][] {{4.6, 96, 20, 30, 14, 10}, {5.5, 118, 8, 62, 30, 4}, {8, 125, 6, 62, 42, 0}}},
    };

    /** In the midline, not measured. */
    private static final Object[][] SINGLE = {
        {SOFT, new double[][] {{3.2, 3, -18, 7, 4.5, 0}, {7.5, 5, -20, 8, 5, 0}}},
        {
            SOFT,
            new double[][] {
                {-2.6, 0, -58, 26, 22, 0},
                {-1.5, 0, -57, 33, 30, 0},
                {-0.5, 0, -55, 32, 32, 0},
                {0.3, 0, -50, 26, 26, 0},
                {1, 0, -42, 15, 12, 0}
            }
        },
        {
            SOFT,
            new double[][] {
                {-3.2, 0, -23, 20, 9, 0},
                {-1, 0, -24, 23, 12, 0},
                {0.5, 0, -25, 24, 14, 0},
                {1.5, 0, -30, 21, 16, 0},
                {3.3, 0, -34, 16, 15, 0},
                {4.2, 0, -34, 12, 12, 0},
                {7.5, 0, -34, 10.5, 10.5, 0}
            }
        },
    };

    private static final double[][] AIRWAY = {
        {-2.95, 0, -27, 11, 3, 0},
        {-2.7, 0, -25, 13, 5, 0},
        {-1.8, 0, -24, 14, 5.5, 0},
        {-0.8, 0, -25, 13, 7, 0},
        {0.2, 0, -27, 14, 7, 0},
        {1, 0, -28, 12, 6.5, 0},
        {1.8, 0, -33, 6, 9, 0},
        {2.5, 0, -35, 2.5, 10, 0},
        {3, 0, -36, 6, 9, 0},
        {4, 0, -35, 8, 8.5, 0},
        {7.5, 0, -34, 8.5, 8, 0}
    };

    /** The measured muscles of one person, both sides, each side a little different. */
    static List<Tube> muscles(Anatomy a, SplittableRandom r) {
        List<Tube> tubes = new ArrayList<>();
        for (double[][] rows : MUSCLES) {
            Tube left = new Tube(Tissue.MUSCLE, rows);
            tubes.add(vary(left, a, a.frame() * a.muscle(), 0, r));
            tubes.add(vary(left.mirrored(), a, a.frame() * a.muscle(), 0, r));
        }
        return tubes;
    }

    /** Everything soft that is not measured, the first to hold a point wins; the airway is not among it. */
    static List<Tube> others(Anatomy a, SplittableRandom r) {
        List<Tube> tubes = new ArrayList<>();
        for (Object[] part : PAIRED) {
            Tube left = new Tube((Tissue) part[0], (double[][]) part[1]);
            double size = a.frame() * (left.tissue() == VESSEL ? 0.85 + 0.4 * r.nextDouble() : 1);
            double levels =
                    left.tissue() == THYROID ? a.larynxShift() : left.tissue() == GLAND ? a.jawShift() * 0.7 : 0;
            tubes.add(vary(left, a, size, levels, r));
            tubes.add(vary(left.mirrored(), a, size * (0.9 + 0.2 * r.nextDouble()), levels, r));
        }
        for (int n = 0; n < a.nodes(); n++) {
            tubes.add(0, node(a, r));
        }
        if (a.massRadiusMm() > 0) {
            tubes.add(0, mass(a, r));
        }
        for (Object[] part : SINGLE) {
            tubes.add(new Tube((Tissue) part[0], (double[][]) part[1]).changed(a.frame(), a.frame(), 0, 0, 0));
        }
        return tubes;
    }

    static Tube airway(Anatomy a, SplittableRandom r) {
        return new Tube(AIR, AIRWAY)
                .changed(a.frame(), a.frame() * (0.75 + 0.5 * r.nextDouble()), 0, 0, a.larynxShift() * 0.4);
    }

    private static Tube vary(Tube tube, Anatomy a, double size, double levels, SplittableRandom r) {
        double spread = a.asymmetry();
        return tube.changed(
                a.frame(),
                size * Math.clamp(1 + spread * r.nextGaussian(), 0.8, 1.2),
                20 * spread * (r.nextDouble() - 0.5),
                20 * spread * (r.nextDouble() - 0.5),
                levels);
    }

    private static Tube node(Anatomy a, SplittableRandom r) {
        double side = r.nextBoolean() ? 1 : -1;
        double level = -1 + 4 * r.nextDouble();
        double radius = 4 + 7 * r.nextDouble();
        return blob(NODE, a, level, side * (38 + 5 * r.nextDouble()), -12 - 6 * r.nextDouble(), radius);
    }

    private static Tube mass(Anatomy a, SplittableRandom r) {
        double side = r.nextBoolean() ? 1 : -1;
        return blob(
                NODE,
                a,
                -1 + 3 * r.nextDouble(),
                side * (40 + 6 * r.nextDouble()),
                -14 + 10 * r.nextDouble(),
                a.massRadiusMm());
    }

    /** A ball as a tube: its radius over the levels is a half circle. */
    private static Tube blob(Tissue tissue, Anatomy a, double level, double x, double y, double radius) {
        double[] at = {-1, -0.85, -0.5, 0, 0.5, 0.85, 1};
        double[][] rows = new double[at.length][];
        for (int q = 0; q < at.length; q++) {
            double width = Math.max(0.05, radius * Math.sqrt(1 - at[q] * at[q]));
            rows[q] = new double[] {level + at[q] * radius * 1.2 / a.pitchMm(), x, y, width, width * 1.15, 0};
        }
        return new Tube(tissue, rows);
    }
}
