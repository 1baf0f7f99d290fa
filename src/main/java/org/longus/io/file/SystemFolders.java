package org.longus.io.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Tells the folders in which a Unix system shows its own state: their files have no end, or block for ever when read. */
final class SystemFolders {
    private static final Set<String> TYPES = Set.of(
            "proc",
            "sysfs",
            "devtmpfs",
            "devpts",
            "devfs",
            "cgroup",
            "cgroup2",
            "debugfs",
            "tracefs",
            "securityfs",
            "configfs",
            "pstore",
            "bpf",
            "mqueue",
            "nsfs",
            "efivarfs",
            "fusectl",
            "binfmt_misc",
            "rpc_pipefs",
            "selinuxfs");

    private final Map<Object, Boolean> byDevice = new HashMap<>();

    /** Asks the type of a file system once: a folder's device tells which it lies on. */
    boolean isSystem(Path folder) {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return false;
        }
        try {
            Object device = Files.getAttribute(folder, "unix:dev", LinkOption.NOFOLLOW_LINKS);
            Boolean known = byDevice.get(device);
            if (known == null) {
                known = TYPES.contains(Files.getFileStore(folder).type());
                byDevice.put(device, known);
            }
            return known;
        } catch (IOException e) {
            return false; // listing it says why
        }
    }
}
