package org.longus.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.longus.patient.IndexInput;
import org.longus.patient.Patient;
import org.longus.patient.Sex;

/** What a cut-off says of an index: a label with its source, or no label and why. */
public sealed interface Category {
    CutOff<?> cutOff();

    /** A sentence for the screen and the report; always with the cut-off's name and scale. */
    String text();

    /**
     * @param low whether the index is low by the cut-off
     * @param row the limit that applied
     */
    record Labelled(CutOff<?> cutOff, CutOff.Row row, double cm2PerM2, boolean low) implements Category {
        private static final int MOST_DECIMALS = 4;

        /** The index with as many decimals, one to four, as it takes to see on which side of the limit it lies. */
        public String figure() {
            BigDecimal exact = BigDecimal.valueOf(cm2PerM2);
            for (int decimals = 1; decimals < MOST_DECIMALS; decimals++) {
                BigDecimal shown = exact.setScale(decimals, RoundingMode.HALF_UP);
                if (row.isLow(shown.doubleValue()) == low) {
                    return shown.toPlainString();
                }
            }
            return exact.setScale(MOST_DECIMALS, RoundingMode.HALF_UP).toPlainString();
        }

        @Override
        public String text() {
            return String.format(
                    Locale.ROOT,
                    "%s: %s cm2/m2, %s (%s)",
                    low ? "low" : "not low",
                    figure(),
                    cutOff.label() + ", " + cutOff.scale(),
                    row.text());
        }
    }

    /** @param missing never empty, in the order of {@link IndexInput} */
    record Unlabelled(CutOff<?> cutOff, List<IndexInput> missing) implements Category {
        public Unlabelled {
            missing = List.copyOf(missing);
        }

        /** As in "sex, weight missing". */
        public String reason() {
            return missing.stream().map(IndexInput::word).collect(Collectors.joining(", ")) + " missing";
        }

        @Override
        public String text() {
            return "no label by %s: %s".formatted(cutOff.labelAndScale(), reason());
        }
    }

    /**
     * All inputs are known, and the cut-off has no limit for such a person.
     *
     * @param who as in "women, BMI 31.2"
     */
    record Uncovered(CutOff<?> cutOff, String who) implements Category {
        /** As in "it has no limit for women, BMI 31.2". */
        public String reason() {
            return "it has no limit for " + who;
        }

        @Override
        public String text() {
            return "no label by %s: %s".formatted(cutOff.labelAndScale(), reason());
        }
    }

    static Category ofC3(CutOff<C3Smi> cutOff, Indices indices, Patient patient) {
        return of(cutOff, indices.c3Smi(), Indices.C3_SMI_NEEDS, indices, patient);
    }

    static Category ofL3(CutOff<L3Smi> cutOff, Indices indices, Patient patient) {
        return of(cutOff, indices.l3Smi(), Indices.L3_SMI_NEEDS, indices, patient);
    }

    /**
     * By every cut-off in force that fits what Longus measures and estimates, those for C3 first.
     *
     * @param indices {@link Indices#ofNothing} where nothing is measured: then each says that it cannot say
     */
    static List<Category> all(Indices indices, Patient patient, CutOffTable inForce) {
        List<Category> all = new ArrayList<>();
        inForce.forC3().forEach(c -> all.add(ofC3(c, indices, patient)));
        inForce.forEstimatedL3().forEach(c -> all.add(ofL3(c, indices, patient)));
        return all;
    }

    /** By any cut-off that fits what Longus measures and estimates, of an index of its own scale. */
    static Category of(CutOff<?> cutOff, Indices indices, Patient patient) {
        return switch (cutOff.on()) {
            case C3 -> of(cutOff, indices.c3Smi(), Indices.C3_SMI_NEEDS, indices, patient);
            case L3_ESTIMATED -> of(cutOff, indices.l3Smi(), Indices.L3_SMI_NEEDS, indices, patient);
            case L3_MEASURED -> throw new IllegalArgumentException("nothing is measured at L3");
        };
    }

    private static Category of(
            CutOff<?> cutOff,
            Optional<? extends MuscleIndex> index,
            List<IndexInput> indexNeeds,
            Indices indices,
            Patient patient) {
        Optional<CutOff.Row> row = cutOff.rowFor(patient);
        if (index.isPresent() && row.isPresent()) {
            double value = index.get().cm2PerM2();
            return new Labelled(cutOff, row.get(), value, row.get().isLow(value));
        }
        Set<IndexInput> needs = EnumSet.copyOf(indexNeeds);
        needs.addAll(cutOff.needs());
        List<IndexInput> missing = indices.missingOf(needs);
        return missing.isEmpty() ? new Uncovered(cutOff, who(patient)) : new Unlabelled(cutOff, missing);
    }

    private static String who(Patient patient) {
        String sex = patient.sex().map(s -> s == Sex.FEMALE ? "women" : "men").orElse("a person of unknown sex");
        OptionalDouble bmi = BodyMassIndex.of(patient);
        return bmi.isEmpty() ? sex : String.format(Locale.ROOT, "%s, BMI %.1f", sex, bmi.getAsDouble());
    }
}
