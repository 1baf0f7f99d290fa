package org.longus.review.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.longus.review.CaseEvent;
import org.longus.review.Decision;

/**
 * A decision on a scan that could not be read. A journal is held to the scan's pixels, so the decision waits beside it until
 * there are any; the case then takes it in as what it is, with who decided and when.
 */
final class WaitingDecision {
    private static final String NAME = "waiting";

    private WaitingDecision() {}

    static void keep(Path folder, RecordNode.Author author, Decision decision) throws IOException {
        var event = new CaseEvent.Decided(Optional.of(decision));
        byte[] record = RecordNode.bytes(new RecordNode.Entry(Instant.now(), author, event, List.of()));
        DurableFile.replace(folder.resolve(NAME), out -> out.write(ByteBuffer.wrap(record)));
    }

    /** Empty where none waits, or where the file holds something else. */
    static Optional<RecordNode.Entry> read(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(RecordNode.entry(Files.readAllBytes(file)))
                    .filter(e -> e.event() instanceof CaseEvent.Decided);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What a list shows: the decision over what was known of the case before. */
    static CaseSummary over(CaseSummary known, RecordNode.Entry waiting) {
        return ((CaseEvent.Decided) waiting.event())
                .decision()
                .map(d -> new CaseSummary(d.state(), d.reason(), known.smaCm2()))
                .orElse(known);
    }

    static void remove(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(NAME));
    }
}
