package org.longus.review.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

    private final FileChannel channel;
    private long end;

    private Journal(FileChannel channel, long end) {
        this.channel = channel;
        this.end = end;
    }

    /** Goes on with a file after its last good record; what stands behind that is cut off. */
    static Journal continued(Path file, long goodBytes) throws IOException {
        FileChannel channel = PrivateFiles.open(file, StandardOpenOption.WRITE);
        try {
            channel.truncate(goodBytes);
            return new Journal(channel, goodBytes);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Begins a file with these records, whole and on the disk, in place of one that may be there. */
    static Journal written(Path file, List<byte[]> records) throws IOException {
        DurableFile.replace(file, out -> {
            writeFully(out, ByteBuffer.wrap(MAGIC));
            for (byte[] payload : records) {
                writeFully(out, frame(payload));
            }
        });
        FileChannel channel = PrivateFiles.open(file, StandardOpenOption.WRITE);
        return new Journal(channel, channel.size());
    }

    /**
     * Hands a record to the operating system: from then on it outlives this program.
     *
     * @throws IOException when it could not be written; the file is as before
     */
    synchronized void append(byte[] payload) throws IOException {
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
        channel.force(false);
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
