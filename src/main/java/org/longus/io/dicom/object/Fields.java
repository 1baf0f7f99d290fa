package org.longus.io.dicom.object;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Our own texts and times as DICOM's kinds of values take them (PS3.5 section 6.2). */
final class Fields {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

    private Fields() {}

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

    private static String oneValue(String text) {
        return text.replaceAll("[\\\\\\p{Cntrl}]", " ").strip();
    }

    private static String cut(String text, int length) {
        if (text.codePointCount(0, text.length()) <= length) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, length - 1)).stripTrailing() + "…";
    }
}
