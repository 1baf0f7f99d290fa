package org.longus.export.deident;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.longus.io.Anonymous;
import org.longus.io.CtSeries;
import org.longus.io.SeriesOrigin;

/**
 * Whom a scan is of, told without a name.
 *
 * @param pseudonym the same for all scans of one patient under one key
 */
record Person(String pseudonym, PatientDates dates) {
    /**
     * The patient is known by the ID, or else by the name, where these are not mere placeholders of an anonymised set; else
     * each study, and where there is no UID each scan, has a pseudonym of its own.
     */
    static Person of(ProjectKey key, CtSeries.Identity who, SeriesOrigin origin, Path source) {
        String known = Stream.of(who.patientId(), who.patientName())
                .filter(text -> !Anonymous.isPlaceholder(text))
                .findFirst()
                .or(() -> Stream.of(who.studyInstanceUid(), origin.fingerprint())
                        .filter(text -> !text.isBlank())
                        .findFirst())
                .orElseGet(() -> source.toAbsolutePath().normalize() + "\n" + origin.place())
                .strip();
        return new Person("P" + key.token("patient", known), new PatientDates(key, known));
    }
}
