package org.longus.measure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.longus.volume.SliceNumber;

/**
 * The muscle area on every slice of the C3 section: the models', all of it, so that slices are held against each other alike.
 *
 * @param slices in the file's order, without gaps; empty where a person has chosen a slice by a rule and nobody asked for the
 *     area over the section
 * @param byRule the area by each rule that chooses one slice, in the order of {@link SliceRules}
 * @param persons the measured slice by the mask of a person; empty where the measured mask is the models'
 */
public record AreaCurve(List<Slice> slices, List<OfRule> byRule, Optional<Slice> persons) {
    /**
     * @param k its index in the volume
     * @param zMm LPS z of its centre
     * @param areaCm2 within {@link HuRange#MUSCLE}
     * @param meanHu of the counted pixels; unknown where there are none
     */
    public record Slice(int k, double zMm, double areaCm2, OptionalDouble meanHu) {}

    /**
     * @param k the slice that the rule chooses; empty where nobody has chosen one by it
     * @param slice measured; empty where nobody measured it
     * @param persons whether that is by a person's mask, for the models did not look there
     */
    public record OfRule(SliceRule rule, OptionalInt k, Optional<Slice> slice, boolean persons) {
        static OfRule models(SliceRule rule, Optional<Slice> slice) {
            return new OfRule(rule, slice.map(s -> OptionalInt.of(s.k())).orElse(OptionalInt.empty()), slice, false);
        }

        /** Whose value it is. */
        public String by() {
            return slice.isEmpty() ? "" : persons ? PERSON : MODELS;
        }
    }

    /** Whose a value is, in words. */
    public static final String MODELS = "the models";

    public static final String PERSON = "a person's mask";

    /**
     * With the slice of each rule.
     *
     * @param headIsLast whether the file's order runs towards the head
     * @param chosen by a person, by {@link SliceRules#UTRECHT}; its slice need not lie on the section
     * @param persons as {@link #persons()}
     */
    public static AreaCurve of(
            List<Slice> slices, boolean headIsLast, Optional<OfRule> chosen, Optional<Slice> persons) {
        List<Slice> fromFeet = headIsLast ? slices : slices.reversed();
        List<OfRule> byRule = SliceRules.ALL.stream()
                .map(rule -> rule.share().isPresent()
                        ? OfRule.models(rule, at(fromFeet, rule.share().getAsDouble()))
                        : chosen.orElseGet(() -> OfRule.models(rule, Optional.empty())))
                .toList();
        return new AreaCurve(slices, byRule, persons);
    }

    /** Between two slices the one nearer to the head, as the section's middle is chosen. */
    private static Optional<Slice> at(List<Slice> fromFeet, double share) {
        return fromFeet.isEmpty()
                ? Optional.empty()
                : Optional.of(fromFeet.get((int) Math.round(share * (fromFeet.size() - 1))));
    }

    public AreaCurve {
        slices = List.copyOf(slices);
        byRule = List.copyOf(byRule);
    }

    public Optional<Slice> at(int k) {
        return slices.stream().filter(s -> s.k() == k).findFirst();
    }

    /** That of {@link #persons()} beside the models' on the same slice, as in "measured: slice 18, a person's mask, 34.1 cm2 (the
     * models 36.9 cm2)"; empty where the measured mask is the models'. */
    public Optional<String> personsText() {
        return persons.map(p -> String.format(
                Locale.ROOT,
                "measured: slice %d, %s, %.1f cm2%s",
                SliceNumber.of(p.k()),
                PERSON,
                p.areaCm2(),
                at(p.k())
                        .map(m -> String.format(Locale.ROOT, " (%s %.1f cm2)", MODELS, m.areaCm2()))
                        .orElse("")));
    }

    /** From the least to the most area that the models find on the section. */
    public Optional<AreaRange> range() {
        return slices.stream().map(s -> AreaRange.around(s.areaCm2())).reduce(AreaRange::union);
    }
}
