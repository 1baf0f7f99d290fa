package org.longus.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.longus.export.SeriesText;
import org.longus.io.CtSeries;
import org.longus.io.RefusedSeries;
import org.longus.io.SeriesChoice;
import org.longus.io.SeriesOrigin;
import org.longus.io.Study;
import org.longus.io.UnreadableInputException;

/** Which series of a study is measured. */
final class WantedSeries {
    private WantedSeries() {}

    /**
     * The series that was named, or else the one that the rule prefers.
     *
     * @param named SeriesInstanceUID or series number
     * @throws UnreadableInputException when the study has no such series, with those that it has
     */
    static SeriesChoice of(Study study, Optional<String> named, String input) throws UnreadableInputException {
        if (named.isEmpty()) {
            return study.preferred();
        }
        String wanted = named.get().strip();
        for (SeriesChoice choice : study.choices()) {
            if (is(wanted, choice.identity(), choice.origin())) {
                return choice;
            }
        }
        for (RefusedSeries refused : study.refused()) {
            if (is(wanted, refused.identity(), refused.origin())) {
                throw new UnreadableInputException("%s: the series that --series %s names cannot be opened: %s"
                        .formatted(input, wanted, refused.reason()));
            }
        }
        throw new UnreadableInputException(
                "%s: the study of %s has no series %s. It has %s. Name one of them by its number or UID."
                        .formatted(input, who(study.preferred().identity()), wanted, listed(study)));
    }

    private static boolean is(String wanted, CtSeries.Identity who, SeriesOrigin origin) {
        return wanted.equals(who.seriesInstanceUid().strip())
                || wanted.equals(origin.facts().seriesNumber().strip());
    }

    private static String who(CtSeries.Identity who) {
        String patient = who.patientId().isBlank() ? "a patient without ID" : "patient " + who.patientId();
        return who.studyDate().isEmpty() ? patient : patient + " on " + SeriesText.date(who.studyDate());
    }

    private static String listed(Study study) {
        List<String> all = new ArrayList<>();
        study.choices()
                .forEach(c -> all.add("%s (%s)"
                        .formatted(
                                SeriesText.label(c.origin().facts()),
                                c.identity().seriesInstanceUid().isEmpty()
                                        ? "no UID"
                                        : c.identity().seriesInstanceUid())));
        study.refused().forEach(r -> all.add(SeriesText.label(r.origin().facts()) + " (refused: " + r.reason() + ")"));
        return String.join("; ", all);
    }
}
