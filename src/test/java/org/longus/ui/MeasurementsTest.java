package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.measure.MeasurementMark;
import org.longus.review.Decision;
import org.longus.review.ProvenanceText;
import org.longus.review.store.OpenCase;
import org.longus.review.store.StudyStore;
import org.longus.ui.casework.Measurements;
import org.longus.ui.viewer.PlanePane;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Distances and angles as part of the case: taken, dragged, deleted, undone, kept. Pixels are 2 mm, slices 3 mm. */
class MeasurementsTest extends WindowFixture {
    private static final int K = FakeModels.MIDDLE_K;

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

    private List<MeasurementMark> all() {
        return ask(() -> List.copyOf(model().measurements().shown()));
    }

    private double lengthMm(int index) {
        return all().get(index).measurement().lengthMm();
    }

    private int selected() {
        return ask(() -> model().measurements().selected());
    }

    private Vec3 point(int index, int point) {
        return ask(() -> model().measurements()
                .shown()
                .get(index)
                .indices(model().series().ct().geometry())
                .get(point));
    }

    private void expectAt(int index, int point, double i, double j) {
        Vec3 at = point(index, point);
        // the pointer goes by whole screen pixels, four a voxel
        assertThat(at.x()).isCloseTo(i, within(0.6));
        assertThat(at.y()).isCloseTo(j, within(0.6));
    }

    private Cursor cursor() {
        return ask(() -> axial().getCursor());
    }

    private String undoName() {
        return ask(() -> model().undoNameProperty().get());
    }

    private void undo(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.Z);
    }

    private void redo(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    }

    private void drag(FxRobot robot, Point2D from, Point2D to) {
        robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(from.midpoint(to)).moveTo(to);
        robot.release(MouseButton.PRIMARY);
    }

    private void distance(FxRobot robot) {
        robot.push(KeyCode.D);
        drag(robot, at(30, 40), at(60, 80));
    }

    @Test
    void anEndIsDraggedAndTheNumberFollows(FxRobot robot) {
        distance(robot);
        assertThat(lengthMm(0)).isCloseTo(100, within(1.0));
        assertThat(selected()).isZero();
        robot.moveTo(at(50, 40));
        assertThat(cursor()).isEqualTo(Cursor.CROSSHAIR);
        robot.moveTo(at(60, 80));
        assertThat(cursor()).isEqualTo(Cursor.HAND);
        robot.press(MouseButton.PRIMARY).moveTo(at(60, 60)).moveTo(at(60, 40));
        assertThat(lengthMm(0)).isCloseTo(60, within(1.0));
        // not yet the case's
        assertThat(undoName()).startsWith("drawing of a distance of");
        robot.release(MouseButton.PRIMARY);
        assertThat(undoName()).startsWith("move of a distance of");
        expectAt(0, 0, 30, 40);
        expectAt(0, 1, 60, 40);
        undo(robot);
        expectAt(0, 1, 60, 80);
        redo(robot);
        expectAt(0, 1, 60, 40);
    }

    @Test
    void theWholeIsDraggedByItsMiddleAndEscapeDropsADrag(FxRobot robot) {
        distance(robot);
        robot.push(KeyCode.N).moveTo(at(45, 60));
        assertThat(cursor()).isEqualTo(Cursor.MOVE);
        drag(robot, at(45, 60), at(55, 50));
        expectAt(0, 0, 40, 30);
        expectAt(0, 1, 70, 70);
        assertThat(lengthMm(0)).isCloseTo(100, within(1.0));

        robot.moveTo(at(70, 70)).press(MouseButton.PRIMARY).moveTo(at(90, 70));
        expectAt(0, 1, 90, 70);
        // nothing else is done to it meanwhile
        undo(robot);
        robot.push(KeyCode.DELETE);
        expectAt(0, 1, 90, 70);
        robot.push(KeyCode.ESCAPE).release(MouseButton.PRIMARY);
        expectAt(0, 1, 70, 70);
        assertThat(undoName()).startsWith("move of a distance of");
        undo(robot);
        expectAt(0, 0, 30, 40);
        // taken, and gone before the drag
        robot.moveTo(at(30, 40)).press(MouseButton.PRIMARY);
        undo(robot);
        robot.moveTo(at(40, 40)).release(MouseButton.PRIMARY);
        assertThat(all()).isEmpty();
        assertThat(undoName()).isNull();
    }

    @Test
    void aCornerOfAnAngleIsDraggedAndALegTakesItAllAlong(FxRobot robot) {
        robot.push(KeyCode.A).clickOn(at(90, 50)).clickOn(at(60, 50)).clickOn(at(60, 20));
        assertThat(all().getFirst().measurement().degrees()).isCloseTo(90, within(1.0));
        drag(robot, at(60, 20), at(90, 20));
        assertThat(all().getFirst().measurement().degrees()).isCloseTo(45, within(1.0));
        drag(robot, at(75, 50), at(75, 60));
        expectAt(0, 1, 60, 60);
        expectAt(0, 2, 90, 30);
        // while a line waits for its next point, a point may be set on another line
        robot.clickOn(at(60, 60)).clickOn(at(30, 60)).clickOn(at(30, 90));
        assertThat(all()).hasSize(1);
        robot.push(KeyCode.ESCAPE);
        robot.clickOn(at(20, 60)).clickOn(at(60, 60)).clickOn(at(60, 90));
        assertThat(all()).hasSize(2);
        expectAt(1, 1, 60, 60);
    }

    @Test
    void deleteTakesTheSelectedOrTheLastAndUndoBringsItBack(FxRobot robot) throws IOException {
        distance(robot);
        drag(robot, at(80, 40), at(80, 80));
        MeasurementMark first = all().get(0);
        MeasurementMark second = all().get(1);
        robot.push(KeyCode.N).clickOn(at(37.5, 50));
        assertThat(selected()).isZero();
        assertThat(all()).containsExactly(first, second);
        assertThat(ask(() -> model().cursor().index(0))).isNotEqualTo(38);
        robot.push(KeyCode.DELETE);
        assertThat(all()).containsExactly(second);
        assertThat(text(robot, "message")).isEqualTo("Deleted: %s. Ctrl+Z brings it back.".formatted(first.text()));
        robot.push(KeyCode.PAGE_UP);
        undo(robot);
        assertThat(all()).containsExactly(first, second);
        assertThat(selected()).isZero();
        // what came back is to be seen
        assertThat(ask(() -> model().cursor().index(2))).isEqualTo(K);

        robot.clickOn(at(100, 100));
        assertThat(selected()).isEqualTo(Measurements.NONE);
        robot.push(KeyCode.DELETE);
        assertThat(all()).containsExactly(first);
        robot.push(KeyCode.DELETE).push(KeyCode.DELETE);
        assertThat(all()).isEmpty();
        undo(robot);
        undo(robot);
        assertThat(all()).containsExactly(first, second);
    }

    @Test
    void undoTakesBackWhatWasDoneLastWhateverItWas(FxRobot robot) {
        Mask models = ask(() -> model().slice().mask());
        distance(robot);
        robot.push(KeyCode.E);
        drag(robot, at(85, 48), at(85, 60));
        Mask once = ask(() -> model().slice().mask());
        assertThat(once).isNotEqualTo(models);
        // a stroke that begins at a line's end is a stroke
        drag(robot, at(30, 40), at(50, 40));
        Mask erased = ask(() -> model().slice().mask());
        assertThat(erased).isNotEqualTo(once);
        expectAt(0, 0, 30, 40);
        robot.push(KeyCode.D);
        drag(robot, at(60, 80), at(70, 80));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(ask(() -> model().decision())).contains(Decision.APPROVED);
        undo(robot);
        expectAt(0, 1, 60, 80);
        assertThat(ask(() -> model().slice().mask())).isEqualTo(erased);
        assertThat(ask(() -> model().decision())).contains(Decision.APPROVED);
        undo(robot);
        assertThat(ask(() -> model().slice().mask())).isEqualTo(once);
        assertThat(ask(() -> model().decision())).isEmpty();
        undo(robot);
        assertThat(ask(() -> model().slice().mask())).isEqualTo(models);
        assertThat(all()).hasSize(1);
        undo(robot);
        assertThat(all()).isEmpty();
        for (int n = 0; n < 4; n++) {
            redo(robot);
        }
        assertThat(ask(() -> model().slice().mask())).isEqualTo(erased);
        expectAt(0, 1, 70, 80);
    }

    @Test
    void itIsThereWhenTheStudyIsOpenedAgain(FxRobot robot) {
        distance(robot);
        PlanePane sagittal = window.planes().sagittal();
        drag(robot, at(sagittal, new Vec3(0, 40, 30)), at(sagittal, new Vec3(0, 70, 40)));
        List<MeasurementMark> drawn = all();
        assertThat(drawn).hasSize(2);
        robot.push(KeyCode.CONTROL, KeyCode.W);
        await(() -> model() == null);
        openStudy(robot);
        assertThat(all()).isEqualTo(drawn);
        assertThat(selected()).isEqualTo(Measurements.NONE);
        assertThat(ask(() ->
                        ProvenanceText.of(model().opened().audit().getLast().what())))
                .isEqualTo("Draw distance: " + drawn.getLast().text());
        undo(robot);
        assertThat(all()).isEqualTo(drawn.subList(0, 1));
        robot.clickOn("#export");
        await(() -> exported.size() == 1 && !bench.jobs().isBusy());
        assertThat(exported.getFirst().measurements()).isEqualTo(drawn.subList(0, 1));
    }

    @Test
    void aCaseThatIsOpenElsewhereRefusesThemAndSaysWhy(FxRobot robot) throws IOException {
        distance(robot);
        List<MeasurementMark> drawn = all();
        robot.push(KeyCode.CONTROL, KeyCode.W);
        await(() -> model() == null);
        OpenCase elsewhere = store.open(SyntheticStudy.series("neck"));
        openStudy(robot);
        assertThat(all()).isEqualTo(drawn);
        for (KeyCode tool : List.of(KeyCode.D, KeyCode.A)) {
            robot.push(tool);
            drag(robot, at(20, 20), at(40, 20));
            assertThat(ask(() -> bench.messages().noticeProperty().get().text()))
                    .contains("open elsewhere");
            robot.interact(() -> bench.messages().dismiss());
        }
        robot.moveTo(at(60, 80));
        assertThat(cursor()).isEqualTo(Cursor.CROSSHAIR);
        robot.push(KeyCode.DELETE);
        assertThat(ask(() -> bench.messages().noticeProperty().get().text())).contains("open elsewhere");
        robot.interact(() -> bench.messages().dismiss());
        undo(robot);
        assertThat(ask(() -> bench.messages().noticeProperty().get().text())).contains("open elsewhere");
        assertThat(all()).isEqualTo(drawn);
        elsewhere.close();
    }

    @Test
    void itIsDrawnOnItsSliceAloneAndNotWhileHIsHeld(FxRobot robot) throws IOException {
        distance(robot);
        robot.push(KeyCode.A).clickOn(at(100, 50)).clickOn(at(70, 50)).clickOn(at(90, 25));
        robot.moveTo(at(60, 80));
        Screenshots.save(stage, "calipers.png");
        robot.push(KeyCode.N).moveTo(at(20, 110));
        assertThat(brightest()).isGreaterThan(250);
        robot.press(KeyCode.H);
        assertThat(brightest()).isLessThan(200);
        // nor can it be taken then
        robot.moveTo(at(60, 80));
        assertThat(cursor()).isEqualTo(Cursor.DEFAULT);
        robot.moveTo(at(20, 110)).release(KeyCode.H);
        assertThat(brightest()).isGreaterThan(250);
        robot.push(KeyCode.UP);
        assertThat(brightest()).isLessThan(200);
        robot.push(KeyCode.DOWN);
        assertThat(brightest()).isGreaterThan(250);
    }

    /** Around a place of the distance, 0..255. */
    private int brightest() {
        return ask(() -> {
            Point2D p = axial().localToScene(axial().viewport().toScreen(new Vec3(51, 68, 0)));
            var pixels = stage.getScene().snapshot(null).getPixelReader();
            int most = 0;
            for (int n = 0; n < 49; n++) {
                most = Math.max(most, pixels.getArgb((int) p.getX() - 3 + n % 7, (int) p.getY() - 3 + n / 7) & 0xFF);
            }
            return most;
        });
    }
}
