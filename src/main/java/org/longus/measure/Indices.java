package org.longus.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.patient.IndexInput;
import org.longus.patient.Patient;
import org.longus.patient.Sex;

/**
 * The indices of one person. Each is empty when something that it needs is unknown or not believable
 * ({@link IndexInput}); {@code missing} lists what.
 *
 * <p>Weight and sex move the L3 estimate more than a brush does (at 1.75 m: 10 kg 2.1 cm2/m2, the wrong sex 8.6, one
 * cm2 of muscle 0.45), so whoever shows it shows where they came from.
 *
 * @param c3Smi muscle area at C3 over height squared
 * @param l3AreaCm2 muscle area at L3 estimated from C3
 * @param l3Smi that estimate over height squared
 * @param missing in the order of {@link IndexInput}
 */
public record Indices(
        Optional<C3Smi> c3Smi, OptionalDouble l3AreaCm2, Optional<L3Smi> l3Smi, List<IndexInput> missing) {
    /** Goes into every report; a change to a formula changes it. */
    public static final String FORMULAS = "C3 SMI 1, L3 estimate Swartz 2016";

    public static final List<IndexInput> C3_SMI_NEEDS = List.of(IndexInput.MUSCLE_AREA, IndexInput.HEIGHT);
    public static final List<IndexInput> L3_AREA_NEEDS =
            List.of(IndexInput.MUSCLE_AREA, IndexInput.SEX, IndexInput.AGE, IndexInput.WEIGHT);
    public static final List<IndexInput> L3_SMI_NEEDS = List.of(IndexInput.values());

    public Indices {
        missing = List.copyOf(missing);
    }

    /**
     * @param c3AreaCm2 skeletal muscle area at C3 within the HU range; 0 is not muscle but a missing measurement
     */
    public static Indices of(double c3AreaCm2, Patient patient) {
        List<IndexInput> missing = missing(c3AreaCm2, patient);
        return new Indices(
                canHave(C3_SMI_NEEDS, missing)
                        ? Optional.of(new C3Smi(c3AreaCm2 / squareMetres(patient)))
                        : Optional.empty(),
                canHave(L3_AREA_NEEDS, missing)
                        ? OptionalDouble.of(l3Area(c3AreaCm2, patient))
                        : OptionalDouble.empty(),
                canHave(L3_SMI_NEEDS, missing)
                        ? Optional.of(new L3Smi(l3Area(c3AreaCm2, patient) / squareMetres(patient)))
                        : Optional.empty(),
                missing);
    }

    /** Where no muscle is measured. */
    public static Indices ofNothing(Patient patient) {
        return of(0, patient);
    }

    /** What is missing of {@code needs}, in their order. */
    public List<IndexInput> missingOf(Collection<IndexInput> needs) {
        return needs.stream().filter(missing::contains).toList();
    }

    /** The formula of the L3 estimate, with its coefficients and limits. (The 26.422 found in some code is a misprint.) */
    public static L3Formula l3Formula() {
        return PublishedData.get().swartz2016();
    }

    /** {@link #l3Formula}: areas in cm2, age in years, weight in kg. */
    public static double swartzL3AreaCm2(double c3AreaCm2, double ageYears, double weightKg, Sex sex) {
        return PublishedData.get().swartz2016().areaCm2(c3AreaCm2, ageYears, weightKg, sex);
    }

    private static double l3Area(double c3AreaCm2, Patient p) {
        return swartzL3AreaCm2(
                c3AreaCm2,
                p.ageYears().orElseThrow(),
                p.weightKg().orElseThrow(),
                p.sex().orElseThrow());
    }

    private static double squareMetres(Patient p) {
        double metres = p.heightCm().orElseThrow() / 100;
        return metres * metres;
    }

    private static boolean canHave(List<IndexInput> needs, List<IndexInput> missing) {
        return needs.stream().noneMatch(missing::contains);
    }

    private static List<IndexInput> missing(double c3AreaCm2, Patient p) {
        List<IndexInput> missing = new ArrayList<>();
        for (IndexInput input : IndexInput.values()) {
            boolean known = switch (input) {
                case MUSCLE_AREA -> input.believes(c3AreaCm2);
                case SEX -> p.sex().isPresent();
                case AGE -> input.accepted(p.ageYears()).isPresent();
                case HEIGHT -> input.accepted(p.heightCm()).isPresent();
                case WEIGHT -> input.accepted(p.weightKg()).isPresent();
            };
            if (!known) {
                missing.add(input);
            }
        }
        return missing;
    }
}
