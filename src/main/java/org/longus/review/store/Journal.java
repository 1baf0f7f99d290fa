package org.longus.review.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.longus.io.file.PrivateFiles;

/**
 * A file of records that only grows. An append is whole or not there: each record has its length and its CRC32, and what
 * could not be written to its end is cut off again. Appends and forces may come from different threads.
 */
final class Journal implements Closeable {
    static final byte[] MAGIC = {'L', 'O', 'N', 'G', 'U', 'S', 'J', '1'};
    static final int FRAME_BYTES = 8;

    private final Path file;
    /** No force while the file is replaced. */
    private final Object replacing = new Object();

    private volatile FileChannel channel;
    /** To be put on before anything else is written; null where the file has its header already. */
    private byte @Nullable [] waitingHeader;

    private long end;
    /** Whether something may stand behind the end that is no record. */
    private boolean tail;
    /** What was written since the last force, from {@link #forcedEnd} on. */
    private final List<ByteBuffer> unforced = new ArrayList<>();

    private long forcedEnd;
    /** After a force that failed the system may take what never got to the disk for written: only new bytes make it try. */
    private boolean doubtful;

    private boolean closed;

    private Journal(Path file, FileChannel channel, long end, byte @Nullable [] waitingHeader) {
        this.file = file;
        this.channel = channel;
        this.waitingHeader = waitingHeader;
        this.end = end;
        this.forcedEnd = end;
    }

    /** Goes on with a file after its last good record; what stands behind that is cut off. */
    static Journal continued(Path file, long goodBytes) throws IOException {
        return continuedUnder(file, goodBytes, null);
    }

    /**
     * As {@link #continued}, with another header from the first append on: a version that knows no such records then leaves
     * the file alone, and one that is only looked at stays as it is.
     */
    static Journal continuedUnder(Path file, long goodBytes, byte @Nullable [] header) throws IOException {
        FileChannel channel = PrivateFiles.open(file, StandardOpenOption.WRITE);
        try {
            channel.truncate(goodBytes);
            return new Journal(file, channel, goodBytes, header);
        } catch (IOException | RuntimeException e) {
            Closing.after(e, channel);
            throw e;
        }
    }

    /** Begins a file with these records, whole and on the disk, in place of one that may be there. */
    static Journal written(Path file, List<byte[]> records) throws IOException {
        replace(file, records);
        FileChannel channel = PrivateFiles.open(file, StandardOpenOption.WRITE);
        try {
            return new Journal(file, channel, channel.size(), null);
        } catch (IOException | RuntimeException e) {
            Closing.after(e, channel);
            throw e;
        }
    }

    private static void replace(Path file, List<byte[]> records) throws IOException {
        DurableFile.replace(file, out -> {
            writeFully(out, ByteBuffer.wrap(MAGIC));
            for (byte[] payload : records) {
                writeFully(out, frame(payload));
            }
        });
    }

    /** The same records under another header, whole and on the disk. Nothing was appended before. */
    private void rehead(byte[] header) throws IOException {
        JournalFile read = JournalFile.read(file);
        if (read.records().isEmpty() || read.goodBytes() != end) {
            // to write it anew would lose what cannot be read
            throw new IOException("'%s' is not as it was opened".formatted(file));
        }
        List<byte[]> records = new ArrayList<>(read.records());
        records.set(0, header);
        synchronized (replacing) {
            // first closed: there are systems that replace no open file
            channel.close();
            try {
                replace(file, records);
                end = Files.size(file);
                forcedEnd = end;
            } finally {
                channel = PrivateFiles.open(file, StandardOpenOption.WRITE);
            }
        }
        waitingHeader = null;
    }

    /**
     * Hands a record to the operating system: from then on it outlives this program.
     *
     * @throws IOException when it could not be written; the file is as before
     */
    synchronized void append(byte[] payload) throws IOException {
        ByteBuffer frame = frame(payload);
        reopen();
        if (waitingHeader != null) {
            rehead(waitingHeader);
        }
        if (tail) {
            channel.truncate(end);
            tail = false;
        }
        try {
            write(frame, end);
            end += frame.capacity();
            unforced.add(frame);
        } catch (IOException | RuntimeException | Error e) {
            tail = true;
            try {
                channel.truncate(end);
                tail = false;
            } catch (IOException | RuntimeException cut) {
                // the next append cuts it off first, and a reader drops it
                e.addSuppressed(cut);
            }
            throw e;
        }
    }

    /** A channel is closed by the interruption of a thread that uses it; the journal goes on. */
    private void reopen() throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        if (!channel.isOpen()) {
            FileChannel again = PrivateFiles.open(file, StandardOpenOption.WRITE);
            try {
                if (again.size() < end) {
                    throw new IOException("'%s' was cut by another program".formatted(file));
                }
            } catch (IOException | RuntimeException e) {
                Closing.after(e, again);
                throw e;
            }
            channel = again;
        }
    }

    /** Waits until all records are on the disk: from then on they outlive the machine's power. */
    void force() throws IOException {
        FileChannel now;
        int written;
        synchronized (this) {
            reopen();
            if (doubtful) {
                long at = forcedEnd;
                for (ByteBuffer frame : unforced) {
                    write(frame, at);
                    at += frame.capacity();
                }
            }
            now = channel;
            written = unforced.size();
            doubtful = true;
        }
        synchronized (replacing) {
            // what replaces a file is on the disk when it does
            if (now == channel) {
                now.force(false);
            }
        }
        synchronized (this) {
            doubtful = false;
            List<ByteBuffer> forced = unforced.subList(0, written);
            forcedEnd += forced.stream().mapToLong(ByteBuffer::capacity).sum();
            forced.clear();
        }
    }

    private void write(ByteBuffer frame, long at) throws IOException {
        ByteBuffer left = frame.duplicate().rewind();
        while (left.hasRemaining()) {
            channel.write(left, at + left.position());
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
    public synchronized void close() throws IOException {
        closed = true;
        channel.close();
    }
}
