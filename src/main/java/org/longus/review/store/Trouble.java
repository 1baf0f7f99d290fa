package org.longus.review.store;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * What keeps a case from being saved. The listener hears of it once when it begins, again only when it becomes worse, and
 * once when all of it is over. A new listener hears at once of what began before.
 */
final class Trouble {
    /** What can fail, the worst first. */
    enum With {
        JOURNAL,
        DISK,
        SUMMARY
    }

    private final Map<With, String> now = new EnumMap<>(With.class);
    /** Null before anybody listens. */
    private @Nullable Consumer<Optional<String>> listener;
    /** What the listener knows of; empty where it takes all to be well. */
    private Optional<With> told = Optional.empty();

    synchronized void listen(Consumer<Optional<String>> to) {
        listener = to;
        tell();
    }

    synchronized void begin(With what, String sentence) {
        if (now.put(what, sentence) == null) {
            // the sentence names a folder, which may name a patient
            LoggerFactory.getLogger(Trouble.class).warn("not saved, trouble with {}", what);
        }
        tell();
    }

    synchronized void end(With what) {
        if (now.remove(what) != null) {
            LoggerFactory.getLogger(Trouble.class).info("saved again, no more trouble with {}", what);
        }
        tell();
    }

    /** The worst there is; empty where all is well. */
    synchronized Optional<String> sentence() {
        return now.values().stream().findFirst();
    }

    private void tell() {
        Optional<With> worst = now.keySet().stream().findFirst();
        boolean worse =
                worst.isPresent() && (told.isEmpty() || told.get() == With.SUMMARY && worst.get() != With.SUMMARY);
        boolean over = worst.isEmpty() && told.isPresent();
        if (listener == null || !worse && !over) {
            return;
        }
        try {
            listener.accept(sentence());
            told = worst;
        } catch (RuntimeException | Error e) {
            // told again at the next attempt to save; a window that is gone must not keep anything from being saved
            LoggerFactory.getLogger(Trouble.class).warn("trouble with saving could not be told", e);
        }
    }
}
