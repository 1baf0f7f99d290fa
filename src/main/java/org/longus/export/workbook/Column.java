package org.longus.export.workbook;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.longus.export.CaseRow;
import org.longus.export.Review;
import org.longus.export.RowFigures;
import org.longus.patient.Sex;
import org.longus.review.ReviewState;

/**
 * One column of the sheet "Result".
 *
 * @param header with the unit
 * @param width in characters
 * @param format of the number; "@" for text
 * @param value a Double, a String, or null for an empty cell
 */
record Column(String header, int width, String format, Function<CaseRow, @Nullable Object> value) {
    static final String TEXT = "@";

    /** In the order of the sheet: who, where, how much, with what inputs, how sure, by whom. */
    static final List<Column> RESULT = List.of(
            text("Case", 22, CaseRow::caseName),
            text("Patient ID", 16, CaseRow::patientId),
            text("Study date", 11, r -> r.source().studyDate()),
            text("Series", 24, r -> r.source().series()),
            text("C3 found", 9, Column::c3Found),
            whole("Slice index (0-based)", 11, r -> r.section().sliceK()),
            number("Slice z (mm, LPS)", 10, "0.0", r -> r.section().sliceZMm()),
            whole("Automatic slice index", 11, r -> r.section().automaticSliceK()),
            number("C3 section (mm)", 10, "0.0", r -> r.section().sectionMm()),
            number("SMA (cm2)", 9, "0.00", r -> r.muscle().smaCm2()),
            number(
                    "SMA, patient's left (cm2)",
                    10,
                    "0.00",
                    r -> r.muscle().parts().leftCm2()),
            number(
                    "SMA, patient's right (cm2)",
                    10,
                    "0.00",
                    r -> r.muscle().parts().rightCm2()),
            number("SMA, front (cm2)", 9, "0.00", r -> r.muscle().parts().frontCm2()),
            number("SMA, back (cm2)", 9, "0.00", r -> r.muscle().parts().backCm2()),
            text("Front and back parted at", 12, r -> r.muscle().parts().partedAt()),
            number("Mask area, no HU range (cm2)", 13, "0.00", r -> r.muscle().maskAreaCm2()),
            number(
                    "SMA interval, from (cm2)",
                    9,
                    "0.0",
                    r -> r.figures().interval().leastCm2()),
            number(
                    "SMA interval, to (cm2)",
                    9,
                    "0.0",
                    r -> r.figures().interval().mostCm2()),
            text("How the interval was made", 44, r -> r.figures().interval().how()),
            number("SMD (HU)", 9, "0.0", r -> r.muscle().smdHu()),
            text("Contrast agent, as stated", 14, r -> r.figures().made().contrast()),
            number("Tube voltage (kV)", 8, "0", r -> r.figures().made().kvp()),
            text("Kernel", 10, r -> r.figures().made().kernel()),
            number("Slice thickness (mm)", 9, "0.0#", r -> r.figures().made().thicknessMm()),
            number(
                    "SMD, patient's left (HU)",
                    10,
                    "0.0",
                    r -> r.figures().left().meanHu()),
            number(
                    "SMD, patient's right (HU)",
                    10,
                    "0.0",
                    r -> r.figures().right().meanHu()),
            number(
                    "Fat inside the outline, -190 to -30 HU (cm2)",
                    13,
                    "0.00",
                    r -> r.figures().whole().fatInsideCm2()),
            number(
                    "Fat inside, patient's left (cm2)",
                    11,
                    "0.00",
                    r -> r.figures().left().fatInsideCm2()),
            number(
                    "Fat inside, patient's right (cm2)",
                    11,
                    "0.00",
                    r -> r.figures().right().fatInsideCm2()),
            number(
                    "Fat in the mask itself (cm2)",
                    10,
                    "0.00",
                    r -> r.figures().whole().fatInMaskCm2()),
            number(
                    "Low-attenuation muscle, -29 to 29 HU (cm2)",
                    13,
                    "0.00",
                    r -> r.figures().whole().lowCm2()),
            number(
                    "Low-attenuation, patient's left (cm2)",
                    12,
                    "0.00",
                    r -> r.figures().left().lowCm2()),
            number(
                    "Low-attenuation, patient's right (cm2)",
                    12,
                    "0.00",
                    r -> r.figures().right().lowCm2()),
            number(
                    "Normal-attenuation muscle, 30 to 150 HU (cm2)",
                    13,
                    "0.00",
                    r -> r.figures().whole().normalCm2()),
            number(
                    "Muscle gauge, SMD x C3 SMI (HU cm2/m2)",
                    13,
                    "0",
                    r -> r.figures().gaugeHuCm2PerM2()),
            number("Slice tilt (degrees)", 10, "0.0", r -> r.muscle().tiltDegrees()),
            number(
                    "Taken away: outside body or in skin (cm2)",
                    13,
                    "0.00",
                    r -> r.muscle().level().takenAwayCm2()),
            number(
                    "Models' SMA a step to the head (cm2)",
                    12,
                    "0.00",
                    r -> r.muscle().level().headCm2()),
            number(
                    "Models' SMA a step to the feet (cm2)",
                    12,
                    "0.00",
                    r -> r.muscle().level().feetCm2()),
            number("Step (mm)", 8, "0.0", r -> r.muscle().level().stepMm()),
            text("Sex", 8, r -> r.patient().sex().map(Column::sex).orElse("")),
            number("Age (years)", 8, "0", r -> r.patient().ageYears()),
            number("Height (cm)", 8, "0.0", r -> r.patient().heightCm()),
            number("Weight (kg)", 8, "0.0", r -> r.patient().weightKg()),
            text("Patient values from", 14, CaseRow::patientSource),
            number("C3 SMI (cm2/m2)", 10, "0.00", r -> r.indexes().c3SmiCm2PerM2()),
            number(
                    "L3 area, estimated from C3 (cm2)",
                    13,
                    "0.0",
                    r -> r.indexes().l3AreaEstimateCm2()),
            number(
                    "L3 SMI, estimated from C3 (cm2/m2)",
                    13,
                    "0.0",
                    r -> r.indexes().l3SmiCm2PerM2()),
            text("Category and its source", 44, CaseRow::category),
            text("What would change it", 44, r -> r.figures().changes()),
            text("Area over the section", 16, Column::section),
            number(
                    "Agreement of the muscle models (0-1)",
                    13,
                    "0.00",
                    r -> r.muscle().agreement()),
            number(
                    "Agreement of the section models (0-1)",
                    13,
                    "0.00",
                    r -> r.section().agreement()),
            text("Flags", 48, r -> String.join("\n", r.flags())),
            text("Error", 30, r -> r.error().orElse("")),
            text("Series chosen by", 15, r -> r.source().chosenBy()),
            text("Other series, not chosen", 30, r -> r.source().notChosen()),
            text("Series that were refused", 30, r -> r.source().refused()),
            text("State", 11, r -> r.review().state().map(ReviewState::word).orElse("")),
            text("Reason", 24, r -> r.review().reason()),
            text("Decided by", 14, r -> r.review().decidedBy()),
            text("Decided at (UTC)", 21, r -> time(r.review().decided().map(Review.Decider::at))),
            text("Mask", 18, r -> r.review().maskText()),
            number(
                    "Edited (% of the models' pixels)",
                    11, "0.0", r -> percent(r.review().editedShare())),
            text("Edited by", 14, r -> r.review().editedBy()),
            text("Edited last at (UTC)", 21, r -> time(r.run().editedAt())),
            text(
                    "Reader (annotator mode)",
                    14,
                    r -> r.review().annotator().map(Review.Annotator::name).orElse("")),
            text(
                    "AI to the reader",
                    9,
                    r -> r.review().annotator().map(Review.Annotator::ai).orElse("")),
            text("Device", 12, r -> r.run().device()),
            number("Time without the writing (s)", 9, "0.0", r -> r.run().seconds()),
            text(
                    "Models (id, version, sha256)",
                    40,
                    r -> String.join("\n", r.run().models())),
            text("Longus version", 10, r -> r.run().appVersion()),
            text("Models run at (UTC)", 21, r -> time(r.run().at())),
            text("Exported at (UTC)", 21, r -> time(r.run().exportedAt())),
            text("Exported by", 14, r -> r.review().exportedBy()),
            text("Study instance UID", 24, r -> r.source().studyInstanceUid()),
            text("Series instance UID", 24, r -> r.source().seriesInstanceUid()),
            text("Input", 40, r -> r.source().input()));

    boolean isText() {
        return format.equals(TEXT);
    }

    private static Column text(String header, int width, Function<CaseRow, String> value) {
        return new Column(header, width, TEXT, r -> {
            String s = value.apply(r);
            return s.isEmpty() ? null : s;
        });
    }

    private static Column number(String header, int width, String format, Function<CaseRow, OptionalDouble> value) {
        return new Column(header, width, format, r -> {
            OptionalDouble v = value.apply(r);
            return v.isPresent() && Double.isFinite(v.getAsDouble()) ? v.getAsDouble() : null;
        });
    }

    private static Column whole(String header, int width, Function<CaseRow, OptionalInt> value) {
        return new Column(header, width, "0", r -> {
            OptionalInt v = value.apply(r);
            return v.isPresent() ? (double) v.getAsInt() : null;
        });
    }

    private static String sex(Sex sex) {
        return sex.name().toLowerCase(Locale.ROOT);
    }

    private static String c3Found(CaseRow row) {
        return row.section().c3Found() ? "yes" : row.isModelsRun() ? "no" : "not looked for";
    }

    private static String section(CaseRow row) {
        RowFigures.Section section = row.figures().section();
        return section.computed() ? "see sheet " + SectionSheet.NAME : "not computed";
    }

    private static OptionalDouble percent(OptionalDouble share) {
        return share.isPresent() ? OptionalDouble.of(100 * share.getAsDouble()) : share;
    }

    private static String time(Optional<Instant> at) {
        return at.map(t -> t.truncatedTo(ChronoUnit.SECONDS).toString()).orElse("");
    }
}
