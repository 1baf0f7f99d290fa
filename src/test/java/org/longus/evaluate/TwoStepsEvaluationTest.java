package org.longus.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.nifti.NiftiWriter;
import org.longus.model.DeviceChoice;
import org.longus.model.Packs;
import org.longus.pipeline.C3Pipeline;
import org.longus.volume.Geometry;
import org.longus.volume.Grids;
import org.longus.volume.Progress;
import org.longus.volume.Vec3;

/**
 * A section pack with two steps against the truth. The scan: a slab on slices 10 to 26 (z 120 to 152, middle 136), C2/C3 as
 * the pack sees it on slice 24 (z 148) and C3/C4 on slice 15 (z 130), so that C3's middle lies between two slices, at 139.
 */
class TwoStepsEvaluationTest {
    @TempDir
    private Path folder;

    private Evaluation evaluate(List<String> discs, String... rows) throws IOException {
        Geometry grid = Geometry.axial(60, 60, 50, new Vec3(-30, -30, 100), 1, 1, 2);
        NiftiWriter.write(
                Grids.of(grid, (i, j, k) -> {
                    boolean disc = k == 24 && i < 32 || k == 15 && i >= 32;
                    return k >= 10 && k <= 26 ? disc ? 1000 : 600 : 0;
                }),
                folder.resolve("ct.nii.gz"));
        Path truth = Files.writeString(
                folder.resolve("truth.csv"),
                "case,group,input,c3_z_mm,c2c3_z_mm,c3c4_z_mm,muscle_mask,muscle_z_mm,members\n"
                        + String.join("\n", rows));
        try (C3Pipeline pipeline = C3Pipeline.open(
                Packs.twoSteps(folder.resolve("section"), discs),
                Packs.muscle(folder.resolve("muscle")),
                DeviceChoice.CPU)) {
            return new Evaluator(pipeline, Throwable::getMessage, name -> Progress.NONE).evaluate(truth);
        }
    }

    private static SectionScore.Fit fit(Evaluation evaluation, int row) {
        return evaluation.cases().get(row).section().orElseThrow().fit().orElseThrow();
    }

    @Test
    void theErrorIsThatOfTheCentreAndNotOfASliceAndEachStepHasItsOwn() throws IOException {
        Evaluation evaluation =
                evaluate(List.of("0"), "discs,a,ct.nii.gz,138.5,148.5,129,,,", "centre,b,ct.nii.gz,138.5,,,,,");
        SectionScore.Fit fit = fit(evaluation, 0);
        StepsFit steps = fit.steps().orElseThrow();
        assertThat(fit.errorMm()).isCloseTo(0.5, within(1e-3));
        assertThat(steps.coarseErrorMm()).isCloseTo(-2.5, within(1e-6));
        assertThat(steps.coarseLengthMm()).isCloseTo(34, within(1e-9));
        assertThat(steps.upperDiscErrorMm().orElseThrow()).isCloseTo(-0.5, within(1e-3));
        assertThat(steps.lowerDiscErrorMm().orElseThrow()).isCloseTo(1, within(1e-3));
        assertThat(steps.differenceMm().orElseThrow()).isCloseTo(3, within(1e-3));
        assertThat(steps.spreadMm()).hasValue(0);
        assertThat(fit(evaluation, 1).steps().orElseThrow().upperDiscErrorMm()).isEmpty();
        StepsFigures figures =
                evaluation.groups().getFirst().section().orElseThrow().steps().orElseThrow();
        assertThat(figures.refined()).isEqualTo(1);
        assertThat(figures.discErrorMm().orElseThrow().count()).isEqualTo(2);
        assertThat(figures.discErrorMm().orElseThrow().most()).isCloseTo(1, within(1e-3));
        assertThat(figures.coarseErrorMm().orElseThrow().median()).isCloseTo(2.5, within(1e-6));
    }

    @Test
    void aSecondStepThatIsNotBelievedHasNoErrorOfItsOwn() throws IOException {
        Evaluation evaluation = evaluate(List.of("swapped"), "coarse,a,ct.nii.gz,138.5,148.5,129,,,");
        SectionScore.Fit fit = fit(evaluation, 0);
        assertThat(fit.errorMm()).isCloseTo(-2.5, within(1e-6));
        assertThat(fit.steps().orElseThrow().upperDiscErrorMm()).isEmpty();
        assertThat(fit.steps().orElseThrow().differenceMm()).isEmpty();
        assertThat(fit.steps().orElseThrow().believed()).isZero();
        StepsFigures figures =
                evaluation.groups().getFirst().section().orElseThrow().steps().orElseThrow();
        assertThat(figures.sections()).isEqualTo(1);
        assertThat(figures.refined()).isZero();
        assertThat(figures.differenceMm()).isEmpty();
    }

    @Test
    void allOfItIsWritten() throws IOException {
        Evaluation evaluation = evaluate(List.of("0"), "discs,a,ct.nii.gz,138.5,148.5,129,,,");
        evaluation.write(folder.resolve("out"));
        List<String> csv = Files.readAllLines(folder.resolve("out/evaluation.csv"));
        List<String> header = Arrays.asList(csv.get(0).split(","));
        String[] row = csv.get(1).split(",", -1);
        assertThat(row[header.indexOf("c3_error_mm")]).isEqualTo("0.5000");
        assertThat(row[header.indexOf("coarse_error_mm")]).isEqualTo("-2.5000");
        assertThat(row[header.indexOf("upper_disc_error_mm")]).isEqualTo("-0.5000");
        assertThat(row[header.indexOf("lower_disc_error_mm")]).isEqualTo("1.0000");
        assertThat(row[header.indexOf("difference_mm")]).isEqualTo("3.0000");
        assertThat(row[header.indexOf("spread_mm")]).isEqualTo("0.0000");
        assertThat(row[header.indexOf("believed")]).isEqualTo("1");
        assertThat(evaluation.table()).contains("by the second step", "1 of 1", "disc error mm");
        assertThat(new ObjectMapper()
                        .readTree(folder.resolve("out/evaluation.json").toFile())
                        .at("/cases/0/section/fit/steps/differenceMm")
                        .asDouble())
                .isEqualTo(3);
    }
}
