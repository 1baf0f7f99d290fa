package org.longus.measure;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a cut-off of a user's own may be called: labels and tables tell it from others by its name alone. */
public final class CutOffName {
    private static final int LONGEST = 60;

    /** Control characters, line breaks, and what turns the direction of the text after it. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]");

    private CutOffName() {}

    /**
     * What is wrong with a name, in a sentence; empty where nothing is.
     *
     * @param others the names that other cut-offs have
     */
    public static Optional<String> fault(String name, Collection<String> others) {
        if (UNSEEN.matcher(name).find()) {
            return Optional.of("The name holds characters that nobody sees, as line breaks. Type it anew on one line.");
        }
        if (name.strip().length() > LONGEST) {
            return Optional.of(String.format(
                    Locale.ROOT, "The name is longer than %d characters. Shorten it: it stands in tables.", LONGEST));
        }
        return isTaken(name, others)
                ? Optional.of("Another cut-off is called '%s'. Choose a name of its own.".formatted(name.strip()))
                : Optional.empty();
    }

    /** The name with a mark that makes it one's own, and with a number where that is taken as well. */
    public static String free(String name, Collection<String> others) {
        for (int n = 1; ; n++) {
            String mark = n == 1 ? " (mine)" : String.format(Locale.ROOT, " (mine %d)", n);
            String plain = name.strip();
            String free = plain.substring(0, Math.min(plain.length(), LONGEST - mark.length()))
                            .strip()
                    + mark;
            if (!isTaken(free, others)) {
                return free;
            }
        }
    }

    /** Neither case nor outer spaces tell names apart. */
    private static boolean isTaken(String name, Collection<String> others) {
        return others.stream().anyMatch(o -> o.strip().equalsIgnoreCase(name.strip()));
    }
}
