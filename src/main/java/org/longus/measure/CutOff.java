package org.longus.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.longus.patient.IndexInput;
import org.longus.patient.Patient;
import org.longus.patient.Sex;

/**
 * One definition of low muscle mass, as data.
 *
 * @param <I> the scale it was made for; only an index of that type can be held against it
 * @param id for programs, as in "chargi-2022"
 * @param name as in author and year
 * @param whose published ones come with Longus; all others are the user's
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
        Whose whose,
        IndexScale on,
        String scale,
        List<Row> rows,
        String basis,
        String citation,
        String limits) {
    /** Who answers for it. */
    public enum Whose {
        PUBLISHED("published", ""),
        USER("user", "the user's own, not published");

        private final String id;
        private final String mark;

        Whose(String id, String mark) {
            this.id = id;
            this.mark = mark;
        }

        /** In files. */
        public String id() {
            return id;
        }

        /** What stands beside its name wherever it is told; empty for what is published. */
        public String mark() {
            return mark;
        }
    }

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
        public boolean overlaps(Row o) {
            boolean sexes = sex.isEmpty() || o.sex.isEmpty() || sex.equals(o.sex);
            return sexes && band.from() < o.band.to() && o.band.from() < band.to();
        }

        /** As in "men, BMI < 25: <= 6.8 cm2/m2". */
        public String text() {
            String who = sex.map(s -> s == Sex.FEMALE ? "women" : "men").orElse("both sexes");
            String bmi = band.text().isEmpty() ? "" : ", " + band.text();
            return "%s%s: %s %s cm2/m2".formatted(who, bmi, operator.sign(), figure(limit));
        }
    }

    public CutOff {
        rows = List.copyOf(rows);
    }

    /** Not rounded: as it was written down, with a decimal at least. */
    static String figure(double limit) {
        BigDecimal plain = BigDecimal.valueOf(limit).stripTrailingZeros();
        return plain.setScale(Math.max(1, plain.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /** All of it in words, as a list of definitions tells it. */
    public String text() {
        List<String> parts = new ArrayList<>();
        parts.add(scale);
        parts.add(String.join("; ", rows.stream().map(Row::text).toList()));
        parts.add("Basis: " + basis);
        parts.add(citation);
        if (!limits.isEmpty()) {
            parts.add(isUsers() ? "Its limits, by the user: " + limits : limits);
        }
        return String.join(". ", parts);
    }

    public boolean isUsers() {
        return whose == Whose.USER;
    }

    /** Its name, marked where it is the user's, as in "Ours 2026 (the user's own, not published)". */
    public String label() {
        return isUsers() ? "%s (%s)".formatted(name, whose.mark()) : name;
    }

    /** Its name with its scale, as in "Ours 2026 (the user's own, not published; C3 SMI)". */
    public String labelAndScale() {
        return isUsers() ? "%s (%s; %s)".formatted(name, whose.mark(), scale) : "%s (%s)".formatted(name, scale);
    }

    /** Whether both call the same people low: the same scale and the same rows, in any order. */
    public boolean judgesAs(CutOff<?> other) {
        return on == other.on && rows.size() == other.rows.size() && rows.containsAll(other.rows);
    }

    /** One on a scale that is known when the program runs. */
    public static CutOff<?> of(
            String id,
            String name,
            Whose whose,
            IndexScale on,
            List<Row> rows,
            String basis,
            String citation,
            String limits) {
        return switch (on) {
            case C3 -> new CutOff<C3Smi>(id, name, whose, on, on.words(), rows, basis, citation, limits);
            case L3_ESTIMATED -> new CutOff<L3Smi>(id, name, whose, on, on.words(), rows, basis, citation, limits);
            case L3_MEASURED ->
                new CutOff<L3MeasuredSmi>(id, name, whose, on, on.words(), rows, basis, citation, limits);
        };
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
