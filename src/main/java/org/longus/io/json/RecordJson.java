package org.longus.io.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.longus.volume.PlainNumber;

/**
 * Records as JSON and back, without a figure lost: records of strings, booleans, numbers, enums, times, lists,
 * optional values and records of these. What is unknown is null. A field that the JSON lacks, as it was written before
 * there was one, is empty.
 */
public final class RecordJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RecordJson() {}

    public static ObjectNode write(Record value) {
        ObjectNode node = NODES.objectNode();
        try {
            for (RecordComponent part : value.getClass().getRecordComponents()) {
                Method accessor = part.getAccessor();
                // a record that is its room's own is not public
                accessor.setAccessible(true);
                node.set(part.getName(), node(accessor.invoke(value)));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return node;
    }

    private static JsonNode node(@Nullable Object value) {
        return switch (value) {
            case null -> NODES.nullNode();
            case String text -> NODES.textNode(text);
            case Boolean is -> NODES.booleanNode(is);
            case Integer number -> NODES.numberNode(number);
            case Double number -> Double.isFinite(number) ? NODES.numberNode(number) : NODES.nullNode();
            case Enum<?> constant -> NODES.textNode(constant.name());
            case Instant at -> NODES.textNode(at.toString());
            case Optional<?> maybe -> node(maybe.orElse(null));
            case OptionalDouble maybe -> maybe.isPresent() ? node(maybe.getAsDouble()) : NODES.nullNode();
            case OptionalInt maybe -> maybe.isPresent() ? node(maybe.getAsInt()) : NODES.nullNode();
            case List<?> all -> {
                ArrayNode array = NODES.arrayNode();
                all.forEach(one -> array.add(node(one)));
                yield array;
            }
            case Record part -> write(part);
            default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
        };
    }

    /** @throws IllegalArgumentException when the JSON is not of such a record */
    public static <R extends Record> R read(JsonNode json, Class<R> type) {
        RecordComponent[] parts = type.getRecordComponents();
        Class<?>[] types = new Class<?>[parts.length];
        Object[] values = new Object[parts.length];
        for (int p = 0; p < parts.length; p++) {
            types[p] = parts[p].getType();
            values[p] = value(json.path(parts[p].getName()), parts[p].getGenericType());
        }
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no " + type.getSimpleName() + ": " + json, e);
        }
    }

    private static Object value(JsonNode node, Type type) {
        boolean known = !node.isMissingNode() && !node.isNull();
        if (type instanceof ParameterizedType generic) {
            Type of = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Optional.class) {
                return known ? Optional.of(value(node, of)) : Optional.empty();
            }
            List<Object> all = new ArrayList<>();
            node.forEach(one -> all.add(value(one, of)));
            return all;
        }
        return single(node, known, (Class<?>) type);
    }

    private static Object single(JsonNode node, boolean known, Class<?> type) {
        if (type == String.class) {
            return node.asText("");
        } else if (type == boolean.class) {
            return node.asBoolean();
        } else if (type == int.class) {
            return node.asInt();
        } else if (type == double.class || type == Double.class) {
            return known ? number(node).orElse(Double.NaN) : Double.NaN;
        } else if (type == OptionalDouble.class) {
            return known ? number(node) : OptionalDouble.empty();
        } else if (type == OptionalInt.class) {
            return known ? OptionalInt.of(node.asInt()) : OptionalInt.empty();
        } else if (type == Instant.class) {
            return Instant.parse(node.asText());
        } else if (type.isEnum()) {
            return constant(node.asText(), type);
        }
        return read(node, type.asSubclass(Record.class));
    }

    /** Version 0.1 wrote "NaN" as a text. */
    private static OptionalDouble number(JsonNode node) {
        return node.isTextual() ? PlainNumber.scientific(node.asText()) : PlainNumber.finite(node.asDouble());
    }

    private static Object constant(String name, Class<?> type) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("no %s is called %s".formatted(type.getSimpleName(), name));
    }
}
