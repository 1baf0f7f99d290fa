package org.longus.io;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a free text, to be compared with lists of words. */
final class Words {
    private Words() {}

    /** In capitals, without accents and digits; of two neighbouring words also both as one ("DOSE REPORT": DOSEREPORT). */
    static List<String> of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        for (String word : plain.split("[^\\p{L}]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        int single = words.size();
        for (int n = 1; n < single; n++) {
            words.add(words.get(n - 1) + words.get(n));
        }
        return words;
    }
}
