package org.longus.review.store;

import java.io.IOException;
import java.nio.file.Path;
import org.longus.io.Reason;

/**
 * A case's folder while it is open for writing.
 *
 * @param lock given back last, when nothing is written any more
 */
record KeptCase(Path folder, Journal journal, CaseLock lock, JournalRecordJson.Author author)
        implements OpenCase.Keeping {
    @Override
    public void append(byte[] payload) throws IOException {
        journal.append(payload);
    }

    @Override
    public void force() throws IOException {
        journal.force();
    }

    @Override
    public void write(CaseSummary summary) throws IOException {
        SummaryFile.write(folder, summary);
    }

    @Override
    public String trouble(Trouble.With what, Throwable e) {
        if (what == Trouble.With.SUMMARY) {
            return ("The list of cases cannot be brought up to date for this one (%s): it may show an earlier state."
                + " The changes themselves are saved. Make room on the disk of '%s' or check your rights to it; Longus"
                + " goes on trying.")
                    .formatted(reason(e), folder);
        }
        return ("Changes are not being saved (%s). Make room on the disk of '%s' or check your rights to it; Longus"
                        + " goes on trying, and the changes are kept meanwhile.")
                .formatted(reason(e), folder);
    }

    private static String reason(Throwable e) {
        return e instanceof OutOfMemoryError ? "Longus has no memory left: close other cases" : Reason.of(e);
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            journal.close();
        }
    }
}
