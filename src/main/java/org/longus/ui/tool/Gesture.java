package org.longus.ui.tool;

import javafx.geometry.Point2D;

/** What a pressed button does until it is released; made at the press. Points are those of the plane's pane. */
interface Gesture {
    void drag(Point2D at);

    default void release(Point2D at) {}

    /** Ends without an effect where that is possible. */
    default void cancel() {}
}
