package org.longus.ui.state;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.longus.measure.CaliperMark;

/** Distances and angles of the current case, with words for what was done or cannot be done. */
public final class Measuring {
    private final Supplier<CaseModel> current;
    private final Predicate<CaseModel> refused;
    private final Messages messages;

    Measuring(Supplier<CaseModel> current, Predicate<CaseModel> refused, Messages messages) {
        this.current = current;
        this.refused = refused;
        this.messages = messages;
    }

    /** Whether nothing can be drawn now; says why. */
    public boolean isRefused() {
        return current.get() == null || refused.test(current.get());
    }

    /** Takes away the selected distance or angle, or the last where none is selected. */
    public void remove() {
        if (current.get() == null || current.get().calipers().shown().isEmpty() || isRefused()) {
            return;
        }
        current.get()
                .calipers()
                .remove()
                .map(CaliperMark::words)
                .ifPresent(words -> messages.say("Deleted: %s. Ctrl+Z brings it back.".formatted(words)));
    }
}
