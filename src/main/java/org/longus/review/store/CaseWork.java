package org.longus.review.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What lies in a case's folder and in those of its readers, as far as can be told without playing a journal. */
final class CaseWork {
    private CaseWork() {}

    /** The folder itself and its readers'. */
    static List<Path> places(Path caseFolder) throws IOException {
        List<Path> places = new ArrayList<>(List.of(caseFolder));
        places.addAll(ReaderFolder.all(caseFolder));
        return places;
    }

    /** Whether anyone has done anything there. */
    static boolean isIn(Path caseFolder) throws IOException {
        return places(caseFolder).stream().anyMatch(CaseWork::isInPlace);
    }

    static boolean isInPlace(Path place) {
        Path journal = place.resolve(CaseOpener.JOURNAL);
        try {
            return DurableFile.isThere(journal) && JournalFile.holdsMoreThanItsHeader(journal);
        } catch (IOException e) {
            // whatever stands there and cannot be read, it is not nothing
            return true;
        }
    }

    /** When any of its journals was written last; 0 where there is none. */
    static long changedMillis(Path caseFolder) {
        long latest = 0;
        try {
            for (Path place : places(caseFolder)) {
                Path journal = place.resolve(CaseOpener.JOURNAL);
                if (DurableFile.isThere(journal)) {
                    latest = Math.max(latest, Files.getLastModifiedTime(journal).toMillis());
                }
            }
        } catch (IOException e) {
            return latest;
        }
        return latest;
    }

    /** The header of the first journal there that has one. */
    static Optional<JournalRecordJson.Header> header(Path caseFolder) throws IOException {
        for (Path place : places(caseFolder)) {
            Path journal = place.resolve(CaseOpener.JOURNAL);
            if (DurableFile.isThere(journal)) {
                Optional<JournalRecordJson.Header> header = JournalFile.header(journal);
                if (header.isPresent()) {
                    return header;
                }
            }
        }
        return Optional.empty();
    }
}
