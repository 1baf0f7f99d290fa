package org.longus.io;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a free text, to be compared with lists of words. */
public final class Words {
    private Words() {}

    /** In capitals, without accents and digits; of two neighbouring words also both as one ("DOSE REPORT": DOSEREPORT). */
    static List<String> of(String text) {
        String plain = plain(text);
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= plain.length(); at++) {
            if (at == plain.length() || !Character.isLetter(plain.charAt(at))) {
                if (at > from) {
                    words.add(plain.substring(from, at));
                }
                from = at + 1;
            }
        }
        int single = words.size();
        for (int n = 1; n < single; n++) {
            words.add(words.get(n - 1) + words.get(n));
        }
        return words;
    }

    /** In capitals and without accents. By hand: this runs for every slice of an input. */
    static String plain(String text) {
        String capitals = text.toUpperCase(Locale.ROOT);
        if (capitals.chars().allMatch(c -> c < 128)) {
            return capitals;
        }
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(capitals, Normalizer.Form.NFKD)
                .chars()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> plain.append((char) c));
        return plain.toString();
    }
}
