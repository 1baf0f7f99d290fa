package org.longus.review.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.longus.io.file.PrivateFiles;

/**
 * A file of records that only grows. An append is whole or not there: each record has its length and its CRC32, and what
 * could not be written to its end is cut off again. Appends and forces may come from different threads.
 */
final class Journal implements Closeable {
    static final byte[] MAGIC = {'L', 'O', 'N', 'G', 'U', 'S', 'J', '1'};
    static final int FRAME_BYTES = 8;

    /** No force while the file is replaced. */
    private final Object replacing = new Object();

    private volatile FileChannel channel;
    private long end;
    /** To be put on before anything else is written; null where the file has its header already. */
    private Reheading waiting;

    private Journal(FileChannel channel, long end, Reheading waiting) {
        this.channel = channel;
        this.end = end;
        this.waiting = waiting;
    }

    private record Reheading(Path file, byte[] header) {}

    /** Goes on with a file after its last good record; what stands behind that is cut off. */
    static Journal continued(Path file, long goodBytes) throws IOException {
        return continued(file, goodBytes, null);
    }

    /**
     * As {@link #continued}, with another header from the first append on: a version that knows no such records then leaves
     * the file alone, and one that is only looked at stays as it is.
     */
    static Journal continuedUnder(Path file, long goodBytes, byte[] header) throws IOException {
        return continued(file, goodBytes, new Reheading(file, header));
    }

    private static Journal continued(Path file, long goodBytes, Reheading waiting) throws IOException {
        FileChannel channel = PrivateFiles.open(file, StandardOpenOption.WRITE);
        try {
            channel.truncate(goodBytes);
            return new Journal(channel, goodBytes, waiting);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Begins a file with these records, whole and on the disk, in place of one that may be there. */
    static Journal written(Path file, List<byte[]> records) throws IOException {
        replace(file, records);
        FileChannel channel = PrivateFiles.open(file, StandardOpenOption.WRITE);
        return new Journal(channel, channel.size(), null);
    }

    private static void replace(Path file, List<byte[]> records) throws IOException {
        DurableFile.replace(file, out -> {
            writeFully(out, ByteBuffer.wrap(MAGIC));
            for (byte[] payload : records) {
                writeFully(out, frame(payload));
            }
        });
    }

    /** The same records under the header that waits, whole and on the disk. */
    private void rehead() throws IOException {
        JournalFile read = JournalFile.read(waiting.file());
        if (read.records().isEmpty() || read.goodBytes() != end) {
            // to write it anew would lose what cannot be read
            throw new IOException("'%s' is not as it was opened".formatted(waiting.file()));
        }
        List<byte[]> records = new ArrayList<>(read.records());
        records.set(0, waiting.header());
        synchronized (replacing) {
            // first closed: there are systems that replace no open file
            channel.close();
            try {
                replace(waiting.file(), records);
                end = Files.size(waiting.file());
            } finally {
                channel = PrivateFiles.open(waiting.file(), StandardOpenOption.WRITE);
            }
        }
        waiting = null;
    }

    /**
     * Hands a record to the operating system: from then on it outlives this program.
     *
     * @throws IOException when it could not be written; the file is as before
     */
    synchronized void append(byte[] payload) throws IOException {
        if (waiting != null) {
            rehead();
        }
        ByteBuffer frame = frame(payload);
        int bytes = frame.remaining();
        try {
            channel.position(end);
            writeFully(channel, frame);
            end += bytes;
        } catch (IOException e) {
            try {
                channel.truncate(end);
            } catch (IOException cut) {
                // the next append writes over what is left of this one, and a reader drops it
                e.addSuppressed(cut);
            }
            throw e;
        }
    }

    /** Waits until all records are on the disk: from then on they outlive the machine's power. */
    void force() throws IOException {
        synchronized (replacing) {
            channel.force(false);
        }
    }

    private static ByteBuffer frame(byte[] payload) {
        return ByteBuffer.allocate(FRAME_BYTES + payload.length)
                .putInt(payload.length)
                .putInt(crc32(payload, 0, payload.length))
                .put(payload)
                .flip();
    }

    static int crc32(byte[] bytes, int from, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
