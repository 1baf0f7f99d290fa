package org.longus.sample;

import org.longus.volume.Vec3;

/**
 * How the person lies in the scanner.
 *
 * @param c3CentreMm centre of the body of C3, LPS mm
 * @param pitchDeg rotation about the left-right axis, chin up positive
 * @param yawDeg rotation about the long axis
 * @param rollDeg rotation about the front-back axis
 * @param headTurnDeg how far the head is turned against the shoulders
 * @param bendMm how far the ends of the cervical spine lie to the left of C3
 */
public record Pose(Vec3 c3CentreMm, double pitchDeg, double yawDeg, double rollDeg, double headTurnDeg, double bendMm) {
    /** From the anatomical frame to LPS mm. */
    Vec3 toLps(Vec3 a) {
        Vec3[] axes = axes();
        return c3CentreMm.plus(axes[0].times(a.x())).plus(axes[1].times(a.y())).plus(axes[2].times(a.z()));
    }

    /** The anatomical axes as LPS unit vectors. */
    Vec3[] axes() {
        return new Vec3[] {turn(Vec3.LEFT), turn(Vec3.POSTERIOR), turn(Vec3.SUPERIOR)};
    }

    private Vec3 turn(Vec3 v) {
        double cp = Math.cos(Math.toRadians(pitchDeg));
        double sp = Math.sin(Math.toRadians(pitchDeg));
        Vec3 a = new Vec3(v.x(), cp * v.y() + sp * v.z(), -sp * v.y() + cp * v.z());
        double cy = Math.cos(Math.toRadians(yawDeg));
        double sy = Math.sin(Math.toRadians(yawDeg));
        Vec3 b = new Vec3(cy * a.x() - sy * a.y(), sy * a.x() + cy * a.y(), a.z());
        double cr = Math.cos(Math.toRadians(rollDeg));
        double sr = Math.sin(Math.toRadians(rollDeg));
        return new Vec3(cr * b.x() + sr * b.z(), b.y(), -sr * b.x() + cr * b.z());
    }
}
