package org.longus.review.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.longus.io.file.PrivateFiles;
import org.longus.review.CaseEvent;
import org.longus.review.Decision;
import org.longus.review.ReviewState;

/**
 * A decision on a scan that could not be read. A journal is held to the scan's pixels, so the decision waits beside it until
 * there are any; the case then takes it in as what it is, with who decided and when.
 */
final class WaitingDecision {
    private static final String NAME = "waiting";

    private WaitingDecision() {}

    /** @param decision empty takes back one that stands in the journal */
    static void keep(Path folder, JournalRecordJson.Author author, Optional<Decision> decision) throws IOException {
        var event = new CaseEvent.Decided(decision);
        byte[] record = JournalRecordJson.bytes(new JournalRecordJson.Entry(Instant.now(), author, event, List.of()));
        put(folder, ByteBuffer.wrap(record));
    }

    static void put(Path folder, ByteBuffer record) throws IOException {
        DurableFile.replace(folder.resolve(NAME), out -> out.write(record));
    }

    /** As it stands in the folder; empty where none waits. */
    static Optional<byte[]> bytes(Path folder) throws IOException {
        return known(folder).isEmpty() ? Optional.empty() : Optional.of(Files.readAllBytes(folder.resolve(NAME)));
    }

    /** As {@link #known}; empty as well where the disk does not answer. */
    static Optional<JournalRecordJson.Entry> read(Path folder) {
        try {
            return known(folder);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Empty where none waits, or where the file holds something else.
     *
     * @throws IOException when the disk does not tell: what is decided now must not come before what waits
     */
    static Optional<JournalRecordJson.Entry> known(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!DurableFile.isThere(file)) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        try {
            return Optional.of(JournalRecordJson.entry(bytes)).filter(e -> e.event() instanceof CaseEvent.Decided);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * What a list shows: the decision over what was known of the case before. Of one that was taken back the journal alone
     * knows what it had come to: with a mask it counts as edited until that can be read.
     */
    static CaseSummary over(CaseSummary known, JournalRecordJson.Entry waiting) {
        return ((CaseEvent.Decided) waiting.event())
                .decision()
                .map(d -> known.in(d.state(), d.reason()))
                .orElseGet(() -> known.in(known.smaCm2().isPresent() ? ReviewState.EDITED : ReviewState.NEW, ""));
    }

    /** Brings what waits in a case's folder and in its readers' to another one; what waits there already stays. */
    static void moveAll(Path from, Path to) throws IOException {
        for (Path place : CaseWork.places(from)) {
            Optional<byte[]> waiting = bytes(place);
            Path target = to.resolve(from.relativize(place).toString());
            if (waiting.isPresent() && known(target).isEmpty()) {
                PrivateFiles.folder(to, target);
                if (!place.equals(from)) {
                    ReaderFolder.keepName(target, ReaderFolder.name(place));
                }
                put(target, ByteBuffer.wrap(waiting.get()));
                remove(place);
            }
        }
    }

    static void remove(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(NAME));
    }
}
