package org.longus.io.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.longus.io.InputScan;
import org.longus.io.UnreadableInputException;
import org.longus.io.file.InputPath;

/** Everything that can be opened at an input: the one door for the window and the command line. */
public final class StudySearch {
    private static final int TYPE_BITS = 0xF000;

    private StudySearch() {}

    /**
     * What an input offers; pixels are not read yet.
     *
     * @param input a folder, in which DICOM, ZIPs and NIfTI may lie side by side and in any depth; or a ZIP, a DICOMDIR, a
     *     DICOM file (its series comes with it) or a NIfTI file
     * @throws UnreadableInputException when there is no CT that can be opened, with a sentence that says why
     */
    public static InputScan search(Path input) throws IOException {
        InputPath.of(input.toString()); // an empty path would be the working folder
        if (!Files.exists(input)) {
            throw new UnreadableInputException(
                    Files.isSymbolicLink(input)
                            ? "'%s' is a link to '%s', which is not there. Check the link."
                                    .formatted(input, Files.readSymbolicLink(input))
                            : "'%s' does not exist. Check the path.".formatted(input));
        }
        if (!Files.isReadable(input)) {
            throw new UnreadableInputException("'%s' may not be read. Check your rights to it.".formatted(input));
        }
        if (Files.isDirectory(input)) {
            return FolderSearch.search(input);
        }
        if (!Files.isRegularFile(input)) {
            throw new UnreadableInputException("'%s' is a %s, not a file. Save what it carries as a file and open that."
                    .formatted(input, kind(input)));
        }
        return OneFile.scan(input);
    }

    /**
     * What some of the folders and files below a folder offer, named as if all of it had been searched.
     *
     * @param parts below {@code folder}, with {@code /} between names
     * @throws UnreadableInputException when there is no CT in them that can be opened
     */
    public static InputScan search(Path folder, List<String> parts) throws IOException {
        return FolderSearch.search(folder, parts);
    }

    /** File types as stat(2) numbers them. */
    private static String kind(Path input) throws IOException {
        if (!input.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return "device";
        }
        int mode = (Integer) Files.getAttribute(input, "unix:mode", new LinkOption[0]);
        return switch (mode & TYPE_BITS) {
            case 0x1000 -> "pipe";
            case 0xC000 -> "socket";
            default -> "device";
        };
    }
}
