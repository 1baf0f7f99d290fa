package org.longus.ui.panel;

import java.util.Locale;
import java.util.Optional;
import org.longus.measure.AreaCurve;
import org.longus.volume.SliceNumber;

/** The area over the section in words: by each rule, and whose mask it is of. */
final class SectionWords {
    static final String NOT_COMPUTED = "Not computed: the models look at each slice of the section in turn.";

    private SectionWords() {}

    /** The slice that a rule takes, and its area where it is measured. */
    static String of(AreaCurve.OfRule r) {
        if (r.slice().isPresent()) {
            AreaCurve.Slice s = r.slice().get();
            return String.format(
                    Locale.ROOT,
                    "slice %d:  %.2f cm\u00B2%s",
                    SliceNumber.of(s.k()),
                    s.areaCm2(),
                    r.persons() ? ", " + AreaCurve.PERSON : "");
        }
        return r.k().isPresent()
                ? String.format(Locale.ROOT, "slice %d, not measured yet", SliceNumber.of(r.k().getAsInt()))
                : "no slice chosen by it";
    }

    /** Whose the values are where a person's mask is among them; empty where all are the models'. */
    static Optional<String> whose(AreaCurve curve) {
        return curve.personsText()
                .map(t -> t.substring(0, 1).toUpperCase(Locale.ROOT)
                        + t.substring(1).replace("cm2", "cm\u00B2")
                        + ". The others are the models'.");
    }
}
