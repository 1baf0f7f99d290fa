package org.longus.ui.tool;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Point2D;
import org.longus.volume.WindowLevel;

/** Window and level of the plane under the pointer, or of all while they are linked: to the right widens the window (less contrast), upwards brightens. */
final class WindowGesture implements Gesture {
    private final ObjectProperty<WindowLevel> window;
    private final Point2D start;
    private final WindowLevel before;

    WindowGesture(ObjectProperty<WindowLevel> window, Point2D start) {
        this.window = window;
        this.start = start;
        this.before = window.get();
    }

    @Override
    public void drag(Point2D at) {
        // a wide window moves in larger steps than a narrow one, so that both take the same way of the hand
        double huPerPoint = Math.max(1, before.widthHu() / 300);
        double width = before.widthHu() + (at.getX() - start.getX()) * huPerPoint;
        double level = before.levelHu() + (at.getY() - start.getY()) * huPerPoint;
        window.set(new WindowLevel(Math.round(Math.clamp(width, 1, 8000)), Math.round(Math.clamp(level, -2000, 6000))));
    }

    @Override
    public void cancel() {
        window.set(before);
    }
}
