package org.longus.ui.viewer;

import javafx.geometry.Point2D;
import org.longus.render.ScreenGrid;
import org.longus.volume.PlaneView;
import org.longus.volume.Vec3;

/**
 * Where a plane's picture lies on the screen. Picture pixel (x, y) covers x-0.5..x+0.5 and y-0.5..y+0.5; screen points
 * are those of the pane, (0, 0) at its top left. One scale in screen points a mm holds for both directions.
 */
public final class Viewport {
    private static final double MOST_POINTS_PER_PIXEL = 40;
    private static final double LEAST_OF_FIT = 0.5;

    private final PlaneView view;
    private double width = 1;
    private double height = 1;
    /** Screen points a mm. */
    private double scale = 1;
    /** The picture's top left corner on the screen. */
    private double left;

    private double top;
    /** Whether the picture fills the pane and should go on doing so when the pane changes. */
    private boolean fitted = true;

    public Viewport(PlaneView view) {
        this.view = view;
    }

    public PlaneView view() {
        return view;
    }

    /** Tells the pane's size. A fitted picture stays fitted; another keeps what was in its middle there. */
    public void resize(double width, double height) {
        left += (width - this.width) / 2;
        top += (height - this.height) / 2;
        this.width = Math.max(1, width);
        this.height = Math.max(1, height);
        if (fitted) {
            fit();
        }
    }

    /** Shows the whole picture, as large as it can be. */
    public void fit() {
        scale = fittingScale();
        left = (width - pictureWidth()) / 2;
        top = (height - pictureHeight()) / 2;
        fitted = true;
    }

    private double fittingScale() {
        return Math.min(width / (view.width() * view.spacingXMm()), height / (view.height() * view.spacingYMm()));
    }

    /** Zooms by a factor; the point of the picture under {@code at} stays there. */
    public void zoom(Point2D at, double factor) {
        double most = MOST_POINTS_PER_PIXEL / Math.min(view.spacingXMm(), view.spacingYMm());
        double wanted =
                Math.clamp(scale * factor, Math.min(Math.min(LEAST_OF_FIT * fittingScale(), scale), most), most);
        left = at.getX() - (at.getX() - left) * wanted / scale;
        top = at.getY() - (at.getY() - top) * wanted / scale;
        scale = wanted;
        fitted = false;
    }

    /** Takes a scale in screen points a mm, however small; the pane's middle stays where it is in the picture. */
    public void setScale(double pointsPerMm) {
        left = width / 2 - (width / 2 - left) * pointsPerMm / scale;
        top = height / 2 - (height / 2 - top) * pointsPerMm / scale;
        scale = pointsPerMm;
        fitted = false;
    }

    /** Moves the picture by less than a pixel, so that it begins with a whole one of the screen. */
    void snap(double outputScale) {
        left = Math.rint(left * outputScale) / outputScale;
        top = Math.rint(top * outputScale) / outputScale;
    }

    public void pan(double dx, double dy) {
        left += dx;
        top += dy;
        fitted = false;
    }

    /** Screen point of a picture point. */
    public Point2D toScreen(double x, double y) {
        return new Point2D(left + (x + 0.5) * pointsPerPixelX(), top + (y + 0.5) * pointsPerPixelY());
    }

    /** Picture point (x, y; z is 0) of a screen point; it may lie outside of the picture. */
    public Point2D toPicture(Point2D screen) {
        return new Point2D(
                (screen.getX() - left) / pointsPerPixelX() - 0.5, (screen.getY() - top) / pointsPerPixelY() - 0.5);
    }

    /** Fractional voxel index under a screen point when the plane shows {@code slice}. */
    public Vec3 toIndex(Point2D screen, int slice) {
        Point2D picture = toPicture(screen);
        return view.toIndex(picture.getX(), picture.getY(), slice);
    }

    /** Screen point of a voxel index. */
    public Point2D toScreen(Vec3 index) {
        Vec3 picture = view.toPicture(index);
        return toScreen(picture.x(), picture.y());
    }

    /** Whether the picture has a pixel under this screen point. */
    public boolean contains(Point2D screen) {
        Point2D p = toPicture(screen);
        return p.getX() >= -0.5 && p.getY() >= -0.5 && p.getX() < view.width() - 0.5 && p.getY() < view.height() - 0.5;
    }

    public double left() {
        return left;
    }

    public double top() {
        return top;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    /** Screen points a mm. */
    public double scale() {
        return scale;
    }

    public double pointsPerPixelX() {
        return scale * view.spacingXMm();
    }

    public double pointsPerPixelY() {
        return scale * view.spacingYMm();
    }

    public double pictureWidth() {
        return view.width() * pointsPerPixelX();
    }

    public double pictureHeight() {
        return view.height() * pointsPerPixelY();
    }

    /** How the picture lies on the screen's own pixels, of which a point has {@code outputScale}. */
    ScreenGrid grid(double outputScale) {
        return new ScreenGrid(
                view.width(),
                view.height(),
                left * outputScale,
                top * outputScale,
                pointsPerPixelX() * outputScale,
                pointsPerPixelY() * outputScale);
    }

    /** The pane's width in the screen's own pixels. */
    int screenWidth(double outputScale) {
        return (int) Math.ceil(width * outputScale);
    }

    int screenHeight(double outputScale) {
        return (int) Math.ceil(height * outputScale);
    }

    public boolean isFitted() {
        return fitted;
    }
}
