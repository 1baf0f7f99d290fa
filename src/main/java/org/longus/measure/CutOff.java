package org.longus.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.longus.patient.IndexInput;
import org.longus.patient.Patient;
import org.longus.patient.Sex;

/**
 * One published definition of low muscle mass, as data.
 *
 * @param <I> the scale it was made for; only an index of that type can be held against it
 * @param id for programs, as in "chargi-2022"
 * @param name author and year
 * @param on the scale
 * @param scale the scale in words, as in "C3 SMI"
 * @param rows one limit for each sex and BMI band; they do not overlap
 * @param basis how the limits were found
 * @param citation the people it was made on, and where Longus' authors read it
 * @param limits a published kappa, or how far it holds; empty where nothing is known
 */
public record CutOff<I extends MuscleIndex>(
        String id,
        String name,
        IndexScale on,
        String scale,
        List<Row> rows,
        String basis,
        String citation,
        String limits) {
    /** How an index is low: below the limit, or at the limit too. */
    public enum Operator {
        BELOW("<"),
        AT_MOST("<=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /**
     * @param sex empty: both
     * @param limit cm2/m2
     */
    public record Row(Optional<Sex> sex, BodyMassIndex.Band band, Operator operator, double limit) {
        boolean isLow(double cm2PerM2) {
            return operator == Operator.BELOW ? cm2PerM2 < limit : cm2PerM2 <= limit;
        }

        /** Whether there are people whom both are for. */
        boolean overlaps(Row o) {
            boolean sexes = sex.isEmpty() || o.sex.isEmpty() || sex.equals(o.sex);
            return sexes && band.from() < o.band.to() && o.band.from() < band.to();
        }

        /** As in "men, BMI < 25: <= 6.8 cm2/m2". */
        public String text() {
            String who = sex.map(s -> s == Sex.FEMALE ? "women" : "men").orElse("both sexes");
            String bmi = band.text().isEmpty() ? "" : ", " + band.text();
            return String.format(Locale.ROOT, "%s%s: %s %.1f cm2/m2", who, bmi, operator.sign(), limit);
        }
    }

    public CutOff {
        rows = List.copyOf(rows);
    }

    /** What must be known of a person to choose a row. */
    public List<IndexInput> needs() {
        List<IndexInput> needs = new ArrayList<>();
        if (rows.stream().anyMatch(r -> r.sex().isPresent())) {
            needs.add(IndexInput.SEX);
        }
        if (rows.stream().anyMatch(r -> !r.band().equals(BodyMassIndex.Band.ANY))) {
            needs.add(IndexInput.HEIGHT);
            needs.add(IndexInput.WEIGHT);
        }
        return needs;
    }

    /** The row for a person; empty when it cannot be told which. */
    public Optional<Row> rowFor(Patient patient) {
        return rows.stream()
                .filter(r -> r.sex().isEmpty() || r.sex().equals(patient.sex()))
                .filter(r -> r.band().equals(BodyMassIndex.Band.ANY)
                        || BodyMassIndex.of(patient).stream().anyMatch(r.band()::contains))
                .findFirst();
    }
}
