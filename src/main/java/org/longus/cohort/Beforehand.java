package org.longus.cohort;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.longus.export.deident.Project;
import org.longus.io.SeriesChoice;
import org.longus.io.Study;
import org.longus.io.UnreadableInputException;
import org.longus.io.open.StudySearch;

/** What is looked at before a run whose results name nobody makes anything: a run that is refused leaves no key behind. */
public final class Beforehand {
    private static final int MOST_NAMED = 5;

    private Beforehand() {}

    /**
     * Searches the inputs where that is needed.
     *
     * @throws UnreadableInputException with a sentence, when a patient has no pseudonym or more than one
     * @throws CohortRun.TooManyCases when an input holds several studies and a setting is for one
     */
    public static void check(CohortSettings settings, List<String> inputs) throws IOException {
        Optional<Project> project = settings.telling().project();
        if (project.isEmpty()) {
            return;
        }
        boolean names = project.get().hasOwnPseudonyms();
        boolean one =
                settings.forOneCaseAlone().isPresent() && project.get().key().isFresh();
        if (!names && !one) {
            return;
        }
        List<String> refused = new ArrayList<>();
        for (String input : inputs) {
            List<Study> studies = studies(input);
            CohortRun.requireOne(settings, input, studies);
            for (Study study : studies) {
                SeriesChoice who = study.preferred();
                try {
                    settings.telling().require(who.identity(), who.origin(), who.source());
                    if (project.get().hasRoomForADate(who.identity(), who.origin(), who.source())) {
                        project.get().requireNoBirthDate(who.open());
                    }
                } catch (UnreadableInputException e) {
                    refused.add(String.valueOf(e.getMessage()));
                }
            }
        }
        List<String> sentences = refused.stream().distinct().toList();
        if (!sentences.isEmpty()) {
            String more = sentences.size() > MOST_NAMED ? " And %s more.".formatted(sentences.size() - MOST_NAMED) : "";
            throw new UnreadableInputException(
                    String.join(" ", sentences.stream().limit(MOST_NAMED).toList()) + more);
        }
    }

    /** What cannot be searched is told when its turn comes. */
    private static List<Study> studies(String input) {
        try {
            return StudySearch.search(Path.of(input)).studies();
        } catch (IOException | RuntimeException | LinkageError e) {
            return List.of();
        }
    }
}
