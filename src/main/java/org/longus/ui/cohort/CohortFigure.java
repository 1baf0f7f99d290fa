package org.longus.ui.cohort;

import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.measure.Indices;
import org.longus.patient.Patient;

/** A figure of cases whose spread a chart shows. */
public enum CohortFigure {
    SMA("SMA", "cm\u00B2", 1),
    C3_SMI("C3 SMI", "cm\u00B2/m\u00B2", 2),
    SMD("SMD", "HU", 1),
    LEVEL("Level below the scan's top", "mm", 0);

    private final String word;
    private final String unit;
    private final int decimals;

    CohortFigure(String word, String unit, int decimals) {
        this.word = word;
        this.unit = unit;
        this.decimals = decimals;
    }

    public String word() {
        return word;
    }

    /** With its unit. */
    public String heading() {
        return "%s (%s)".formatted(word, unit);
    }

    String text(double value) {
        return Words.number(value, decimals) + " " + unit;
    }

    /** @param patient with what a table says of them, too */
    OptionalDouble of(CohortMember m, Patient patient) {
        return switch (this) {
            case SMA -> m.smaCm2();
            case SMD -> m.smdHu();
            case LEVEL -> m.levelMm();
            case C3_SMI ->
                m.smaCm2().stream()
                        .mapToObj(sma -> Indices.of(sma, patient).c3Smi())
                        .flatMap(Optional::stream)
                        .mapToDouble(s -> s.cm2PerM2())
                        .findFirst();
        };
    }
}
