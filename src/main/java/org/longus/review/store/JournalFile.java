package org.longus.review.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What could be read of a journal.
 *
 * @param records the good ones, first to last
 * @param goodBytes up to the end of the last good record
 * @param bytes of the file
 * @param end what stands behind the last good record
 */
record JournalFile(List<byte[]> records, long goodBytes, long bytes, End end) {
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
