package org.longus.ui.service;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.longus.cohort.Telling;
import org.longus.export.deident.Deidentifier;
import org.longus.export.deident.KeyFile;
import org.longus.export.deident.ProjectKey;
import org.longus.io.UnreadableInputException;
import org.longus.review.store.StudyStore;

/**
 * Whether an export names patients.
 *
 * @param keepCharacteristics whether sex, age, height and weight are told, and the indices that need them
 * @param key the file of the project's key; empty for the usual one
 */
public record Deidentify(boolean wanted, boolean keepCharacteristics, String key) {
    public static final Deidentify NO = new Deidentify(false, false, "");

    /**
     * A key that was opened.
     *
     * @param said a sentence where it was made just now
     */
    public record Opened(Telling telling, Optional<String> said) {}

    /** Where the key is that is meant, or the text that is no path. */
    public String shownKey() {
        return key.isBlank() ? usual().toString() : key.strip();
    }

    private static Path usual() {
        Path home = Path.of(System.getProperty("user.home", "."));
        return KeyFile.usual(StudyStore.defaultFolder(System.getenv(), home));
    }

    /**
     * Opens the key, or makes it. Not for the window's thread.
     *
     * @param out where results go
     * @throws UnreadableInputException when the key must not be where it is, or the folder holds results of another kind
     */
    public Opened open(Path out) throws IOException {
        if (!wanted) {
            // what is there is looked at when the case is written
            return new Opened(Telling.AS_IT_IS, Optional.empty());
        }
        ProjectKey opened = KeyFile.open(file(), out);
        Telling telling = new Telling(Optional.of(new Deidentifier(opened, keepCharacteristics)));
        telling.requireFolder(out);
        return new Opened(
                telling,
                opened.isFresh()
                        ? Optional.of(
                                "A key was made: '%s'. Keep it, and keep it to yourself: whoever has it can find out whose results these are; without it nobody can link them to later ones."
                                        .formatted(shownKey()))
                        : Optional.empty());
    }

    private Path file() throws UnreadableInputException {
        try {
            return Path.of(shownKey());
        } catch (InvalidPathException e) {
            throw new UnreadableInputException(
                    "'%s' is no path for a key. Choose another in the preferences.".formatted(key), e);
        }
    }
}
