package org.longus.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.nifti.NiftiWriter;
import org.longus.model.DeviceChoice;
import org.longus.model.Packs;
import org.longus.pipeline.C3Pipeline;
import org.longus.review.QualityFlag.Code;
import org.longus.volume.Geometry;
import org.longus.volume.Grids;
import org.longus.volume.Mask;
import org.longus.volume.Progress;
import org.longus.volume.Vec3;

/**
 * Whether the models say so when they err. C3: slices 10 to 26 (z 120 to 152, middle 136). On slice 40 (z 180) four of five members mark
 * 2 cm2 and two of them 2.5 cm2: 25 % apart.
 */
class DoubtEvaluationTest {
    private static final Geometry GRID = Geometry.axial(60, 60, 50, new Vec3(-30, -30, 100), 1, 1, 2);

    @TempDir
    private Path folder;

    private Evaluation evaluate(double limitPercent, String... rows) throws IOException {
        NiftiWriter.write(
                Grids.of(
                        GRID,
                        (i, j, k) -> k >= 10 && k <= 26
                                ? 600
                                : k == 40 && j >= 24 && j < 34 && i >= 20 && i < 45 ? i < 40 ? 130 : 90 : 0),
                folder.resolve("ct.nii.gz"));
        draw("wide", 45);
        draw("right", 40);
        Path truth = Files.writeString(
                folder.resolve("truth.csv"),
                "case,group,input,c3_z_mm,muscle_mask,muscle_z_mm,members\n" + String.join("\n", rows));
        Path muscle = Packs.write(
                folder.resolve("muscle"), "muscle", List.of("P", "L"), List.of(1.0, 1.0), List.of(64, 64), m -> {
                    ((ObjectNode) m.get("input")).putArray("clipHu").add(0).add(200);
                    m.putObject("doubt").put("apartPercent", limitPercent).put("areaErrorPercent", 10);
                });
        try (C3Pipeline pipeline =
                C3Pipeline.open(Packs.section(folder.resolve("section")), muscle, DeviceChoice.CPU)) {
            return new Evaluator(pipeline, Throwable::getMessage, name -> Progress.NONE).evaluate(truth);
        }
    }

    private void draw(String name, int toI) throws IOException {
        Mask mask = Mask.where(60, 60, 1, p -> p / 60 >= 24 && p / 60 < 34 && p % 60 >= 20 && p % 60 < toI);
        NiftiWriter.write(mask.asSliceOf(50, 40), GRID, folder.resolve(name + ".nii.gz"));
    }

    @Test
    void errorsOfTheAreaAndOthersAreCountedByTheirWarnings() throws IOException {
        Evaluation evaluation = evaluate(
                20,
                "off by a fifth,g,ct.nii.gz,,wide.nii.gz,180,",
                "right,g,ct.nii.gz,,right.nii.gz,180,",
                "alone,g,ct.nii.gz,,wide.nii.gz,180,1");
        MuscleScore score = evaluation.cases().getFirst().muscle().orElseThrow();
        assertThat(score.apartPercent().orElseThrow()).isCloseTo(25, within(1e-9));
        assertThat(score.meanAreaErrorPercent()).isCloseTo(-20, within(1e-9));
        assertThat(score.warnings()).contains(Code.AREA_DOUBTFUL).doesNotContain(Code.C3_NOT_FOUND);
        assertThat(evaluation.cases().get(2).muscle().orElseThrow().apartPercent())
                .isEmpty();
        DoubtFigures doubt = evaluation.groups().getFirst().doubt();
        assertThat(doubt.area())
                .contains(new DoubtFigures.Split(new DoubtFigures.Told(1, 1, 1), new DoubtFigures.Told(1, 1, 1)));
        assertThat(doubt.slicesLeftOut()).isEqualTo(1);
        assertThat(evaluation.table())
                .contains(
                        "area error over 10 %",
                        "1; 1 carry AREA_DOUBTFUL, 1 any warning", "1 slices, left out: not all members vote");
    }

    @Test
    void belowTheLimitNothingIsDoubted() throws IOException {
        Evaluation evaluation = evaluate(26, "off by a fifth,g,ct.nii.gz,,wide.nii.gz,180,");
        assertThat(evaluation
                        .groups()
                        .getFirst()
                        .doubt()
                        .area()
                        .map(s -> s.wrong().doubtful()))
                .contains(0);
    }

    @Test
    void errorsOfTheLevelAreCountedLikewise() throws IOException {
        Evaluation evaluation = evaluate(20, "far,g,ct.nii.gz,140,,,", "near,h,ct.nii.gz,137,,,");
        assertThat(evaluation.groups().stream()
                        .map(g -> g.doubt().section().orElseThrow())
                        .map(s -> List.of(s.wrong().cases(), s.others().cases())))
                .containsExactly(List.of(1, 0), List.of(0, 1));
        assertThat(evaluation.groups().getFirst().doubt().area()).isEqualTo(Optional.empty());
    }

    @Test
    void theRowOfACaseHasThem() throws IOException {
        evaluate(20, "one,g,ct.nii.gz,136,wide.nii.gz,180,", "alone,g,ct.nii.gz,,wide.nii.gz,180,1")
                .write(folder.resolve("out"));
        List<String> csv = Files.readAllLines(folder.resolve("out/evaluation.csv"));
        List<String> header = Arrays.asList(csv.get(0).split(","));
        String[] row = csv.get(1).replace("\"", "").split(",", -1);
        assertThat(row[header.indexOf("apart_percent")]).isEqualTo("25.0000");
        assertThat(row[header.indexOf("flags")].split(";")).contains("AREA_DOUBTFUL", "AREA_IMPLAUSIBLE");
        assertThat(header).contains("section_flags");
        assertThat(csv.get(2).split(",", -1)[header.indexOf("apart_percent")]).isEmpty();
    }
}
