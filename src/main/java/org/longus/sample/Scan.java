package org.longus.sample;

import org.longus.volume.Geometry;

/**
 * How the scanner sees the person.
 *
 * @param grid where the voxels lie
 * @param blurMm standard deviation of the in-plane point spread
 * @param noiseHu standard deviation of the noise at the neck; the shoulders have more
 * @param vesselHu attenuation of blood: about 45 without contrast medium
 * @param streakHu strength of the streaks from dental metal, 0 for none
 * @param headRest whether a head rest lies below the neck
 * @param mask whether a thermoplastic mask lies over the skin
 */
public record Scan(
        Geometry grid,
        double blurMm,
        double noiseHu,
        double vesselHu,
        double streakHu,
        boolean headRest,
        boolean mask) {}
