package org.longus.ui.cohort;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.longus.cohort.FailedCase;
import org.longus.cohort.FailureList;
import org.longus.cohort.FinishedCases;
import org.longus.cohort.progress.CohortProgress;
import org.longus.cohort.progress.ProgressFile;
import org.longus.io.UnreadableInputException;
import org.longus.volume.Progress;

/**
 * A look at a cohort's folder.
 *
 * @param names of all folders in it
 * @param shards what the latest program of each shard tells
 * @param failures of all runs
 */
record CohortLook(
        List<String> names, List<CohortProgress> shards, Optional<CohortProgress> together, List<FailedCase> failures) {
    static final CohortLook NOTHING = new CohortLook(List.of(), List.of(), Optional.empty(), List.of());

    CohortLook {
        names = List.copyOf(names);
        shards = List.copyOf(shards);
        failures = List.copyOf(failures);
    }

    /** The same later, in the background: folders are listed anew only where a run has come further, or none tells. */
    CohortLook again(Path folder, Progress progress) throws IOException {
        if (together.isPresent()
                && together.map(CohortLook::come)
                        .equals(ProgressFile.all(folder).map(CohortLook::come))) {
            return new CohortLook(names, ProgressFile.each(folder), ProgressFile.all(folder), failures);
        }
        return at(folder, progress);
    }

    /** Whatever changes when a case begins or ends. */
    private static List<Object> come(CohortProgress p) {
        return List.of(p.startedAt(), p.state(), p.counts());
    }

    private static CohortLook at(Path folder, Progress progress) throws IOException {
        progress.throwIfCancelled();
        List<CohortProgress> shards = ProgressFile.each(folder);
        return new CohortLook(names(folder, progress), shards, ProgressFile.all(folder), new FailureList(folder).all());
    }

    private static List<String> names(Path folder, Progress progress) throws IOException {
        progress.throwIfCancelled();
        try {
            return new FinishedCases(folder).names();
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw new UnreadableInputException(
                    "'%s' is not there. Choose the folder that was given to --out.".formatted(folder));
        }
    }

    /**
     * Cases of a folder.
     *
     * @param looked how many folders were looked at
     * @param withoutRow of these, those whose result an older Longus wrote
     */
    record Page(List<CohortMember> members, int looked, int withoutRow) {
        /** In the background. */
        static Page of(Path folder, List<String> names, Progress progress) throws IOException {
            List<CohortMember> members = new ArrayList<>();
            List<Path> without = new FinishedCases(folder).each(names, one -> {
                progress.throwIfCancelled();
                members.add(CohortMember.of(one));
            });
            return new Page(List.copyOf(members), names.size(), without.size());
        }
    }
}
