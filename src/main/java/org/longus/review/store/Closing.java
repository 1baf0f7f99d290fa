package org.longus.review.store;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Closes several things: an exception from one of them leaves none of the others open. */
final class Closing {
    private Closing() {}

    /** @throws IOException what failed first, and with it, suppressed, what failed later */
    static void all(Iterable<? extends Closeable> things) throws IOException {
        @Nullable Throwable first = null;
        for (Closeable each : things) {
            try {
                each.close();
            } catch (IOException | RuntimeException | Error e) {
                first = with(first, e);
            }
        }
        switch (first) {
            case null -> {}
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            default -> throw (Error) first;
        }
    }

    /** Closes what cannot be used, without hiding why. */
    static void after(Throwable failure, Closeable thing) {
        try {
            thing.close();
        } catch (IOException | RuntimeException e) {
            with(failure, e);
        }
    }

    private static Throwable with(@Nullable Throwable first, Throwable next) {
        if (first == null) {
            return next;
        }
        if (first != next) {
            first.addSuppressed(next);
        }
        return first;
    }
}
