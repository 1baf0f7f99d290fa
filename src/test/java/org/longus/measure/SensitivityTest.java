package org.longus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.longus.patient.IndexInput;
import org.longus.patient.Patient;
import org.longus.patient.Sex;

class SensitivityTest {
    /** With limits of more decimals than are shown, at the index of nobody, and a band of BMI narrower than a kilogram. */
    private static final CutOffTable ODD = CutOffs.with(CutOffTable.of(List.of(
            odd("odd-c3", IndexScale.C3, CutOff.Operator.BELOW, 8.123456),
            odd("odd-l3", IndexScale.L3_ESTIMATED, CutOff.Operator.AT_MOST, 38.98765),
            CutOff.of(
                    "narrow",
                    "Narrow",
                    CutOff.Whose.USER,
                    IndexScale.C3,
                    List.of(
                            row(new BodyMassIndex.Band(0, 25), CutOff.Operator.AT_MOST, 5.55),
                            row(new BodyMassIndex.Band(25, 25.1), CutOff.Operator.BELOW, 99),
                            row(new BodyMassIndex.Band(25.1, Double.POSITIVE_INFINITY), CutOff.Operator.BELOW, 5.551)),
                    "b",
                    "c",
                    ""))));

    private static CutOff<?> odd(String id, IndexScale on, CutOff.Operator operator, double limit) {
        return CutOff.of(
                id, id, CutOff.Whose.USER, on, List.of(row(BodyMassIndex.Band.ANY, operator, limit)), "b", "c", "");
    }

    private static CutOff.Row row(BodyMassIndex.Band band, CutOff.Operator operator, double limit) {
        return new CutOff.Row(Optional.empty(), band, operator, limit);
    }

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

    /** Steps away from a value, both ways, by what a person reads and types, until one category differs. */
    private static OptionalDouble firstChange(
            double now, int decimals, IndexInput input, boolean low, DoubleFunction<Category> category) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
        for (int n = 1; n * step.doubleValue() < 400; n++) {
            for (int way : new int[] {-1, 1}) {
                BigDecimal by = step.multiply(BigDecimal.valueOf(way * n));
                double then = BigDecimal.valueOf(now).add(by).doubleValue();
                if (input.believes(then) && category.apply(then) instanceof Category.Labelled l && l.low() != low) {
                    return OptionalDouble.of(by.doubleValue());
                }
            }
        }
        return OptionalDouble.empty();
    }

    @ParameterizedTest
    @MethodSource("people")
    void whatIsShownIsTheLeastOfItsDecimalsThatReallyChangesTheCategory(Person p) {
        List<Category> all = Category.all(Indices.of(p.areaCm2(), p.patient()), p.patient(), ODD);
        List<CategoryChange> changes = Sensitivity.of(p.areaCm2(), p.patient(), all);

        assertThat(changes).hasSize(7);
        for (int c = 0; c < changes.size(); c++) {
            int at = c;
            CategoryChange change = changes.get(c);
            OptionalDouble area = firstChange(
                    p.areaCm2(),
                    2,
                    IndexInput.MUSCLE_AREA,
                    change.category().low(),
                    cm2 -> Category.all(Indices.of(cm2, p.patient()), p.patient(), ODD)
                            .get(at));
            OptionalDouble weight = firstChange(
                    p.patient().weightKg().orElseThrow(),
                    1,
                    IndexInput.WEIGHT,
                    change.category().low(),
                    kg -> {
                        Patient other = weighing(p.patient(), kg);
                        return Category.all(Indices.of(p.areaCm2(), other), other, ODD)
                                .get(at);
                    });
            assertThat(change.areaCm2()).isEqualTo(area);
            assertSame(change.weightKg(), weight);
            assertShown(change);
        }
    }

    /** Two ways may be as short: either is right. */
    private static void assertSame(OptionalDouble solved, OptionalDouble tried) {
        assertThat(solved.isPresent()).as("%s and %s", solved, tried).isEqualTo(tried.isPresent());
        assertThat(Math.abs(solved.orElse(0))).isEqualTo(Math.abs(tried.orElse(0)));
    }

    /** The sentences have that very figure. */
    private static void assertShown(CategoryChange change) {
        change.areaCm2().ifPresent(by -> {
            String figure = BigDecimal.valueOf(Math.abs(by)).setScale(2).toPlainString() + " cm2";
            assertThat(change.text()).contains(figure);
            assertThat(change.inShort()).contains(figure);
        });
        change.weightKg().ifPresent(by -> {
            String figure = BigDecimal.valueOf(Math.abs(by)).setScale(1).toPlainString() + " kg";
            assertThat(change.text()).contains(figure);
            assertThat(change.inShort()).contains(figure);
        });
    }

    @Test
    void onTheLimitItselfTheOtherSideIsOneStepAway() {
        Patient man = person(Sex.MALE, 60, 200, 96);
        Patient heavy = person(Sex.MALE, 60, 200, 100);
        CutOffTable published = CutOffs.published();

        CategoryChange atLimit = Sensitivity.of(27.2, man, Category.all(Indices.of(27.2, man), man, published))
                .getFirst();
        assertThat(atLimit.category().low()).isTrue();
        assertThat(atLimit.areaCm2()).hasValue(0.01);
        CategoryChange band = Sensitivity.of(30, heavy, Category.all(Indices.of(30, heavy), heavy, published))
                .getFirst();
        assertThat(band.category().low()).isTrue();
        assertThat(band.weightKg()).as("100 kg is the band's first").hasValue(-0.1);
        assertThat(band.text()).contains("the weight 0.1 kg lower");
    }

    @Test
    void aManOnTheLowerSideOfTheBandOfBmiBecomesLowByGainingWeight() {
        // 200 cm: BMI 25 at 100 kg; index 7.5 lies between the limits of the two bands
        Patient man = person(Sex.MALE, 60, 200, 96);
        CategoryChange chargi = Sensitivity.of(30, man, Category.all(Indices.of(30, man), man, CutOffs.published()))
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
        CategoryChange chargi = Sensitivity.of(30, man, Category.all(Indices.of(30, man), man, CutOffs.published()))
                .getFirst();

        assertThat(chargi.sentence(Optional.of(interval(27, 31))))
                .contains("The interval of the area reaches over that limit.");
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
                        30,
                        Patient.UNKNOWN,
                        Category.all(Indices.of(30, Patient.UNKNOWN), Patient.UNKNOWN, CutOffs.published())))
                .isEmpty();
    }
}
