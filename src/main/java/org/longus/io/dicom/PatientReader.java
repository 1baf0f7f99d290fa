package org.longus.io.dicom;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.longus.io.PatientRemark;
import org.longus.measure.IndexInput;
import org.longus.measure.Patient;
import org.longus.measure.Sex;

/**
 * The patient as the header knows them. What is invalid or implausible is dropped with a warning: a wrong weight or sex
 * outweighs any correction of the muscle. Warnings name the attribute and no patient.
 */
final class PatientReader {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern AGE = Pattern.compile("(\\d{1,3})([YMWD])");
    private static final double MAX_AGE = 120;

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

    /** PatientAge; failing that, from the birth date to the study (or acquisition) date. */
    private static OptionalDouble age(SeriesHeader h, List<PatientRemark> remarks) {
        OptionalDouble stated = statedAge(h.age());
        if (stated.isPresent() && plausibleAge(stated.getAsDouble())) {
            return stated;
        }
        Optional<LocalDate> born = date(h.birthDate());
        Optional<LocalDate> scanned = date(h.studyDate()).or(() -> date(h.acquisitionDate()));
        if (born.isPresent() && scanned.isPresent()) {
            long years = ChronoUnit.YEARS.between(born.get(), scanned.get());
            if (plausibleAge(years) && years > 0) {
                return OptionalDouble.of(years);
            }
        }
        if (!h.age().isEmpty() || !h.birthDate().isEmpty()) {
            remarks.add(new PatientRemark(
                    IndexInput.AGE,
                    "The file's patient age is not valid or not plausible and was left out. Enter it by hand."));
        }
        return OptionalDouble.empty();
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
