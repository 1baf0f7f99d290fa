package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Pictures of the window in target/screenshots, to be looked at; the test itself only sees that they are not blank. */
class ScreenshotTest extends WindowFixture {
    @Start
    void start(Stage shown) {
        show(shown);
    }

    @Test
    void theWindowDrawsItselfDarkAndLight(FxRobot robot) throws IOException {
        openStudy(robot);
        runModels(robot);
        robot.push(KeyCode.E).drag(at(85, 48)).dropTo(at(85, 60));
        robot.push(KeyCode.B).push(KeyCode.T).drag(at(40, 60)).dropTo(at(33, 62));
        robot.clickOn("#height").write("168");
        robot.moveTo(at(50, 80));
        BufferedImage dark = Screenshots.save(stage, "window.png");
        robot.interact(() -> bench.display().darkProperty().set(false));
        BufferedImage light = Screenshots.save(stage, "window-light.png");
        assertThat(colours(dark)).isGreaterThan(300);
        assertThat(colours(light)).isGreaterThan(300);
        assertThat(brightness(light)).isGreaterThan(brightness(dark) + 20);
    }

    private static int colours(BufferedImage image) {
        Set<Integer> seen = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                seen.add(image.getRGB(x, y));
            }
        }
        return seen.size();
    }

    private static double brightness(BufferedImage image) {
        long sum = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                sum += image.getRGB(x, y) >> 8 & 255;
            }
        }
        return (double) sum / (image.getWidth() * image.getHeight());
    }
}
