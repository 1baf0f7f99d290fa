package org.longus.io.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.longus.io.InputName;
import org.longus.io.UnreadableInputException;

/** Opens ZIP files. Nothing is ever unpacked to the disk: an entry's name is a name and leads nowhere. */
public final class ZipArchive {
    private static final Pattern METHOD = Pattern.compile("bad compression method: (\\d+)");
    /** Numbers of APPNOTE.TXT 6.3.10, 4.4.5. */
    private static final Map<String, String> METHODS = Map.of(
            "1",
            "Shrink",
            "6",
            "Implode",
            "9",
            "Deflate64",
            "12",
            "bzip2",
            "14",
            "LZMA",
            "93",
            "Zstandard",
            "95",
            "xz");

    private ZipArchive() {}

    /** Whether a file begins as ZIP files do. */
    public static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        }
    }

    /** As {@link #open(Path, String)}, called by its last name. */
    public static ZipFile open(Path zip) throws IOException {
        return open(zip, InputName.of(zip));
    }

    /**
     * @param name how sentences call it
     * @throws UnreadableInputException when it cannot be read, with a sentence that says why
     */
    public static ZipFile open(Path zip, String name) throws IOException {
        if (!InputName.isText(zip)) {
            throw InputPath.refusal(zip.toString());
        }
        try {
            // names that are not marked as UTF-8 may be in any old code page; Latin-1 at least never fails
            return new ZipFile(zip.toFile(), StandardCharsets.ISO_8859_1);
        } catch (ZipException e) {
            throw new UnreadableInputException("'%s' %s".formatted(name, reason(e)), e);
        }
    }

    private static String reason(ZipException e) {
        String raw = String.valueOf(e.getMessage());
        if (raw.contains("encrypted")) {
            return "is an encrypted ZIP file. Unpack it with its password and open the folder.";
        }
        Matcher method = METHOD.matcher(raw);
        if (method.find()) {
            String name = METHODS.getOrDefault(method.group(1), "method " + method.group(1));
            return "is a ZIP file packed with %s, which is not read here. Unpack it and open the folder."
                    .formatted(name);
        }
        if (raw.contains("END header not found")) {
            return "is not a ZIP file that can be read: its list of contents is missing, so it was cut off or is one"
                    + " part of several. Copy or download it again; or join its parts, unpack it and open the folder.";
        }
        return "is not a ZIP file that can be read: its list of contents is damaged. Copy or download it again, or"
                + " unpack it and open the folder.";
    }
}
