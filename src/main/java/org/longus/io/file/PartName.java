package org.longus.io.file;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hidden names beside a folder while it is written: {@code .NAME.part-HOST-PROCESS-RANDOM}, and {@code .NAME.old} where a
 * folder has to make way before the new one comes. HOST and PROCESS tell whether its writer still lives.
 */
final class PartName {
    private static final Pattern PART =
            Pattern.compile("\\.(.+)\\.part-([0-9a-f]{8})-(\\d{1,10})-([0-9a-f]{8})", Pattern.DOTALL);
    private static final Pattern OLD = Pattern.compile("\\.(.+)\\.old", Pattern.DOTALL);
    /** A writer on another computer cannot be asked; no folder takes this long. */
    private static final Duration FOREIGN_LIFE = Duration.ofDays(2);

    static final String HOST = host();

    private PartName() {}

    static Path fresh(Path folder) {
        String random = UUID.randomUUID().toString().substring(0, 8);
        return folder.resolveSibling(String.format(
                Locale.ROOT,
                ".%s.part-%s-%d-%s",
                folder.getFileName(),
                HOST,
                ProcessHandle.current().pid(),
                random));
    }

    static Path old(Path folder) {
        return folder.resolveSibling(".%s.old".formatted(folder.getFileName()));
    }

    /** The folder that an {@code .old} one was; empty for any other name. */
    static Optional<Path> wasBefore(Path old) {
        Matcher m = OLD.matcher(old.getFileName().toString());
        return m.matches() ? Optional.of(old.resolveSibling(m.group(1))) : Optional.empty();
    }

    /** Whether this is a part whose writer was ended before it was done. */
    static boolean isAbandoned(Path part) throws IOException {
        Matcher m = PART.matcher(part.getFileName().toString());
        if (!m.matches()) {
            return false;
        }
        if (m.group(2).equals(HOST)) {
            return ProcessHandle.of(Long.parseLong(m.group(3)))
                    .filter(ProcessHandle::isAlive)
                    .isEmpty();
        }
        return Files.getLastModifiedTime(part)
                .toInstant()
                .isBefore(Instant.now().minus(FOREIGN_LIFE));
    }

    private static String host() {
        String name;
        try {
            name = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            name = "localhost";
        }
        return "%08x".formatted(name.hashCode());
    }
}
