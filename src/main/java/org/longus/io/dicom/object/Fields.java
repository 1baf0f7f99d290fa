package org.longus.io.dicom.object;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.longus.io.dicom.data.Values;

/** Our own texts and times as DICOM's kinds of values take them (PS3.5 section 6.2). */
final class Fields {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

    private static final Pattern AGE = Pattern.compile("\\d{3}[DWMY]");

    private static final String ELLIPSIS = "...";

    private Fields() {}

    /** Whether a text is an age string, as in 063Y. */
    static boolean isAge(String text) {
        return AGE.matcher(text).matches();
    }

    /** Whether a text is one decimal string. */
    static boolean isDecimal(String text) {
        return text.length() <= 16 && Values.parse(text).isPresent();
    }

    static String date(LocalDateTime at) {
        return DATE.format(at);
    }

    static String time(LocalDateTime at) {
        return TIME.format(at);
    }

    static String dateTime(LocalDateTime at) {
        return DATE_TIME.format(at);
    }

    /** A long string: one value of at most 64 characters. */
    static String longString(String text) {
        return cut(oneValue(text), 64);
    }

    /** A short string: one value of at most 16 characters. */
    static String shortString(String text) {
        return cut(oneValue(text), 16);
    }

    /** A short text: at most 1024 characters, lines allowed. */
    static String shortText(String text) {
        return cut(text.strip(), 1024);
    }

    /** A name that a person goes by here, of which nobody knows which part is the family's. */
    static String personName(String name) {
        return longString(name.replaceAll("[\\^=]", " "));
    }

    /** With a zero behind it where that makes the length even, as all values' lengths are. */
    static byte[] even(byte[] value) {
        return value.length % 2 == 0 ? value : Arrays.copyOf(value, value.length + 1);
    }

    private static String oneValue(String text) {
        return text.replaceAll("[\\\\\\p{Cntrl}]", " ").strip();
    }

    /** To a length in bytes of UTF-8, for so do some count the characters that are allowed. */
    private static String cut(String text, int length) {
        if (bytes(text) <= length) {
            return text;
        }
        String kept = text;
        while (bytes(kept) > length - ELLIPSIS.length()) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept.stripTrailing() + ELLIPSIS;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
