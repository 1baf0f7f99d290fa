package org.longus.ui.viewer;

import java.util.Arrays;
import javafx.event.EventTarget;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/**
 * Dividers that stay at their shares of the pane, whatever its size; only a person's drag moves them. JavaFX spreads what a
 * pane grows by evenly over its parts: a window that a system maximises after it is shown would open with one plane a strip.
 */
final class ShareSplit extends SplitPane {
    private final Runnable dragged;
    private double[] shares = {};
    /** Of the last layout; the shares are due again where it differs. */
    private double length = -1;
    /** Where the dividers came to rest then: parts have least sizes, too. */
    private double[] settled = {};

    private boolean held;
    private boolean moved;

    /** @param dragged told when a person has let go of a divider; {@link #shares} has then changed */
    ShareSplit(Orientation orientation, Runnable dragged) {
        this.dragged = dragged;
        setOrientation(orientation);
        getStyleClass().add("planes");
        // the divider consumes its events
        addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
            held = isDivider(e.getTarget());
            moved = false;
        });
        addEventFilter(MouseEvent.MOUSE_DRAGGED, e -> moved = held);
        addEventFilter(MouseEvent.MOUSE_RELEASED, e -> release());
    }

    /** What it shows, and where the dividers between that are, each as a share (0..1) of the pane. */
    void show(double[] at, Node... parts) {
        getItems().setAll(parts);
        setShares(at);
    }

    void setShares(double[] at) {
        shares = at.clone();
        length = -1;
        requestLayout();
    }

    /** As wanted: where parts have no room for it, they are drawn otherwise. */
    double[] shares() {
        return shares.clone();
    }

    private void release() {
        boolean done = held && moved;
        held = false;
        moved = false;
        if (done) {
            shares = getDividerPositions();
            settled = shares.clone();
            dragged.run();
        }
    }

    private boolean isDivider(EventTarget target) {
        Node node = target instanceof Node n ? n : null;
        while (node != null && node.getParent() != this) {
            node = node.getParent();
        }
        return node != null && node.getStyleClass().contains("split-pane-divider");
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double now = getOrientation() == Orientation.HORIZONTAL ? getWidth() : getHeight();
        if (held || now == length && Arrays.equals(settled, getDividerPositions())) {
            return;
        }
        length = now;
        setDividerPositions(shares);
        super.layoutChildren();
        settled = getDividerPositions();
    }
}
