package org.longus.cohort;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Locale;
import org.longus.io.UnreadableInputException;
import org.longus.model.PackException;

/** Whose fault it is that a case has no result: who starts runs asks whether to try again. */
public enum FaultKind {
    /** The scan cannot be measured, however often it is tried. */
    DATA,
    /** Disk, memory, models or the way to the files failed: on another day or another computer it may work. */
    MACHINE;

    private static final int MOST_CAUSES = 12;
    /** As Linux, macOS and Windows say it. */
    private static final List<String> MACHINE_WORDS = List.of(
            "no space left",
            "not enough space",
            "quota exceeded",
            "read-only file system",
            "input/output error",
            "stale file handle",
            "transport endpoint",
            "host is down",
            "connection timed out",
            "network name is no longer available",
            "too many open files",
            "cannot allocate memory",
            "resource temporarily unavailable");

    /** Of what was thrown while a case was read, measured or written. */
    static FaultKind of(Throwable thrown) {
        Throwable at = thrown;
        for (int n = 0; at != null && n < MOST_CAUSES; n++, at = at.getCause()) {
            if (isMachine(at)) {
                return MACHINE;
            }
        }
        return DATA;
    }

    private static boolean isMachine(Throwable e) {
        return switch (e) {
            case StackOverflowError _ -> false;
            case VirtualMachineError _ -> true;
            case LinkageError _ -> true;
            case PackException _ -> true;
            case DriveGone _ -> true;
            case NoSuchFileException _ -> false;
            case NotDirectoryException _ -> false;
            case FileSystemException _ -> true;
            case UnreadableInputException _ -> hasMachineWord(e);
            case IOException _ -> hasMachineWord(e);
            default -> false;
        };
    }

    private static boolean hasMachineWord(Throwable e) {
        String said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return MACHINE_WORDS.stream().anyMatch(said::contains);
    }
}
