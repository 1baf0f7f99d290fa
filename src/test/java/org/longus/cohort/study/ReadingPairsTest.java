package org.longus.cohort.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.cohort.study.ReadingPairs.Comparison;
import org.longus.export.Review;
import org.longus.io.nifti.NiftiWriter;
import org.longus.io.table.patient.StudyTable;
import org.longus.patient.Patient;
import org.longus.review.ReviewState;
import org.longus.volume.Geometry;
import org.longus.volume.Grids;
import org.longus.volume.Mask;

class ReadingPairsTest {
    private static final int SIZE = 8;
    private static final Geometry GRID = Grids.headFirst(SIZE, SIZE, 3, 2);

    @TempDir
    Path folder;

    /** So many pixels in a row of one slice. */
    private static void mask(Path file, Geometry grid, int k, int pixels) throws IOException {
        int plane = grid.sizeI() * grid.sizeJ();
        NiftiWriter.write(
                Mask.where(grid.sizeI(), grid.sizeJ(), grid.sizeK(), p -> p >= k * plane && p < k * plane + pixels),
                grid,
                file);
    }

    @Test
    void modelsEditsAndTruthAreComparedPairByPairAndWhoCannotBeIsCounted() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        StudyFixture cases = new StudyFixture(out);
        mask(cases.add("A_1", "A", Patient.UNKNOWN, 30).resolve("muscle.nii.gz"), GRID, 1, 4);
        mask(cases.add("B_1", "B", Patient.UNKNOWN, 30).resolve("muscle.nii.gz"), GRID, 1, 4);
        mask(cases.add("C_1", "C", Patient.UNKNOWN, 30).resolve("muscle.nii.gz"), GRID, 1, 4);
        Review edited = StudyFixture.review(ReviewState.EDITED, Review.Mask.EDITED);
        Path d = cases.add("D_1", "D", "2026-01-31", Patient.UNKNOWN, 30, edited);
        mask(d.resolve("muscle.nii.gz"), GRID, 1, 6);
        mask(d.resolve("models.nii.gz"), GRID, 1, 4);
        mask(folder.resolve("a.nii.gz"), GRID, 1, 6);
        mask(folder.resolve("b.nii.gz"), GRID, 2, 6);
        mask(folder.resolve("c.nii.gz"), Grids.headFirst(SIZE, SIZE, 4, 2), 1, 6);
        Path table = Files.writeString(
                folder.resolve("t.csv"), "PatientID,truth_mask\nA,a.nii.gz\nB,b.nii.gz\nC,c.nii.gz\nD,gone.nii.gz\n");
        StudySubjects subjects = StudySubjects.of(out, StudyTable.read(table));
        List<Comparison> found = new ReadingPairs(out, folder)
                .of(StudyCases.read(out, Optional.of(subjects)).all());

        Comparison truth = of(found, "models", "truth");
        assertThat(truth.pairs()).extracting(p -> p.of().key()).containsExactly("A_1", "B_1");
        assertThat(truth.pairs().getFirst().dice()).hasValue(0.8);
        assertThat(truth.pairs().getFirst().differenceCm2())
                .isCloseTo(-2 * GRID.pixelAreaCm2(), org.assertj.core.api.Assertions.within(1e-12));
        assertThat(truth.pairs().getLast().dice()).isEmpty();
        assertThat(truth.pairs().getLast().note()).contains("different slices");
        assertThat(truth.leftOut())
                .containsEntry("the masks lie on different grids", 1)
                .containsEntry("truth: the mask file is missing or no NIfTI", 1);
        Comparison edits = of(found, "models", "edited");
        assertThat(edits.pairs()).extracting(p -> p.of().key()).containsExactly("D_1");
        assertThat(edits.pairs().getFirst().dice()).hasValue(0.8);
    }

    private static Comparison of(List<Comparison> all, String first, String second) {
        return all.stream()
                .filter(c -> c.key().equals(new ReadingPairs.Key(first, second, true)))
                .findFirst()
                .orElseThrow();
    }
}
