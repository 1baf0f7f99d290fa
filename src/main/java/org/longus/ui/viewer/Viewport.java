package org.longus.ui.viewer;

import javafx.geometry.Point2D;
import org.longus.render.PictureBox;
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
    private static final double KEPT_OF_PANE = 0.25;
    private static final double KEPT_OF_PICTURE = 0.5;

    private final PlaneView view;
    private double width = 1;
    private double height = 1;
    /** Screen points a mm. */
    private double scale = 1;
    /** The picture's top left corner on the screen. */
    private double left;

    private double top;
    /** The part of the picture that fills the pane and should go on doing so when the pane changes; null for none. */
    private PictureBox shownPart;

    public Viewport(PlaneView view) {
        this.view = view;
        shownPart = PictureBox.whole(view);
    }

    public PlaneView view() {
        return view;
    }

    /** Tells the pane's size. A part that fills it goes on filling it; else what was in its middle stays there. */
    public void resize(double width, double height) {
        left += (width - this.width) / 2;
        top += (height - this.height) / 2;
        this.width = Math.max(1, width);
        this.height = Math.max(1, height);
        if (shownPart != null) {
            frame(shownPart);
        } else {
            keepInSight();
        }
    }

    /** Shows the whole picture, as large as it can be. */
    public void fit() {
        frame(PictureBox.whole(view));
    }

    /** Shows a part of the picture, as large as it can be, in the middle. */
    public void frame(PictureBox part) {
        scale = Math.min(
                mostScale(),
                Math.min(width / (part.width() * view.spacingXMm()), height / (part.height() * view.spacingYMm())));
        centreOn(part.centreX(), part.centreY());
        shownPart = part;
    }

    /** Brings a point of the picture to the pane's middle. */
    public void centreOn(double x, double y) {
        left = width / 2 - (x + 0.5) * pointsPerPixelX();
        top = height / 2 - (y + 0.5) * pointsPerPixelY();
        shownPart = null;
    }

    /** What of the picture was asked to fill the pane; null since a person zoomed or panned. */
    public PictureBox shownPart() {
        return shownPart;
    }

    /** Part of the picture stays in the pane, whatever a person does: a quarter of the pane, or half the picture. */
    private void keepInSight() {
        double keepX = Math.min(KEPT_OF_PANE * width, KEPT_OF_PICTURE * pictureWidth());
        double keepY = Math.min(KEPT_OF_PANE * height, KEPT_OF_PICTURE * pictureHeight());
        left = Math.clamp(left, keepX - pictureWidth(), width - keepX);
        top = Math.clamp(top, keepY - pictureHeight(), height - keepY);
    }

    private double mostScale() {
        return MOST_POINTS_PER_PIXEL / Math.min(view.spacingXMm(), view.spacingYMm());
    }

    private double fittingScale() {
        return Math.min(width / (view.width() * view.spacingXMm()), height / (view.height() * view.spacingYMm()));
    }

    /** Zooms by a factor; the point of the picture under {@code at} stays there. */
    public void zoom(Point2D at, double factor) {
        double most = mostScale();
        double wanted =
                Math.clamp(scale * factor, Math.min(Math.min(LEAST_OF_FIT * fittingScale(), scale), most), most);
        left = at.getX() - (at.getX() - left) * wanted / scale;
        top = at.getY() - (at.getY() - top) * wanted / scale;
        scale = wanted;
        shownPart = null;
        keepInSight();
    }

    /** Takes a scale in screen points a mm, however small; the pane's middle stays where it is in the picture. */
    public void setScale(double pointsPerMm) {
        left = width / 2 - (width / 2 - left) * pointsPerMm / scale;
        top = height / 2 - (height / 2 - top) * pointsPerMm / scale;
        scale = pointsPerMm;
        shownPart = null;
        keepInSight();
    }

    /** Moves the picture by less than a pixel, so that it begins with a whole one of the screen. */
    void snap(double outputScale) {
        left = Math.rint(left * outputScale) / outputScale;
        top = Math.rint(top * outputScale) / outputScale;
    }

    public void pan(double dx, double dy) {
        left += dx;
        top += dy;
        shownPart = null;
        keepInSight();
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

    /** Whether the whole picture fills the pane, as {@link #fit} has it. */
    public boolean isFitted() {
        return PictureBox.whole(view).equals(shownPart);
    }
}
