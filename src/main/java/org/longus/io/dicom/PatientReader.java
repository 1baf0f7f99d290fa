package org.longus.io.dicom;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.longus.io.PatientRemark;
import org.longus.io.dicom.data.Values;
import org.longus.patient.IndexInput;
import org.longus.patient.Patient;
import org.longus.patient.Sex;

/**
 * The patient as the header knows them. What is invalid or implausible is dropped with a warning: a wrong weight or sex
 * outweighs any correction of the muscle. Warnings name the attribute and no patient.
 */
final class PatientReader {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern AGE = Pattern.compile("(\\d{1,3})([YMWD])");
    private static final double MAX_AGE = 120;
    private static final double RARE_AGE = 100;

    private PatientReader() {}

    static Patient read(SeriesHeader h, List<PatientRemark> remarks) {
        return new Patient(
                sex(h.sex(), remarks),
                age(h, remarks),
                measured(h.sizeM(), IndexInput.HEIGHT, "m", 0.4, 2.5, 100, remarks),
                measured(h.weightKg(), IndexInput.WEIGHT, "kg", 2, 400, 1, remarks));
    }

    private static Optional<Sex> sex(String text, List<PatientRemark> remarks) {
        return switch (text) {
            case "M" -> Optional.of(Sex.MALE);
            case "F" -> Optional.of(Sex.FEMALE);
            case "" -> Optional.empty();
            case "O" -> {
                remarks.add(new PatientRemark(
                        IndexInput.SEX,
                        "The file states the sex as 'other'; the formulas know female and male. Enter it by hand."));
                yield Optional.empty();
            }
            default -> {
                remarks.add(new PatientRemark(
                        IndexInput.SEX, "The file's patient sex is not valid and was left out. Enter it by hand."));
                yield Optional.empty();
            }
        };
    }

    /**
     * PatientAge; failing that, from the birth date to the study (or acquisition) date. Both are looked at: where they
     * contradict each other, the age is the one that a person was asked for on the day of the scan.
     */
    private static OptionalDouble age(SeriesHeader h, List<PatientRemark> remarks) {
        OptionalDouble stated = statedAge(h.age());
        OptionalDouble dated = datedAge(h);
        if (stated.isPresent() && plausibleAge(stated.getAsDouble())) {
            if (dated.isPresent()
                    && Math.abs(stated.getAsDouble() - dated.getAsDouble()) > IndexInput.AGE.tolerance()) {
                remarks.add(age(
                        "The file states an age of %.0f years, and dates that make %.0f: one of them is wrong. %.0f was"
                                + " taken. Enter the right one by hand.",
                        stated.getAsDouble(), Math.floor(dated.getAsDouble()), stated.getAsDouble()));
            }
            return checked(stated.getAsDouble(), remarks);
        }
        if (dated.isPresent() && plausibleAge(dated.getAsDouble()) && dated.getAsDouble() >= 1) {
            if (!h.age().isEmpty()) {
                remarks.add(age(
                        "The file's patient age is not valid or not plausible; its birth date makes %.0f years, which"
                                + " was taken. Enter the age by hand when that is wrong.",
                        Math.floor(dated.getAsDouble())));
            }
            return checked(Math.floor(dated.getAsDouble()), remarks);
        }
        if (!h.age().isEmpty() || !h.birthDate().isEmpty()) {
            remarks.add(
                    age("The file's patient age is not valid or not plausible and was left out. Enter it by hand."));
        }
        return OptionalDouble.empty();
    }

    private static PatientRemark age(String sentence, Object... figures) {
        return new PatientRemark(IndexInput.AGE, String.format(Locale.ROOT, sentence, figures));
    }

    private static OptionalDouble checked(double years, List<PatientRemark> remarks) {
        if (years > RARE_AGE) {
            remarks.add(age("The file makes the patient %.0f years old: check it, and enter the age by hand.", years));
        }
        return OptionalDouble.of(years);
    }

    /** Years from birth to scan, with their fraction; negative for one who was born after it. */
    private static OptionalDouble datedAge(SeriesHeader h) {
        Optional<LocalDate> born = date(h.birthDate());
        Optional<LocalDate> scanned = date(h.studyDate()).or(() -> date(h.acquisitionDate()));
        return born.isPresent() && scanned.isPresent()
                ? OptionalDouble.of(years(born.get(), scanned.get()))
                : OptionalDouble.empty();
    }

    /** Whole ones on birthdays. */
    private static double years(LocalDate born, LocalDate scanned) {
        long whole = ChronoUnit.YEARS.between(born, scanned);
        return whole + ChronoUnit.DAYS.between(born.plusYears(whole), scanned) / 366.0;
    }

    private static OptionalDouble statedAge(String text) {
        Matcher m = AGE.matcher(text);
        if (!m.matches()) {
            return OptionalDouble.empty();
        }
        int n = Integer.parseInt(m.group(1));
        return OptionalDouble.of(
                switch (m.group(2)) {
                    case "Y" -> n;
                    case "M" -> n / 12.0;
                    case "W" -> n * 7 / 365.25;
                    default -> n / 365.25;
                });
    }

    /** 0 is what anonymisers write; 120 and more what placeholders such as 19000101 make. */
    private static boolean plausibleAge(double years) {
        return years > 0 && years <= MAX_AGE;
    }

    /** A number in a plausible range, times {@code factor}. Zero is how scanners write "not entered". */
    private static OptionalDouble measured(
            String text,
            IndexInput what,
            String unit,
            double low,
            double high,
            double factor,
            List<PatientRemark> remarks) {
        OptionalDouble number = Values.parse(text);
        if (text.isEmpty() || number.isPresent() && number.getAsDouble() == 0) {
            return OptionalDouble.empty();
        }
        if (number.isPresent() && number.getAsDouble() >= low && number.getAsDouble() <= high) {
            return OptionalDouble.of(number.getAsDouble() * factor);
        }
        remarks.add(new PatientRemark(
                what,
                "The file's patient %s is not a plausible number of %s and was left out. Enter it by hand."
                        .formatted(what.word(), unit)));
        return OptionalDouble.empty();
    }

    /** A DICOM date; empty when it is none. */
    static Optional<LocalDate> date(String text) {
        if (text.length() != 8) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text, DATE));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
