package org.longus.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What would bring a category to the other side of its cut-off, everything else the same.
 *
 * @param category as it stands
 * @param areaCm2 by how much the C3 area would have to change, smaller below 0: the least such change in whole hundredths within
 *     what {@link org.longus.patient.IndexInput} accepts; empty where there is none
 * @param weightKg likewise the weight, in whole tenths, a change of the band of BMI counted in; empty where weight has no part in
 *     it
 * @param limitCm2 the area that lies on the limit; empty where none that is accepted does
 */
public record CategoryChange(
        Category.Labelled category, OptionalDouble areaCm2, OptionalDouble weightKg, OptionalDouble limitCm2) {
    /** As in "would be low if the area were 1.30 cm2 smaller or the weight 4.2 kg lower". */
    public String text() {
        String other = category.low() ? "not low" : "low";
        List<String> ways = new ArrayList<>();
        areaCm2.ifPresent(by -> ways.add("the area were %s %s"
                .formatted(size(by, Sensitivity.AREA_DECIMALS, "cm2"), by < 0 ? "smaller" : "larger")));
        weightKg.ifPresent(by -> ways.add("the weight%s %s %s"
                .formatted(
                        ways.isEmpty() ? " were" : "",
                        size(by, Sensitivity.WEIGHT_DECIMALS, "kg"),
                        by < 0 ? "lower" : "higher")));
        return ways.isEmpty()
                ? "no area and no weight that Longus accepts would make it " + other
                : "it would be %s if %s".formatted(other, String.join(" or ", ways));
    }

    /** In a line, as in "low if 2.06 cm2 smaller or 4.4 kg lighter". */
    public String inShort() {
        String other = category.low() ? "not low" : "low";
        List<String> ways = new ArrayList<>();
        areaCm2.ifPresent(
                by -> ways.add(size(by, Sensitivity.AREA_DECIMALS, "cm2") + (by < 0 ? " smaller" : " larger")));
        weightKg.ifPresent(
                by -> ways.add(size(by, Sensitivity.WEIGHT_DECIMALS, "kg") + (by < 0 ? " lighter" : " heavier")));
        return ways.isEmpty() ? "nothing makes it " + other : "%s if %s".formatted(other, String.join(" or ", ways));
    }

    private static String size(double by, int decimals, String unit) {
        return String.format(Locale.ROOT, "%." + decimals + "f %s", Math.abs(by), unit);
    }

    /** Whether the area's interval reaches over the limit: then the category is not to be relied on. */
    public boolean isWithin(AreaInterval interval) {
        return limitCm2.isPresent() && interval.range().contains(limitCm2.getAsDouble());
    }

    /**
     * With the cut-off's name in front, as a report lists it.
     *
     * @param interval of the area: where it reaches over the limit the sentence says so
     */
    public String sentence(Optional<AreaInterval> interval) {
        String within =
                interval.filter(this::isWithin).isPresent() ? " The interval of the area reaches over that limit." : "";
        return "By %s it is %s; %s.%s"
                .formatted(category.cutOff().labelAndScale(), category.low() ? "low" : "not low", text(), within);
    }
}
