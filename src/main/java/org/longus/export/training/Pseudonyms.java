package org.longus.export.training;

import java.io.IOException;
import java.nio.file.Path;
import org.longus.export.deident.ProjectKey;
import org.longus.io.UnreadableInputException;

/** Names that stand for patients and cases in training cases; see {@link ProjectKey}. */
public final class Pseudonyms {
    private final ProjectKey key;

    private Pseudonyms(ProjectKey key) {
        this.key = key;
    }

    /**
     * With the key of this file, which is made where it is missing: 64 hexadecimal digits, for the user's eyes alone.
     *
     * @throws UnreadableInputException when the file holds something else; it is never replaced
     */
    public static Pseudonyms of(Path secret) throws IOException {
        return new Pseudonyms(ProjectKey.of(secret));
    }

    /** Whether the key was made just now: names that were made before are other ones. */
    public boolean isFresh() {
        return key.isFresh();
    }

    /** Tells one key from another and nothing of it. */
    String keyName() {
        return key.name();
    }

    /**
     * 16 hexadecimal digits.
     *
     * @param kind of what is named, as in "patient": one text has a name of its own in each
     */
    String of(String kind, String text) {
        return key.token(kind, text);
    }
}
