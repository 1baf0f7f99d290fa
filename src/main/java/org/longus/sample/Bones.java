package org.longus.sample;

import static org.longus.sample.Tissue.*;

import org.jspecify.annotations.Nullable;

/** Vertebrae, discs, skull, jaw, hyoid and the cartilages of the larynx, in the straightened anatomical frame. */
final class Bones {
    private final Anatomy a;
    private final double f;
    private final double p;

    Bones(Anatomy anatomy) {
        this.a = anatomy;
        this.f = anatomy.frame();
        this.p = anatomy.pitchMm();
    }

    /** Height of a vertebra's centre above C3's, mm; C1 and C2 stand a little wider apart. */
    double heightMm(double level) {
        return level >= -1 ? -level * p * (level < 0 ? 1.05 : 1) : p * (1.05 + (-1 - level) * 0.95);
    }

    /** Bone or disc at a point, or null. {@code slope}: mm backwards for each mm towards the feet. */
    @Nullable
    Tissue spine(double u, double v, double z, double slope) {
        if (Math.abs(u) > 46 * f || v < -16 * f || v > 72 * f) {
            return null;
        }
        double x = Math.abs(u) / f;
        double y = v / f;
        double w0 = z - slope * v * 0.8;
        int nearest = (int) Math.round(-w0 / p);
        boolean disc = false;
        for (int level = Math.max(-2, nearest - 2); level <= Math.min(8, nearest + 1); level++) {
            double w = w0 - heightMm(level);
            Tissue found = level == -2 ? atlas(x, y, w) : vertebra(level, x, y, w);
            if (found != null) {
                return found;
            }
        }
        double level = w0 > 0 ? -w0 / (1.05 * p) : -w0 / p;
        if (level > -0.98 && sq(x / 9.8) + sq(y / 8) < 1) {
            disc = true;
        }
        return disc ? DISC : null;
    }

    private @Nullable Tissue vertebra(int level, double x, double y, double w) {
        double half = 0.385 * p;
        double wide = level >= 4 ? 1.2 : 1 + 0.03 * Math.max(0, level);
        if (level == -1) {
            // the dens, from the body of C2 up into the ring of C1
            Tissue dens = shell(sq(x / 5.2) + sq((y + 2.5) / 5.2) + quart((w - 1.0 * p) / (0.85 * p)), 5);
            if (dens != null) {
                return dens;
            }
        }
        double waist = 1 - 0.1 * (1 - sq(w / half));
        double body = cube(x / (10.3 * wide * waist)) + cube(Math.abs(y) / (8.3 * waist));
        Tissue found = shell(Math.max(body, sq(sq(w / half))), 8);
        if (found != null) {
            return found;
        }
        found = shell(sq((x - 18.5) / 6.2) + sq((y - 12) / 7) + quart((w - 0.35 * (y - 12)) / (0.47 * p)), 6);
        if (found != null) {
            return found;
        }
        double reach = level >= 4 ? 1.3 : 1;
        double transverse = sq((x - 19 * reach) / (8.2 * reach)) + sq((y - 1 - (reach - 1) * 40) / 4.8) + sq(w / 4.2);
        if (transverse < 1 && sq(x - 17) + sq(y - 1) > 7.5) {
            return shell(transverse, 4);
        }
        double sloped = w + 0.45 * (y - 18);
        double ring = Math.sqrt(sq(x / 12) + sq((y - 17) / 7.5));
        if (y > 13 && ring > 1 && ring < 1.42 && Math.abs(sloped) < 0.32 * p) {
            return ring < 1.12 || ring > 1.3 ? CORTICAL : TRABECULAR;
        }
        double length = level == -1 ? 16 : level < 2 ? 13 : level == 2 ? 15 : level == 3 ? 21 : 30;
        double tip = 26 + length;
        double along = (y - 24) / length;
        double spread = level < 3 ? 4.2 * Math.max(0, along - 0.45) / 0.55 : 0;
        double thick = level == -1 ? 3.6 : level < 3 ? 2.5 : 3.2;
        if (y > 23 && y < tip) {
            return shell(sq((x - spread) / thick) + sq((w + 0.5 * (y - 18)) / 5) + quart(along - 0.1), 3);
        }
        return null;
    }

    private @Nullable Tissue atlas(double x, double y, double w) {
        double outer = sq(x / 22) + sq((y - 12) / 23);
        double inner = sq(x / 16) + sq((y - 12) / 18);
        if (Math.abs(w) < 4.5 && outer < 1 && inner > 1) {
            return shell(Math.max(outer, sq(sq(w / 4.5))), 6);
        }
        Tissue lateral = shell(sq((x - 19) / 7.5) + sq((y - 3) / 8.5) + quart(w / (0.5 * p)), 6);
        if (lateral != null) {
            return lateral;
        }
        double transverse = sq((x - 32) / 9) + sq((y - 4) / 4.5) + sq(w / 4.5);
        return sq(x - 28) + sq(y - 4) > 7 ? shell(transverse, 4) : null;
    }

    /** Skull, face, jaw, hyoid, larynx: bone, tooth, air of the nose, brain; or null. */
    @Nullable
    Tissue head(double u, double v, double z, double level) {
        double x = Math.abs(u) / f;
        double y = v / f;
        double top = 6.3 * p;
        // flatter below than an ellipsoid: the base of the skull is wide
        double around = sq(x / 72) + sq((y - (level < -4 ? 0 : 4 * (level + 4))) / 90);
        double skull = Math.pow(around * Math.sqrt(around) + cube(Math.abs(z - top) / (3.6 * p)), 1 / 3.0);
        if (skull < 1 && level < -2.4) {
            if (skull < 0.91) {
                return BRAIN;
            }
            return skull < 0.93 || skull > 0.975 ? CORTICAL : TRABECULAR;
        }
        if (level < -2.1 && level > -3.6) {
            double mastoid = sq((x - 54) / 8) + sq((y - 12) / 10) + sq((level + 3) / 0.75);
            if (mastoid < 1) {
                return mastoid > 0.7
                        ? CORTICAL
                        : Math.sin(x * 2.1) * Math.sin(y * 1.9) * Math.sin(z * 1.7) > 0.1 ? LUNG : TRABECULAR;
            }
            double condyle = sq((x - 17) / 7) + sq((y - 3) / 9) + sq((level + 2.85) / 0.4);
            if (condyle < 1) {
                return condyle > 0.6 ? CORTICAL : TRABECULAR;
            }
        }
        double j = level - a.jawShift();
        Tissue face = face(x, y, j);
        return face != null ? face : throat(x, y, level - a.larynxShift());
    }

    private @Nullable Tissue face(double x, double y, double j) {
        if (j < -4.8 || j > 1) {
            return null;
        }
        // the arch of the jaw seen from above: a horseshoe open to the back
        double arch = Math.sqrt(sq(x / 47) + sq((y + 24) / 61));
        double lower = 0.05 - (y + 85) * 0.012;
        if (y < -24 && arch > 0.8 && arch < 0.98) {
            if (j > -1.35 - (y + 85) * 0.004 && j < lower + 0.25) {
                return arch < 0.83 || arch > 0.94 || j > lower + 0.1 ? CORTICAL : TRABECULAR;
            }
            if (y < -48 && j > -2.3 && j < -1.3 && arch > 0.84 && arch < 0.97) {
                return Math.sin(Math.atan2(x, -y - 24) * 21) > -0.6 ? TOOTH : null;
            }
            if (y < -40 && j > -2.9 && j <= -2.2) {
                return TRABECULAR;
            }
        }
        double ramus = sq((x - 46) / 4) + quart((y + 22) / 17);
        if (j > -3.3 && j < -0.35 && ramus < 1) {
            return ramus > 0.5 ? CORTICAL : TRABECULAR;
        }
        if (j < -2.9 && y < -35) {
            double sinus = sq((x - 27) / 15) + sq((y + 58) / 17);
            if (sinus < 1) {
                return sinus < 0.85 ? AIR : CORTICAL;
            }
            double nose = sq(x / 13) + sq((y + 62) / 26);
            if (nose < 1) {
                return x < 1 ? CORTICAL : sq(x - 6) + sq(y + 60) * 0.03 < 9 ? SOFT : AIR;
            }
        }
        return null;
    }

    private static @Nullable Tissue throat(double x, double y, double level) {
        double hyoid = Math.sqrt(sq(x / 20) + sq((y + 33) / 20));
        if (Math.abs(level - 0.85 + (y + 50) * 0.008) < 0.2 && y < -30 && hyoid > 0.8 && hyoid < 1) {
            return hyoid > 0.95 || hyoid < 0.85 ? CORTICAL : TRABECULAR;
        }
        double shield = Math.sqrt(sq(x / 18) + sq((y + 33) / 17));
        if (level > 1.5 && level < 2.9 && y < -31 && shield > 0.86 && shield < 1) {
            return CARTILAGE;
        }
        double cricoid = Math.sqrt(sq(x / 13) + sq((y + 35) / 13));
        if (level > 2.9 && level < 3.7 && cricoid > 0.82 && cricoid < 1 && (y > -38 || level > 3.3)) {
            return CARTILAGE;
        }
        return null;
    }

    /** Compact bone near the surface of a shape ({@code value} 1 at the surface), spongy inside. */
    private static @Nullable Tissue shell(double value, double radiusMm) {
        if (value >= 1) {
            return null;
        }
        return value > sq(1 - 1.3 / radiusMm) ? CORTICAL : TRABECULAR;
    }

    private static double sq(double t) {
        return t * t;
    }

    private static double cube(double t) {
        return t * t * t;
    }

    private static double quart(double t) {
        return t * t * t * t;
    }
}
