package org.longus.ui.tool;

import javafx.stage.Screen;
import javafx.stage.Window;
import org.longus.ui.commands.Workbench;
import org.longus.ui.viewer.PlanePane;
import org.longus.ui.viewer.ThreePlanes;

/** The two sizes that people call 1:1, in all planes. */
final class ZoomCommands {
    private final Workbench bench;
    private final ThreePlanes planes;

    ZoomCommands(Workbench bench, ThreePlanes planes) {
        this.bench = bench;
        this.planes = planes;
    }

    void pixelForPixel() {
        planes.panes().forEach(PlanePane::pixelForPixel);
    }

    /** By what the screen tells of itself, which not every screen tells rightly: so the user learns how to see it. */
    void lifeSize() {
        Window window = planes.getScene().getWindow();
        double dotsPerInch =
                Screen.getScreensForRectangle(window.getX(), window.getY(), window.getWidth(), window.getHeight())
                        .stream()
                        .findFirst()
                        .orElse(Screen.getPrimary())
                        .getDpi();
        planes.panes().forEach(pane -> pane.lifeSize(dotsPerInch));
        if (bench.current() != null) {
            bench.say("Life size if the screen has %.0f dots an inch, as it says: hold a ruler to the scale bar."
                    .formatted(dotsPerInch));
        }
    }
}
