package org.longus.export.deident;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * The dates of one patient, all moved back by one number of whole days that nobody can tell without the key, so that the time
 * between two scans stays. The dates of the work on the scans (journal, decisions, runs, the writing itself) are moved by
 * another: when the work was done can be guessed from when the files came, and one number for both would then give away when
 * the patient was scanned. It is never the larger one, so that nothing seems to have been done before the scan.
 */
final class PatientDates {
    static final int LEAST_DAYS = 365;
    static final int MOST_DAYS = 3650;
    private static final int LEAST_WORK_DAYS = 30;

    private final int scanDays;
    private final int workDays;

    PatientDates(ProjectKey key, String patient) {
        scanDays = key.number("days", patient, LEAST_DAYS, MOST_DAYS);
        workDays = key.number("days of work", patient, LEAST_WORK_DAYS, scanDays);
    }

    /** A date of the scan, as in 20260131; anything that is no date is told by nobody and becomes empty. */
    String scan(String date) {
        try {
            LocalDate day = LocalDate.parse(date.strip(), DateTimeFormatter.BASIC_ISO_DATE);
            return day.minusDays(scanDays).format(DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            return "";
        }
    }

    Instant work(Instant at) {
        return at.minus(back());
    }

    LocalDate work(LocalDate day) {
        return day.minusDays(workDays);
    }

    Duration back() {
        return Duration.ofDays(workDays);
    }
}
