package org.longus.io.dicom.data;

import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.jspecify.annotations.Nullable;
import org.longus.volume.Vec3;

/** Values out of a data set, with anything that is missing or not a number as absent. */
public final class Values {
    /** A DICOM decimal string; Java's own parser takes "1d", "0x1p3" and "NaN" too. */
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private Values() {}

    /** The text without blanks around it; empty when absent. */
    public static String text(Attributes a, int tag) {
        String s = a.getString(tag);
        return s == null ? "" : s.strip();
    }

    /** All values of a text, joined by backslashes as in the file. */
    public static String texts(Attributes a, int tag) {
        String[] s = a.getStrings(tag);
        return s == null ? "" : String.join("\\", s).strip();
    }

    public static OptionalDouble number(Attributes a, int tag) {
        double @Nullable [] numbers = numbers(a, tag, 1);
        return numbers == null ? OptionalDouble.empty() : OptionalDouble.of(numbers[0]);
    }

    /** The first {@code count} values; null when there are fewer or one of them is not a finite number. */
    public static double @Nullable [] numbers(Attributes a, int tag, int count) {
        String[] texts = a.getStrings(tag);
        if (texts == null || texts.length < count) {
            return null;
        }
        double[] numbers = new double[count];
        for (int n = 0; n < count; n++) {
            OptionalDouble number = parse(texts[n]);
            if (number.isEmpty()) {
                return null;
            }
            numbers[n] = number.getAsDouble();
        }
        return numbers;
    }

    public static OptionalDouble parse(@Nullable String text) {
        if (text == null || !DECIMAL.matcher(text.strip()).matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(text.strip());
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    public static Vec3 vector(double[] numbers, int from) {
        return new Vec3(numbers[from], numbers[from + 1], numbers[from + 2]);
    }
}
