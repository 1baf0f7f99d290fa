package org.longus.measure;

import java.util.OptionalDouble;

/**
 * What muscle on one slice is made of, of the whole or of one side. Areas in cm2.
 *
 * @param fatInsideCm2 pixels of -190 to -30 HU inside the muscle's outline: fat within and between muscles. A lower bound:
 *     fat that is open to the outside lies in no outline
 * @param fatInMaskCm2 of these, what the mask itself holds
 * @param lowCm2 muscle of low attenuation: mask pixels of -29 to 29 HU
 * @param normalCm2 muscle of normal attenuation: mask pixels of 30 to 150 HU
 * @param meanHu mean attenuation (SMD) of {@code lowCm2} and {@code normalCm2} together
 */
public record TissueAmounts(
        double fatInsideCm2, double fatInMaskCm2, double lowCm2, double normalCm2, OptionalDouble meanHu) {
    /** SMA: low and normal attenuation together. */
    public double muscleCm2() {
        return lowCm2 + normalCm2;
    }

    /** The share of low attenuation in the muscle, in percent; unknown without muscle. */
    public OptionalDouble lowPercent() {
        return muscleCm2() > 0 ? OptionalDouble.of(100 * lowCm2 / muscleCm2()) : OptionalDouble.empty();
    }

    /** The share of fat in all that lies inside the outline (fat and muscle), in percent; unknown where there is neither. */
    public OptionalDouble fatPercent() {
        double all = muscleCm2() + fatInsideCm2;
        return all > 0 ? OptionalDouble.of(100 * fatInsideCm2 / all) : OptionalDouble.empty();
    }
}
