package org.longus.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.nifti.NiftiWriter;
import org.longus.measure.VoteCalibration.Bin;
import org.longus.model.DeviceChoice;
import org.longus.model.Packs;
import org.longus.pipeline.C3Pipeline;
import org.longus.volume.Geometry;
import org.longus.volume.Grids;
import org.longus.volume.Mask;
import org.longus.volume.Progress;
import org.longus.volume.Vec3;

/**
 * The whole way with networks whose answer is known: slices above 500 HU are the section, and of the muscle's members the
 * n-th marks what is above 40 + 20 n HU, so that their majority is above 100.
 *
 * <p>The scan: a slab of 600 HU on slices 10..26 (z 120..152, middle 136). On slice 40 (z 180) a block of 130 HU, 20 x 10
 * pixels of 1 mm2, and right beside it one of 90 HU, 5 x 10. Reader A drew both blocks, reader B the first.
 */
class EvaluatorTest {
    private static final Geometry GRID = Geometry.axial(60, 60, 50, new Vec3(-30, -30, 100), 1, 1, 2);
    private static final String HEADER = "case,group,input,c3_z_mm,c2c3_z_mm,c3c4_z_mm,muscle_mask,muscle_z_mm,members";

    @TempDir
    private Path folder;

    @BeforeEach
    void scanAndReaders() throws IOException {
        NiftiWriter.write(
                Grids.of(
                        GRID,
                        (i, j, k) -> k >= 10 && k <= 26
                                ? 600
                                : k == 40 && j >= 24 && j < 34 && i >= 20 && i < 45 ? i < 40 ? 130 : 90 : 0),
                folder.resolve("ct.nii.gz"));
        NiftiWriter.write(Grids.of(GRID, (i, j, k) -> 0), folder.resolve("empty.nii.gz"));
        Mask a = Mask.where(60, 60, 1, p -> p / 60 >= 24 && p / 60 < 34 && p % 60 >= 20 && p % 60 < 45);
        NiftiWriter.write(a.asSliceOf(50, 40), GRID, folder.resolve("a.nii.gz"));
        BufferedImage b = new BufferedImage(60, 60, BufferedImage.TYPE_BYTE_GRAY);
        for (int p = 0; p < 3600; p++) {
            b.getRaster().setSample(p % 60, p / 60, 0, a.get(p) && p % 60 < 40 ? 255 : 0);
        }
        ImageIO.write(b, "png", folder.resolve("b.png").toFile());
    }

    private Evaluation evaluate(String... rows) throws IOException {
        Path truth = Files.writeString(folder.resolve("truth.csv"), HEADER + "\n" + String.join("\n", List.of(rows)));
        Path musclePack = Packs.write(
                folder.resolve("muscle"),
                "muscle",
                List.of("P", "L"),
                List.of(1.0, 1.0),
                List.of(64, 64),
                m -> ((ObjectNode) m.get("input")).set("clipHu", new ObjectMapper().valueToTree(List.of(0, 200))));
        try (C3Pipeline pipeline =
                C3Pipeline.open(Packs.section(folder.resolve("section")), musclePack, DeviceChoice.CPU)) {
            return new Evaluator(pipeline, Throwable::getMessage, name -> Progress.NONE).evaluate(truth);
        }
    }

    @Test
    void theSectionIsJudgedByCentreVertebraAndBody() throws IOException {
        Evaluation evaluation = evaluate(
                "by discs,right,ct.nii.gz,136,145,127,,,",
                "by distance,wrong,ct.nii.gz,160,,,,,",
                "none,right,empty.nii.gz,none,,,,,",
                "seen in nothing,missed,empty.nii.gz,140,,,,,",
                "said of all,wrongly,ct.nii.gz,none,,,,,");
        SectionFigures right = evaluation.groups().getFirst().section().orElseThrow();
        assertThat(right.errorMm().orElseThrow().median()).isCloseTo(0, within(1e-9));
        assertThat(right.rightVertebra()).isEqualTo(1);
        assertThat(right.judgedByDiscs()).isEqualTo(1);
        assertThat(right.dice().orElseThrow().median()).isEqualTo(1);
        assertThat(right.lengthMm().orElseThrow().median()).isCloseTo(34, within(1e-9));
        assertThat(right.withoutC3()).isEqualTo(1);
        assertThat(right.correctlyNotFound()).isEqualTo(1);

        SectionFigures wrong = evaluation.groups().get(1).section().orElseThrow();
        assertThat(wrong.errorMm().orElseThrow().median()).isCloseTo(-24, within(1e-9));
        assertThat(wrong.absoluteErrorMm().orElseThrow().median()).isCloseTo(24, within(1e-9));
        assertThat(wrong.judgedByDiscs()).isZero();
        assertThat(wrong.wrongVertebra()).containsExactly("by distance");

        assertThat(evaluation.groups().get(2).section().orElseThrow().missed()).containsExactly("seen in nothing");
        assertThat(evaluation.groups().get(3).section().orElseThrow().wronglyFound())
                .containsExactly("said of all");
    }

    @Test
    void theMuscleIsHeldAgainstEachReaderAndEachMember() throws IOException {
        MuscleScore score = evaluate("one,g,ct.nii.gz,,,,a.nii.gz;b.png,180,")
                .cases()
                .getFirst()
                .muscle()
                .orElseThrow();
        double diceToA = 2.0 * 200 / (200 + 250);
        assertThat(score.areaCm2()).isCloseTo(2.0, within(1e-9));
        assertThat(score.readers()).extracting(MuscleScore.Comparison::dice).containsExactly(diceToA, 1.0);
        assertThat(score.readers().getFirst().areaErrorCm2()).isCloseTo(-0.5, within(1e-9));
        assertThat(score.readers().getFirst().areaErrorPercent()).isCloseTo(-20, within(1e-9));
        assertThat(score.readers().getLast().hd95Mm()).hasValue(0);
        assertThat(score.betweenReaders())
                .singleElement()
                .satisfies(c -> assertThat(c.dice()).isCloseTo(diceToA, within(1e-12)));
        double mean = (diceToA + 1) / 2;
        assertThat(score.members()).extracting(MuscleScore.Member::dice).containsExactly(mean, mean, mean, mean, 0.0);
        // 130 HU is above 60, 80, 100 and 120, 90 HU above 60 and 80; each pixel counts for each reader
        assertThat(score.calibration().bins())
                .containsExactly(
                        new Bin(0, 6700, 0),
                        new Bin(1, 0, 0),
                        new Bin(2, 100, 50),
                        new Bin(3, 0, 0),
                        new Bin(4, 400, 400),
                        new Bin(5, 0, 0));
    }

    @Test
    void onlyTheNamedMembersVote() throws IOException {
        Evaluation evaluation = evaluate(
                "first,one,ct.nii.gz,,,,a.nii.gz,,1",
                "last,one,ct.nii.gz,,,,a.nii.gz,,5",
                "all,all,ct.nii.gz,,,,a.nii.gz,,");
        assertThat(evaluation.cases().get(0).muscle().orElseThrow().meanDice()).isEqualTo(1);
        assertThat(evaluation.cases().get(1).muscle().orElseThrow().areaCm2()).isZero();
        assertThat(evaluation.groups().getFirst().muscle().orElseThrow().members())
                .isEmpty();
        MemberFigures members =
                evaluation.groups().getLast().muscle().orElseThrow().members().orElseThrow();
        // the vote misses the 90 HU that members 1 and 2 mark; member 3, the median, misses it too
        assertThat(members.belowMedianMember()).isEmpty();
        assertThat(members.members().getFirst().dice().mean()).isEqualTo(1);
    }

    @Test
    void aCaseThatFailsIsNamedAndTheOthersAreJudged() throws IOException {
        Evaluation evaluation = evaluate(
                "no ct,g,nowhere.nii.gz,100,,,,,",
                "no mask,g,ct.nii.gz,136,,,gone.png,180,",
                "good,g,ct.nii.gz,136,,,b.png,180,",
                "other slice,g,ct.nii.gz,136,,,b.png,150,",
                "no member,g,ct.nii.gz,136,,,b.png,180,9");
        GroupFigures group = evaluation.groups().getFirst();
        assertThat(group.failed()).containsExactly("no ct", "no mask", "other slice", "no member");
        assertThat(evaluation.errors()).hasSize(4).anyMatch(e -> e.contains("nowhere.nii.gz"));
        assertThat(group.section().orElseThrow().withC3())
                .as("a neck counts once")
                .isEqualTo(1);
        assertThat(group.muscle().orElseThrow().slices()).isEqualTo(1);
    }

    @Test
    void allFiguresAreWritten() throws IOException {
        Evaluation evaluation = evaluate(
                "good,g,ct.nii.gz,136,,,a.nii.gz;b.png,180,", "none,g,empty.nii.gz,none,,,,,", "bad,g,no,,,,,,");
        evaluation.write(folder.resolve("out"));
        JsonNode json = new ObjectMapper()
                .readTree(folder.resolve("out/evaluation.json").toFile());
        assertThat(json.at("/models/1/sha256").asText()).hasSize(64);
        JsonNode group = json.at("/groups/0");
        assertThat(group.at("/section/errorMm/median").asDouble()).isZero();
        assertThat(group.at("/muscle/dice/mean").asDouble()).isCloseTo(0.9444, within(1e-9));
        assertThat(group.at("/muscle/smi/of").asText()).contains("height of 1 m");
        assertThat(group.at("/muscle/smi/pearson").isNull()).isTrue();
        assertThat(group.at("/muscle/calibrations/0/bins/2/trueShare").asDouble())
                .isEqualTo(0.5);
        assertThat(json.at("/cases/0/truth/c3").asDouble()).isEqualTo(136);
        assertThat(json.at("/cases/1/truth/c3").asText()).isEqualTo("none");
        assertThat(json.at("/cases/2/error").asText()).contains("does not exist");
        List<String> csv = Files.readAllLines(folder.resolve("out/evaluation.csv"));
        assertThat(csv).hasSize(4);
        assertThat(csv.get(1)).startsWith("good,g,").contains("0.8889;1.0000");
        // the chosen slice is a full square of bone
        List<String> header = Arrays.asList(csv.get(0).split(","));
        String[] good = csv.get(1).replace("\"", "").split(",", -1);
        assertThat(good[header.indexOf("chosen_slice_area_cm2")]).isEqualTo("36.0000");
        assertThat(good[header.indexOf("chosen_slice_hu")]).isEmpty();
        assertThat(good[header.indexOf("chosen_slice_neck_cm2")]).isEqualTo("36.0000");
        assertThat(good[header.indexOf("pixel_mm")]).isEqualTo("1.0000");
        assertThat(good[header.indexOf("slice_mm")]).isEqualTo("2.0000");
        assertThat(evaluation.table()).contains("C3 found", "1 of 1", "muscle DSC", "test-muscle 1, sha256");
    }
}
