package org.longus.io.table.patient;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a heading in one spelling: "Height_(cm)", "heightCm" and "HEIGHT CM" are two words each, and the same ones. */
final class HeadingWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");

    private HeadingWords() {}

    /** In small letters without accents; ß is ss. */
    static List<String> of(String heading) {
        String composed = Normalizer.normalize(heading.replace("%", " percent "), Normalizer.Form.NFKC);
        String plain = MARKS.matcher(Normalizer.normalize(composed, Normalizer.Form.NFD))
                .replaceAll("");
        return Arrays.stream(BETWEEN.split(plain))
                .filter(w -> !w.isEmpty())
                .map(w -> w.toLowerCase(Locale.ROOT)
                        .replace("ß", "ss")
                        .replace("ø", "o")
                        .replace("æ", "ae"))
                .toList();
    }

    static String joined(List<String> words) {
        return String.join("", words);
    }
}
