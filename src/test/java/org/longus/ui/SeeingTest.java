package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longus.measure.HuRange;
import org.longus.ui.casework.Legend;
import org.longus.ui.viewer.Dividers;
import org.longus.ui.viewer.Layout;
import org.longus.ui.viewer.PlanePane;
import org.longus.ui.viewer.ThreePlanes;
import org.longus.volume.Plane;
import org.longus.volume.Vec3;
import org.longus.volume.WindowLevel;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The HU range and the legend on the axial plane, a typed window, and the two sizes that are called 1:1. */
class SeeingTest extends WindowFixture {
    /** A voxel of fat within the neck, and one of muscle outside of the models' mask on another slice than theirs. */
    private static final Vec3 FAT = new Vec3(98, 55, 0);

    private static final Vec3 MUSCLE = new Vec3(85, 55, 0);

    @Start
    void start(Stage shown) {
        show(shown);
    }

    @BeforeEach
    void measured(FxRobot robot) {
        openStudy(robot);
        runModels(robot);
        robot.interact(() -> axial().requestFocus());
    }

    private int rgb(Vec3 voxel) throws IOException {
        BufferedImage picture = Screenshots.save(stage, "seeing.png");
        Point2D p = ask(() -> axial().localToScene(axial().viewport().toScreen(voxel)));
        return picture.getRGB((int) p.getX(), (int) p.getY());
    }

    /** How much greener than red a place is drawn: 0 for grey. */
    private int green(Vec3 voxel) throws IOException {
        int rgb = rgb(voxel);
        return (rgb >> 8 & 255) - (rgb >> 16 & 255);
    }

    private List<String> legend() {
        return ask(() -> Legend.of(model(), bench.display()).stream()
                .map(Legend.Entry::name)
                .toList());
    }

    @Test
    void theRangeColoursMuscleAndLeavesFatOnAnySliceUntilItIsWidened(FxRobot robot) throws IOException {
        robot.interact(() -> model().cursor().moveTo(new Vec3(10, 10, FakeModels.MIDDLE_K + 5)));
        assertThat(green(MUSCLE)).isZero();
        robot.push(KeyCode.U);
        assertThat(green(MUSCLE)).isGreaterThan(40);
        assertThat(green(FAT)).isZero();

        robot.interact(() -> node(robot, "hu-low").requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.A).write("-150").push(KeyCode.ENTER);
        assertThat(green(FAT)).isGreaterThan(40);
        assertThat(text(robot, "hu-problem")).contains("what counts stays -29 to 150 HU");
        double area = sma();
        robot.interact(() -> node(robot, "hu-high").requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.A).write("-400").push(KeyCode.ENTER);
        assertThat(text(robot, "hu-problem")).contains("lower end comes first");
        assertThat(ask(() -> bench.display().shownHuProperty().get())).isEqualTo(new HuRange(-150, 150));
        assertThat(sma()).isEqualTo(area);
        robot.interact(() -> ((javafx.scene.control.Hyperlink) node(robot, "hu-muscle")).fire());
        assertThat(green(FAT)).isZero();
        assertThat(text(robot, "hu-problem")).isEmpty();
        robot.interact(() -> axial().requestFocus());
        robot.push(KeyCode.U);
        assertThat(green(MUSCLE)).isZero();
    }

    @Test
    void theLegendNamesWhatLiesThereAndNothingElse(FxRobot robot) throws IOException {
        assertThat(legend()).containsExactly("C3 section", "Muscle: the models' mask");
        robot.push(KeyCode.E).drag(at(85, 48)).dropTo(at(85, 60));
        robot.interact(() -> bench.display().votes().visible().set(true));
        robot.push(KeyCode.U);
        assertThat(legend())
                .containsExactly(
                        "C3 section",
                        "Muscle: edited mask",
                        "Muscle, not within -29 to 150 HU",
                        "Taken away by hand",
                        "Votes",
                        "Within -29 to 150 HU");
        robot.moveTo(at(60, 60));
        BufferedImage without = Screenshots.save(stage, "legend-off.png");
        robot.push(KeyCode.I);
        BufferedImage with = Screenshots.save(stage, "legend.png");
        assertThat(differences(without, with)).isGreaterThan(1500);
        robot.interact(() -> model().cursor().moveTo(new Vec3(10, 10, 0)));
        assertThat(legend()).containsExactly("Within -29 to 150 HU");
    }

    private static int differences(BufferedImage a, BufferedImage b) {
        int n = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                n += a.getRGB(x, y) == b.getRGB(x, y) ? 0 : 1;
            }
        }
        return n;
    }

    @Test
    void aWindowIsTypedAndOneThatCannotBeIsNotTaken(FxRobot robot) throws IOException {
        robot.push(KeyCode.W);
        await(() -> robot.lookup("#window-width").tryQuery().isPresent());
        Screenshots.save((Stage) node(robot, "window-dialog").getScene().getWindow(), "window-dialog.png");
        robot.clickOn("#window-width").push(KeyCode.CONTROL, KeyCode.A).write("0");
        assertThat(text(robot, "window-problem")).contains("1 to 4096");
        robot.push(KeyCode.ENTER);
        assertThat(robot.lookup("#window-width").tryQuery()).isPresent();
        robot.push(KeyCode.CONTROL, KeyCode.A).write("222");
        robot.clickOn("#window-level")
                .push(KeyCode.CONTROL, KeyCode.A)
                .write("33")
                .push(KeyCode.ENTER);
        await(() -> robot.lookup("#window-width").tryQuery().isEmpty());
        assertThat(ask(() -> bench.display().window())).isEqualTo(new WindowLevel(222, 33));
    }

    @Test
    void oneToOneMeansPixelsOnZeroAndMillimetresOnZ(FxRobot robot) {
        PlanePane axial = axial();
        robot.push(KeyCode.DIGIT0);
        double output = ask(() -> stage.getOutputScaleX());
        await(() -> Math.abs(axial.zoomProperty().get() * output - 1) < 1e-9);
        double centre = ask(() -> axial.viewport()
                .toPicture(new Point2D(axial.getWidth() / 2, axial.getHeight() / 2))
                .getX());
        robot.push(KeyCode.Z);
        double dotsPerMm = Screen.getPrimary().getDpi() / 25.4;
        await(() -> Math.abs(axial.viewport().scale() * output - dotsPerMm) < 1e-9);
        assertThat(ask(() -> window.planes().coronal().viewport().scale() * output))
                .isCloseTo(dotsPerMm, within(1e-9));
        assertThat(ask(() -> axial.viewport()
                        .toPicture(new Point2D(axial.getWidth() / 2, axial.getHeight() / 2))
                        .getX()))
                .isCloseTo(centre, within(1e-6));
        assertThat(text(robot, "message")).contains("dots an inch");
        robot.push(KeyCode.F);
        await(() -> axial.viewport().shownPart() != null);
        robot.push(KeyCode.F);
        await(() -> axial.viewport().isFitted());
    }

    @Test
    void layoutsByKeyAndMenuKeepTheirDividersAndFitInWithOnePlaneAlone(FxRobot robot) throws IOException {
        ThreePlanes planes = window.planes();
        robot.interact(() -> planes.dividersProperty().set(new Dividers(0.6, 0.34, 0.67, 0.5)));
        await(() -> Math.abs(axial().getWidth() - 0.6 * planes.getWidth()) < 6);
        double large = ask(() -> axial().getWidth());
        robot.push(KeyCode.F3);
        await(() -> Math.abs(axial().getWidth() - planes.coronal().getWidth()) < 0.1 * axial().getWidth());
        assertThat(ask(() -> planes.sagittal().getHeight())).isEqualTo(ask(() -> axial().getHeight()));
        Screenshots.save(stage, "layout-side-by-side.png");
        robot.moveTo(planes.coronal()).push(KeyCode.V);
        await(() -> planes.axial().getScene() == null);
        assertThat(ask(() -> planes.layoutProperty().get())).isNull();
        robot.push(KeyCode.V);
        await(() -> planes.layoutProperty().get() == Layout.SIDE_BY_SIDE);
        robot.push(KeyCode.F4);
        await(() -> planes.coronal().getScene() == null);
        robot.push(KeyCode.V);
        await(() -> planes.layoutProperty().get() == Layout.SIDE_BY_SIDE);
        robot.clickOn("#view-menu");
        Screenshots.saveTop(stage, "view-menu.png");
        robot.clickOn("Axial large, two beside it   F2");
        await(() -> Math.abs(axial().getWidth() - large) < 3);
        assertThat(text(robot, "window")).isEqualTo("Soft tissue");
        robot.interact(() -> stage.setWidth(1280));
        assertThat(ask(() -> node(robot, "keys")
                        .localToScene(node(robot, "keys").getBoundsInLocal())
                        .getMaxX()))
                .isLessThan(1280);
        robot.push(KeyCode.F3).push(KeyCode.F2);
        await(() -> Math.abs(axial().getWidth() - large) < 3);
    }

    private int slice(Plane plane) {
        return ask(() -> model().cursor().slice(plane));
    }

    @Test
    void playingGoesRoundThePlaneUnderThePointerUntilAKeyOrAClick(FxRobot robot) throws InterruptedException {
        PlanePane sagittal = window.planes().sagittal();
        robot.moveTo(sagittal);
        robot.interact(() -> model().cursor().sliceProperty(Plane.SAGITTAL).set(0));
        int axialSlice = slice(Plane.AXIAL);
        robot.push(KeyCode.PERIOD).push(KeyCode.C);
        await(() -> model().cursor().slice(Plane.SAGITTAL) > 120);
        assertThat(text(robot, "message")).contains("Playing 12 slices a second");
        for (int n = 0; n < 9; n++) {
            robot.push(KeyCode.PERIOD);
        }
        assertThat(text(robot, "message")).contains("Playing 30 slices a second");
        await(() -> model().cursor().slice(Plane.SAGITTAL) < 100);
        assertThat(slice(Plane.AXIAL)).isEqualTo(axialSlice);
        robot.push(KeyCode.C);
        assertStands(Plane.SAGITTAL);

        robot.moveTo(axial()).push(KeyCode.C);
        await(() -> model().cursor().slice(Plane.AXIAL) != axialSlice);
        robot.clickOn(axial(), MouseButton.MIDDLE);
        assertStands(Plane.AXIAL);
        robot.push(KeyCode.C).push(KeyCode.C).push(KeyCode.C);
        int from = slice(Plane.AXIAL);
        await(() -> model().cursor().slice(Plane.AXIAL) != from);
        robot.scroll(1, VerticalDirection.UP);
        assertStands(Plane.AXIAL);
    }

    /** Playing goes by the window's own pulses: through many of them nothing moves. */
    private void assertStands(Plane plane) throws InterruptedException {
        int now = slice(plane);
        CountDownLatch pulses = new CountDownLatch(24);
        AnimationTimer counting = new AnimationTimer() {
            @Override
            public void handle(long nanoseconds) {
                pulses.countDown();
            }
        };
        WaitForAsyncUtils.asyncFx(counting::start);
        assertThat(pulses.await(20, TimeUnit.SECONDS)).isTrue();
        WaitForAsyncUtils.asyncFx(counting::stop);
        assertThat(slice(plane)).isEqualTo(now);
    }

    @Test
    void pictures(FxRobot robot) throws IOException {
        robot.push(KeyCode.E).drag(at(85, 48)).dropTo(at(85, 60));
        robot.push(KeyCode.B)
                .push(KeyCode.T)
                .drag(at(40, 60))
                .dropTo(at(33, 62))
                .push(KeyCode.N);
        robot.push(KeyCode.U).push(KeyCode.I);
        robot.interact(() -> bench.display().shownHuProperty().set(new HuRange(-29, 200)));
        robot.moveTo(at(50, 80));
        for (boolean dark : new boolean[] {true, false}) {
            robot.interact(() -> bench.display().darkProperty().set(dark));
            for (int[] size : new int[][] {{1280, 800}, {1920, 1080}}) {
                String name = "seeing-%d-%s.png".formatted(size[0], dark ? "dark" : "light");
                BufferedImage picture = Screenshots.saveAt(stage, size[0], size[1], name);
                assertThat(picture.getWidth()).isEqualTo(size[0]);
            }
        }
    }
}
