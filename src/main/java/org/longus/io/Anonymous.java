package org.longus.io;

import java.util.Set;

/** Texts that stand where a patient's name or ID was: they tell no patient from another. */
public final class Anonymous {
    private static final Set<String> PLACEHOLDERS = Set.of(
            "ANON",
            "ANONYM",
            "ANONYME",
            "ANONYMOUS",
            "ANONYMIZED",
            "ANONYMISED",
            "ANONYMISIERT",
            "ANONIMO",
            "ANONIMIZADO",
            "ANONIMIZZATO",
            "ANONYMOUSPATIENT",
            "ANONPATIENT",
            "ANONYMIZEDPATIENT",
            "DEID",
            "DEIDENTIFIED",
            "PSEUDONYM",
            "REMOVED",
            "REDACTED",
            "UNKNOWN",
            "UNBEKANNT",
            "NONE",
            "NULL",
            "NA",
            "NOID",
            "NONAME",
            "NOTAVAILABLE",
            "PATIENT",
            "PATIENTID",
            "PATIENTNAME",
            "NAME",
            "ID");

    private Anonymous() {}

    /** Whether a name or an ID is blank, says that it was taken away, or is zeros or crosses only. */
    public static boolean isPlaceholder(String text) {
        String letters = letters(text);
        return letters.isEmpty() || isAll(letters, '0') || isAll(letters, 'X') || PLACEHOLDERS.contains(letters);
    }

    private static boolean isAll(String text, char letter) {
        return text.chars().allMatch(c -> c == letter);
    }

    /** Letters and digits in capitals, without accents: what is left when two spellings of one name are compared. */
    public static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        Words.plain(text).chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
        return letters.toString();
    }
}
