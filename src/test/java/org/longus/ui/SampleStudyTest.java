package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.model.DeviceChoice;
import org.longus.report.CaseExport;
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
                CaseExport::write,
                Optional.empty());
    }

    @Test
    void openRunCorrectMoveTheSliceAndExport(FxRobot robot) throws IOException {
        robot.interact(() -> bench.open(STUDY));
        await(() -> bench.current() != null && !bench.jobs().isBusy());
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
