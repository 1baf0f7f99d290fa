package org.longus.ui.service;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.longus.app.MemoryAdvice;
import org.longus.ui.common.Preference;

/** How much memory the program may use from its next start on. The launcher reads it where it is kept, as in {@code 8g}. */
public final class MemoryChoice {
    private static final int USUAL = 0;
    private static final List<Integer> STEPS_GB = List.of(2, 4, 6, 8, 12, 16, 24, 32, 64);

    private final ObjectProperty<Integer> most = new SimpleObjectProperty<>(USUAL);

    /** In GB; 0 for the launcher's own share of the machine. */
    public Preference<Integer> preference() {
        return new Preference<>(
                "memory",
                Preference.Group.MODELS,
                "Memory",
                "How much Longus may use, from the next start. " + MemoryAdvice.inForce(),
                most,
                choices(),
                gb -> gb == USUAL ? "60 % of the machine" : gb + " GB",
                gb -> gb == USUAL ? "usual" : gb + "g",
                MemoryChoice::read);
    }

    /** No more than the machine has; what is set stays a choice. */
    private List<Integer> choices() {
        int machine = MemoryAdvice.machineGb();
        return Stream.concat(Stream.of(USUAL, most.get()), STEPS_GB.stream().filter(gb -> gb <= machine))
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<Integer> read(String kept) {
        if (kept.equals("usual")) {
            return Optional.of(USUAL);
        }
        return IntStream.rangeClosed(1, 999)
                .filter(gb -> kept.equals(gb + "g"))
                .boxed()
                .findFirst();
    }
}
