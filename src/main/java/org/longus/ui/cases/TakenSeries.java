package org.longus.ui.cases;

import java.util.List;
import java.util.Locale;
import org.longus.export.SeriesText;
import org.longus.io.SeriesChoice;
import org.longus.io.SeriesSelection;
import org.longus.io.Study;

/**
 * The series of a study that is measured.
 *
 * @param study all of its series
 * @param byPerson whether a person named it; else the rule chose
 * @param leftOut sentences on what else was in what was opened, and why it was not
 */
public record TakenSeries(Study study, SeriesChoice choice, boolean byPerson, List<String> leftOut) {
    public TakenSeries {
        leftOut = List.copyOf(leftOut);
    }

    /** As nobody chose. */
    static TakenSeries preferred(Study study, List<String> leftOut) {
        return new TakenSeries(study, study.preferred(), false, leftOut);
    }

    /** What the case says of it. */
    SeriesSelection selection() {
        return study.selection(choice, byPerson);
    }

    /** Whether there is anything besides it. */
    public boolean isOneOfSeveral() {
        return study.choices().size() > 1 || !study.refused().isEmpty();
    }

    /** As in "Series 2 'SOFT 2.5' (B30f), 1 of 3 series, chosen by rule; 1 refused". */
    public String text() {
        int all = study.choices().size();
        String of = all > 1
                ? String.format(
                        Locale.ROOT,
                        ", 1 of %d series, %s",
                        all,
                        selection().how().text())
                : "";
        int refused = study.refused().size();
        return label(choice) + of + (refused == 0 ? "" : String.format(Locale.ROOT, "; %d cannot be opened", refused));
    }

    /** As in "Series 2 'SOFT 2.5' (B30f)"; what the file calls it where it has no number. */
    public static String label(SeriesChoice choice) {
        var facts = choice.origin().facts();
        boolean named = !facts.seriesNumber().isEmpty() || !facts.description().isEmpty();
        String otherwise = choice.description().isEmpty() ? choice.name() : choice.description();
        return named ? SeriesText.label(facts) : otherwise;
    }
}
