package org.longus.ui.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.longus.measure.AreaCurve;
import org.longus.volume.SliceNumber;

/** The area over the section in words: by each rule, and whose mask it is of. */
final class SectionWords {
    private SectionWords() {}

    /**
     * @param curve null where nobody asked for it
     * @param outdated why what was measured is not told any more; empty or null where it is
     */
    static String of(AreaCurve curve, String outdated) {
        List<String> lines = new ArrayList<>();
        if (outdated != null && !outdated.isEmpty()) {
            lines.add(outdated);
        }
        if (curve == null) {
            if (lines.isEmpty()) {
                lines.add("Not computed: the models look at each slice of the section in turn.");
            }
            return String.join("\n", lines);
        }
        curve.byRule().forEach(r -> lines.add(r.rule().name() + ": " + rule(r)));
        curve.personsText()
                .ifPresent(t -> lines.add(t.substring(0, 1).toUpperCase(Locale.ROOT)
                        + t.substring(1).replace("cm2", "cm\u00B2") + ". The others are the models'."));
        return String.join("\n", lines);
    }

    private static String rule(AreaCurve.OfRule r) {
        if (r.slice().isPresent()) {
            AreaCurve.Slice s = r.slice().get();
            return String.format(
                    Locale.ROOT,
                    "%.2f cm\u00B2 (slice %d%s)",
                    s.areaCm2(),
                    SliceNumber.of(s.k()),
                    r.persons() ? ", " + AreaCurve.PERSON : "");
        }
        return r.k().isPresent()
                ? String.format(Locale.ROOT, "slice %d is chosen, not measured yet", SliceNumber.of(r.k().getAsInt()))
                : "no slice chosen by it";
    }
}
