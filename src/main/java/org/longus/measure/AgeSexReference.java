package org.longus.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.longus.patient.Sex;

/**
 * How a figure spreads over the people of this very cohort, by sex and band of age, and where one person stands among those
 * like him: patients with a reason for a CT, not healthy people.
 */
public final class AgeSexReference {
    /** Fewer people than these tell a standard deviation to no better than a sixth. */
    public static final int LEAST_N = 20;

    private final List<AgeBand> bands;
    private final int leastN;
    private final List<LeftOutPerson> leftOut = new ArrayList<>();
    private final Map<Place, List<Person>> cells = new HashMap<>();

    /**
     * One person of the cohort.
     *
     * @param id names who is never his own reference
     * @param value in the figure's unit
     */
    public record Person(String id, Optional<Sex> sex, OptionalDouble ageYears, OptionalDouble value) {}

    /** Who is in no cell, and why. */
    public record LeftOutPerson(String id, WhyNot why) {}

    /**
     * Where a person stands.
     *
     * @param z the value less the mean, over the standard deviation of {@code n} others of this sex and band
     */
    public record ZScore(double z, Sex sex, AgeBand band, int n, double mean, double sd) {}

    /**
     * People of one sex and band.
     *
     * @param sd empty for fewer than two
     * @param isEnough whether there are as many as a z-score takes
     */
    public record Cell(Sex sex, AgeBand band, Quartiles quartiles, double mean, OptionalDouble sd, boolean isEnough) {}

    private record Place(Sex sex, AgeBand band) {}

    /**
     * @param bands that do not overlap
     * @param leastN how many others a z-score takes at the least, 2 or more
     */
    public AgeSexReference(List<Person> people, List<AgeBand> bands, int leastN) {
        if (leastN < 2) {
            throw new IllegalArgumentException("a reference of " + leastN);
        }
        this.bands = List.copyOf(bands);
        this.leastN = leastN;
        for (Person person : people) {
            switch (placeOf(person)) {
                case Computed.Given<Place>(Place place) ->
                    cells.computeIfAbsent(place, p -> new ArrayList<>()).add(person);
                case Computed.Withheld<Place> no -> leftOut.add(new LeftOutPerson(person.id, no.why()));
            }
        }
    }

    private Computed<Place> placeOf(Person person) {
        if (!Double.isFinite(person.value.orElse(Double.NaN))) {
            return Computed.not(WhyNot.VALUE_MISSING, 0);
        }
        if (person.sex.isEmpty()) {
            return Computed.not(WhyNot.SEX_MISSING, 0);
        }
        double age = person.ageYears.orElse(Double.NaN);
        if (Double.isNaN(age)) {
            return Computed.not(WhyNot.AGE_MISSING, 0);
        }
        Optional<AgeBand> band = bands.stream().filter(b -> b.holds(age)).findFirst();
        return band.isEmpty()
                ? Computed.not(WhyNot.AGE_OUTSIDE, 0)
                : Computed.of(new Place(person.sex.get(), band.get()));
    }

    /** Where somebody stands among the others of his sex and band: he himself, by his id, is not counted in. */
    public Computed<ZScore> zScore(Person person) {
        return switch (placeOf(person)) {
            case Computed.Withheld<Place> no -> Computed.not(no.why(), 0);
            case Computed.Given<Place>(Place place) ->
                among(place, person.value.orElseThrow(), values(place, person.id));
        };
    }

    private Computed<ZScore> among(Place place, double value, double[] others) {
        if (others.length < leastN) {
            return Computed.tooFew(others.length, leastN);
        }
        double mean = Mean.of(others).getAsDouble();
        double sd = StandardDeviation.of(others).getAsDouble();
        return Rounding.isConstant(others)
                ? Computed.not(WhyNot.NO_SPREAD, others.length)
                : Computed.of(new ZScore((value - mean) / sd, place.sex, place.band, others.length, mean, sd));
    }

    private double[] values(Place place, String without) {
        return cells.getOrDefault(place, List.of()).stream()
                .filter(person -> !person.id.equals(without))
                .mapToDouble(person -> person.value.orElseThrow())
                .toArray();
    }

    /** Every sex and band that has anybody, women first, the youngest first. */
    public List<Cell> cells() {
        List<Cell> all = new ArrayList<>();
        for (Sex sex : Sex.values()) {
            for (AgeBand band : bands) {
                List<Person> people = cells.getOrDefault(new Place(sex, band), List.of());
                double[] values = people.stream()
                        .mapToDouble(person -> person.value.orElseThrow())
                        .toArray();
                Quartiles.of(values)
                        .figure()
                        .ifPresent(quartiles -> all.add(new Cell(
                                sex,
                                band,
                                quartiles,
                                Mean.of(values).getAsDouble(),
                                values.length < 2
                                        ? OptionalDouble.empty()
                                        : OptionalDouble.of(
                                                StandardDeviation.of(values).getAsDouble()),
                                values.length > leastN)));
            }
        }
        return all;
    }

    public List<LeftOutPerson> leftOut() {
        return List.copyOf(leftOut);
    }
}
