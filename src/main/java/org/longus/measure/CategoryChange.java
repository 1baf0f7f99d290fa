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
 * @param areaCm2 by how much the C3 area would have to change, smaller below 0: the least such change within what
 *     {@link org.longus.patient.IndexInput} accepts; empty where there is none
 * @param weightKg likewise the weight, a change of the band of BMI counted in; empty where weight has no part in it
 */
public record CategoryChange(Category.Labelled category, OptionalDouble areaCm2, OptionalDouble weightKg) {
    /** As in "would be low if the area were 1.30 cm2 smaller or the weight 4.2 kg lower". */
    public String text() {
        String other = category.low() ? "not low" : "low";
        List<String> ways = new ArrayList<>();
        areaCm2.ifPresent(by ->
                ways.add("the area were %s %s".formatted(size(by, "%.2f", 0.01, "cm2"), by < 0 ? "smaller" : "larger")));
        weightKg.ifPresent(by -> ways.add("the weight%s %s %s"
                .formatted(ways.isEmpty() ? " were" : "", size(by, "%.1f", 0.1, "kg"), by < 0 ? "lower" : "higher")));
        return ways.isEmpty()
                ? "no area and no weight that Longus accepts would make it " + other
                : "it would be %s if %s".formatted(other, String.join(" or ", ways));
    }

    private static String size(double by, String format, double least, String unit) {
        double size = Math.abs(by);
        return (size < least ? "less than " : "")
                + String.format(Locale.ROOT, format, Math.max(size, least)) + " " + unit;
    }

    /** Whether the area's interval reaches over the limit: then the category is not to be relied on. */
    public boolean isWithin(AreaInterval interval) {
        return areaCm2.isPresent() && interval.range().contains(interval.areaCm2() + areaCm2.getAsDouble());
    }

    /**
     * With the cut-off's name in front, as a report lists it.
     *
     * @param interval of the area: where it reaches over the limit the sentence says so
     */
    public String sentence(Optional<AreaInterval> interval) {
        String within = interval.filter(this::isWithin).isPresent() ? " That is within the interval of the area." : "";
        return "By %s (%s) it is %s; %s.%s"
                .formatted(
                        category.cutOff().name(),
                        category.cutOff().scale(),
                        category.low() ? "low" : "not low",
                        text(),
                        within);
    }
}
