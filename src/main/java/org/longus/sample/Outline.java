package org.longus.sample;

/** The skin: a flattened ellipse at each level whose front and back half differ. */
final class Outline {
    private static final double[][] WIDTH = {
        {-11, 40},
        {-10, 58},
        {-8, 74},
        {-6, 76},
        {-4, 76},
        {-3, 73},
        {-2, 70},
        {-1, 66},
        {0, 61.5},
        {1, 58},
        {2, 57},
        {3, 60},
        {3.8, 72},
        {4.5, 105},
        {5.2, 150},
        {6, 178},
        {7, 190},
        {12, 195}
    };
    private static final double[][] BACK = {
        {-11, 60}, {-10, 80}, {-8, 98}, {-6, 100}, {-4, 92}, {-3, 78}, {-2, 66}, {-1, 61}, {0, 58.5}, {1, 58}, {2, 58},
        {3, 59}, {4, 61}, {5, 64}, {6, 69}, {8, 72}, {12, 75}
    };
    private static final double[][] FRONT = {
        {-11, 50},
        {-9, 82},
        {-7, 92},
        {-5, 94},
        {-4, 97},
        {-3, 98},
        {-2, 96},
        {-1, 94},
        {-0.2, 90},
        {0.4, 80},
        {1.0, 66},
        {1.8, 58},
        {3, 54},
        {4, 52},
        {5, 52},
        {6, 57},
        {7, 66},
        {12, 85}
    };
    private final Anatomy anatomy;

    Outline(Anatomy anatomy) {
        this.anatomy = anatomy;
    }

    /** Half width, front, back in mm at a level. */
    double[] at(double level) {
        double f = anatomy.frame();
        double fat = anatomy.fatMm();
        double muscle = 1 + 0.25 * (anatomy.muscle() - 1);
        return new double[] {
            f * muscle * interpolate(WIDTH, level) + fat,
            f * interpolate(FRONT, level - anatomy.jawShift() * Math.clamp((level + 4) / 3, 0, 1)) + fat * 0.8 - 4,
            f * muscle * interpolate(BACK, level) + fat
        };
    }

    /** mm from the skin at (u, v), negative inside; exact enough near the skin. */
    static double distanceMm(double[] outline, double u, double v) {
        double rx = outline[0];
        double ry = v < 0 ? outline[1] : outline[2];
        double a = Math.abs(u) / rx;
        double b = Math.abs(v) / ry;
        double s = v < 0 ? Math.sqrt(a * a + b * b) : Math.pow(a * a * Math.sqrt(a) + b * b * Math.sqrt(b), 0.4);
        if (s < 1e-9) {
            return -Math.min(rx, ry);
        }
        double gu = a / rx / s;
        double gv = b / ry / s;
        return (s - 1) / Math.max(1e-6, Math.hypot(gu, gv));
    }

    static double interpolate(double[][] knots, double level) {
        if (level <= knots[0][0]) {
            return knots[0][1];
        }
        for (int b = 1; b < knots.length; b++) {
            if (level < knots[b][0]) {
                double t = (level - knots[b - 1][0]) / (knots[b][0] - knots[b - 1][0]);
                double smooth = 0.5 * t + 0.5 * t * t * (3 - 2 * t);
                return knots[b - 1][1] + (knots[b][1] - knots[b - 1][1]) * smooth;
            }
        }
        return knots[knots.length - 1][1];
    }
}
