package org.longus.export.deident;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.longus.io.Anonymous;
import org.longus.io.CtSeries;
import org.longus.io.SeriesOrigin;

/**
 * Whom a scan is of, told without a name.
 *
 * @param known what tells the patient from others: ID, name, or UID of the study
 * @param pseudonym the same for all scans of one patient under one key
 * @param code what the key makes of the patient; the pseudonym where nobody gave out another
 */
record Person(String known, String pseudonym, String code, PatientDates dates) {
    /**
     * The patient is known by the ID, or else by the name, where these are not mere placeholders of an anonymised set; else
     * each study, and where there is no UID each scan, has a pseudonym of its own.
     */
    static Person of(ProjectKey key, OwnPseudonyms own, CtSeries.Identity who, SeriesOrigin origin, Path source) {
        String known = Stream.of(who.patientId(), who.patientName())
                .filter(text -> !Anonymous.isPlaceholder(text))
                .findFirst()
                .or(() -> Stream.of(who.studyInstanceUid(), origin.fingerprint())
                        .filter(text -> !text.isBlank())
                        .findFirst())
                .orElseGet(() -> source.toAbsolutePath().normalize() + "\n" + origin.place())
                .strip();
        String code = "P" + key.token("patient", known);
        return new Person(known, own.of(known).orElse(code), code, new PatientDates(key, known));
    }

    @Override
    public String toString() {
        return "Person";
    }
}
