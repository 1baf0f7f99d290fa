package org.longus.io.open;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.longus.io.CtSeries;
import org.longus.io.InputScan;
import org.longus.io.SeriesChoice;
import org.longus.io.Study;
import org.longus.io.UnreadableInputException;

/** Opens the CT of an input that holds one patient's study. */
public final class CtOpener {
    private static final int MAX_NAMED = 3;

    private CtOpener() {}

    /** As {@link StudySearch#search}. */
    public static InputScan scan(Path input) throws IOException {
        return StudySearch.search(input);
    }

    /**
     * The preferred series of the only study, read.
     *
     * @throws UnreadableInputException when there is no CT that can be opened, or when there are several studies: which of
     *     them is meant is not ours to guess
     */
    public static CtSeries open(Path input) throws IOException {
        List<Study> studies = scan(input).studies();
        if (studies.size() > 1) {
            throw new UnreadableInputException(String.format(
                    Locale.ROOT,
                    "'%s' holds %d studies (%s%s). Name the folder or file of one of them.",
                    input,
                    studies.size(),
                    studies.stream()
                            .limit(MAX_NAMED)
                            .map(s -> "'" + name(s.preferred()) + "'")
                            .collect(Collectors.joining(", ")),
                    studies.size() > MAX_NAMED ? " and so on" : ""));
        }
        Study study = studies.getFirst();
        SeriesChoice chosen = study.preferred();
        return chosen.open().selected(study.selection(chosen, false));
    }

    private static String name(SeriesChoice choice) {
        String place = choice.origin().place();
        return place.isEmpty() ? choice.name() : place;
    }
}
