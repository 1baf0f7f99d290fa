package org.longus.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    /** As in "would be low if the area were 1.3 cm2 smaller or the weight 4.2 kg lower". */
    public String text() {
        String other = category.low() ? "not low" : "low";
        List<String> ways = new ArrayList<>();
        areaCm2.ifPresent(by -> ways.add(
                String.format(Locale.ROOT, "the area were %.2f cm2 %s", Math.abs(by), by < 0 ? "smaller" : "larger")));
        weightKg.ifPresent(by -> ways.add(String.format(
                Locale.ROOT,
                "the weight %s%.1f kg %s",
                ways.isEmpty() ? "were " : "",
                Math.abs(by),
                by < 0 ? "lower" : "higher")));
        return ways.isEmpty()
                ? "no area and no weight that Longus accepts would make it " + other
                : "would be %s if %s".formatted(other, String.join(" or ", ways));
    }

    /** With the cut-off's name in front, as a report lists it. */
    public String sentence() {
        return "By %s (%s) it is %s; it %s."
                .formatted(
                        category.cutOff().name(),
                        category.cutOff().scale(),
                        category.low() ? "low" : "not low",
                        text());
    }
}
