package org.longus.io.open;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.longus.io.FileTree;
import org.longus.io.InputName;
import org.longus.io.UnreadableInputException;

/** Files of no bytes that have the name of a slice: of a copy that was broken off. */
final class EmptyFiles {
    private static final Pattern SLICE = Pattern.compile("(?i)[^.]+|.*\\.(dcm|dicom|ima|img|\\d+)");

    private EmptyFiles() {}

    /** One sentence, or none. */
    static List<String> sentences(FileTree.Listing found) {
        List<Path> slices = found.empty().stream()
                .filter(p -> SLICE.matcher(String.valueOf(p.getFileName())).matches())
                .toList();
        if (slices.isEmpty()) {
            return List.of();
        }
        String first = InputName.of(slices.getFirst());
        return List.of(
                slices.size() == 1
                        ? "'%s' is empty (0 bytes) and was left out. Copy or export it again.".formatted(first)
                        : "%d files are empty (0 bytes) and were left out ('%s' and so on). Copy or export them again."
                                .formatted(slices.size(), first));
    }

    /** A refusal with what may be behind it. */
    static UnreadableInputException told(UnreadableInputException refusal, List<String> sentences) {
        return sentences.isEmpty()
                ? refusal
                : refusal.explained(refusal.getMessage() + " " + String.join(" ", sentences));
    }
}
