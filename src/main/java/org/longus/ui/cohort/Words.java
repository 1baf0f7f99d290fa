package org.longus.ui.cohort;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.longus.measure.Computed;
import org.longus.measure.LeftOut;
import org.longus.patient.Sex;

/** Figures of charts in words. */
final class Words {
    private Words() {}

    static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** As in "p = 0.034" and "p < 0.001". */
    static String p(double p) {
        return p < 0.001 ? "p < 0.001" : "p = " + number(p, 3);
    }

    static String sex(Optional<Sex> sex) {
        return sex.map(s -> s == Sex.FEMALE ? "Women" : "Men").orElse("Sex unknown");
    }

    /** Why a figure is not given, with how many there were. */
    static String withheld(Computed.Withheld<?> not) {
        String of = not.needed() > 0
                ? String.format(Locale.ROOT, " (%d of the %d that it takes)", not.n(), not.needed())
                : "";
        return "not given: " + not.why().words() + of;
    }

    /** As in "Left out: 3 (time missing), 1 (group missing)"; nothing where nobody is. */
    static List<String> leftOut(Collection<LeftOut> rows) {
        Map<String, Long> by =
                rows.stream().collect(Collectors.groupingBy(Words::reason, TreeMap::new, Collectors.counting()));
        return by.isEmpty()
                ? List.of()
                : List.of("Left out: "
                        + by.entrySet().stream()
                                .map(e -> String.format(Locale.ROOT, "%d (%s)", e.getValue(), e.getKey()))
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    private static String reason(LeftOut row) {
        return row.what().isEmpty() ? row.reason().words() : row.reason().words() + ": " + row.what();
    }
}
