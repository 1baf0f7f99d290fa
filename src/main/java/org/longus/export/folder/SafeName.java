package org.longus.export.folder;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.longus.io.file.Sha256;

/** Names for folders that every file system takes as they are. */
final class SafeName {
    /** What Windows keeps for devices, with any ending; the small figures count there, too. */
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9¹²³])\\s*(\\..*)?");

    /** What stands in the folder of results besides cases. */
    private static final Set<String> TAKEN = Set.of("earlier", "report.xlsx", "desktop.ini", "thumbs.db");

    private static final String FORBIDDEN = "/\\:*?\"<>|";

    private SafeName() {}

    /**
     * The text as a name: composed (NFC); without what file systems or terminals give a meaning to, that is control and
     * direction marks, separators, dots and blanks at the ends, names of devices.
     *
     * @param maxBytes of UTF-8; a longer text is cut and ends with a digest of all of it
     */
    static String of(String text, int maxBytes) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder name = new StringBuilder();
        composed.codePoints().map(SafeName::allowed).forEach(name::appendCodePoint);
        String safe = name.toString().replaceAll("\\.{2,}", "_").replaceAll(" {2,}", " ");
        safe = safe.replaceAll("^[. ]+|[. ]+$", "").replaceAll("^[-~]", "_");
        if (safe.isEmpty()) {
            safe = "_";
        }
        if (DEVICE.matcher(safe).matches() || TAKEN.contains(safe.toLowerCase(Locale.ROOT))) {
            safe = "_" + safe;
        }
        return bytes(safe) <= maxBytes ? safe : cut(safe, maxBytes - 9) + "_" + Sha256.shortOf(text);
    }

    /** Names that some file system takes for the same fold to the same. */
    static String folded(String name) {
        String oneCase = name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(oneCase, Normalizer.Form.NFC);
    }

    private static int allowed(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> '_';
            case Character.SPACE_SEPARATOR -> ' ';
            default -> FORBIDDEN.indexOf(codePoint) >= 0 ? '_' : codePoint;
        };
    }

    private static String cut(String name, int maxBytes) {
        int end = name.length();
        while (bytes(name.substring(0, end)) > maxBytes) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end).replaceAll("[. ]+$", "");
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
