package org.longus.io;

import java.util.Arrays;
import java.util.List;

/**
 * A DICOM person name for people to read. As stored it has up to three groups joined by {@code =} (alphabetic, ideographic,
 * phonetic), each with its parts (family, given, middle, prefix, suffix) joined by {@code ^} (PS3.5 6.2.1).
 */
public final class PersonName {
    private PersonName() {}

    /** As in "Yamada Tarou (山田 太郎)": the alphabetic name, the ideographic one behind it; empty when there is none. */
    public static String display(String stored) {
        List<String> names = Arrays.stream(stored.split("="))
                .map(group -> group.replace('^', ' ').strip().replaceAll("\\s+", " "))
                .filter(name -> !name.isEmpty())
                .distinct()
                .limit(2)
                .toList();
        return names.size() < 2 ? String.join("", names) : "%s (%s)".formatted(names.get(0), names.get(1));
    }
}
