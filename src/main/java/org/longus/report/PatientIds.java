package org.longus.report;

import org.longus.io.Anonymous;

/** What IDs of patients are worth. */
final class PatientIds {
    private PatientIds() {}

    /** Letters and digits alone; the same for IDs that programs turn into one another: zeros in front, case, separators. */
    static String loose(String id) {
        return Anonymous.letters(id).replaceFirst("^0+(?=.)", "");
    }
}
