package org.longus.review.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.longus.io.file.PrivateFiles;

/**
 * One window a case. The operating system gives the lock back when the program ends, however it ends, so a lock left
 * behind does not exist; what the file says is only read by whoever did not get it.
 */
final class CaseLock implements Closeable {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Behind what the file says: on Windows a locked part of a file cannot be read by others. */
    private static final long LOCKED_BYTE = 1L << 40;

    private final FileChannel channel;
    private final FileLock lock;

    private CaseLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Takes the lock and writes into the file who has it; empty when another window has it. */
    static Optional<CaseLock> take(Path file, String who) throws IOException {
        FileChannel channel = PrivateFiles.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock != null) {
                byte[] holder = JSON.writeValueAsBytes(JSON.createObjectNode()
                        .put("who", who)
                        .put("host", host())
                        .put("pid", ProcessHandle.current().pid())
                        .put("since", Instant.now().toString()));
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(holder), 0);
                return Optional.of(new CaseLock(channel, lock));
            }
        } catch (OverlappingFileLockException e) {
            // another window of this very program
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    /** Who holds the lock, for a sentence: "anna on reading-room-2 since 09:14 (process 4711)". */
    static String holder(Path file) {
        try {
            JsonNode holder = JSON.readTree(Files.readAllBytes(file));
            String since = DateTimeFormatter.ofPattern("d MMM HH:mm")
                    .withZone(ZoneId.systemDefault())
                    .format(Instant.parse(holder.path("since").asText()));
            return "%s on %s since %s (process %d)"
                    .formatted(
                            holder.path("who").asText(),
                            holder.path("host").asText(),
                            since,
                            holder.path("pid").asLong());
        } catch (IOException | DateTimeParseException e) {
            return "another window";
        }
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return "this computer";
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            lock.release();
        }
    }
}
