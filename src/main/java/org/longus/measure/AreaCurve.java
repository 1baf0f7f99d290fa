package org.longus.measure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The models' muscle area on every slice of the C3 section.
 *
 * @param slices in the file's order, without gaps; empty where a person has chosen a slice by a rule and nobody asked for the
 *     area over the section
 * @param byRule the area by each rule that chooses one slice, in the order of {@link SliceRules}
 */
public record AreaCurve(List<Slice> slices, List<OfRule> byRule) {
    /**
     * @param k its index in the volume
     * @param zMm LPS z of its centre
     * @param areaCm2 within {@link HuRange#MUSCLE}
     * @param meanHu of the counted pixels; unknown where there are none
     */
    public record Slice(int k, double zMm, double areaCm2, OptionalDouble meanHu) {}

    /** @param slice the one that the rule chooses; empty where nobody has chosen one by it */
    public record OfRule(SliceRule rule, Optional<Slice> slice) {}

    /**
     * With the slice of each rule.
     *
     * @param headIsLast whether the file's order runs towards the head
     * @param utrecht the slice that a person chose by {@link SliceRules#UTRECHT}; it need not lie on the section
     */
    public static AreaCurve of(List<Slice> slices, boolean headIsLast, Optional<Slice> utrecht) {
        List<Slice> fromFeet = headIsLast ? slices : slices.reversed();
        List<OfRule> byRule = SliceRules.ALL.stream()
                .map(rule -> new OfRule(
                        rule, rule.share().isPresent() ? at(fromFeet, rule.share().getAsDouble()) : utrecht))
                .toList();
        return new AreaCurve(slices, byRule);
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

    /** From the least to the most area on the section. */
    public Optional<AreaRange> range() {
        return slices.stream().map(s -> AreaRange.around(s.areaCm2())).reduce(AreaRange::union);
    }
}
