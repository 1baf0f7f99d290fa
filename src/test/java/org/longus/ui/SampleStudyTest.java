package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.export.folder.CaseExport;
import org.longus.model.DeviceChoice;
import org.longus.ui.display.TextScale;
import org.longus.ui.service.Services;
import org.longus.volume.Geometry;
import org.longus.volume.Plane;
import org.longus.volume.Vec3;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A person's whole path through the window with nothing made up behind it: the bundled study, packs and export. */
class SampleStudyTest extends WindowFixture {
    private static final Path STUDY = Path.of("sample-studies/neck-phantom");

    @TempDir
    Path folder;

    @Start
    void start(Stage shown) {
        show(shown);
    }

    @Override
    Services services() {
        return Services.of(
                Path.of("models/c3-section"),
                Path.of("models/c3-muscle"),
                DeviceChoice.CPU,
                CaseExport::export,
                Optional.empty());
    }

    /** Pictures of the tools at work, to be looked at; the mask stays as it is. */
    private void tools(FxRobot robot, Vec3 middle) throws IOException {
        double x = middle.x();
        double y = middle.y();
        robot.push(KeyCode.D);
        robot.drag(at(axial(), new Vec3(x - 62, y, 0))).dropTo(at(axial(), new Vec3(x + 62, y + 4, 0)));
        robot.push(KeyCode.A);
        robot.clickOn(at(axial(), new Vec3(x - 30, y - 60, 0)))
                .clickOn(at(axial(), new Vec3(x, y - 20, 0)))
                .clickOn(at(axial(), new Vec3(x + 34, y - 55, 0)));
        var sagittal = window.planes().sagittal();
        robot.push(KeyCode.D);
        robot.drag(at(sagittal, new Vec3(0, y - 60, 20))).dropTo(at(sagittal, new Vec3(0, y + 50, 30)));
        robot.push(KeyCode.L).press(KeyCode.CONTROL);
        robot.moveTo(at(axial(), new Vec3(x + 20, y + 20, 0))).press(MouseButton.PRIMARY);
        for (int n = 1; n < 18; n++) {
            double angle = n * 0.33;
            robot.moveTo(at(axial(), new Vec3(x + 30 - 12 * Math.cos(angle), y + 20 - 22 * Math.sin(angle), 0)));
        }
        Screenshots.save(stage, "lasso.png");
        robot.push(KeyCode.ESCAPE).release(MouseButton.PRIMARY).release(KeyCode.CONTROL);
        robot.push(KeyCode.P);
        robot.clickOn(at(axial(), new Vec3(x - 60, y + 20, 0)))
                .clickOn(at(axial(), new Vec3(x - 40, y + 5, 0)))
                .clickOn(at(axial(), new Vec3(x - 30, y + 40, 0)))
                .moveTo(at(axial(), new Vec3(x - 55, y + 50, 0)));
        Screenshots.save(stage, "polygon.png");
        robot.push(KeyCode.ESCAPE).push(KeyCode.X).push(KeyCode.O);
        robot.interact(() -> bench.display().votes().visible().set(true));
        robot.push(KeyCode.J);
        robot.moveTo(at(axial(), new Vec3(x + 50, y + 12, 0)));
        robot.interact(() -> scroll(1));
        Screenshots.save(stage, "agreement.png");
        robot.push(KeyCode.G).push(KeyCode.O);
        robot.interact(() -> bench.display().votes().visible().set(false));
        robot.clickOn("#mask-menu");
        Screenshots.save(stage, "fill.png");
        Screenshots.saveTop(stage, "mask-menu.png");
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> {
            while (!model().measurements().shown().isEmpty()) {
                bench.measurements().remove();
            }
            scroll(0);
        });
    }

    private void scroll(double to) {
        ((javafx.scene.control.ScrollPane) stage.getScene().lookup(".result-scroll")).setVvalue(to);
    }

    @Test
    void openRunCorrectMoveTheSliceAndExport(FxRobot robot) throws IOException {
        robot.interact(() -> bench.opening().open(STUDY));
        await(() -> model() != null && !bench.jobs().isBusy());
        runModels(robot);
        double predicted = sma();
        assertThat(predicted).isCloseTo(32.5, within(4.0));

        robot.interact(() -> axial().requestFocus());
        robot.push(KeyCode.E);
        Geometry geometry = model().series().ct().geometry();
        Vec3 middle = new Vec3(geometry.sizeI() * 0.5, geometry.sizeJ() * 0.5, 0);
        robot.drag(at(axial(), new Vec3(middle.x() - 30, middle.y() + 15, 0)))
                .dropTo(at(axial(), new Vec3(middle.x() - 55, middle.y() + 15, 0)));
        double corrected = sma();
        assertThat(corrected).isLessThan(predicted);
        robot.push(KeyCode.B);
        robot.moveTo(at(axial(), new Vec3(middle.x() + 40, middle.y() + 25, 0)));
        Screenshots.save(stage, "sample.png");
        for (boolean dark : new boolean[] {false, true}) {
            robot.interact(() -> bench.display().darkProperty().set(dark));
            Screenshots.saveAt(stage, 1280, 800, dark ? "sample-1280-dark.png" : "sample-1280-light.png");
            Screenshots.saveAt(stage, 1920, 1080, dark ? "sample-1920-dark.png" : "sample-1920-light.png");
        }
        robot.interact(() -> bench.display().scaleProperty().set(TextScale.DOUBLE));
        Screenshots.saveAt(stage, 1280, 800, "sample-1280-dark-200.png");
        robot.interact(() -> bench.display().scaleProperty().set(TextScale.USUAL));
        tools(robot, middle);

        exportFolder = folder;
        robot.clickOn("#export");
        await(() -> !bench.jobs().isBusy());
        try (var written = Files.walk(folder)) {
            assertThat(written.map(p -> p.getFileName().toString()))
                    .contains("muscle.nii.gz", "section.nii.gz", "overlay.png", "report.xlsx", "result.json");
        }

        int k = ask(() -> model().slice().k());
        robot.push(KeyCode.HOME);
        robot.push(KeyCode.SHIFT, KeyCode.PAGE_UP);
        await(() -> model().slice().k() != k && !bench.jobs().isBusy());
        assertThat(ask(() -> model().cursor().slice(Plane.AXIAL)))
                .isEqualTo(ask(() -> model().slice().k()));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(sma()).isEqualTo(corrected);
    }
}
