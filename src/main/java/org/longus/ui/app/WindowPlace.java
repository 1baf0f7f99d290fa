package org.longus.ui.app;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;

/** Where a window can be opened so that a hand can reach its title bar: screens come and go. */
public final class WindowPlace {
    /** Of the title bar that must be on a screen. */
    private static final double REACHABLE_WIDTH = 200;

    private static final double TITLE_HEIGHT = 30;

    /** Of the window with its frame, where nothing is remembered; larger on a large screen. */
    private static final double USUAL_WIDTH = 1280;

    private static final double USUAL_HEIGHT = 890;
    /** Of a large screen. */
    private static final double SHARE = 0.8;

    private WindowPlace() {}

    /**
     * The place at the first start: in the middle, smaller than the screen by more than a title bar, for the frame that the
     * system draws comes on top of what is asked for.
     *
     * @param screen what can be used of the main one, in points
     */
    public static Rectangle2D first(Rectangle2D screen) {
        return middle(
                screen,
                Math.min(Math.max(USUAL_WIDTH, SHARE * screen.getWidth()), screen.getWidth() - 2 * TITLE_HEIGHT),
                Math.min(Math.max(USUAL_HEIGHT, SHARE * screen.getHeight()), screen.getHeight() - 2 * TITLE_HEIGHT));
    }

    /** Whether the usual window has no room on a screen: there it begins maximised, which systems place best. */
    public static boolean isSmall(Rectangle2D screen) {
        Rectangle2D first = first(screen);
        return first.getWidth() < USUAL_WIDTH || first.getHeight() < USUAL_HEIGHT;
    }

    /**
     * The place as it was, no larger than its screen; in the middle of the first screen where it cannot be reached.
     *
     * @param screens what can be used of each, in points; the first is the main one
     */
    public static Rectangle2D reachable(double x, double y, double width, double height, List<Rectangle2D> screens) {
        Rectangle2D title = new Rectangle2D(x, y, Math.max(1, width), TITLE_HEIGHT);
        Rectangle2D screen = screens.stream()
                .filter(s -> s.intersects(title))
                .max(Comparator.comparingDouble(s -> overlap(s, title)))
                .orElse(screens.getFirst());
        double w = Math.min(width, screen.getWidth());
        double h = Math.min(height, screen.getHeight());
        boolean within = overlap(screen, title) >= Math.min(REACHABLE_WIDTH, w) && y >= screen.getMinY();
        return within ? new Rectangle2D(x, y, w, h) : middle(screen, w, h);
    }

    private static Rectangle2D middle(Rectangle2D screen, double w, double h) {
        return new Rectangle2D(
                screen.getMinX() + (screen.getWidth() - w) / 2, screen.getMinY() + (screen.getHeight() - h) / 2, w, h);
    }

    /** How many points of the title bar's width are on the screen; 0 where its height is not. */
    private static double overlap(Rectangle2D screen, Rectangle2D title) {
        return screen.intersects(title)
                ? Math.min(screen.getMaxX(), title.getMaxX()) - Math.max(screen.getMinX(), title.getMinX())
                : 0;
    }
}
