package org.longus.io.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.longus.io.InputName;

/** What a search of a folder did not look at, in sentences: a reason each, its first places named. */
final class PassedOver {
    private static final int MAX_NAMED = 3;

    private final Path folder;
    private final Map<Why, Places> places = new EnumMap<>(Why.class);

    PassedOver(Path folder) {
        this.folder = folder;
    }

    /** The reasons. */
    enum Why {
        RIGHTS("may not be read and was", "may not be read and were", "Check your rights to %s."),
        LOOP(
                "is a link that leads back to a folder above it and was",
                "are links that lead back to a folder above them and were",
                ""),
        TOO_DEEP(
                String.format(Locale.ROOT, "lies more than %d folders deep and was", FileTree.MAX_DEPTH),
                String.format(Locale.ROOT, "lie more than %d folders deep and were", FileTree.MAX_DEPTH),
                "Open %s alone."),
        NO_FILE(
                "is a pipe, a socket or a device, not a file, and was",
                "are pipes, sockets or devices, not files, and were",
                ""),
        SYSTEM(
                "shows the state of the system, not files, and was",
                "show the state of the system, not files, and were",
                ""),
        TRASH("holds deleted files and was", "hold deleted files and were", ""),
        BROKEN("could not be read and was", "could not be read and were", "Check the drive.");

        private final String one;
        private final String many;
        private final String next;

        Why(String one, String many, String next) {
            this.one = one;
            this.many = many;
            this.next = next;
        }
    }

    private static final class Places {
        private final List<String> named = new ArrayList<>();
        private String reason = "";
        private int count;
    }

    void add(Why why, Path place) {
        added(why, place);
    }

    private Places added(Why why, Path place) {
        Places of = places.computeIfAbsent(why, key -> new Places());
        of.count++;
        if (of.named.size() < MAX_NAMED) {
            String name = InputName.below(folder, place);
            of.named.add(name.isEmpty() ? InputName.of(folder) : name);
        }
        return of;
    }

    /** What no longer exists, like the target of a dead link, is not mentioned. */
    void add(Path place, IOException reason) {
        switch (reason) {
            case NoSuchFileException gone -> {}
            case AccessDeniedException denied -> add(Why.RIGHTS, place);
            case FileSystemLoopException loop -> add(Why.LOOP, place);
            case FileSystemException f
            when String.valueOf(f.getReason()).contains("symbolic links") -> add(Why.LOOP, place);
            default -> {
                Places of = added(Why.BROKEN, place);
                of.reason = of.reason.isEmpty() ? text(reason) : of.reason;
            }
        }
    }

    private static String text(IOException e) {
        return e instanceof FileSystemException f && f.getReason() != null
                ? f.getReason()
                : String.valueOf(e.getMessage());
    }

    List<String> sentences() {
        return places.entrySet().stream()
                .map(e -> sentence(e.getKey(), e.getValue()))
                .toList();
    }

    private static String sentence(Why why, Places of) {
        boolean one = of.count == 1;
        String next = String.format(Locale.ROOT, why.next, one ? "it" : "them");
        return "%s %s left out%s.%s"
                .formatted(
                        names(of),
                        one ? why.one : why.many,
                        of.reason.isEmpty() ? "" : " (" + of.reason + ")",
                        next.isEmpty() ? "" : " " + next);
    }

    /** As in "'a'", "'a' and 'b'", "'a', 'b', 'c' and 4 more". */
    private static String names(Places of) {
        List<String> parts =
                new ArrayList<>(of.named.stream().map(n -> "'" + n + "'").toList());
        if (of.count > parts.size()) {
            parts.add(of.count - parts.size() + " more");
        }
        String last = parts.removeLast();
        return parts.isEmpty() ? last : String.join(", ", parts) + " and " + last;
    }
}
