package org.longus.export.deident;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.longus.io.Anonymous;

/** What a pseudonym that a person gave out must not hold of the patient. */
final class NamingParts {
    /** Shorter ones, as initials, stand in other words by chance. */
    private static final int TELLING = 3;

    /** As a key makes them: what stands in there of a name is chance. */
    private static final Pattern OF_A_KEY = Pattern.compile("P[0-9a-f]{16}");

    private static final Pattern DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private NamingParts() {}

    /** What a pseudonym holds of a name, in words; empty where it holds nothing of it. */
    static Optional<String> ofName(String pseudonym, String name) {
        if (Anonymous.isPlaceholder(name)) {
            return Optional.empty();
        }
        String within = plain(pseudonym);
        boolean holds = Stream.of(
                        Normalizer.normalize(name, Normalizer.Form.NFC).split("[^\\p{L}\\p{M}]+"))
                .flatMap(part -> Stream.of(plain(part), plain(withoutUmlauts(part))))
                .anyMatch(part -> part.length() >= TELLING && within.contains(part));
        return holds && !OF_A_KEY.matcher(pseudonym).matches()
                ? Optional.of("a part of the patient's name")
                : Optional.empty();
    }

    /** Likewise of a birth date as DICOM has it; day and month may stand before the year. */
    static Optional<String> ofBirthDate(String pseudonym, String birthDate) {
        var day = DAY.matcher(plain(birthDate));
        if (!day.matches()) {
            return Optional.empty();
        }
        String within = plain(pseudonym);
        boolean holds = Stream.of("$1$2$3", "$3$2$1", "$2$3$1")
                .map(order -> day.reset().replaceFirst(order))
                .anyMatch(within::contains);
        return holds ? Optional.of("the patient's birth date") : Optional.empty();
    }

    /** Whether a birth date could stand in it. */
    static boolean hasRoomForADate(String pseudonym) {
        return plain(pseudonym).matches(".*\\d{8}.*");
    }

    /** Letters and digits alone, without case and accents. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replace("\u00DF", "ss")
                .replaceAll("[^\\p{L}\\p{Nd}]", "");
    }

    /** As they are written where there are none. */
    private static String withoutUmlauts(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("\u00E4", "ae")
                .replace("\u00F6", "oe")
                .replace("\u00FC", "ue");
    }
}
