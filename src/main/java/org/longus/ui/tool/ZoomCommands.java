package org.longus.ui.tool;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.common.Messages;
import org.longus.ui.viewer.PlanePane;
import org.longus.ui.viewer.ThreePlanes;

/** The two sizes that people call 1:1, in all planes. */
public final class ZoomCommands {
    private final ObservableValue<CaseModel> shown;
    private final Messages messages;
    private final ThreePlanes planes;

    public ZoomCommands(ThreePlanes planes, ObservableValue<CaseModel> shown, Messages messages) {
        this.shown = shown;
        this.messages = messages;
        this.planes = planes;
    }

    /** One pixel of the CT on one of the screen. */
    public void pixelForPixel() {
        planes.panes().forEach(PlanePane::pixelForPixel);
    }

    /** By what the screen tells of itself, which not every screen tells rightly: so the user learns how to see it. */
    public void lifeSize() {
        Window window = planes.getScene().getWindow();
        double dotsPerInch =
                Screen.getScreensForRectangle(window.getX(), window.getY(), window.getWidth(), window.getHeight())
                        .stream()
                        .findFirst()
                        .orElse(Screen.getPrimary())
                        .getDpi();
        planes.panes().forEach(pane -> pane.lifeSize(dotsPerInch));
        if (shown.getValue() != null) {
            messages.say(String.format(
                    Locale.ROOT,
                    "Life size if the screen has %.0f dots an inch, as it says: hold a ruler to the scale bar.",
                    dotsPerInch));
        }
    }
}
