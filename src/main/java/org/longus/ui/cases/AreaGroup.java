package org.longus.ui.cases;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.longus.measure.Distribution;
import org.longus.patient.Sex;

/**
 * Cases of one sex with the muscle areas that they have.
 *
 * @param sex empty of those of whom it is not known
 * @param items never empty, each with an area
 */
public record AreaGroup(Optional<Sex> sex, List<StudyItem> items) {
    public AreaGroup {
        items = List.copyOf(items);
    }

    /** As in "Women". */
    public String name() {
        return sex.map(s -> s == Sex.FEMALE ? "Women" : "Men").orElse("Sex unknown");
    }

    public static double areaCm2(StudyItem item) {
        return item.summaryProperty().get().smaCm2().orElseThrow();
    }

    public Distribution distribution() {
        return Distribution.of(items.stream().map(AreaGroup::areaCm2).toList()).orElseThrow();
    }

    /** As in "n 12, median 31.2, 18.0 to 52.1 cm2". */
    public String text() {
        Distribution d = distribution();
        return String.format(
                Locale.ROOT, "n %d, median %.1f, %.1f to %.1f cm\u00B2", d.count(), d.median(), d.least(), d.most());
    }
}
