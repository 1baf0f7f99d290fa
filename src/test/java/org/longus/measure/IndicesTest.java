package org.longus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.longus.patient.IndexInput.AGE;
import static org.longus.patient.IndexInput.HEIGHT;
import static org.longus.patient.IndexInput.MUSCLE_AREA;
import static org.longus.patient.IndexInput.SEX;
import static org.longus.patient.IndexInput.WEIGHT;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.longus.patient.Patient;
import org.longus.patient.Sex;

class IndicesTest {
    private static Patient patient(Sex sex, double age, double height, double weight) {
        return new Patient(
                Optional.of(sex), OptionalDouble.of(age), OptionalDouble.of(height), OptionalDouble.of(weight));
    }

    /** 27.304 + 1.363 * 40 - 0.671 * 60 + 0.640 * 80 + 26.442 * 2 = 145.648, by hand. */
    @Test
    void theL3EstimateOfAManIsSwartzFormula() {
        Indices man = Indices.of(40, patient(Sex.MALE, 60, 200, 80));

        assertThat(man.l3AreaCm2().orElseThrow()).isCloseTo(145.648, within(1e-9));
        assertThat(man.l3Smi().orElseThrow().cm2PerM2()).isCloseTo(36.412, within(1e-9));
        assertThat(man.c3Smi().orElseThrow().cm2PerM2()).isCloseTo(10, within(1e-9));
        assertThat(man.missing()).isEmpty();
    }

    /** 27.304 + 1.363 * 30 - 0.671 * 50 + 0.640 * 60 + 26.442 * 1 = 99.486, by hand. */
    @Test
    void theL3EstimateOfAWomanCountsSexAsOne() {
        Indices woman = Indices.of(30, patient(Sex.FEMALE, 50, 160, 60));

        assertThat(woman.l3AreaCm2().orElseThrow()).isCloseTo(99.486, within(1e-9));
        assertThat(woman.l3Smi().orElseThrow().cm2PerM2()).isCloseTo(99.486 / 2.56, within(1e-9));
        assertThat(woman.c3Smi().orElseThrow().cm2PerM2()).isCloseTo(30 / 2.56, within(1e-9));
    }

    @Test
    void nothingIsComputedForAnUnknownPerson() {
        Indices unknown = Indices.of(40, Patient.UNKNOWN);

        assertThat(unknown.c3Smi()).isEmpty();
        assertThat(unknown.l3AreaCm2()).isEmpty();
        assertThat(unknown.l3Smi()).isEmpty();
        assertThat(unknown.missing()).containsExactly(SEX, AGE, HEIGHT, WEIGHT);
    }

    @Test
    void heightAloneIsEnoughForC3() {
        Indices indices = Indices.of(
                40,
                new Patient(Optional.empty(), OptionalDouble.empty(), OptionalDouble.of(160), OptionalDouble.empty()));

        assertThat(indices.c3Smi()).isPresent();
        assertThat(indices.l3AreaCm2()).isEmpty();
        assertThat(indices.missingOf(Indices.C3_SMI_NEEDS)).isEmpty();
        assertThat(indices.missingOf(Indices.L3_SMI_NEEDS)).containsExactly(SEX, AGE, WEIGHT);
    }

    @Test
    void withoutHeightThereIsAnL3AreaButNoIndex() {
        Indices indices = Indices.of(
                40,
                new Patient(
                        Optional.of(Sex.MALE), OptionalDouble.of(60), OptionalDouble.empty(), OptionalDouble.of(80)));

        assertThat(indices.l3AreaCm2()).isPresent();
        assertThat(indices.l3Smi()).isEmpty();
        assertThat(indices.c3Smi()).isEmpty();
        assertThat(indices.missing()).containsExactly(HEIGHT);
    }

    @Test
    void eachInputOfTheL3EstimateIsNeeded() {
        Patient all = patient(Sex.MALE, 60, 175, 80);

        assertThat(Indices.of(40, new Patient(Optional.empty(), all.ageYears(), all.heightCm(), all.weightKg()))
                        .l3AreaCm2())
                .isEmpty();
        assertThat(Indices.of(40, new Patient(all.sex(), OptionalDouble.empty(), all.heightCm(), all.weightKg()))
                        .l3AreaCm2())
                .isEmpty();
        assertThat(Indices.of(40, new Patient(all.sex(), all.ageYears(), all.heightCm(), OptionalDouble.empty()))
                        .l3AreaCm2())
                .isEmpty();
        assertThat(Indices.of(40, all).l3AreaCm2()).isPresent();
    }

    @Test
    void anUnbelievableValueCountsAsMissing() {
        assertThat(Indices.of(40, patient(Sex.MALE, 60, 1.75, 80)).missing()).containsExactly(HEIGHT);
        assertThat(Indices.of(40, patient(Sex.MALE, 0, 175, 80)).missing()).containsExactly(AGE);
        assertThat(Indices.of(40, patient(Sex.MALE, 60, 175, 0)).missing()).containsExactly(WEIGHT);
        assertThat(Indices.of(40, patient(Sex.MALE, 60, Double.NaN, 80)).missing())
                .containsExactly(HEIGHT);
        assertThat(HEIGHT.acceptedRange()).isEqualTo("100 to 230 cm");
    }

    @Test
    void noMuscleIsAMissingMeasurementNotAnIndexOfZero() {
        Indices indices = Indices.of(0, patient(Sex.MALE, 60, 175, 80));

        assertThat(indices.c3Smi()).isEmpty();
        assertThat(indices.l3Smi()).isEmpty();
        assertThat(indices.missing()).containsExactly(MUSCLE_AREA);
    }

    @Test
    void plausibilityHasItsOwnBandOnEachScale() {
        assertThat(new C3Smi(3.9).isPlausible()).isFalse();
        assertThat(new C3Smi(4).isPlausible()).isTrue();
        assertThat(new C3Smi(20.1).isPlausible()).isFalse();
        assertThat(new L3Smi(14.9).isPlausible()).isFalse();
        assertThat(new L3Smi(45).isPlausible()).isTrue();
        assertThat(new L3Smi(90.1).isPlausible()).isFalse();
    }
}
