package org.longus.sample;

import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.longus.volume.Vec3;

/**
 * One person as a function of the place: what tissue is at a point of the anatomical frame. Made once and asked from any
 * grid. The tubes' ellipses are worked out beforehand every half millimetre along z.
 */
final class Neck {
    private static final double STEP_MM = 0.5;
    private static final double SKIN_MM = 1.6;

    private final PhantomSpec spec;
    private final Anatomy a;
    private final Bones bones;
    private final Turbulence texture;
    private final double lowestMm;
    private final Level[] levels;
    private final double planeMm;

    /** The ellipses of one height: for each {x, y, cos, sin, 1/rx, 1/ry, small radius}. */
    private record Level(
            double[][] muscles,
            double[][] others,
            Tissue[] tissues,
            double @Nullable [] airway,
            double[] outline,
            double level,
            double cosTurn,
            double sinTurn) {}

    Neck(PhantomSpec spec) {
        this.spec = spec;
        this.a = spec.anatomy();
        this.bones = new Bones(a);
        this.texture = new Turbulence(spec.seed());
        SplittableRandom r = new SplittableRandom(Turbulence.hash(spec.seed(), 4, 5, 6));
        List<Tube> muscles = SoftParts.muscles(a, r);
        List<Tube> others = SoftParts.others(a, r);
        Tube airway = SoftParts.airway(a, r);
        Outline outline = new Outline(a);
        this.planeMm = 0.35 + 0.5 * r.nextDouble() + 0.5 * a.infiltration();
        double highestMm = 12 * a.pitchMm();
        this.lowestMm = -13 * a.pitchMm();
        this.levels = new Level[(int) ((highestMm - lowestMm) / STEP_MM) + 1];
        for (int s = 0; s < levels.length; s++) {
            double level = -(lowestMm + s * STEP_MM) / a.pitchMm();
            List<Tube> here = others.stream().filter(t -> holds(t, level)).toList();
            double turn = Math.toRadians(turnDeg(lowestMm + s * STEP_MM));
            levels[s] = new Level(
                    muscles.stream()
                            .filter(t -> holds(t, level))
                            .map(t -> ellipse(t, level))
                            .toArray(double[][]::new),
                    here.stream().map(t -> ellipse(t, level)).toArray(double[][]::new),
                    here.stream().map(Tube::tissue).toArray(Tissue[]::new),
                    holds(airway, level) ? ellipse(airway, level) : null,
                    outline.at(level),
                    level,
                    Math.cos(turn),
                    Math.sin(turn));
        }
    }

    private static boolean holds(Tube tube, double level) {
        return level >= tube.firstLevel() && level <= tube.lastLevel();
    }

    private static double[] ellipse(Tube tube, double level) {
        double[] e = tube.at(level);
        double turn = Math.toRadians(e[5]);
        return new double[] {
            e[1],
            e[2],
            Math.cos(turn),
            Math.sin(turn),
            1 / e[3],
            1 / e[4],
            Math.min(e[3], e[4]),
            Math.max(e[3], e[4]) + 0.1
        };
    }

    double heightMm(double level) {
        return bones.heightMm(level);
    }

    /** How far behind C3 the spine's axis lies at a height, mm. */
    double spineY(double z) {
        double s = Math.clamp(z / a.pitchMm(), -9, 3);
        double curve = a.lordosisMm() * ((s + 1) * (s + 1) - 1) / 16;
        return -a.lean() * s * a.pitchMm() + curve;
    }

    double spineX(double z) {
        double s = Math.clamp(z / a.pitchMm(), -6, 4) / 4;
        return spec.pose().bendMm() * s * s;
    }

    private double turnDeg(double z) {
        double s = Math.clamp((z / a.pitchMm() + 4) / 7, 0, 1);
        return spec.pose().headTurnDeg() * s * s * (3 - 2 * s);
    }

    private Level levelAt(double z) {
        return levels[Math.clamp(Math.round((z - lowestMm) / STEP_MM), 0, levels.length - 1)];
    }

    /** (u, v, z): the point seen from the spine's axis, with the head's turn undone. */
    private Vec3 straightened(double x, double y, double z, Level at) {
        double cos = at.cosTurn;
        double sin = at.sinTurn;
        double u0 = x - spineX(z);
        double v0 = y - spineY(z);
        return new Vec3(cos * u0 + sin * v0, -sin * u0 + cos * v0, z);
    }

    Tissue at(double x, double y, double z) {
        Level at = levelAt(z);
        Vec3 straight = straightened(x, y, z, at);
        double u = straight.x();
        double v = straight.y();
        if (isFar(at, u, v)) {
            return Tissue.AIR;
        }
        double depth = -Outline.distanceMm(at.outline, u, v);
        if (depth < 0) {
            return outside(at, u, v, -depth);
        }
        if (depth < SKIN_MM) {
            return Tissue.SKIN;
        }
        return inside(at, u, v, z, depth, x, y);
    }

    private Tissue outside(Level at, double u, double v, double away) {
        if (spec.scan().mask() && at.level < 4 && away > 1 && away < 3.2) {
            return Tissue.MASK_SHELL;
        }
        if (spec.scan().headRest() && at.level < 3.5) {
            double[] rest = {at.outline[0] + 14, at.outline[1], at.outline[2] + 4};
            double toRest = Outline.distanceMm(rest, u, v);
            if (v > 15 && toRest > 0 && toRest < 22 - 0.1 * Math.abs(u)) {
                return toRest < 1.6 ? Tissue.MASK_SHELL : Tissue.HEAD_REST;
            }
        }
        return Tissue.AIR;
    }

    private Tissue inside(Level at, double u, double v, double z, double depth, double x, double y) {
        if (at.airway != null && distance(at.airway, u, v) < 0) {
            return Tissue.AIR;
        }
        double f = a.frame();
        double canalX = u / (11.5 * f);
        double canalY = (v - 16.8 * f) / (7.3 * f);
        if (at.level > -3.4 && canalX * canalX + canalY * canalY < 1) {
            return canalX * canalX / 0.33 + canalY * canalY / 0.33 < 1 ? Tissue.CORD : Tissue.CSF;
        }
        double slope = (spineY(z - 4) - spineY(z + 4)) / 8;
        Tissue bone = bones.spine(u, v, z, slope);
        if (bone != null) {
            return bone;
        }
        Tissue head = bones.head(u, v, z, at.level);
        if (head != null && depth > 3) {
            return head;
        }
        for (int t = 0; t < at.others.length; t++) {
            // what is only filling (SOFT) gives way to a measured muscle
            if (at.tissues[t] != Tissue.SOFT && distance(at.others[t], u, v) < 0 && depth > 2.5) {
                return at.tissues[t];
            }
        }
        if (depth > SKIN_MM + 0.75 * a.fatMm() || at.level > 4) {
            Tissue muscle = muscle(at, u, v, x, y, z);
            if (muscle != null) {
                return muscle;
            }
            for (int t = 0; t < at.others.length; t++) {
                if (at.tissues[t] == Tissue.SOFT && distance(at.others[t], u, v) < 0) {
                    return texture.at(x, y, z, 7) > 0.65 ? Tissue.FAT : Tissue.SOFT;
                }
            }
        }
        return Tissue.FAT;
    }

    /** Muscle, a seam of fat in it, or null. */
    private @Nullable Tissue muscle(Level at, double u, double v, double x, double y, double z) {
        double best = 1e9;
        double second = 1e9;
        for (double[] e : at.muscles) {
            double d = distance(e, u, v);
            if (d < best) {
                second = best;
                best = d;
            } else if (d < second) {
                second = d;
            }
        }
        if (best >= 0) {
            return null;
        }
        // both distances fall off together, so their difference grows twice as fast as the way from the plane
        if (second - best < planeMm * 1.3) {
            return Tissue.SEAM;
        }
        double streak = texture.at(x * 1.5, y * 1.5, z * 0.5, 4.5);
        return Math.abs(streak) < 0.11 * a.infiltration() * a.infiltration() + 0.01 ? Tissue.SEAM : Tissue.MUSCLE;
    }

    /** About the distance in mm to an ellipse's rim, negative inside; far away only that it is outside. */
    private static double distance(double[] e, double u, double v) {
        double du = u - e[0];
        double dv = v - e[1];
        double reach = e[7];
        if (du > reach || du < -reach || dv > reach || dv < -reach) {
            return 1e9;
        }
        double p = (e[2] * du + e[3] * dv) * e[4];
        double q = (-e[3] * du + e[2] * dv) * e[5];
        return (Math.sqrt(p * p + q * q) - 1) * e[6];
    }

    /** Whether there is air at a point and some millimetres about it. */
    boolean isFarOutside(double x, double y, double z) {
        Level at = levelAt(z);
        Vec3 p = straightened(x, y, z, at);
        return isFar(at, p.x(), p.y());
    }

    private static boolean isFar(Level at, double u, double v) {
        return Math.abs(u) > at.outline[0] + 45 || v > at.outline[2] + 45 || v < -at.outline[1] - 10;
    }

    /** Whether a point lies within the skin; the airway counts as within. */
    boolean isBody(double x, double y, double z) {
        Level at = levelAt(z);
        Vec3 p = straightened(x, y, z, at);
        return Outline.distanceMm(at.outline, p.x(), p.y()) <= 0;
    }

    /** Deviation of a muscle's or organ's attenuation from its mean at a place, -1..1. */
    double textureAt(double x, double y, double z) {
        return 0.6 * texture.at(x, y, z, 3.5) + 0.4 * texture.at(x, y, z, 14);
    }
}
