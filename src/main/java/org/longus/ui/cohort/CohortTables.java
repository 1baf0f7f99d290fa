package org.longus.ui.cohort;

import java.io.IOException;
import java.nio.file.Path;
import org.longus.io.UnreadableInputException;
import org.longus.volume.Progress;

/** Reads what a study's table says of a cohort's cases. */
final class CohortTables {
    private CohortTables() {}

    static CohortTable read(Path folder, Path file, Progress progress) throws IOException {
        progress.throwIfCancelled();
        throw new UnreadableInputException("TODO");
    }
}
