package org.longus.export.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.io.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.edit.Edits;
import org.longus.export.CaseFindings;
import org.longus.export.Exporter;
import org.longus.export.Shared;
import org.longus.io.CtSeries;
import org.longus.patient.Patient;
import org.longus.review.Cases;
import org.longus.review.Decision;
import org.longus.review.ReviewState;
import org.longus.review.ReviewedCase;
import org.longus.review.store.CaseTrail;
import org.longus.review.store.OpenCase;
import org.longus.review.store.StudyStore;
import org.longus.volume.Mask;

/** What contours and report say of people, and when: neither more nor less than what the case's journal has. */
class ReviewedObjectsTest {
    @TempDir
    Path folder;

    private Attributes written(Exporter exporter, String who, Optional<String> reader, Consumer<ReviewedCase> work)
            throws IOException {
        Scan scan = Scan.axial(folder.resolve("scan"));
        try (StudyStore store = new StudyStore(folder.resolve("store"), who, "0.1.0")) {
            OpenCase opened = store.open(scan.series(), reader);
            work.accept(opened.reviewed());
            CaseFindings findings = CaseFindings.of(opened.reviewed().snapshot(), opened.trail());
            return written(exporter, findings.withModelsMask(true));
        }
    }

    private Attributes written(Exporter exporter, CaseFindings findings) throws IOException {
        Path out = Files.createDirectories(folder.resolve("out"));
        exporter.write(findings, out);
        try (ImageInputStream in = new ImageInputStream(
                out.resolve(exporter.files(findings).getFirst()).toFile())) {
            return in.readDataset(-1, -1);
        }
    }

    private static void predict(ReviewedCase c) {
        Scan scan = new Scan("axial", Path.of("none"), c.series());
        c.accept(scan.predicted().result().orElseThrow());
    }

    private static void erase(ReviewedCase c) {
        Mask now = c.current().orElseThrow().mask();
        c.edit(Edits.ERASE, now.minus(Mask.where(now.sizeI(), now.sizeJ(), 1, p -> p / now.sizeI() == 3)));
    }

    private static void approve(ReviewedCase c) {
        c.decide(Optional.of(Decision.APPROVED));
    }

    private Attributes report(Consumer<ReviewedCase> work) throws IOException {
        return written(new SrExporter(), "ben", Optional.empty(), work.andThen(c -> {}));
    }

    private Attributes contours(Consumer<ReviewedCase> work) throws IOException {
        return written(new RtStructExporter(), "ben", Optional.empty(), work);
    }

    @Test
    void aReportIsVerifiedByTheOneWhoApproved() throws IOException {
        Attributes a = report(c -> {
            predict(c);
            approve(c);
        });
        assertThat(a.getString(Tag.VerificationFlag)).isEqualTo("VERIFIED");
        assertThat(a.getString(Tag.CompletionFlag)).isEqualTo("COMPLETE");
        Attributes observer = a.getSequence(Tag.VerifyingObserverSequence).get(0);
        assertThat(observer.getString(Tag.VerifyingObserverName)).isEqualTo("ben");
        assertThat(observer.getString(Tag.VerificationDateTime)).matches("\\d{14}");
        assertThat(people(a)).containsExactly("ben");
    }

    @Test
    void aReportThatNobodyApprovedIsNotVerified() throws IOException {
        Attributes predicted = report(ReviewedObjectsTest::predict);
        assertThat(predicted.getString(Tag.VerificationFlag)).isEqualTo("UNVERIFIED");
        assertThat(predicted.contains(Tag.VerifyingObserverSequence)).isFalse();
        assertThat(predicted.getString(Tag.CompletionFlag)).isEqualTo("COMPLETE");
        assertThat(people(predicted)).isEmpty();
        Attributes flagged = report(c -> c.decide(Optional.of(new Decision(ReviewState.FLAGGED, "see again"))));
        assertThat(flagged.getString(Tag.VerificationFlag)).isEqualTo("UNVERIFIED");
        assertThat(flagged.getString(Tag.CompletionFlag)).isEqualTo("PARTIAL");
    }

    @Test
    void anApprovalOfAnUnknownPersonVerifiesNothing() throws IOException {
        ReviewedCase reviewed = Scan.axial(folder.resolve("scan")).predicted();
        approve(reviewed);
        CaseFindings findings = CaseFindings.of(reviewed, CaseTrail.NONE);
        Attributes sr = written(new SrExporter(), findings);
        assertThat(sr.getString(Tag.VerificationFlag)).isEqualTo("UNVERIFIED");
        Attributes rt = written(new RtStructExporter(), findings);
        assertThat(rt.getString(Tag.ApprovalStatus)).isEqualTo("APPROVED");
        assertThat(rt.getString(Tag.ReviewerName)).isNull();
    }

    private List<String> referenced(Shared shared) throws IOException {
        CaseFindings findings =
                CaseFindings.of(Scan.axial(folder.resolve("scan")).predicted(), CaseTrail.NONE);
        Path out = Files.createDirectories(folder.resolve("out"));
        SrExporter sr = new SrExporter();
        sr.write(findings, out, shared);
        List<String> uids = new ArrayList<>();
        try (ImageInputStream in =
                new ImageInputStream(out.resolve(sr.files(findings).getFirst()).toFile())) {
            in.readDataset(-1, -1)
                    .accept(
                            (item, tag, vr, value) -> {
                                if (tag == Tag.ReferencedSOPClassUID) {
                                    uids.add(item.getString(tag));
                                }
                                return true;
                            },
                            true);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return uids;
    }

    @Test
    void aReportNamesTheSegmentThatIsAskedForEvenWhereItIsWrittenLater() throws IOException {
        assertThat(referenced(new Shared(Set.of("seg", "sr")))).contains(UID.SegmentationStorage);
        assertThat(referenced(new Shared(Set.of("sr")))).isNotEmpty().doesNotContain(UID.SegmentationStorage);
    }

    @Test
    void whoEditedIsAnObserverBeforeTheOneWhoApproved() throws IOException {
        written(new SrExporter(), "anna", Optional.empty(), c -> {
            predict(c);
            erase(c);
        });
        Attributes a = report(ReviewedObjectsTest::approve);
        assertThat(people(a)).containsExactly("anna", "ben");
        assertThat(a.getSequence(Tag.VerifyingObserverSequence).get(0).getString(Tag.VerifyingObserverName))
                .isEqualTo("ben");
    }

    @Test
    void contoursSayWhoApprovedAndHowTheyWereMade() throws IOException {
        Attributes predicted = contours(ReviewedObjectsTest::predict);
        assertThat(predicted.getString(Tag.ApprovalStatus)).isEqualTo("UNAPPROVED");
        assertThat(predicted.contains(Tag.ReviewerName)).isFalse();
        assertThat(algorithms(predicted)).containsExactly("AUTOMATIC", "AUTOMATIC", "AUTOMATIC");
        Attributes edited = contours(c -> {
            erase(c);
            approve(c);
        });
        assertThat(edited.getString(Tag.ApprovalStatus)).isEqualTo("APPROVED");
        assertThat(edited.getString(Tag.ReviewerName)).isEqualTo("ben");
        assertThat(edited.getString(Tag.ReviewDate)).matches("\\d{8}");
        // muscle, section, and the models' own muscle
        assertThat(algorithms(edited)).containsExactly("SEMIAUTOMATIC", "AUTOMATIC", "AUTOMATIC");
        assertThat(edited.getSequence(Tag.RTROIObservationsSequence).get(0).getString(Tag.ROIInterpreter))
                .isEqualTo("ben");
    }

    @Test
    void anExcludedCaseIsRejected() throws IOException {
        Attributes a = contours(c -> {
            predict(c);
            c.decide(Optional.of(new Decision(ReviewState.EXCLUDED, "metal")));
        });
        assertThat(a.getString(Tag.ApprovalStatus)).isEqualTo("REJECTED");
        assertThat(a.getString(Tag.ReviewerName)).isEqualTo("ben");
    }

    @Test
    void theSameResultIsTheSameObjectAndAnotherOneIsNot() throws IOException {
        Attributes once = contours(ReviewedObjectsTest::predict);
        Attributes again = contours(c -> {});
        assertThat(again.getString(Tag.SOPInstanceUID)).isEqualTo(once.getString(Tag.SOPInstanceUID));
        Attributes approved = contours(ReviewedObjectsTest::approve);
        assertThat(approved.getString(Tag.SOPInstanceUID)).isNotEqualTo(once.getString(Tag.SOPInstanceUID));
    }

    @Test
    void withoutASegmentBesideItAReportNamesNone() throws IOException {
        Attributes a = report(ReviewedObjectsTest::predict);
        assertThat(a.getSequence(Tag.CurrentRequestedProcedureEvidenceSequence)
                        .get(0)
                        .getSequence(Tag.ReferencedSeriesSequence))
                .hasSize(1);
        assertThat(a.toString(100000, 200)).doesNotContain("121214");
    }

    @Test
    void aScanThatIsNoDicomAndACaseWithoutMuscleAreRefusedInWords() {
        CtSeries nifti = Cases.series(Patient.UNKNOWN);
        ReviewedCase found = new ReviewedCase(nifti);
        found.accept(Cases.found(10, 20));
        CaseFindings ofNifti = CaseFindings.of(found, CaseTrail.NONE);
        assertThat(new SrExporter().impossible(ofNifti))
                .hasValueSatisfying(why -> assertThat(why).contains("DICOM"));
        assertThat(new RtStructExporter().impossible(ofNifti)).isPresent();
        Scan scan = Scan.axial(folder.resolve("scan"));
        ReviewedCase notFound = new ReviewedCase(scan.series());
        notFound.accept(Cases.notFound());
        CaseFindings empty = scan.findings(notFound);
        assertThat(new SrExporter().impossible(empty)).hasValue("No structured report: no muscle was measured.");
        assertThat(new RtStructExporter().impossible(empty)).isPresent();
        assertThat(new SrExporter().impossible(scan.findings(scan.predicted()))).isEmpty();
    }

    private static List<String> algorithms(Attributes a) {
        List<String> all = new ArrayList<>();
        a.getSequence(Tag.StructureSetROISequence).forEach(roi -> all.add(roi.getString(Tag.ROIGenerationAlgorithm)));
        return all;
    }

    private static List<String> people(Attributes a) {
        Sequence content = a.getSequence(Tag.ContentSequence);
        return content.stream()
                .filter(item -> "PNAME".equals(item.getString(Tag.ValueType)))
                .map(item -> item.getString(Tag.PersonName))
                .toList();
    }
}
