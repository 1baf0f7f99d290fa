package org.longus.ui.common;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;

/**
 * What a person sets once: a property of a view model with its name in the window, and the text in which it is kept from one
 * session to the next. The dialog of preferences and the memory of the window take whatever
 * {@code Workbench.preferences()} lists.
 *
 * @param key in the kept settings; never changed once released
 * @param group the heading it stands under in the dialog
 * @param name what it is called there
 * @param help what it does, in a sentence
 * @param choices what it may be, in order; empty for anything that {@code read} takes
 * @param text how a value is shown, to be read back by a person
 * @param write how a value is kept
 * @param read of what was kept; empty for what it does not understand, which then changes nothing
 * @param editable whether it may be changed now
 */
public record Preference<T>(
        String key,
        Group group,
        String name,
        String help,
        Property<T> property,
        List<T> choices,
        Function<T, String> text,
        Function<T, String> write,
        Function<String, Optional<T>> read,
        ObservableBooleanValue editable) {
    /** Always to be changed. */
    public Preference(
            String key,
            Group group,
            String name,
            String help,
            Property<T> property,
            List<T> choices,
            Function<T, String> text,
            Function<T, String> write,
            Function<String, Optional<T>> read) {
        this(
                key,
                group,
                name,
                help,
                property,
                choices,
                text,
                write,
                read,
                new ReadOnlyBooleanWrapper(true).getReadOnlyProperty());
    }

    /** The headings, in the order of the dialog. */
    public enum Group {
        LOOK("Look"),
        PLANES("Planes"),
        MODELS("Models"),
        CUT_OFFS("Cut-offs"),
        FILES("Files"),
        READER("Reader");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public Preference {
        choices = List.copyOf(choices);
    }

    /** Something that is on or off. */
    public static Preference<Boolean> onOrOff(
            String key, Group group, String name, String help, Property<Boolean> property) {
        return new Preference<>(
                key,
                group,
                name,
                help,
                property,
                List.of(true, false),
                on -> on ? "On" : "Off",
                String::valueOf,
                kept -> kept.equals("true") || kept.equals("false")
                        ? Optional.of(kept.equals("true"))
                        : Optional.empty());
    }

    /** One of a few, kept under its constant's name. */
    public static <E extends Enum<E>> Preference<E> oneOf(
            String key,
            Group group,
            String name,
            String help,
            Property<E> property,
            Class<E> type,
            Function<E, String> text) {
        List<E> all = Arrays.asList(type.getEnumConstants());
        return new Preference<>(
                key,
                group,
                name,
                help,
                property,
                all,
                text,
                Enum::name,
                kept -> all.stream().filter(e -> e.name().equals(kept)).findFirst());
    }

    /** Any text. */
    public static Preference<String> text(
            String key, Group group, String name, String help, Property<String> property) {
        return new Preference<>(key, group, name, help, property, List.of(), t -> t, t -> t, Optional::of);
    }

    /** A folder; the empty path for none. */
    public static Preference<Path> folder(String key, Group group, String name, String help, Property<Path> property) {
        return new Preference<>(
                key, group, name, help, property, List.of(), Path::toString, Path::toString, Preference::path);
    }

    private static Optional<Path> path(String kept) {
        try {
            return Optional.of(Path.of(kept.strip()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** All of them, group by group. */
    @SafeVarargs
    public static List<Preference<?>> inOrder(List<Preference<?>>... parts) {
        return Arrays.stream(parts)
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Preference::group))
                .toList();
    }

    /** The same, to be changed only now and then. */
    public Preference<T> editableWhile(ObservableBooleanValue free) {
        return new Preference<>(key, group, name, help, property, choices, text, write, read, free);
    }

    /** Whether it is on or off and nothing else. */
    public boolean isOnOrOff() {
        return property.getValue() instanceof Boolean;
    }

    /** Whether it is a folder. */
    public boolean isFolder() {
        return property.getValue() instanceof Path;
    }

    /** The value as it is kept. */
    public String kept() {
        return write.apply(property.getValue());
    }

    /** Its name and value, as in "Dark window: On". */
    public String words() {
        return "%s: %s".formatted(name, text.apply(property.getValue()));
    }

    /** Takes a kept value, where it can be understood. */
    public void restore(String kept) {
        read.apply(kept).ifPresent(property::setValue);
    }
}
