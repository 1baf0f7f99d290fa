package org.longus.export.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.io.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.edit.EditAction;
import org.longus.edit.EditKind;
import org.longus.edit.Edits;
import org.longus.edit.MaskSource;
import org.longus.export.CaseFindings;
import org.longus.export.Exporter;
import org.longus.export.Review;
import org.longus.io.mask.MaskOrigin;
import org.longus.io.mask.MaskOrigin.How;
import org.longus.io.open.MaskOpener;
import org.longus.review.ProvenanceText;
import org.longus.review.QualityFlag;
import org.longus.review.ReviewedCase;
import org.longus.review.store.CaseTrail;
import org.longus.volume.Mask;

/** Where an opened mask comes from is told wherever the mask is, and what is written of it afterwards is true. */
class OpenedMaskTest {
    @TempDir
    Path folder;

    private static EditAction from(Optional<MaskOrigin> origin) {
        return EditAction.opened(new MaskSource("truth.dcm", "DICOM SEG", "Muscle by Anna", "ab12", origin));
    }

    private static EditAction from(How how, String algorithm) {
        return from(Optional.of(new MaskOrigin(how, algorithm, "Anna")));
    }

    private ReviewedCase opened(EditAction action) {
        ReviewedCase reviewed = Scan.axial(folder.resolve("scan")).predicted();
        Mask now = reviewed.current().orElseThrow().mask();
        reviewed.edit(action, Mask.where(now.sizeI(), now.sizeJ(), 1, p -> p > 40 && p < 90));
        return reviewed;
    }

    private static void brush(ReviewedCase reviewed) {
        Mask now = reviewed.current().orElseThrow().mask();
        reviewed.edit(Edits.BRUSH, now.or(Mask.where(now.sizeI(), now.sizeJ(), 1, p -> p < 30)));
    }

    private Path written(ReviewedCase reviewed, Exporter exporter) throws IOException {
        CaseFindings findings = CaseFindings.of(reviewed, CaseTrail.NONE);
        Path out = Files.createDirectories(folder.resolve("out-" + exporter.id()));
        exporter.write(findings, out);
        return out.resolve(exporter.files(findings).getFirst());
    }

    private Attributes segment(ReviewedCase reviewed) throws IOException {
        Path seg = written(reviewed, new SegExporter());
        assertThat(IndependentReaders.errors(seg)).isEmpty();
        try (ImageInputStream in = new ImageInputStream(seg.toFile())) {
            return in.readDataset(-1, -1).getSequence(Tag.SegmentSequence).get(0);
        }
    }

    @Test
    void aMaskDrawnByHandStaysManualWhileOnlyHandsChangeIt() throws IOException {
        ReviewedCase reviewed = opened(from(How.MANUAL, ""));
        Attributes as = segment(reviewed);
        assertThat(as.getString(Tag.SegmentAlgorithmType)).isEqualTo("MANUAL");
        assertThat(as.contains(Tag.SegmentationAlgorithmIdentificationSequence)).isFalse();
        assertThat(as.getString(Tag.SegmentDescription))
                .contains("opened from a file ('truth.dcm', DICOM SEG, 'Muscle by Anna', drawn by hand, as the file"
                        + " states)")
                .contains("Made by Anna")
                .contains("SHA-256 of the file: ab12");
        brush(reviewed);
        assertThat(segment(reviewed).getString(Tag.SegmentAlgorithmType)).isEqualTo("MANUAL");
        reviewed.edit(
                EditAction.of(EditKind.RESET),
                reviewed.automatic().orElseThrow().mask());
        brush(reviewed);
        assertThat(segment(reviewed).getString(Tag.SegmentAlgorithmType))
                .as("the models' again, and changed")
                .isEqualTo("SEMIAUTOMATIC");
    }

    @Test
    void anotherProgramsMaskKeepsItsNameAndIsNeverToldAsOfLongusModels() throws IOException {
        ReviewedCase reviewed = opened(from(How.AUTOMATIC, "nnU-Net"));
        Attributes as = segment(reviewed);
        assertThat(as.getString(Tag.SegmentAlgorithmType)).isEqualTo("AUTOMATIC");
        assertThat(as.getString(Tag.SegmentAlgorithmName)).isEqualTo("nnU-Net");
        assertThat(as.contains(Tag.SegmentationAlgorithmIdentificationSequence)).isFalse();
        brush(reviewed);
        assertThat(segment(reviewed).getString(Tag.SegmentAlgorithmType)).isEqualTo("SEMIAUTOMATIC");
    }

    @Test
    void whatTheFileDoesNotStateIsToldAsUnknownAndClaimsTheLeast() throws IOException {
        for (Optional<MaskOrigin> origin :
                java.util.List.of(Optional.<MaskOrigin>empty(), Optional.of(MaskOrigin.UNKNOWN))) {
            Attributes as = segment(opened(from(origin)));
            assertThat(as.getString(Tag.SegmentAlgorithmType)).isEqualTo("SEMIAUTOMATIC");
            assertThat(as.getString(Tag.SegmentAlgorithmName)).isEqualTo("Not stated by the file opened");
            assertThat(as.getString(Tag.SegmentDescription)).contains("the file does not state how it was made");
        }
    }

    @Test
    void ourOwnReaderFindsTheOriginAgain() throws IOException {
        ReviewedCase reviewed = opened(from(How.MANUAL, ""));
        assertThat(MaskOpener.open(written(reviewed, new SegExporter()))
                        .segments()
                        .getFirst()
                        .origin()
                        .how())
                .isEqualTo(How.MANUAL);
        ReviewedCase other = opened(from(How.AUTOMATIC, "nnU-Net"));
        MaskOrigin read = MaskOpener.open(written(other, new RtStructExporter()))
                .segments()
                .getFirst()
                .origin();
        assertThat(read.how()).isEqualTo(How.AUTOMATIC);
        assertThat(read.algorithm()).isEqualTo("nnU-Net");
    }

    @Test
    void reportsSayThatItIsNotTheModelsAndGiveNoShareOfTheirPixels() throws IOException {
        ReviewedCase reviewed = opened(from(How.MANUAL, ""));
        assertThat(reviewed.flags())
                .filteredOn(f -> f.code() == QualityFlag.Code.MASK_OPENED)
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.sentence())
                            .isEqualTo("Mask opened from a file ('truth.dcm', DICOM SEG, 'Muscle by Anna', drawn by"
                                    + " hand, as the file states), not the models'.");
                    assertThat(f.brief()).isEqualTo("Mask opened from a file, not the models'");
                });
        assertThat(reviewed.flags()).extracting(QualityFlag::code).doesNotContain(QualityFlag.Code.EDITED);
        Review review = CaseFindings.of(reviewed, CaseTrail.NONE).review();
        assertThat(review.mask()).isEqualTo(Review.Mask.OPENED);
        assertThat(review.editedShare()).isEmpty();
        assertThat(review.maskText()).startsWith("opened from a file (");
        assertThat(written(reviewed, new SrExporter()))
                .satisfies(sr -> assertThat(IndependentReaders.errors(sr)).isEmpty());
        brush(reviewed);
        assertThat(CaseFindings.of(reviewed, CaseTrail.NONE).review().maskText())
                .endsWith(", then changed by hand");
    }

    @Test
    void undoBringsTheModelsMaskBackWithAllThatIsSaidOfIt() {
        ReviewedCase reviewed = opened(from(How.MANUAL, ""));
        reviewed.undo();
        Review review = CaseFindings.of(reviewed, CaseTrail.NONE).review();
        assertThat(review.mask()).isEqualTo(Review.Mask.MODELS);
        assertThat(review.opened()).isEmpty();
    }

    @Test
    void withoutTheFilesNameTheSentenceStaysGoodEnglish() {
        MaskSource told = new MaskSource("", "DICOM SEG", "", "", Optional.of(new MaskOrigin(How.MANUAL, "", "")));
        assertThat(ProvenanceText.of(EditAction.opened(told))).isEqualTo("Mask opened from a file (DICOM SEG)");
        ReviewedCase reviewed = opened(EditAction.opened(told));
        assertThat(CaseFindings.of(reviewed, CaseTrail.NONE).review().maskText())
                .isEqualTo("opened from a file (DICOM SEG, drawn by hand, as the file states)");
    }
}
