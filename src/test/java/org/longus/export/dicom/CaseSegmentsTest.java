package org.longus.export.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.io.ImageInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.edit.Edits;
import org.longus.export.CaseFindings;
import org.longus.export.CaseIdentity;
import org.longus.export.RunNote;
import org.longus.export.RunTimes;
import org.longus.patient.Patient;
import org.longus.review.Cases;
import org.longus.review.Decision;
import org.longus.review.ReviewedCase;
import org.longus.review.store.CaseTrail;
import org.longus.review.store.OpenCase;
import org.longus.review.store.StudyStore;
import org.longus.volume.Mask;

/** What segmentations say of how they came to be, and when two of them are the same object. */
class CaseSegmentsTest {
    private static final SegExporter SEG = new SegExporter();

    @TempDir
    Path root;

    private Scan scan;
    private int written;

    @BeforeEach
    void scan() {
        scan = Scan.axial(root);
    }

    private CaseFindings doneBy(String who, Optional<String> reader, Consumer<ReviewedCase> work) throws IOException {
        try (StudyStore store = new StudyStore(root.resolve("store"), who, "0.1.0")) {
            OpenCase opened = store.open(scan.series(), reader);
            work.accept(opened.reviewed());
            return CaseFindings.of(opened.reviewed().snapshot(), opened.trail());
        }
    }

    private static void erase(ReviewedCase reviewed, int row) {
        Mask muscle = reviewed.current().orElseThrow().mask();
        reviewed.edit(
                Edits.ERASE,
                muscle.minus(Mask.where(muscle.sizeI(), muscle.sizeJ(), 1, p -> p / muscle.sizeI() == row)));
    }

    private Attributes written(CaseFindings findings, String file) throws IOException {
        Path folder = Files.createDirectories(root.resolve("out" + written++));
        SEG.write(findings, folder);
        try (ImageInputStream in = new ImageInputStream(folder.resolve(file).toFile())) {
            return in.readDataset(-1, -1);
        }
    }

    private static Attributes segment(Attributes object) {
        return object.getNestedDataset(Tag.SegmentSequence);
    }

    @Test
    void whatNobodyTouchedIsAutomaticAndNamesTheModels() throws IOException {
        CaseFindings findings = scan.findings(scan.predicted());
        assertThat(SEG.files(findings)).containsExactly("muscle.seg.dcm", "section.seg.dcm");
        Map<String, String> packs = Map.of("muscle.seg.dcm", "c3-muscle", "section.seg.dcm", "c3-section");
        for (String file : SEG.files(findings)) {
            Attributes object = written(findings, file);
            assertThat(segment(object).getString(Tag.SegmentAlgorithmType)).isEqualTo("AUTOMATIC");
            assertThat(segment(object).getString(Tag.SegmentAlgorithmName)).isEqualTo(packs.get(file));
            assertThat(object.getString(Tag.SeriesDescription)).endsWith("automatic, not approved");
            assertThat(object.getString(Tag.ContentCreatorName)).isNull();
            assertThat(object.getSequence(Tag.ContributingEquipmentSequence))
                    .extracting(item -> item.getString(Tag.ManufacturerModelName))
                    .contains("c3-section", "c3-muscle");
        }
    }

    @Test
    void whatAPersonChangedIsSemiautomaticAndTheModelsOwnLiesBesideItIfAskedFor() throws IOException {
        doneBy("anna", Optional.empty(), c -> {
            c.accept(scan.result());
            erase(c, 3);
        });
        CaseFindings unasked = doneBy("ben", Optional.empty(), c -> {
            c.moveSection(1);
            c.decide(Optional.of(Decision.APPROVED));
        });
        assertThat(SEG.files(unasked)).containsExactly("muscle.seg.dcm", "section.seg.dcm");
        CaseFindings findings = unasked.withModelsMask(true);
        assertThat(SEG.files(findings)).containsExactly("muscle.seg.dcm", "section.seg.dcm", "models.seg.dcm");
        Attributes muscle = written(findings, "muscle.seg.dcm");
        assertThat(segment(muscle).getString(Tag.SegmentAlgorithmType)).isEqualTo("SEMIAUTOMATIC");
        assertThat(muscle.getString(Tag.SeriesDescription))
                .isEqualTo("Skeletal muscle at C3, edited by anna, approved by ben");
        assertThat(muscle.getString(Tag.ContentCreatorName)).isEqualTo("anna");
        assertThat(muscle.getSequence(Tag.ContributingEquipmentSequence))
                .extracting(
                        item -> item.getString(Tag.OperatorsName) + ": " + item.getString(Tag.ContributionDescription))
                .contains("anna: Changed the muscle", "ben: Approved the result");
        assertThat(segment(written(findings, "section.seg.dcm")).getString(Tag.SegmentAlgorithmType))
                .isEqualTo("SEMIAUTOMATIC");
        assertThat(segment(written(findings, "models.seg.dcm")).getString(Tag.SegmentAlgorithmType))
                .isEqualTo("AUTOMATIC");
    }

    @Test
    void whatAReaderDrewIsManualAndNamesNoModel() throws IOException {
        CaseFindings findings = doneBy("pc", Optional.of("Anna"), c -> {
            c.begin(5);
            c.edit(Edits.BRUSH, scan.result().muscle().orElseThrow().mask());
        });
        assertThat(SEG.files(findings)).containsExactly("muscle.seg.dcm");
        Attributes muscle = written(findings, "muscle.seg.dcm");
        assertThat(segment(muscle).getString(Tag.SegmentAlgorithmType)).isEqualTo("MANUAL");
        assertThat(segment(muscle).contains(Tag.SegmentAlgorithmName)).isFalse();
        assertThat(muscle.getString(Tag.SeriesDescription)).contains("drawn by Anna, not approved");
        assertThat(muscle.getSequence(Tag.ContributingEquipmentSequence))
                .extracting(item -> item.getString(Tag.ManufacturerModelName))
                .doesNotContain("c3-section", "c3-muscle");
    }

    private CaseFindings at(ReviewedCase reviewed, String when) {
        return CaseFindings.of(
                reviewed,
                CaseTrail.NONE,
                CaseIdentity.of(scan.series(), Optional.empty()),
                RunNote.WINDOW,
                new RunTimes(
                        Optional.of(Instant.parse(when)),
                        Optional.empty(),
                        Instant.parse(when),
                        RunTimes.Seconds.UNKNOWN));
    }

    @Test
    void anUnchangedResultIsTheSameObjectWheneverItIsWrittenAndAChangedOneIsAnother() throws IOException {
        ReviewedCase reviewed = scan.predicted();
        Attributes first = written(at(reviewed, "2026-01-05T10:00:00Z"), "muscle.seg.dcm");
        Attributes again = written(at(reviewed, "2026-02-06T11:30:00Z"), "muscle.seg.dcm");
        assertThat(again.getString(Tag.ContentDate)).isNotEqualTo(first.getString(Tag.ContentDate));
        erase(reviewed, 3);
        Attributes edited = written(at(reviewed, "2026-01-05T10:00:00Z"), "muscle.seg.dcm");
        reviewed.decide(Optional.of(Decision.APPROVED));
        Attributes approved = written(at(reviewed, "2026-01-05T10:00:00Z"), "muscle.seg.dcm");
        for (int tag : new int[] {Tag.SOPInstanceUID, Tag.SeriesInstanceUID}) {
            assertThat(again.getString(tag)).isEqualTo(first.getString(tag));
            assertThat(edited.getString(tag)).isNotEqualTo(first.getString(tag));
            assertThat(approved.getString(tag)).isNotIn(first.getString(tag), edited.getString(tag));
        }
        for (Attributes version : new Attributes[] {again, edited, approved}) {
            assertThat(segment(version).getString(Tag.TrackingUID))
                    .isEqualTo(segment(first).getString(Tag.TrackingUID));
        }
    }

    @Test
    void longNamesAreCutToWhatDicomTakes() throws IOException {
        String who = "Dr. 山田太郎 von und zu Oberniederhausen-Schleißheim, Radiologie 2 Süd";
        CaseFindings findings = doneBy(who, Optional.empty(), c -> {
            c.accept(scan.result());
            erase(c, 3);
            c.decide(Optional.of(Decision.APPROVED));
        });
        Attributes muscle = written(findings, "muscle.seg.dcm");
        for (int tag : new int[] {Tag.SeriesDescription, Tag.ContentDescription, Tag.ContentCreatorName}) {
            assertThat(muscle.getString(tag).getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64);
        }
        assertThat(segment(muscle).getString(Tag.SegmentDescription)).contains("approved by " + who);
    }

    @Test
    void thePatientAndTheStudyStandAsInTheScan() throws IOException {
        Attributes muscle = written(scan.findings(scan.predicted()), "muscle.seg.dcm");
        var header = scan.series().header();
        assertThat(muscle.getString(Tag.PatientName)).isEqualTo("Yamada^Tarou=山田^太郎");
        assertThat(muscle.getString(Tag.PatientID)).isEqualTo(header.patient().id());
        assertThat(muscle.getString(Tag.StudyInstanceUID))
                .isEqualTo(header.study().instanceUid());
        assertThat(muscle.getString(Tag.FrameOfReferenceUID))
                .isEqualTo(header.series().frameOfReferenceUid());
        assertThat(muscle.contains(Tag.AccessionNumber)).isTrue();
        assertThat(muscle.getString(Tag.SeriesInstanceUID))
                .isNotEqualTo(header.series().instanceUid());
    }

    @Test
    void whatCannotBeWrittenIsSaid() {
        ReviewedCase nifti = new ReviewedCase(Cases.series(Patient.UNKNOWN));
        nifti.accept(Cases.found(10, 20));
        assertThat(SEG.impossible(CaseFindings.of(nifti, CaseTrail.NONE)))
                .hasValueSatisfying(why -> assertThat(why).contains("not read from DICOM"));
        ReviewedCase nothing = new ReviewedCase(scan.series());
        nothing.accept(Cases.notFound());
        assertThat(SEG.impossible(scan.findings(nothing)))
                .hasValueSatisfying(why -> assertThat(why).contains("neither muscle nor a C3 section"));
        assertThat(SEG.impossible(scan.findings(scan.predicted()))).isEmpty();
    }
}
