package org.longus.export.dicom;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.longus.app.AppInfo;
import org.longus.edit.SliceMask;
import org.longus.export.CaseFindings;
import org.longus.export.Review;
import org.longus.io.CtSeries;
import org.longus.io.dicom.object.SegWriter.Algorithm;
import org.longus.io.dicom.object.SegWriter.Kind;
import org.longus.io.dicom.object.SliceStack;
import org.longus.io.dicom.object.SrReport;
import org.longus.io.dicom.object.SrReport.About;
import org.longus.io.dicom.object.SrReport.Completion;
import org.longus.io.dicom.object.SrReport.Judgement;
import org.longus.io.dicom.object.SrReport.Part;
import org.longus.io.dicom.object.SrReport.Remark;
import org.longus.io.dicom.object.SrReport.Segmentation;
import org.longus.io.dicom.object.SrReport.Verdict;
import org.longus.io.dicom.object.SrReport.Verification;
import org.longus.measure.Category;
import org.longus.measure.CutOff;
import org.longus.measure.HuRange;
import org.longus.measure.MuscleArea;
import org.longus.measure.MuscleMeasure;
import org.longus.patient.Sex;
import org.longus.review.ReviewState;
import org.longus.volume.Components;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;

/** A case's measurements as a structured report tells them. */
final class CaseReport {
    private final CaseFindings findings;
    private final SliceMask measured;

    /** Of a case whose muscle was measured. */
    CaseReport(CaseFindings findings) {
        this.findings = findings;
        this.measured = findings.measured().orElseThrow();
    }

    /** @param segment the muscle's, where one is written with the report */
    SrReport with(Optional<Segmentation> segment) {
        Review review = findings.review();
        return new SrReport(
                CaseObject.standing(review),
                completion(review),
                verification(review),
                observers(review),
                slice(),
                Kind.MUSCLE.trackingUid(
                        findings.series().header(), findings.identity().reader()),
                segment,
                new CaseSegments(findings).segment(Kind.MUSCLE).algorithm().filter(Algorithm::isPack),
                CaseFigures.of(findings),
                findings.categories().stream().map(CaseReport::judgement).toList(),
                remarks(),
                parts());
    }

    private static Completion completion(Review review) {
        return switch (review.state().orElse(ReviewState.NEW)) {
            case NEW, EDITED -> new Completion(false, "A person works on it and has not approved it");
            case FLAGGED -> new Completion(false, "A person flagged it for a second look");
            case PREDICTED -> new Completion(true, "As the models gave it; nobody has approved it");
            case APPROVED -> new Completion(true, "A person approved it");
            case EXCLUDED -> new Completion(true, "A person excluded the case: not for use");
            case FINISHED -> new Completion(true, "A reader finished his own reading");
        };
    }

    /** Only an approval verifies, and only where it is known who gave it. */
    private static Optional<Verification> verification(Review review) {
        return review.state().equals(Optional.of(ReviewState.APPROVED))
                ? review.decided()
                        .filter(d -> !d.who().isBlank())
                        .map(d -> new Verification(d.who(), CaseObject.local(d.at())))
                : Optional.empty();
    }

    private static List<String> observers(Review review) {
        return Stream.of(
                        review.annotator().map(Review.Annotator::name).stream(),
                        review.editors().stream(),
                        review.decided().map(Review.Decider::who).stream())
                .flatMap(s -> s)
                .filter(who -> !who.isBlank())
                .distinct()
                .toList();
    }

    private SrReport.Slice slice() {
        CtSeries series = findings.series();
        Geometry g = series.ct().geometry();
        boolean isAnImage = series.fileGeometry().equals(g);
        SliceStack whole = isAnImage ? CaseObject.images(series) : SliceStack.of(g);
        SliceStack one = whole.only(measured.k());
        return new SrReport.Slice(isAnImage ? Optional.of(measured.k()) : Optional.empty(), one, measured.mask());
    }

    private static Judgement judgement(Category category) {
        Verdict verdict = switch (category) {
            case Category.Labelled l -> l.low() ? Verdict.LOW : Verdict.NOT_LOW;
            case Category.Unlabelled u -> Verdict.CANNOT_SAY;
            case Category.Uncovered u -> Verdict.CANNOT_SAY;
        };
        CutOff<?> by = category.cutOff();
        String limits = by.limits().isEmpty() ? "" : ". " + (by.isUsers() ? "By the user: " : "") + by.limits();
        String citation = (by.isUsers() ? "The user's own cut-off, not published: " : "") + by.citation() + limits;
        // two tables may have other cut-offs under one id
        String id = by.isUsers() ? "user:" + by.id() : by.id();
        return new Judgement(
                id, by.isUsers() ? "the user's " + by.name() : by.name(), verdict, category.text(), citation);
    }

    private List<Remark> remarks() {
        Review review = findings.review();
        List<Remark> remarks = new ArrayList<>();
        String reason = review.reason().isBlank() ? "" : ": " + review.reason();
        remarks.add(new Remark(About.STANDING, CaseObject.standing(review) + reason));
        findings.flags().forEach(f -> remarks.add(new Remark(About.FLAG, f.sentence())));
        findings.patient()
                .sex()
                .ifPresent(sex -> remarks.add(new Remark(
                        About.PATIENT,
                        "Sex %s, height, weight and age as used: %s"
                                .formatted(sex == Sex.FEMALE ? "female" : "male", findings.patientSource()))));
        remarks.add(new Remark(About.ACQUISITION, findings.more().acquisition().text()));
        remarks.add(new Remark(About.LIMITS, AppInfo.NOT_A_DEVICE));
        return remarks;
    }

    private List<Part> parts() {
        Mask all = measured.mask();
        return Components.parts(all).stream().map(this::part).toList();
    }

    private Part part(int[] positions) {
        BitSet bits = new BitSet();
        for (int p : positions) {
            bits.set(p);
        }
        Mask mask = Mask.of(measured.mask().sizeI(), measured.mask().sizeJ(), 1, bits);
        MuscleArea area = MuscleMeasure.of(findings.series().ct(), mask, measured.k(), HuRange.MUSCLE);
        return new Part(mask, CaseFigures.ofPart(area));
    }
}
