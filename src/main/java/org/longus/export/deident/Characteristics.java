package org.longus.export.deident;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.longus.io.SourceHeader.PatientStudyModule;
import org.longus.patient.ImportedPatient;
import org.longus.patient.IndexInput;
import org.longus.patient.Patient;
import org.longus.patient.PatientValues;
import org.longus.patient.SaidValue;
import org.longus.volume.PlainNumber;

/**
 * What is told of a patient's sex, age, height and weight: all of it where that was asked for (PS3.15, Retain Patient
 * Characteristics), else nothing. An age above 89 years is never told, as in HIPAA's safe harbor (45 CFR 164.514): so few are
 * that old that it points at a person. Whatever could be computed back from an index goes with the values, for the indices
 * are made anew from what is told.
 */
record Characteristics(boolean kept) {
    private static final double OLDEST_YEARS = 90;
    private static final Pattern YEARS = Pattern.compile("(\\d{3})Y");

    Patient told(Patient patient) {
        if (!kept) {
            return Patient.UNKNOWN;
        }
        return isTooOld(patient)
                ? new Patient(patient.sex(), OptionalDouble.empty(), patient.heightCm(), patient.weightKg())
                : patient;
    }

    /** What a scan's header states of them, likewise. An age that is none is not told. */
    PatientStudyModule told(PatientStudyModule stated) {
        if (!kept) {
            return PatientStudyModule.NONE;
        }
        Matcher years = YEARS.matcher(stated.age());
        boolean young = years.matches() && Integer.parseInt(years.group(1)) < OLDEST_YEARS;
        return new PatientStudyModule(young ? stated.age() : "", number(stated.size()), number(stated.weight()));
    }

    private static String number(String text) {
        return PlainNumber.typed(text).isPresent() ? text : "";
    }

    /** Whether a value may be told, whoever said it. */
    boolean tells(IndexInput input, SaidValue said) {
        return kept && (input != IndexInput.AGE || !(said.number().orElse(0) >= OLDEST_YEARS));
    }

    PatientValues told(PatientValues values) {
        return new PatientValues(
                told(values.header()),
                values.imported().map(i -> new ImportedPatient(told(i.values()), "a table")),
                told(values.typed()));
    }

    /** Whether the age points at a person. */
    static boolean isTooOld(Patient patient) {
        return patient.ageYears().orElse(0) >= OLDEST_YEARS;
    }

    /** Where the values come from, without the name of a table's file. */
    String source(String words) {
        if (!kept) {
            return "";
        }
        return Arrays.stream(words.split(", partly "))
                .map(Characteristics::known)
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(", partly "));
    }

    private static String known(String part) {
        return switch (part) {
            case PatientValues.HEADER, "typed" -> part;
            default -> part.startsWith("imported from") ? "imported from a table" : "";
        };
    }
}
