package org.longus.export.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.longus.edit.SliceMask;
import org.longus.export.CaseFindings;
import org.longus.export.CaseRow;
import org.longus.export.Review;
import org.longus.export.SeriesText;
import org.longus.export.report.ReportPage.Field;
import org.longus.export.report.ReportPage.Standing;
import org.longus.io.Deidentified;
import org.longus.io.PersonName;
import org.longus.io.Sentence;
import org.longus.io.SourceHeader;
import org.longus.patient.ImportedPatient;
import org.longus.patient.IndexInput;
import org.longus.patient.Patient;
import org.longus.patient.PatientValues;
import org.longus.patient.ValueSource;
import org.longus.review.ReviewState;
import org.longus.volume.SliceNumber;

/** The top of the page: who vouches for it, who the patient is, which scan it is. */
final class Heading {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Heading() {}

    static Standing standing(CaseFindings findings) {
        Review review = findings.review();
        ReviewState state = review.state().orElse(ReviewState.NEW);
        String by = by(review);
        return switch (state) {
            case APPROVED -> new Standing("Approved" + by, true);
            case FLAGGED -> new Standing("Flagged for a second look" + by + reason(review), false);
            case EXCLUDED -> new Standing("Excluded" + by + ", not to be used" + reason(review), false);
            case FINISHED -> new Standing("A reading, finished" + by, false);
            case EDITED ->
                new Standing(
                        Sentence.ended("Not approved: %s by %s"
                                .formatted(
                                        review.mask() == Review.Mask.OPENED
                                                ? "its mask was opened from a file"
                                                : "edited",
                                        unknown(review.editedBy()))),
                        false);
            case PREDICTED ->
                new Standing(
                        findings.measured().isPresent()
                                ? "Not approved: as the models computed it."
                                : "Not approved: the models found no C3, and nothing is measured.",
                        false);
            case NEW -> new Standing("Not approved: nothing is measured yet.", false);
        };
    }

    private static String by(Review review) {
        String who = unknown(review.decidedBy());
        return " by " + who + review.decided().map(d -> ", " + time(d.at())).orElse("");
    }

    private static String reason(Review review) {
        return review.reason().isBlank() ? "" : ": " + review.reason().strip();
    }

    private static String unknown(String who) {
        return who.isBlank() ? "unknown" : who;
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    static List<Field> patient(CaseFindings findings) {
        SourceHeader.PatientModule module = findings.series().header().patient();
        String stored = module.name().isBlank() ? findings.series().identity().patientName() : module.name();
        Patient patient = findings.patient();
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("Name", orElse(PersonName.display(stored), "not stated")));
        fields.add(new Field("Patient ID", orElse(findings.row().patientId().strip(), "not stated")));
        if (findings.row().patientId().isBlank() && stored.isBlank()) {
            known(fields, "Case", findings.row().caseName());
        }
        if (module.birthDate().matches("\\d{8}")) {
            fields.add(new Field("Born", SeriesText.date(module.birthDate())));
        }
        boolean leftOut = findings.deidentified()
                .filter(d -> !d.methods().contains(Deidentified.Method.PATIENT_CHARACTERISTICS))
                .isPresent();
        String without = leftOut ? " left out" : " unknown";
        fields.add(new Field(
                "Sex, age",
                patient.sex().map(s -> s.name().toLowerCase(Locale.ROOT)).orElse("sex" + without) + ", "
                        + orElse(Units.number(patient.ageYears(), 0, " years"), "age" + without)));
        String body = orElse(Units.number(patient.heightCm(), 1, " cm"), "height" + without) + ", "
                + orElse(Units.number(patient.weightKg(), 1, " kg"), "weight" + without);
        fields.add(new Field("Height, weight", body));
        known(fields, "Values from", sources(findings.patientValues()));
        findings.deidentified()
                .ifPresent(d -> fields.add(new Field(
                        "De-identified",
                        "name, IDs and dates are not the patient's"
                                + (leftOut ? "; indices need what is left out" : ""))));
        return fields;
    }

    /** As in "sex, age: DICOM header; height, weight: typed"; without the values where one source gave all of them. */
    private static String sources(PatientValues values) {
        Map<String, List<String>> by = new LinkedHashMap<>();
        for (IndexInput input : List.of(IndexInput.SEX, IndexInput.AGE, IndexInput.HEIGHT, IndexInput.WEIGHT)) {
            values.said(input).stream()
                    .findFirst()
                    .ifPresent(said -> by.computeIfAbsent(source(said.from(), values), s -> new ArrayList<>())
                            .add(input.word()));
        }
        return by.size() == 1
                ? by.keySet().iterator().next()
                : by.entrySet().stream()
                        .map(e -> String.join(", ", e.getValue()) + ": " + e.getKey())
                        .collect(Collectors.joining("; "));
    }

    private static String source(ValueSource from, PatientValues values) {
        return switch (from) {
            case HEADER -> "DICOM header";
            case TABLE -> values.imported().map(ImportedPatient::from).orElse("a table");
            case TYPED -> "typed";
        };
    }

    static List<Field> scan(CaseFindings findings) {
        SourceHeader header = findings.series().header();
        CaseRow row = findings.row();
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("Scan of", orElse(row.source().studyDate(), "unknown date")));
        known(fields, "Study", header.study().description());
        known(fields, "Accession", header.study().accessionNumber());
        known(fields, "Series", row.source().series().replaceFirst("^Series (?=\\d)", ""));
        known(
                fields,
                "Scanner",
                Stream.of(header.equipment().manufacturer(), header.equipment().model())
                        .filter(s -> !s.isBlank())
                        .collect(Collectors.joining(" ")));
        findings.measured().ifPresent(m -> fields.add(new Field("Measured on", slice(findings, m))));
        return fields;
    }

    /** As in "slice 45 (image 12), z -714.0 mm". */
    static String slice(CaseFindings findings, SliceMask measured) {
        Optional<String> image = findings.series().instanceNumber(measured.k());
        return String.format(
                Locale.ROOT,
                "slice %d%s, z %s mm",
                SliceNumber.of(measured.k()),
                image.map(i -> " (image " + i + ")").orElse(""),
                Units.number(findings.row().section().sliceZMm().orElse(Double.NaN), 1));
    }

    static String picture(CaseFindings findings) {
        String level =
                findings.section().isPresent() ? " with the C3 section that the models found" : " without a C3 section";
        return findings.measured()
                .map(m -> String.format(
                        Locale.ROOT,
                        "Left: the measured CT slice, number %d, axial, with the outline of the muscle that is"
                            + " counted. Right: the neck from the side (sagittal)%s and a line where the slice lies.",
                        SliceNumber.of(m.k()),
                        level))
                .orElse("The neck on two planes, sagittal and coronal. No slice is measured.");
    }

    private static void known(List<Field> fields, String label, String text) {
        if (!text.isBlank()) {
            fields.add(new Field(label, text.strip()));
        }
    }

    static String orElse(String text, String otherwise) {
        return text.isBlank() ? otherwise : text;
    }
}
