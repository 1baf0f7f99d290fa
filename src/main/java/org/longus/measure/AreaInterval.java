package org.longus.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * How far a muscle area moves when one of three choices that nobody can call wrong falls the other way: one member more or
 * fewer that has to agree, another slice, another pixel of border. It is no confidence interval: no share of repeated
 * measurements is promised to lie within it.
 *
 * @param areaCm2 the area itself (SMA), always within {@code range}
 * @param range from the least to the most of all parts that are known; they are not added up. Where
 *     none is known, the area alone
 * @param parts one for each {@link Choice}, in its order
 * @param byVotesCm2 the area of what at least 1, 2, ... members marked; empty where that says nothing of the mask
 */
public record AreaInterval(double areaCm2, AreaRange range, List<Part> parts, List<Double> byVotesCm2) {
    /** What could have been chosen otherwise. */
    public enum Choice {
        VOTES("votes"),
        LEVEL("a step up and down"),
        BORDER("half a pixel of border");

        private final String words;

        Choice(String words) {
            this.words = words;
        }

        /** In a word or two, as a table heads it. */
        public String words() {
            return words;
        }
    }

    /**
     * @param range empty where it cannot be told
     * @param how in a sentence, how it was made; else why it cannot be told
     */
    public record Part(Choice choice, Optional<AreaRange> range, String how) {
        /** As in "votes 33.0 to 35.1 cm2: ..."; with its reason where it is not known. */
        public String text() {
            return "%s %s: %s"
                    .formatted(choice.words(), range.map(AreaRange::text).orElse("unknown"), how);
        }
    }

    public AreaInterval {
        parts = List.copyOf(parts);
        byVotesCm2 = List.copyOf(byVotesCm2);
    }

    /** The interval of an area with these parts. */
    public static AreaInterval of(double areaCm2, List<Double> byVotesCm2, Part... parts) {
        AreaRange range = AreaRange.around(areaCm2);
        for (Part part : parts) {
            range = part.range().map(range::union).orElse(range);
        }
        return new AreaInterval(areaCm2, range, Arrays.asList(parts), byVotesCm2);
    }

    /** That of one choice. */
    public Optional<AreaRange> of(Choice choice) {
        return parts.stream().filter(p -> p.choice() == choice).findFirst().flatMap(Part::range);
    }

    /** Whether any of the choices is known. */
    public boolean isKnown() {
        return parts.stream().anyMatch(p -> p.range().isPresent());
    }

    /** As in "from 31.2 to 34.0 cm2"; in words where nothing is known. */
    public String text() {
        return isKnown() ? "from " + range.text() : "no interval";
    }

    /** Which choices its ends come from, as in "Least: votes. Most: a step up and down."; empty where nothing is known. */
    public String origin() {
        String least = setting(AreaRange::leastCm2);
        String most = setting(AreaRange::mostCm2);
        return !isKnown()
                ? ""
                : least.equals(most)
                        ? "Both ends: %s.".formatted(least)
                        : "Least: %s. Most: %s.".formatted(least, most);
    }

    /** The choices that reach to that end; the area alone where none goes beyond it. */
    private String setting(ToDoubleFunction<AreaRange> end) {
        double at = end.applyAsDouble(range);
        return at == areaCm2
                ? "the area itself"
                : parts.stream()
                        .filter(p -> p.range().isPresent()
                                && end.applyAsDouble(p.range().get()) == at)
                        .map(p -> p.choice().words())
                        .collect(Collectors.joining(", "));
    }

    /** The whole of it in plain words, as in "from 31.2 to 34.0 cm2: votes 33.0 to 34.0 cm2; half a pixel of border ...". */
    public String sentence() {
        return text() + ": "
                + parts.stream()
                        .map(p -> p.choice().words() + " "
                                + p.range().map(AreaRange::text).orElse("unknown"))
                        .collect(Collectors.joining("; "));
    }
}
