package org.longus.measure;

import java.util.Locale;
import org.longus.patient.Sex;

/**
 * An estimate of the muscle area at L3 from that at C3, as data: the sum of {@code constant} and of each coefficient times its
 * value; areas in cm2, age in years, weight in kg.
 *
 * @param sexCodeFemale what a woman's sex counts as, {@code sexCodeMale} a man's
 * @param citation where it is from
 * @param limits how far it was found to hold
 */
public record L3Formula(
        String id,
        String name,
        double constant,
        double perC3AreaCm2,
        double perYear,
        double perKg,
        double perSexCode,
        double sexCodeFemale,
        double sexCodeMale,
        String citation,
        String limits) {
    public double areaCm2(double c3AreaCm2, double ageYears, double weightKg, Sex sex) {
        double code = sex == Sex.FEMALE ? sexCodeFemale : sexCodeMale;
        return constant + perC3AreaCm2 * c3AreaCm2 + perYear * ageYears + perKg * weightKg + perSexCode * code;
    }

    /** As a person writes it down. */
    public String text() {
        return String.format(
                Locale.ROOT,
                "%.3f %+.3f x SMA %+.3f x age (y) %+.3f x weight (kg) %+.3f x sex (%.0f female, %.0f male)",
                constant,
                perC3AreaCm2,
                perYear,
                perKg,
                perSexCode,
                sexCodeFemale,
                sexCodeMale)
                .replace(" +", " + ")
                .replace(" -", " - ");
    }
}
