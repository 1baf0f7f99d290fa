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
 * What lies under the pointer, how it is shown, where the models run, and the job at work: one line, or two where one is too
 * short. Never by what stands in it: the planes must not move because something is said.
 */
public final class StatusBar extends VBox {
    /** Of the usual size of text: below the first there are two lines, below the second only what no plane tells. */
    private static final double ONE_LINE = 1100;

    private static final double ALL_PARTS = 800;

    private final HBox first = Controls.styled(new HBox(), "status-line");
    private final HBox second = Controls.styled(new HBox(), "status-line");
    private final Label message = Controls.label("");
    private final List<? extends Node> jobs;
    private final DisplayModel display;

    /**
     * @param parts from left to right
     * @param jobs after the message; one of them is shown at a time, and the way to the others
     */
    public StatusBar(DisplayModel display, Messages messages, List<StatusPart> parts, List<? extends Node> jobs) {
        this.display = display;
        this.jobs = List.copyOf(jobs);
        getStyleClass().add("status-bar");
        message.setId("message");
        message.textProperty().bind(messages.messageProperty());
        message.setTooltip(Controls.tip(""));
        message.getTooltip().textProperty().bind(messages.messageProperty());
        message.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(message, Priority.ALWAYS);
        first.getChildren().addAll(parts);
        parts.stream().filter(StatusPart::isOnThePlanes).forEach(this::leaveOutWhereNarrow);
        // or the bar, made as wide as its one line, would never find out that it needs two
        setMinWidth(0);
        getChildren().add(first);
        arrange();
        widthProperty().subscribe(this::arrange);
        display.scaleProperty().subscribe(this::arrange);
    }

    private double atUsualSize() {
        return getWidth() / display.scale().factor();
    }

    private void arrange() {
        boolean oneLine = getWidth() == 0 || atUsualSize() >= ONE_LINE;
        HBox line = oneLine ? first : second;
        if (message.getParent() != line) {
            for (HBox each : List.of(first, second)) {
                each.getChildren().remove(message);
                each.getChildren().removeAll(jobs);
            }
            line.getChildren().add(message);
            line.getChildren().addAll(jobs);
            getChildren().remove(second);
            if (!oneLine) {
                getChildren().add(second);
            }
        }
    }

    private void leaveOutWhereNarrow(StatusPart part) {
        Controls.showWhile(
                part,
                Bindings.createBooleanBinding(
                        () -> atUsualSize() >= ALL_PARTS, widthProperty(), display.scaleProperty()));
    }
}
