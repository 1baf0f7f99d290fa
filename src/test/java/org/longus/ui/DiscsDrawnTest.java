package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.longus.pipeline.Discs;
import org.longus.pipeline.Section;
import org.longus.ui.viewer.PlanePane;
import org.longus.volume.Vec3;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The discs above and below C3 on the sagittal and coronal planes, where the models found them. */
class DiscsDrawnTest extends WindowFixture {
    private static final double APART_K = 2.5;
    /** A line with its name. */
    private static final int REACH_PIXELS = 22;

    @Start
    void start(Stage shown) {
        show(shown);
    }

    private Section section() {
        return ask(() -> model().resultProperty().get().section().orElseThrow());
    }

    private WritableImage picture(PlanePane pane) {
        return ask(() -> {
            stage.getScene().getRoot().layout();
            return pane.snapshot(null, null);
        });
    }

    private void move(int slices) {
        ask(() -> {
            model().moveSection(slices);
            return null;
        });
    }

    private static SortedSet<Integer> rowsThatDiffer(WritableImage a, WritableImage b) {
        SortedSet<Integer> rows = new TreeSet<>();
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                if (a.getPixelReader().getArgb(x, y) != b.getPixelReader().getArgb(x, y)) {
                    rows.add(y);
                    break;
                }
            }
        }
        return rows;
    }

    @Test
    void theyAreLinesWhereTheModelsFoundThemUntilAPersonMovesTheSection(FxRobot robot) {
        openStudy(robot);
        runModels(robot);
        PlanePane[] panes = {window.planes().sagittal(), window.planes().coronal()};
        WritableImage[] without = {picture(panes[0]), picture(panes[1])};
        move(1);
        WritableImage[] movedWithout = {picture(panes[0]), picture(panes[1])};
        ask(() -> {
            model().undo();
            return null;
        });
        double middle = FakeModels.MIDDLE_K;
        models.steps = Optional.of(new Section.Steps(
                middle, 33, 200, Optional.of(new Discs(middle + APART_K, middle - APART_K, middle, 1)), 5, 5));
        robot.clickOn("#run");
        await(() -> section().discs().isPresent() && !bench.jobs().isBusy());
        for (int p = 0; p < panes.length; p++) {
            PlanePane pane = panes[p];
            double upper = ask(() -> y(pane, middle + APART_K));
            double lower = ask(() -> y(pane, middle - APART_K));
            SortedSet<Integer> rows = rowsThatDiffer(without[p], picture(pane));
            assertThat(rows).as("the lines").contains((int) upper, (int) lower);
            assertThat(rows).as("and nothing else").allMatch(row -> near(row, upper) || near(row, lower));
        }
        move(1);
        for (int p = 0; p < panes.length; p++) {
            assertThat(rowsThatDiffer(movedWithout[p], picture(panes[p])))
                    .as("moved")
                    .isEmpty();
        }
        move(-1);
        assertThat(rowsThatDiffer(without[0], picture(panes[0]))).as("back").isNotEmpty();
    }

    private static boolean near(int row, double y) {
        return Math.abs(row - y) <= REACH_PIXELS;
    }

    private static double y(PlanePane pane, double k) {
        return pane.viewport().toScreen(new Vec3(0, 0, k)).getY();
    }
}
