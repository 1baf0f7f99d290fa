package org.longus.review.store;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A case's folder while it is open for writing.
 *
 * @param lock given back last, when nothing is written any more
 */
record KeptCase(Path folder, Journal journal, CaseLock lock, RecordNode.Author author) implements OpenCase.Keeping {
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
    public String trouble(IOException e) {
        return ("Changes are not being saved (%s). Make room on the disk of '%s' or check your rights to it; Longus"
                        + " goes on trying, and the changes are kept meanwhile.")
                .formatted(e.getMessage(), folder);
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            journal.close();
        }
    }
}
