package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.pipeline.Section;
import org.longus.review.ProvenanceText;
import org.longus.review.QualityFlag;
import org.longus.review.store.StudyStore;
import org.longus.ui.viewer.PlanePane;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The C3 section moved by keys and by hand. */
class SectionMoveTest extends WindowFixture {
    @TempDir
    Path home;

    @Start
    void start(Stage shown) {
        store = new StudyStore(home, "anna", "0.1.0");
        show(shown);
    }

    @BeforeEach
    void measured(FxRobot robot) {
        openStudy(robot);
        runModels(robot);
    }

    @AfterEach
    void closeStore() throws IOException {
        store.close();
    }

    private Section section() {
        return ask(() -> model().resultProperty().get().section().orElseThrow());
    }

    private void expect(int firstK) {
        Section now = section();
        assertThat(now.middle().firstK()).isEqualTo(firstK);
        assertThat(now.middle().lastK()).isEqualTo(firstK + 10);
        assertThat(now.middle().k()).isEqualTo(firstK + 5);
        assertThat(now.mask().count(firstK)).isPositive();
        assertThat(now.mask().count(firstK - 1)).isZero();
        assertThat(now.mask().count(firstK + 11)).isZero();
        assertThat(now.centreMm().z()).isCloseTo(1000 + 3 * (firstK + 5), within(1e-9));
    }

    @Test
    void keysMoveItAndTheMeasuredSliceStaysUntilAskedFor(FxRobot robot) {
        robot.push(KeyCode.E).clickOn(at(85, 55));
        Mask edited = ask(() -> model().slice().mask());
        robot.push(KeyCode.ALT, KeyCode.PAGE_UP);
        expect(FakeModels.FIRST_K + 1);
        assertThat(text(robot, "message"))
                .isEqualTo("C3 section moved 3 mm towards the head. Slice 24 stays measured; Alt+M measures its middle,"
                        + " 25.");
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.PAGE_DOWN);
        expect(FakeModels.FIRST_K - 5);
        assertThat(ask(() -> model().slice().k())).isEqualTo(FakeModels.MIDDLE_K);
        assertThat(ask(() -> model().slice().mask())).isEqualTo(edited);
        assertThat(models.segmented).containsExactly(FakeModels.MIDDLE_K);
        assertThat(ask(() -> model().flagsProperty().get().stream()
                        .filter(f -> f.code() == QualityFlag.Code.SECTION_MOVED)
                        .findFirst()
                        .orElseThrow()
                        .sentence()))
                .isEqualTo("A person moved the C3 section 15 mm towards the feet.");

        robot.push(KeyCode.ALT, KeyCode.M);
        await(() ->
                model().slice().k() == FakeModels.MIDDLE_K - 5 && !bench.jobs().isBusy());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(ask(() -> model().slice().mask())).isEqualTo(edited);
        expect(FakeModels.FIRST_K - 5);
        assertThat(ask(() -> model().undoNameProperty().get())).startsWith("move of the C3 section by");
        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);
        expect(FakeModels.FIRST_K);
        assertThat(ask(() -> model().slice().mask())).isEqualTo(edited);
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        expect(FakeModels.FIRST_K + 1);
    }

    @Test
    void itIsDraggedByAnEdgeOrByItsNameAndEscapeDropsTheDrag(FxRobot robot) throws IOException {
        PlanePane sagittal = window.planes().sagittal();
        robot.moveTo(at(sagittal, new Vec3(0, 30, FakeModels.LAST_K + 0.5)))
                .press(MouseButton.PRIMARY)
                .moveTo(at(sagittal, new Vec3(0, 30, FakeModels.LAST_K + 4.5)));
        expect(FakeModels.FIRST_K);
        Screenshots.save(stage, "section-drag.png");
        robot.release(MouseButton.PRIMARY);
        expect(FakeModels.FIRST_K + 4);
        assertThat(ask(() -> model().slice().k())).isEqualTo(FakeModels.MIDDLE_K);

        PlanePane coronal = window.planes().coronal();
        Point2D name = ask(() -> {
            double right = Math.min(
                    coronal.getWidth(),
                    coronal.viewport().left() + coronal.viewport().pictureWidth());
            double y = coronal.viewport()
                    .toScreen(new Vec3(0, 0, FakeModels.MIDDLE_K + 7))
                    .getY();
            return coronal.localToScreen(new Point2D(right - 20, y));
        });
        double perSlice = ask(() -> coronal.viewport().pointsPerPixelY());
        robot.moveTo(name).press(MouseButton.PRIMARY).moveTo(name.add(0, 6 * perSlice));
        robot.push(KeyCode.ESCAPE).release(MouseButton.PRIMARY);
        expect(FakeModels.FIRST_K + 4);
        robot.moveTo(name).press(MouseButton.PRIMARY).moveTo(name.add(0, 6 * perSlice));
        robot.release(MouseButton.PRIMARY);
        expect(FakeModels.FIRST_K - 2);
        // inside of the band the cross-hair goes where one clicks
        robot.clickOn(at(sagittal, new Vec3(0, 30, 19)));
        assertThat(ask(() -> model().cursor().index(2))).isEqualTo(19);
    }

    @Test
    void itIsKeptWithTheCaseAndANewRunBeginsAtTheModelsPlace(FxRobot robot) {
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.PAGE_UP);
        expect(FakeModels.FIRST_K + 6);
        robot.push(KeyCode.CONTROL, KeyCode.W);
        await(() -> model() == null);
        openStudy(robot);
        expect(FakeModels.FIRST_K + 6);
        assertThat(ask(() ->
                        ProvenanceText.of(model().opened().audit().getLast().what())))
                .isEqualTo("C3 section moved by 6 slices");
        robot.clickOn("#export");
        await(() -> exported.size() == 1 && !bench.jobs().isBusy());
        assertThat(exported.getFirst().section().orElseThrow()).isEqualTo(section());
        robot.clickOn("#run");
        await(() -> section().middle().firstK() == FakeModels.FIRST_K
                && !bench.jobs().isBusy());
    }

    @Test
    void itStaysWithinTheScan(FxRobot robot) {
        for (int n = 0; n < 4; n++) {
            robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.PAGE_UP);
        }
        assertThat(section().middle().lastK()).isEqualTo(47);
        robot.push(KeyCode.ALT, KeyCode.PAGE_UP);
        assertThat(text(robot, "message")).contains("scan ends there");
    }
}
