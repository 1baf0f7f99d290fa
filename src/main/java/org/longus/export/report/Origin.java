package org.longus.export.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.app.AppInfo;
import org.longus.export.CaseFindings;
import org.longus.export.CaseRow;
import org.longus.export.Review;
import org.longus.export.report.ReportPage.Field;
import org.longus.export.report.ReportPage.Fields;
import org.longus.measure.HuRange;
import org.longus.measure.Indices;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Discs;
import org.longus.pipeline.Section;
import org.longus.review.FlagFact;
import org.longus.review.QualityFlag;

/** Who did what, and with which program and models it was made. */
final class Origin {
    private Origin() {}

    static Fields fields(CaseFindings findings) {
        CaseRow row = findings.row();
        Review review = findings.review();
        List<Field> fields = new ArrayList<>();
        if (review.mask() != Review.Mask.NONE) {
            fields.add(new Field("Mask", mask(findings)));
        }
        review.annotator()
                .ifPresent(a -> fields.add(
                        new Field("Reader", a.name() + ", AI " + a.ai() + (a.reopened() ? ", opened again" : ""))));
        if (!row.run().models().isEmpty()) {
            fields.add(new Field(
                    "Models",
                    String.join("; ", row.run().models()) + ", on " + row.run().device()
                            + row.run().at().map(t -> ", " + Heading.time(t)).orElse("")));
        }
        fields.add(new Field("Method", method(findings)));
        fields.add(new Field(
                "Written",
                "by Longus %s, %s"
                        .formatted(AppInfo.BUILD, Heading.time(findings.times().exportedAt()))));
        String uid = row.source().seriesInstanceUid();
        fields.add(new Field(
                "Series", (uid.isBlank() ? "no UID" : uid) + ", " + row.source().chosenBy()));
        return new Fields("Who and how", fields);
    }

    /** As in " (+1.2 and -3.4 cm\u00b2, Dice coefficient with the models' 0.93)". */
    private static String changes(FlagFact.Edited edited) {
        return " (+%s and -%s %s%s)"
                .formatted(
                        Units.number(edited.addedCm2(), 1),
                        Units.number(edited.takenCm2(), 1),
                        Units.CM2,
                        Units.number(edited.dice(), 2, "").isEmpty()
                                ? ""
                                : ", Dice coefficient with the models' " + Units.number(edited.dice(), 2, ""));
    }

    private static String method(CaseFindings findings) {
        CaseRow row = findings.row();
        String section = row.section().sectionMm().isPresent()
                ? "C3 section of %s%s; ".formatted(Units.number(row.section().sectionMm(), 0, " mm"), steps(findings))
                : "";
        return "%spixels of %s on the acquired plane; formulas: %s"
                .formatted(section, HuRange.MUSCLE, Indices.FORMULAS);
    }

    /** How its middle was found, where the models have two steps. */
    private static String steps(CaseFindings findings) {
        Optional<Section.Steps> steps =
                findings.result().flatMap(C3Result::section).flatMap(Section::steps);
        if (steps.isEmpty()) {
            return "";
        }
        Optional<Discs> discs = steps.get().discs();
        OptionalDouble movedMm = steps.get().differenceMm(findings.series().ct().geometry());
        return discs.isEmpty()
                ? ", by the coarse step alone"
                : String.format(
                        Locale.ROOT,
                        ", its middle by the discs of C3 (%d of %d models, %s apart; %s from the coarse step)",
                        steps.get().believed(),
                        steps.get().members(),
                        Units.number(discs.get().spreadMm(), 1) + " mm",
                        Units.number(Math.abs(movedMm.orElseThrow()), 1) + " mm");
    }

    private static String mask(CaseFindings findings) {
        Review review = findings.review();
        if (!review.isEdited()) {
            return review.mask().text() + ", not edited";
        }
        String pixels = findings.flags().stream()
                .map(QualityFlag::fact)
                .filter(FlagFact.Edited.class::isInstance)
                .map(FlagFact.Edited.class::cast)
                .findFirst()
                .map(Origin::changes)
                .orElse("");
        String last = findings.times()
                .editedAt()
                .map(at -> ", last on " + Heading.time(at))
                .orElse("");
        return "%s: %s%s%s".formatted(review.maskText(), Heading.orElse(review.editedBy(), "unknown"), pixels, last);
    }
}
