package org.longus.ui.service;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.longus.cohort.Telling;
import org.longus.export.deident.KeyFile;
import org.longus.export.deident.Project;
import org.longus.io.CtSeries;
import org.longus.io.UnreadableInputException;
import org.longus.review.store.StudyStore;

/**
 * Whether an export names patients.
 *
 * @param keepCharacteristics whether sex, age, height and weight are told, and the indices that need them
 * @param key the file of the project's key; empty for the usual one
 * @param pseudonyms a table of a person's own; empty where the key makes them
 */
public record Deidentify(boolean wanted, boolean keepCharacteristics, String key, String pseudonyms) {
    public static final Deidentify NO = new Deidentify(false, false, "", "");

    /**
     * A key that was opened.
     *
     * @param said a sentence where it was made just now
     */
    public record Opened(Telling telling, Optional<String> said) {
        /** Where it stands who is who, to go behind another sentence; empty where results name patients. */
        public String whoIsWho() {
            return telling.project().map(p -> " " + p.saidOfTable()).orElse("");
        }
    }

    /** Where the key is that is meant, or the text that is no path. */
    public String shownKey() {
        return key.isBlank() ? usual().toString() : key.strip();
    }

    /** Where it stands who is who, likewise. */
    public String shownTable() {
        try {
            return Project.table(Path.of(shownKey())).toString();
        } catch (InvalidPathException e) {
            return shownKey();
        }
    }

    private static Path usual() {
        Path home = Path.of(System.getProperty("user.home", "."));
        return KeyFile.usual(StudyStore.defaultFolder(System.getenv(), home));
    }

    /**
     * Opens the key, or makes it. What is refused leaves nothing behind. Not for the window's thread.
     *
     * @param out where results go
     * @param first case that is to be written; empty where none is
     * @throws UnreadableInputException when the key must not be where it is, the folder holds results of another kind, or
     *     the patient has no pseudonym or more than one
     */
    public Opened open(Path out, Optional<CtSeries> first) throws IOException {
        if (!wanted) {
            // what is there is looked at when the case is written
            return new Opened(Telling.AS_IT_IS, Optional.empty());
        }
        Optional<Path> own = pseudonyms.isBlank()
                ? Optional.empty()
                : Optional.of(path(pseudonyms.strip(), "a table of pseudonyms"));
        Project project = Project.find(path(shownKey(), "a key"), own, out);
        Telling telling = Telling.of(project, keepCharacteristics);
        telling.requireFolder(out);
        if (first.isPresent()) {
            CtSeries read = first.get();
            telling.require(read.identity(), read.origin(), read.source());
        }
        Project begun = project.begin();
        return new Opened(Telling.of(begun, keepCharacteristics), begun.said());
    }

    private static Path path(String text, String what) throws UnreadableInputException {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UnreadableInputException(
                    "'%s' is no path for %s. Choose another in the preferences.".formatted(text, what), e);
        }
    }
}
