package org.longus.report;

import java.util.Locale;
import java.util.Set;

/** PatientIDs that name nobody: what programs that take names away write in their place. */
public final class PlaceholderId {
    private static final Set<String> WORDS = Set.of(
            "anon",
            "anonym",
            "anonymous",
            "anonymouspatient",
            "anonymized",
            "anonymised",
            "anonymizedpatient",
            "anonymisedpatient",
            "anonpatient",
            "anonid",
            "deidentified",
            "pseudonym",
            "unknown",
            "unnamed",
            "undefined",
            "none",
            "null",
            "nil",
            "na",
            "noid",
            "noname",
            "id",
            "patid",
            "pat",
            "patient",
            "patientid",
            "removed",
            "redacted",
            "deleted",
            "empty",
            "test",
            "hidden");

    private PlaceholderId() {}

    /** Whether several people may well share this ID, so that it tells nobody from anybody. */
    public static boolean is(String patientId) {
        String plain = patientId.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
        return plain.isEmpty() || WORDS.contains(plain) || plain.matches("0+|x+");
    }
}
