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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.longus.io.file.PrivateFiles;
import org.slf4j.LoggerFactory;

/**
 * One window per case. The operating system gives the lock back when the program ends, however it ends, so a lock left
 * behind does not exist; what the file says is only read by whoever did not get it.
 */
final class CaseLock implements Closeable {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Behind what the file says: on Windows a locked part of a file cannot be read by others. */
    private static final long LOCKED_BYTE = 1L << 40;

    private static final DateTimeFormatter SINCE =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    /**
     * What this very program holds, by place, and what the file says of it. On POSIX systems a lock is the process's: to open
     * and close the same file once more, even to read it, would give the lock back.
     */
    private static final Map<String, byte[]> OWN = new ConcurrentHashMap<>();

    private final String place;
    private final FileChannel channel;
    private final FileLock lock;

    private CaseLock(String place, FileChannel channel, FileLock lock) {
        this.place = place;
        this.channel = channel;
        this.lock = lock;
    }

    /** Takes the lock and writes into the file who has it; empty when another window has it. */
    static Optional<CaseLock> take(Path file, String who) throws IOException {
        String place = place(file);
        byte[] holder = JSON.writeValueAsBytes(JSON.createObjectNode()
                .put("who", who)
                .put("host", host())
                .put("pid", ProcessHandle.current().pid())
                .put("since", Instant.now().toString()));
        if (OWN.putIfAbsent(place, holder) != null) {
            return Optional.empty();
        }
        Optional<CaseLock> taken = Optional.empty();
        try {
            taken = take(place, file, holder);
            return taken;
        } finally {
            if (taken.isEmpty()) {
                OWN.remove(place);
            }
        }
    }

    private static Optional<CaseLock> take(String place, Path file, byte[] holder) throws IOException {
        FileChannel channel = PrivateFiles.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock != null) {
                say(channel, holder);
                return Optional.of(new CaseLock(place, channel, lock));
            }
        } catch (OverlappingFileLockException e) {
            // another loader of classes in this very program
        } catch (IOException | RuntimeException | Error e) {
            Closing.after(e, channel);
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    /** The lock holds without it: on a full disk the case opens, and others do not learn who has it. */
    private static void say(FileChannel channel, byte[] holder) {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder), 0);
        } catch (IOException e) {
            LoggerFactory.getLogger(CaseLock.class).warn("a lock does not say who holds it");
        }
    }

    private static String place(Path file) throws IOException {
        Path whole = file.toAbsolutePath();
        Path folder = Objects.requireNonNull(whole.getParent(), "a lock lies in the folder of its case");
        return folder.toRealPath().resolve(whole.getFileName()).toString();
    }

    /** Who holds the lock, for a sentence: "anna on reading-room-2 since 24 Nov 09:14 (process 4711)". */
    static String holder(Path file) {
        try {
            byte[] own = OWN.get(place(file));
            JsonNode holder = JSON.readTree(own == null ? Files.readAllBytes(file) : own);
            String since = SINCE.format(Instant.parse(holder.path("since").asText()));
            return "%s on %s since %s (process %s)"
                    .formatted(
                            holder.path("who").asText(),
                            holder.path("host").asText(),
                            since,
                            holder.path("pid").asText());
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
            if (lock.isValid()) {
                lock.release();
            }
        } finally {
            OWN.remove(place);
        }
    }
}
