package org.longus.io;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** How sentences call a file or folder. */
public final class InputName {
    private InputName() {}

    /** The last name of a path; of {@code .} and {@code ..} the folder's own, of {@code /} and drives the path itself. */
    public static String of(Path path) {
        String name = String.valueOf(path.getFileName());
        if (path.getFileName() != null && !name.isEmpty() && !name.equals(".") && !name.equals("..")) {
            return name;
        }
        Path whole = path.toAbsolutePath().normalize();
        return whole.getFileName() == null
                ? whole.toString()
                : whole.getFileName().toString();
    }

    /** The path of a file below a folder, with {@code /} between names on every system. */
    public static String below(Path folder, Path file) {
        return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    /**
     * Whether the path survives being made text. In the plain C locale Java reads a name with an umlaut, but what opens
     * files by text does not find it again.
     */
    public static boolean isText(Path path) {
        try {
            return path.equals(path.getFileSystem().getPath(path.toString()));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Without the ending of a file that can be opened. */
    public static String withoutEnding(String name) {
        return name.replaceFirst("(?i)\\.(nii\\.gz|nii|zip|dcm)$", "");
    }
}
