package org.longus.ui.panel;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.controlsfx.control.PopOver;
import org.longus.ui.display.HuScale;
import org.longus.ui.display.WindowPresets;
import org.longus.ui.display.Windows;
import org.longus.volume.WindowLevel;

/** The window by its two ends: black at the first, white at the second. The active plane follows at once, or all that are linked. */
final class WindowBubble {
    private final Windows windows;
    private final Label ends = Controls.label("", "figures");
    private final Label named = Controls.label("", "text-muted", "text-small", "figures");
    private final HuSlider slider;
    private final Bubble bubble;

    WindowBubble(Windows windows) {
        this.windows = windows;
        slider = new HuSlider("window-slider", "Black and white end of the window", HuScale.WINDOW, this::take);
        slider.getStyleClass().add("wide-slider");
        ends.setId("window-ends");
        HBox words = Controls.styled(new HBox(ends, Controls.spacer(), named), "tool-row");
        bubble = new Bubble("window-bubble", PopOver.ArrowLocation.TOP_CENTER, words, slider);
        windows.activeProperty().subscribe(this::show);
    }

    private void take(int lowHu, int highHu) {
        double width = Math.max(1, highHu - lowHu);
        windows.setActive(new WindowLevel(width, lowHu + width / 2));
    }

    private void show(WindowLevel window) {
        double low = window.levelHu() - window.widthHu() / 2;
        double high = window.levelHu() + window.widthHu() / 2;
        ends.setText(String.format(Locale.ROOT, "%.0f to %.0f HU", low, high));
        named.setText(WindowPresets.text(window));
        slider.show(low, high);
    }

    /** Opens it under a control. */
    void open(Node under) {
        bubble.toggle(under);
        slider.requestFocus();
    }
}
