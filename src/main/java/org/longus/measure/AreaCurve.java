package org.longus.measure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The models' muscle area on every slice of the C3 section.
 *
 * @param slices in the file's order, without gaps
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
