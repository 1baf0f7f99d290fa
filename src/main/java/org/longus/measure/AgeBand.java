package org.longus.measure;

import java.util.List;

/**
 * Ages that are looked at together.
 *
 * @param fromYears the least age; {@code belowYears} belongs to the next band
 */
public record AgeBand(double fromYears, double belowYears) {
    /** Decades from 40 to 80, with one band below and one above; children have none. */
    public static final List<AgeBand> DECADES = List.of(
            new AgeBand(18, 40),
            new AgeBand(40, 50),
            new AgeBand(50, 60),
            new AgeBand(60, 70),
            new AgeBand(70, 80),
            new AgeBand(80, Double.POSITIVE_INFINITY));

    public boolean holds(double ageYears) {
        return ageYears >= fromYears && ageYears < belowYears;
    }
}
