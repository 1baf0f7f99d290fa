package org.longus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.longus.measure.AgeSexReference.Person;
import org.longus.patient.Sex;

class AgeSexReferenceTest {
    private static Person man(String id, double age, double value) {
        return new Person(id, Optional.of(Sex.MALE), OptionalDouble.of(age), OptionalDouble.of(value));
    }

    /** Men of 60 to 69 with 1, 2, .. n. */
    private static List<Person> men(int n) {
        List<Person> men = new ArrayList<>();
        for (int i = 1; i <= n; i++) {
            men.add(man("m" + i, 60 + i % 10, i));
        }
        return men;
    }

    private static Computed<AgeSexReference.ZScore> z(List<Person> people, Person of) {
        return new AgeSexReference(people, AgeBand.DECADES, AgeSexReference.LEAST_N).zScore(of);
    }

    /** 1 to 21 have mean 11 and standard deviation sqrt(38.5). */
    @Test
    void aNewPersonStandsAmongThoseOfHisSexAndDecade() {
        List<Person> people = men(21);
        people.add(man("old", 70, 1000));
        people.add(new Person("woman", Optional.of(Sex.FEMALE), OptionalDouble.of(65), OptionalDouble.of(1000)));

        AgeSexReference.ZScore z = z(people, man("new", 69.9, 17.2)).figure().orElseThrow();

        assertThat(z.z()).isCloseTo(6.2 / Math.sqrt(38.5), within(1e-12));
        assertThat(z.n()).isEqualTo(21);
        assertThat(z.band()).isEqualTo(new AgeBand(60, 70));
    }

    /** 1 to 21 with an outlier at the 22nd: counted in he could not be farther off than 21 / sqrt(22) = 4.5. */
    @Test
    void nobodyIsHisOwnReference() {
        List<Person> people = men(21);
        Person outlier = man("m22", 65, 1011);
        people.add(outlier);

        AgeSexReference.ZScore z = z(people, outlier).figure().orElseThrow();

        assertThat(z.n()).isEqualTo(21);
        assertThat(z.z()).isCloseTo(1000 / Math.sqrt(38.5), within(1e-9));
    }

    @Test
    void fewerThanTheMinimumGiveNoneAndSayHowMany() {
        List<Person> people = men(20);

        assertThat(z(people, man("new", 65, 5)).figure()).isPresent();
        // one of them has 19 others
        assertThat(z(people, people.getFirst())).isEqualTo(Computed.tooFew(19, 20));
    }

    @Test
    void whatIsMissingIsNamed() {
        List<Person> people = men(30);
        Optional<Sex> male = Optional.of(Sex.MALE);
        OptionalDouble known = OptionalDouble.of(65);
        OptionalDouble none = OptionalDouble.empty();
        people.add(new Person("a", Optional.empty(), known, known));
        people.add(new Person("b", male, none, known));
        people.add(new Person("c", male, known, none));
        people.add(man("d", 12, 5));

        AgeSexReference reference = new AgeSexReference(people, AgeBand.DECADES, 20);

        assertThat(reference.leftOut())
                .extracting(AgeSexReference.LeftOutPerson::why)
                .containsExactly(WhyNot.SEX_MISSING, WhyNot.AGE_MISSING, WhyNot.VALUE_MISSING, WhyNot.AGE_OUTSIDE);
        assertThat(reference.zScore(people.getLast()).whyNot()).hasValue(WhyNot.AGE_OUTSIDE);
        assertThat(reference.cells()).hasSize(1);
    }

    @Test
    void cellsHaveWhatThereIsAndTellWhetherItIsEnough() {
        List<Person> people = men(21);
        people.add(man("alone", 45, 9));

        List<AgeSexReference.Cell> cells = new AgeSexReference(people, AgeBand.DECADES, 20).cells();

        assertThat(cells).extracting(AgeSexReference.Cell::isEnough).containsExactly(false, true);
        assertThat(cells.getFirst().sd()).isEmpty();
        assertThat(cells.get(1).quartiles()).isEqualTo(new Quartiles(21, 6, 11, 16));
    }

    @Test
    void valuesThatDoNotDifferGiveNoZ() {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            people.add(man("m" + i, 65, i % 2 == 0 ? 0.3 : 0.1 + 0.2));
        }
        assertThat(z(people, man("new", 65, 0.4)).whyNot()).hasValue(WhyNot.NO_SPREAD);
    }
}
