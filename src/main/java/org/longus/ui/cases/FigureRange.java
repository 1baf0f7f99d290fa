package org.longus.ui.cases;

import java.util.Locale;
import java.util.OptionalDouble;
import org.longus.volume.PlainNumber;

/**
 * Which values of a figure are meant, both ends included; an end that is empty is open. Where there is any end, what is not
 * known is not meant.
 */
public record FigureRange(OptionalDouble from, OptionalDouble to) {
    public static final FigureRange ALL = new FigureRange(OptionalDouble.empty(), OptionalDouble.empty());

    /** As a person types the ends: with a point or a comma; what is no number counts as open. */
    public static FigureRange typed(String from, String to) {
        return new FigureRange(end(from), end(to));
    }

    private static OptionalDouble end(String text) {
        return PlainNumber.typed(text);
    }

    public boolean isAll() {
        return from.isEmpty() && to.isEmpty();
    }

    boolean holds(OptionalDouble value) {
        if (isAll()) {
            return true;
        }
        return value.isPresent()
                && value.getAsDouble() >= from.orElse(Double.NEGATIVE_INFINITY)
                && value.getAsDouble() <= to.orElse(Double.POSITIVE_INFINITY);
    }

    /** As in "from 20 to 30". */
    String text() {
        String begin = from.isPresent() ? "from %s".formatted(plain(from.getAsDouble())) : "";
        String end = to.isPresent() ? "to %s".formatted(plain(to.getAsDouble())) : "";
        return (begin + " " + end).strip();
    }

    /** As it is typed; empty where that end is open. */
    public String fromText() {
        return from.isPresent() ? plain(from.getAsDouble()) : "";
    }

    public String toText() {
        return to.isPresent() ? plain(to.getAsDouble()) : "";
    }

    private static String plain(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%s", value);
    }
}
