package org.longus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.longus.edit.Edits;
import org.longus.export.CaseFindings;
import org.longus.export.folder.CaseExport;
import org.longus.export.workbook.Sheet;
import org.longus.io.nifti.NiftiReader;
import org.longus.review.Cases;
import org.longus.review.Decision;
import org.longus.review.ReviewedCase;
import org.longus.review.store.CaseTrail;

/** {@code longus analyze} into a folder that holds results: what is done stays, what a person worked on is kept, nothing old looks current. */
class GivenAgainTest extends BatchFixture {
    @Test
    void aRunThatIsGivenAgainGoesOnAndTheWorkbookHasAllOfBoth() throws IOException {
        Path a = dicom("a", "HN-1", 1, 30, 50);
        Path b = dicom("b", "HN-2", 1, 30, 60);
        assertThat(analyze(a)).isZero();
        assertThat(folders()).as("one case has its own workbook").containsExactly("HN-1_20260131_1");
        byte[] before = Files.readAllBytes(out().resolve("HN-1_20260131_1/result.json"));
        assertThat(analyze(a, b)).isZero();
        assertThat(measured).hasSize(1);
        assertThat(said).contains("HN-1_20260131_1: SMA 36.0 cm2, mean 50 HU").contains("done already");
        assertThat(out().resolve("HN-1_20260131_1/result.json")).hasBinaryContent(before);
        assertThat(rows("SMA (cm2)")).containsOnlyKeys("HN-1_20260131_1", "HN-2_20260131_1");
        // another run into the same folder, of other inputs
        assertThat(analyze(dicom("c", "HN-3", 1, 30, 70))).isZero();
        assertThat(rows("SMA (cm2)")).hasSize(3);
        // other models, another answer
        version = "2";
        assertThat(analyze(a, b)).isZero();
        assertThat(measured).hasSize(2);
        assertThat(analyze(a, b, a)).isZero();
        assertThat(measured).isEmpty();
        assertThat(analyze(a, a, "--overwrite")).isZero();
        assertThat(measured).as("once a run").hasSize(1);
        // a mask that is not the one which was written
        Files.writeString(out().resolve("HN-2_20260131_1/muscle.nii.gz"), "drawn elsewhere");
        assertThat(analyze(b)).isZero();
        assertThat(measured).hasSize(1);
        assertThat(out().resolve("HN-2_20260131_1/muscle (changed by hand).nii.gz"))
                .hasContent("drawn elsewhere");
    }

    @Test
    void onlyTheFormatsThatAreAskedForAreWrittenAndAskingForMoreMeasuresAgain() throws IOException {
        Path a = nifti("scan.nii.gz", 50);
        assertThat(analyze(a, "--format", "png,json")).isZero();
        Path folder = out().resolve("n-scan");
        assertThat(folder).isDirectoryContaining("glob:**overlay.png");
        assertThat(folder.resolve("muscle.nii.gz")).doesNotExist();
        assertThat(analyze(a, "--format", "png")).isZero();
        assertThat(measured).as("it has all that is asked for").isEmpty();
        assertThat(analyze(a)).isZero();
        assertThat(measured).hasSize(1);
        assertThat(folder.resolve("muscle.nii.gz")).isNotEmptyFile();
        assertThat(folder.resolve("models.nii.gz")).doesNotExist();
        assertThat(analyze(a, "--models-mask")).isZero();
        assertThat(folder.resolve("models.nii.gz")).isNotEmptyFile();
    }

    @Test
    void aReviewedResultIsKeptUntilOverwriteIsSaidAndThenPutAside() throws IOException {
        Path a = nifti("scan.nii.gz", 50);
        ReviewedCase reviewed = new ReviewedCase(NiftiReader.read(a));
        reviewed.accept(Cases.found(10, 20));
        reviewed.edit(Edits.BRUSH, Cases.muscle(15, 6).mask());
        reviewed.decide(Optional.of(Decision.APPROVED));
        Path window = CaseExport.export(CaseFindings.of(reviewed, CaseTrail.NONE), out())
                .folder();
        assertThat(analyze(a)).isZero();
        assertThat(measured).isEmpty();
        assertThat(said).contains("kept as a person left it: approved", "--overwrite");
        assertThat(result("n-scan").at("/review/state").asText()).isEqualTo("approved");
        assertThat(analyze(a, nifti("other.nii", 60))).isZero();
        assertThat(rows("State")).containsEntry("n-scan", "approved").containsEntry("n-other", "predicted");

        assertThat(analyze(a, "--overwrite")).isZero();
        assertThat(result("n-scan").at("/review/state").asText()).isEqualTo("predicted");
        assertThat(window.getFileName()).hasToString("n-scan");
        try (var kept = Files.list(out().resolve("earlier"))) {
            Path aside = kept.toList().getFirst();
            assertThat(aside.getFileName().toString()).startsWith("n-scan ");
            assertThat(aside.resolve("result.json")).content().contains("approved");
            assertThat(told).contains(aside.toString());
        }
        assertThat(rows("State")).as("earlier ones are no cases").hasSize(2);
    }

    @Test
    void aRunThatFailsDoesNotLeaveTheOldResultLookingCurrent() throws IOException {
        Path a = nifti("ct.nii", 50);
        Path b = nifti("b.nii", 60);
        analyze(a, b);
        thrown = new IllegalStateException("broken");
        analyze(a, "--overwrite");
        assertThat(folders()).as("nothing that it depends on has changed").contains("n-ct");
        Files.writeString(a, "no CT any more");
        assertThat(analyze(a)).isEqualTo(1);
        assertThat(folders()).containsExactly("earlier", "n-b", "report.xlsx");
        assertThat(told).contains("no longer current", out().resolve("earlier").toString());
        assertThat(Sheet.values(out().resolve("report.xlsx"), "Error")).hasSize(1);
        // gone is not changed
        Files.delete(b);
        assertThat(analyze(b)).isEqualTo(1);
        assertThat(folders()).contains("n-b");
    }

    @Test
    void aWorkbookThatCannotBeReplacedCostsNothing() throws IOException {
        Path a = nifti("a.nii", 50);
        Path b = nifti("b.nii", 60);
        Files.createDirectories(out().resolve("report.xlsx"));
        assertThat(analyze(a, b)).isZero();
        assertThat(told).contains("report.xlsx cannot be replaced", "report-2.xlsx");
        assertThat(Sheet.values(out().resolve("report-2.xlsx"), "Case")).containsExactly("n-a", "n-b");
        Files.delete(out().resolve("report.xlsx"));
        assertThat(analyze(a, b)).isZero();
        assertThat(told).isEmpty();
        assertThat(rows("Case")).containsOnlyKeys("n-a", "n-b");
    }

    @Test
    void thePaperOfReportsIsNamedAndAnotherOneMakesThemAnew() throws IOException {
        Path a = nifti("scan.nii.gz", 50);
        assertThat(analyze(a, "--format", "pdf", "--paper", "Letter")).isZero();
        assertThat(Files.readString(out().resolve("n-scan/result.json"))).contains("\"paper\" : \"LETTER\"");
        assertThat(analyze(a, "--format", "pdf", "--paper", "letter")).isZero();
        assertThat(measured).isEmpty();
        assertThat(analyze(a, "--format", "pdf", "--paper", "a4")).isZero();
        assertThat(measured).hasSize(1);
        assertThat(analyze(a, "--paper", "a5")).isEqualTo(2);
    }
}
