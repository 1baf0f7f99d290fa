package org.longus.io.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether inputs are where they were. Asks the disk, or a network: not to be called where a person waits. */
public final class Presence {
    private Presence() {}

    /** Whether each of them is there. */
    public static boolean areThere(List<Path> inputs) {
        return inputs.stream().allMatch(Files::exists);
    }
}
