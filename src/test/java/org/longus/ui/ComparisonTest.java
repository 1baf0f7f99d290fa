package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.nifti.NiftiWriter;
import org.longus.render.OverlayColours;
import org.longus.ui.casework.Legend;
import org.longus.volume.Mask;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The mask held against another one: colours, legend and figures. */
class ComparisonTest extends WindowFixture {
    @TempDir
    Path folder;

    @Start
    void start(Stage shown) {
        show(shown);
    }

    @BeforeEach
    void measured(FxRobot robot) {
        openStudy(robot);
        runModels(robot);
    }

    private Mask mask() {
        return ask(() -> model().slice().mask());
    }

    private List<String> legend() {
        return ask(() -> Legend.of(model(), bench.display()).stream()
                .map(Legend.Entry::name)
                .toList());
    }

    /** The colour that the axial plane shows at a pixel. */
    private Color colour(double i, double j) {
        Point2D at = at(i, j);
        return ask(() -> {
            Point2D inScene = axial().screenToLocal(at);
            return axial().snapshot(null, null).getPixelReader().getColor((int) inScene.getX(), (int) inScene.getY());
        });
    }

    private static boolean tints(Color seen, int rgb) {
        Color wanted = Color.web("#%06X".formatted(rgb));
        return Math.abs(seen.getHue() - wanted.getHue()) < 15 && seen.getSaturation() > 0.3;
    }

    @Test
    void againstTheAiColoursLegendAndFiguresFollowEveryStroke(FxRobot robot) throws IOException {
        robot.push(KeyCode.K);
        assertThat(text(robot, "compared-with")).isEqualTo("Compared with AI");
        assertThat(text(robot, "dice")).isEqualTo("1.000");
        assertThat(text(robot, "hd95")).isEqualTo("0.0 mm");
        Mask models = mask();

        robot.push(KeyCode.E).drag(at(85, 48)).dropTo(at(85, 60));
        robot.push(KeyCode.B).push(KeyCode.T).drag(at(98, 60)).dropTo(at(98, 66));
        Mask drawn = mask();
        double shared = drawn.and(models).count();
        double dice = 2 * shared / (drawn.count() + models.count());
        assertThat(dice).isBetween(0.9, 0.995);
        assertThat(Double.parseDouble(text(robot, "dice"))).isCloseTo(dice, within(0.00051));
        assertThat(Double.parseDouble(text(robot, "hd95").replace(" mm", ""))).isGreaterThan(2);
        // pixels of 2 x 2 mm; what was painted is fat, which no SMA counts
        double lost = models.minus(drawn).count() * 0.04;
        assertThat(text(robot, "area-difference")).isEqualTo(String.format(Locale.ROOT, "-%.2f cm\u00B2", lost));
        assertThat(text(robot, "area-percent"))
                .isEqualTo(String.format(Locale.ROOT, "-%.1f %%", 100 * lost / (sma() + lost / 2)));

        assertThat(legend()).contains("In both masks", "Only in this mask", "Only in the other: AI");
        assertThat(tints(colour(40, 55), OverlayColours.USUAL.both())).isTrue();
        assertThat(tints(colour(98, 63), OverlayColours.USUAL.onlyThis())).isTrue();
        assertThat(tints(colour(85, 54), OverlayColours.USUAL.onlyOther())).isTrue();
        robot.interact(() -> bench.display().legendProperty().set(true));
        robot.push(KeyCode.N).moveTo(at(20, 100));
        Screenshots.save(stage, "compare.png");
        Screenshots.saveAt(stage, 1920, 1080, "compare-1920.png");
        robot.interact(() -> bench.display().darkProperty().set(false));
        Screenshots.saveAt(stage, 1280, 800, "compare-light.png");

        // undo is a change of the mask as any other
        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(text(robot, "dice")).isEqualTo("1.000");
        robot.push(KeyCode.K);
        assertThat(node(robot, "dice").getParent().getParent().isVisible()).isFalse();
        assertThat(legend()).doesNotContain("In both masks");
    }

    @Test
    void aMaskOutOfAFileIsComparedOnItsOwnSliceAndAnUnfitOneIsRefused(FxRobot robot) throws IOException {
        maskFile = folder.resolve("second-reading-of-anna.nii.gz");
        NiftiWriter.write(mask().asSliceOf(48, FakeModels.MIDDLE_K), SyntheticStudy.GEOMETRY, maskFile);
        robot.push(KeyCode.E).drag(at(85, 48)).dropTo(at(85, 60));
        scrollTo(robot, "compare");
        robot.clickOn("#compare").clickOn("#compare-file");
        await(() -> model().comparison().other() != null);
        assertThat(text(robot, "compared-with")).isEqualTo("Compared with second-reading-of-anna.nii.gz");
        assertThat(ask(() -> ((Text) node(robot, "compared-with").lookup(".text")).getText()))
                .as("seen whole")
                .doesNotContain("...", "\u2026");
        assertThat(Double.parseDouble(text(robot, "dice"))).isBetween(0.9, 0.999);

        NiftiWriter.write(mask().asSliceOf(48, 20), SyntheticStudy.GEOMETRY, maskFile);
        scrollTo(robot, "compare");
        robot.clickOn("#compare").clickOn("#compare-file");
        await(() -> model().cursor().index(2) == 20);
        assertThat(text(robot, "dice")).isEqualTo("\u2013");
        assertThat(text(robot, "slices-apart")).startsWith("Slice 24 against slice 21, 9.0 mm apart");
        assertThat(tints(colour(40, 55), OverlayColours.USUAL.onlyOther())).isTrue();

        NiftiWriter.write(
                Mask.where(10, 10, 10, p -> true),
                org.longus.volume.Geometry.axial(10, 10, 10, org.longus.volume.Vec3.ZERO, 1, 1, 1),
                maskFile);
        scrollTo(robot, "compare");
        robot.clickOn("#compare").clickOn("#compare-file");
        await(() -> bench.messages().noticeProperty().get() != null);
        assertThat(text(robot, "notice-text")).contains("Choose a mask that was drawn on this CT.");
        scrollTo(robot, "compare");
        robot.clickOn("#compare").clickOn("#compare-stop");
        assertThat(ask(() -> model().comparison().other())).isNull();
    }
}
