package org.longus.io.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.longus.volume.PlainNumber;

/** Figures in JSON, rounded; what is unknown, NaN or infinite is {@code null}, never 0. */
public final class NumberJson {
    private NumberJson() {}

    public static void put(ObjectNode node, String field, OptionalDouble value, int decimals) {
        put(node, field, value.orElse(Double.NaN), decimals);
    }

    public static void put(ObjectNode node, String field, double value, int decimals) {
        node.put(field, boxed(value, decimals));
    }

    public static void add(ArrayNode node, double value, int decimals) {
        node.add(boxed(value, decimals));
    }

    private static @Nullable Double boxed(double value, int decimals) {
        OptionalDouble rounded = PlainNumber.rounded(value, decimals);
        return rounded.isPresent() ? Double.valueOf(rounded.getAsDouble()) : null;
    }
}
