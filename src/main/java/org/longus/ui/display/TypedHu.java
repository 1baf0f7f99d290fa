package org.longus.ui.display;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.longus.measure.HuRange;
import org.longus.volume.WindowLevel;

/**
 * Two numbers of HU as a person types them.
 *
 * @param value what they mean; empty when they cannot be taken
 * @param problem why not and what would do; empty when they can
 */
public record TypedHu<T>(Optional<T> value, String problem) {
    /** What a CT of 12 bits can hold. */
    public static final int LOWEST = -1024;

    public static final int HIGHEST = 3071;
    public static final int WIDEST = HIGHEST - LOWEST + 1;

    /** A range by its two ends. */
    public static TypedHu<HuRange> range(String low, String high) {
        OptionalInt from = whole(low);
        OptionalInt to = whole(high);
        if (!within(from, LOWEST, HIGHEST) || !within(to, LOWEST, HIGHEST)) {
            return refused(
                    String.format(Locale.ROOT, "Both ends are whole numbers from %d to %d HU.", LOWEST, HIGHEST));
        }
        return from.getAsInt() > to.getAsInt()
                ? refused("The lower end comes first.")
                : taken(() -> new HuRange(from.getAsInt(), to.getAsInt()));
    }

    /** A window by its width and level. */
    public static TypedHu<WindowLevel> window(String width, String level) {
        OptionalInt wide = whole(width);
        OptionalInt middle = whole(level);
        if (!within(wide, 1, WIDEST)) {
            return refused(String.format(Locale.ROOT, "The width is a whole number from 1 to %d HU.", WIDEST));
        }
        return within(middle, LOWEST, HIGHEST)
                ? taken(() -> new WindowLevel(wide.getAsInt(), middle.getAsInt()))
                : refused(String.format(Locale.ROOT, "The level is a whole number from %d to %d HU.", LOWEST, HIGHEST));
    }

    private static <T> TypedHu<T> taken(Supplier<T> value) {
        return new TypedHu<>(Optional.of(value.get()), "");
    }

    private static <T> TypedHu<T> refused(String problem) {
        return new TypedHu<>(Optional.empty(), problem);
    }

    private static boolean within(OptionalInt number, int least, int most) {
        return number.isPresent() && number.getAsInt() >= least && number.getAsInt() <= most;
    }

    /** With a hyphen or a true minus, as a text on screen may have been copied. */
    private static OptionalInt whole(String text) {
        try {
            return OptionalInt.of(Integer.parseInt(text.strip().replace('\u2212', '-')));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
