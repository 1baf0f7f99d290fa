package org.longus.measure;

import java.util.List;
import java.util.OptionalDouble;

/** The rules of slice that Longus knows. */
public final class SliceRules {
    private SliceRules() {}

    /** What Longus measures unless somebody chooses another slice. */
    public static final SliceRule MIDDLE = new SliceRule(
            "middle",
            "Section middle",
            OptionalDouble.of(0.5),
            "the middle slice of the C3 section",
            "Naser, Wahid et al. 2022");

    public static final SliceRule LOWER_THIRD = new SliceRule(
            "third-feet",
            "A third from the feet",
            OptionalDouble.of(1 / 3.0),
            "the slice at a third of the C3 section, counted from its end towards the feet",
            "Longus: to see how much the level matters");

    public static final SliceRule UPPER_THIRD = new SliceRule(
            "third-head",
            "A third from the head",
            OptionalDouble.of(2 / 3.0),
            "the slice at a third of the C3 section, counted from its end towards the head",
            "Longus: to see how much the level matters");

    /** A person has to look for it. */
    public static final SliceRule UTRECHT = new SliceRule(
            "utrecht",
            "Utrecht rule",
            OptionalDouble.empty(),
            "the first slice that shows both transverse processes and the entire vertebral arc, scrolling from the feet"
                    + " to the head",
            "Chargi, thesis, p. 79");

    /** In words, as in "the Utrecht rule"; of one that this version does not know its id. */
    public static String words(String id) {
        return ALL.stream()
                .filter(r -> r.id().equals(id))
                .map(r -> "the " + r.name())
                .findFirst()
                .orElse("the rule '" + id + "'");
    }

    public static final List<SliceRule> ALL = List.of(MIDDLE, LOWER_THIRD, UPPER_THIRD, UTRECHT);
}
