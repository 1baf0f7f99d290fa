package org.longus.ui.panel;

import java.util.function.IntConsumer;
import javafx.scene.control.Control;
import javafx.scene.control.skin.VirtualFlow;

/** Brings a line of a long list into view, and leaves the list where it is while the line is in view already. */
final class Reveal {
    private Reveal() {}

    /**
     * @param index of the line, from 0
     * @param before lines that are seen above it where the list has to be scrolled far
     * @param scrollTo has that line at the top
     */
    static void line(Control list, int index, int before, IntConsumer scrollTo) {
        if (index < 0) {
            return;
        }
        // lines that have come at this moment have no place yet
        list.layout();
        boolean near = list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && isNear(flow, index);
        if (!near) {
            scrollTo.accept(Math.max(0, index - before));
        }
    }

    /** Whether a part of the line is seen; then the rest is, too, from now on. */
    private static boolean isNear(VirtualFlow<?> flow, int index) {
        flow.layout();
        var first = flow.getFirstVisibleCell();
        var last = flow.getLastVisibleCell();
        if (first == null || last == null || index < first.getIndex() || index > last.getIndex()) {
            return false;
        }
        flow.scrollTo(index);
        return true;
    }
}
