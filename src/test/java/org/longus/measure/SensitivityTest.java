package org.longus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;
import org.longus.patient.IndexInput;
import org.longus.patient.Patient;
import org.longus.patient.Sex;

class SensitivityTest {
    private static final double STEP = 0.01;

    record Person(double areaCm2, Patient patient) {}

    static List<Person> people() {
        Random random = new Random(17);
        return IntStream.range(0, 60)
                .mapToObj(n -> new Person(
                        random.nextDouble(8, 70),
                        person(
                                random.nextBoolean() ? Sex.MALE : Sex.FEMALE,
                                random.nextDouble(18, 95),
                                random.nextDouble(145, 205),
                                random.nextDouble(30, 190))))
                .toList();
    }

    private static Patient person(Sex sex, double age, double height, double weight) {
        return new Patient(
                Optional.of(sex), OptionalDouble.of(age), OptionalDouble.of(height), OptionalDouble.of(weight));
    }

    private static Patient weighing(Patient p, double kg) {
        return new Patient(p.sex(), p.ageYears(), p.heightCm(), OptionalDouble.of(kg));
    }

    /** Steps away from a value, both ways, until one category differs. */
    private static OptionalDouble firstChange(
            double now, IndexInput input, boolean low, DoubleFunction<Category> category) {
        for (int n = 1; n * STEP < 400; n++) {
            for (double by : new double[] {-n * STEP, n * STEP}) {
                if (input.believes(now + by)
                        && category.apply(now + by) instanceof Category.Labelled l
                        && l.low() != low) {
                    return OptionalDouble.of(by);
                }
            }
        }
        return OptionalDouble.empty();
    }

    @ParameterizedTest
    @MethodSource("people")
    void areaAndWeightAreThoseThatTryingOutFinds(Person p) {
        List<Category> all = Category.all(Indices.of(p.areaCm2(), p.patient()), p.patient());
        List<CategoryChange> changes = Sensitivity.of(p.areaCm2(), p.patient(), all);

        assertThat(changes).hasSize(4);
        for (int c = 0; c < changes.size(); c++) {
            int at = c;
            CategoryChange change = changes.get(c);
            OptionalDouble area = firstChange(
                    p.areaCm2(),
                    IndexInput.MUSCLE_AREA,
                    change.category().low(),
                    cm2 -> Category.all(Indices.of(cm2, p.patient()), p.patient()).get(at));
            OptionalDouble weight = firstChange(
                    p.patient().weightKg().orElseThrow(), IndexInput.WEIGHT, change.category().low(), kg -> {
                        Patient other = weighing(p.patient(), kg);
                        return Category.all(Indices.of(p.areaCm2(), other), other).get(at);
                    });
            assertSame(change.areaCm2(), area);
            assertSame(change.weightKg(), weight);
        }
    }

    private static void assertSame(OptionalDouble solved, OptionalDouble tried) {
        assertThat(solved.isPresent()).as("%s and %s", solved, tried).isEqualTo(tried.isPresent());
        if (tried.isPresent()) {
            assertThat(solved.getAsDouble()).isCloseTo(tried.getAsDouble(), within(1.001 * STEP));
        }
    }

    @Test
    void aManOnTheLowerSideOfTheBandOfBmiBecomesLowByGainingWeight() {
        // 200 cm: BMI 25 at 100 kg; index 7.5 lies between the limits of the two bands
        Patient man = person(Sex.MALE, 60, 200, 96);
        CategoryChange chargi = Sensitivity.of(30, man, Category.all(Indices.of(30, man), man))
                .getFirst();

        assertThat(chargi.category().low()).isFalse();
        assertThat(chargi.weightKg().orElseThrow()).isCloseTo(4, within(1e-9));
        assertThat(chargi.areaCm2().orElseThrow()).isCloseTo(6.8 * 4 - 30, within(1e-9));
        assertThat(chargi.text())
                .isEqualTo("it would be low if the area were 2.80 cm2 smaller or the weight 4.0 kg higher");
    }

    @Test
    void whatLiesWithinTheIntervalOfTheAreaIsSaid() {
        Patient man = person(Sex.MALE, 60, 200, 96);
        CategoryChange chargi = Sensitivity.of(30, man, Category.all(Indices.of(30, man), man))
                .getFirst();

        assertThat(chargi.sentence(Optional.of(interval(27, 31)))).contains("within the interval of the area");
        assertThat(chargi.sentence(Optional.of(interval(27.5, 31)))).doesNotContain("interval");
    }

    private static AreaInterval interval(double from, double to) {
        return AreaInterval.of(
                30,
                List.of(),
                new AreaInterval.Part(AreaInterval.Choice.BORDER, Optional.of(new AreaRange(from, to)), ""));
    }

    @Test
    void withoutALabelThereIsNothingToChange() {
        assertThat(Sensitivity.of(
                        30, Patient.UNKNOWN, Category.all(Indices.of(30, Patient.UNKNOWN), Patient.UNKNOWN)))
                .isEmpty();
    }
}
