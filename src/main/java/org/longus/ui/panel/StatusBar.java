package org.longus.ui.panel;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.longus.ui.common.Messages;
import org.longus.ui.display.DisplayModel;

/**
 * Under the planes, in two lines: what was done last, or what stands in the way, with the job at work; then what lies under
 * the pointer, how it is shown and where the models run. Always two: the planes must not move because something is said.
 */
public final class StatusBar extends VBox {
    /** What all of them need at the usual size of text (the style sheet): below it only what no plane tells is shown. */
    private static final double ALL_PARTS = 1040;

    private final HBox first = Controls.styled(new HBox(), "status-line");
    private final HBox second = Controls.styled(new HBox(), "status-line", "status-parts");
    private final Label message = Controls.label("");
    private final DisplayModel display;

    /**
     * @param notice takes the message's place in the first line while there is one
     * @param parts from left to right
     * @param jobs after the message; one of them is shown at a time, and the way to the others
     */
    public StatusBar(
            DisplayModel display,
            Messages messages,
            NoticeBar notice,
            List<StatusPart> parts,
            List<? extends Node> jobs) {
        this.display = display;
        getStyleClass().add("status-bar");
        message.setId("message");
        message.textProperty().bind(messages.messageProperty());
        message.setTooltip(Controls.tip(""));
        message.getTooltip().textProperty().bind(messages.messageProperty());
        message.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(message, Priority.ALWAYS);
        HBox.setHgrow(notice, Priority.ALWAYS);
        first.getChildren().addAll(notice, message);
        first.getChildren().addAll(jobs);
        second.getChildren().addAll(parts);
        parts.stream().filter(StatusPart::isOnThePlanes).forEach(this::leaveOutWhereNarrow);
        // or the bar, made as wide as its texts, would make the window wider than the screen
        setMinWidth(0);
        getChildren().addAll(first, second);
        notice.visibleProperty().subscribe(this::makeWay);
    }

    /** While a notice has the first line, the message stands at the end of the second. */
    private void makeWay(boolean noticed) {
        HBox line = noticed ? second : first;
        if (message.getParent() != line) {
            first.getChildren().remove(message);
            second.getChildren().remove(message);
            line.getChildren().add(noticed ? second.getChildren().size() : 1, message);
        }
    }

    private void leaveOutWhereNarrow(StatusPart part) {
        Controls.showWhile(
                part,
                Bindings.createBooleanBinding(
                        () -> getWidth() / display.scale().factor() >= ALL_PARTS,
                        widthProperty(),
                        display.scaleProperty()));
    }
}
