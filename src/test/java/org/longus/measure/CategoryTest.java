package org.longus.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.longus.patient.Patient;
import org.longus.patient.Sex;

class CategoryTest {
    /** 200 cm, so that an index is a quarter of the area and a BMI a quarter of the weight. */
    private static Patient tall(Sex sex, double weightKg) {
        return new Patient(
                Optional.of(sex), OptionalDouble.of(60), OptionalDouble.of(200), OptionalDouble.of(weightKg));
    }

    private static <I extends MuscleIndex> CutOff<I> named(List<CutOff<I>> all, String id) {
        return all.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    private static CutOff<L3Smi> estimated(String id) {
        return named(CutOffs.published().forEstimatedL3(), id);
    }

    private static boolean isLow(Category category) {
        return ((Category.Labelled) category).low();
    }

    @ParameterizedTest
    @CsvSource({
        "MALE, 99, 27.2, true", // BMI 24.75: 6.8 itself is low
        "MALE, 99, 27.3, false",
        "MALE, 100, 34.0, true", // BMI 25 belongs to the upper band: 8.5
        "MALE, 100, 34.1, false",
        "FEMALE, 99, 21.2, true",
        "FEMALE, 99, 21.3, false",
        "FEMALE, 100, 25.6, true",
        "FEMALE, 100, 25.7, false"
    })
    void chargiHasALimitForEachSexAndBmiBand(Sex sex, double weightKg, double areaCm2, boolean low) {
        Patient patient = tall(sex, weightKg);

        assertThat(isLow(Category.ofC3(
                        named(CutOffs.published().forC3(), "chargi-2022"), Indices.of(areaCm2, patient), patient)))
                .isEqualTo(low);
    }

    @Test
    void wendrichAtTheLimitIsLowAndVanRijnDekkerIsNot() {
        Patient man = tall(Sex.MALE, 80);
        Indices wendrich = withL3(43.2);
        Indices vanRijn = withL3(42.4);

        assertThat(isLow(Category.ofL3(estimated("wendrich-2017"), wendrich, man)))
                .isTrue();
        assertThat(isLow(Category.ofL3(estimated("van-rijn-dekker-2020"), vanRijn, man)))
                .isFalse();
        assertThat(isLow(Category.ofL3(estimated("van-rijn-dekker-2020"), withL3(42.3), man)))
                .isTrue();
        assertThat(isLow(Category.ofL3(estimated("van-rijn-dekker-2022"), withL3(31.1), tall(Sex.FEMALE, 80))))
                .isTrue();
    }

    private static Indices withL3(double smi) {
        return new Indices(Optional.empty(), OptionalDouble.empty(), Optional.of(new L3Smi(smi)), List.of());
    }

    @Test
    void aLabelNamesItsValueItsSourceItsScaleAndItsLimit() {
        Patient man = tall(Sex.MALE, 80);

        assertThat(Category.ofC3(named(CutOffs.published().forC3(), "chargi-2022"), Indices.of(24, man), man)
                        .text())
                .isEqualTo("low: 6.0 cm2/m2, Chargi 2022, C3 SMI (men, BMI < 25: <= 6.8 cm2/m2)");
    }

    @Test
    void withoutSexOrWeightChargiGivesNoLabelAndSaysWhatIsMissing() {
        Patient heightOnly =
                new Patient(Optional.empty(), OptionalDouble.empty(), OptionalDouble.of(170), OptionalDouble.empty());

        Category category = Category.ofC3(
                named(CutOffs.published().forC3(), "chargi-2022"), Indices.of(40, heightOnly), heightOnly);

        assertThat(category).isInstanceOf(Category.Unlabelled.class);
        assertThat(category.text()).isEqualTo("no label by Chargi 2022 (C3 SMI): sex, weight missing");
    }

    @Test
    void nobodyIsLabelledWhenNothingIsKnown() {
        List<Category> all = Category.all(Indices.of(40, Patient.UNKNOWN), Patient.UNKNOWN, CutOffs.published());

        assertThat(all).hasSize(4).allSatisfy(c -> {
            assertThat(c).isInstanceOf(Category.Unlabelled.class);
            assertThat(((Category.Unlabelled) c).missing()).isNotEmpty();
        });
    }

    @Test
    void cutOffsForMeasuredL3AreNotAmongThoseAppliedToAnEstimate() {
        Patient man = tall(Sex.MALE, 80);

        assertThat(Category.all(Indices.of(40, man), man, CutOffs.published()))
                .extracting(c -> c.cutOff().name())
                .containsExactly("Chargi 2022", "van Rijn-Dekker 2022", "van Rijn-Dekker 2020", "Wendrich 2017");
    }

    @Test
    void oneForMeasuredL3AppliedAllTheSameSaysSoInItsLabel() {
        Patient man = tall(Sex.MALE, 80);

        Category category = Category.ofL3(
                CutOffs.labelledForEstimate(named(CutOffs.published().forMeasuredL3(), "prado-2008")), withL3(50), man);

        assertThat(isLow(category)).isTrue();
        assertThat(category.text())
                .contains("Prado 2008 (made for measured L3)")
                .contains("estimated from C3")
                .contains("held against a cut-off for measured L3");
    }

    @Test
    void everyCutOffHasASourceAndABasis() {
        Stream.of(
                        CutOffs.published().forC3(),
                        CutOffs.published().forEstimatedL3(),
                        CutOffs.published().forMeasuredL3())
                .flatMap(List::stream)
                .forEach(c -> {
                    assertThat(c.citation()).isNotBlank();
                    assertThat(c.basis()).isNotBlank();
                    assertThat(c.rows()).isNotEmpty();
                });
    }
}
