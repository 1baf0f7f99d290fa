package org.longus.review.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What could be read of a journal.
 *
 * @param records the good ones, first to last
 * @param goodBytes up to the end of the last good record
 * @param bytes of the file
 * @param end what stands behind the last good record
 */
record JournalFile(List<byte[]> records, long goodBytes, long bytes, End end) {
    private static final int MOST_HEADER_BYTES = 1 << 16;

    /** How a journal can end. */
    enum End {
        WHOLE,
        /** The last record was not written to its end: the program or the machine died meanwhile. */
        TORN,
        /** Something was changed that had been written well. */
        DAMAGED,
        /** Not a journal at all. */
        FOREIGN
    }

    static JournalFile read(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        if (!Arrays.equals(Arrays.copyOf(all, Math.min(all.length, Journal.MAGIC.length)), Journal.MAGIC)) {
            return new JournalFile(List.of(), 0, all.length, End.FOREIGN);
        }
        List<byte[]> records = new ArrayList<>();
        int at = Journal.MAGIC.length;
        for (int next = recordEnd(all, at); next > 0; next = recordEnd(all, at)) {
            records.add(Arrays.copyOfRange(all, at + Journal.FRAME_BYTES, next));
            at = next;
        }
        return new JournalFile(records, at, all.length, end(all, at));
    }

    /** The header, without reading what follows; empty where it is none of a journal of Longus. */
    static Optional<JournalRecordJson.Header> header(Path file) throws IOException {
        byte[] payload = firstPayload(file);
        try {
            return payload.length == 0 ? Optional.empty() : Optional.of(JournalRecordJson.header(payload));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Whether anything stands behind the header, or in place of one. */
    static boolean holdsMoreThanItsHeader(Path file) throws IOException {
        int header = firstPayload(file).length;
        return Files.size(file) > (header == 0 ? 0 : Journal.MAGIC.length + Journal.FRAME_BYTES + header);
    }

    /** No bytes where there is no good first record. */
    private static byte[] firstPayload(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(Journal.MAGIC.length + Journal.FRAME_BYTES);
            ByteBuffer frame = ByteBuffer.wrap(start);
            boolean journal = start.length == Journal.MAGIC.length + Journal.FRAME_BYTES
                    && Arrays.equals(Arrays.copyOf(start, Journal.MAGIC.length), Journal.MAGIC);
            int length = journal ? frame.getInt(Journal.MAGIC.length) : 0;
            if (length <= 0 || length > MOST_HEADER_BYTES) {
                return new byte[0];
            }
            byte[] payload = in.readNBytes(length);
            boolean good = payload.length == length
                    && Journal.crc32(payload, 0, length) == frame.getInt(Journal.MAGIC.length + Integer.BYTES);
            return good ? payload : new byte[0];
        }
    }

    /** Where the record that begins at {@code at} ends; -1 when there is no good one. */
    private static int recordEnd(byte[] all, int at) {
        int left = all.length - at - Journal.FRAME_BYTES;
        if (left <= 0) {
            return -1;
        }
        ByteBuffer frame = ByteBuffer.wrap(all, at, Journal.FRAME_BYTES);
        int length = frame.getInt();
        int crc = frame.getInt();
        boolean good = length > 0 && length <= left && Journal.crc32(all, at + Journal.FRAME_BYTES, length) == crc;
        return good ? at + Journal.FRAME_BYTES + length : -1;
    }

    /** A torn record is the last one. Where a good one follows, it was not torn but damaged later. */
    private static End end(byte[] all, int at) {
        if (at == all.length) {
            return End.WHOLE;
        }
        for (int later = at + 1; later < all.length; later++) {
            if (recordEnd(all, later) > 0) {
                return End.DAMAGED;
            }
        }
        return complete(all, at) ? End.DAMAGED : End.TORN;
    }

    /** Whether as many bytes are there as the record says, and they are not the zeros of a file that was made longer first. */
    private static boolean complete(byte[] all, int at) {
        int left = all.length - at - Journal.FRAME_BYTES;
        if (left <= 0) {
            return false;
        }
        int length = ByteBuffer.wrap(all, at, Journal.FRAME_BYTES).getInt();
        boolean zerosBehind = all[all.length - 1] == 0;
        return length > 0 && length <= left && !zerosBehind;
    }
}
