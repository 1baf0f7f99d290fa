package org.longus.report;

import java.util.Locale;
import java.util.regex.Pattern;

/** What IDs and names of patients are worth. */
final class PatientIds {
    private static final Pattern PLACEHOLDER = Pattern.compile("0*|X+"
        + "|(ANON|ANONYM|ANONYME|ANONYMOUS|ANONYMI[SZ]ED|ANONYMISIERT|DEIDENTIFIED|DEIDENT|PSEUDONYM)(PATIENT|ID|PATIENTID|NAME)?"
        + "|UNKNOWN|UNBEKANNT|NONE|NULL|NA|NOID|NONAME|NOTAPPLICABLE|PATIENT|PATIENTID|PATIENTNAME|NAME|ID|REMOVED|DELETED|HIDDEN"
        + "|REDACTED|DUMMY|TEST|TESTPATIENT|EMPTY|MISSING|DEFAULT");

    private PatientIds() {}

    /** Whether it names nobody: empty, zeros, ANON and the like, which different patients have alike. */
    static boolean isPlaceholder(String idOrName) {
        return PLACEHOLDER.matcher(letters(idOrName)).matches();
    }

    /** Letters and digits alone, large. */
    static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }

    /** The same for IDs that programs turn into one another: zeros in front, case, separators. */
    static String loose(String id) {
        return letters(id).replaceFirst("^0+(?=.)", "");
    }
}
